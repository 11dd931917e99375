"""The knowledge that restores ruined text, read from the files beside this one (see models/README.md)."""

import gzip
import struct
import sys
from array import array
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import accumulate

from thidua.core.vietnamese.restore import Model, Restorer, model_of
from thidua.core.vietnamese.restore.confusions import Confusions
from thidua.core.vietnamese.restore.language import Ngrams, Phrases
from thidua.core.vietnamese.restore.words import learn_text

_PARTS = 8
_KEY_BYTES = 8
_COMMENT = "#"


@cache
def load_restorer() -> Restorer:
    """The restorer of the shipped model; loaded at the first call (well under a second), then shared."""
    return Restorer(load_model())


def load_model(confirmed: Iterable[str] = ()) -> Model:
    """The shipped model, its phrase bank enlarged by `confirmed`: whole texts that officers have confirmed."""
    phrases = Phrases()
    learn_text(phrases, "\n".join(_lines("phrases.txt")))
    for text in confirmed:
        learn_text(phrases, text)
    return model_of(_ngrams(), _confusions(), phrases, " ".join(_lines("abbreviations.txt")).split())


def _file(name: str) -> Traversable:
    return files("thidua.adapters").joinpath("models", name)


def _lines(name: str) -> list[str]:
    rows = _file(name).read_text(encoding="utf-8").splitlines()
    return [row for row in rows if row and not row.startswith(_COMMENT)]


def _confusions() -> Confusions:
    rows = (row.split("\t") for row in _lines("confusions.tsv"))
    return Confusions({(unit, raw): float(count) for unit, raw, count in rows})


def _ngrams() -> Ngrams:
    """The table as scripts/build_language_model.py lays it down: eight lengths, then the eight parts."""
    content = gzip.decompress(_file("ngrams.gz").read_bytes())
    lengths = struct.unpack_from(f"<{_PARTS}I", content)
    ends = list(accumulate(lengths, initial=struct.calcsize(f"<{_PARTS}I")))
    parts = [content[end - length : end] for length, end in zip(lengths, ends[1:], strict=True)]
    return Ngrams(
        words=tuple(parts[0].decode("utf-8").split("\n")),
        costs=parts[1],
        backoffs=parts[2],
        pairs=_keys(parts[3]),
        pair_costs=parts[4],
        pair_backoffs=parts[5],
        triples=_keys(parts[6]),
        triple_costs=parts[7],
    )


def _keys(planes: bytes) -> "array[int]":
    """Ascending keys from the bytes of their differences: the lowest byte of every key first, then the next."""
    count = len(planes) // _KEY_BYTES
    raw = bytearray(len(planes))
    for plane in range(_KEY_BYTES):
        raw[plane::_KEY_BYTES] = planes[plane * count : (plane + 1) * count]
    differences = array("Q", bytes(raw))
    if sys.byteorder == "big":
        differences.byteswap()
    return array("Q", accumulate(differences))
