"""How like two texts are, and which passages they share, all on this machine (docs/algorithms/likeness.md)."""

from thidua.core.text_likeness.passages import Passage, shared_passages
from thidua.core.text_likeness.shingles import contained, likeness, shingles
from thidua.core.text_likeness.signature import bands, estimated, from_text, signature, to_text
from thidua.core.text_likeness.words import Word, words

__all__ = [
    "Passage", "Word", "bands", "contained", "estimated", "from_text", "likeness", "shared_passages", "shingles",
    "signature", "to_text", "words",
]  # fmt: skip
