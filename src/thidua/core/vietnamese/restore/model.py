"""What restoration needs to know, all in memory; an adapter reads it from files."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from thidua.core.vietnamese.fold import fold
from thidua.core.vietnamese.restore.channel import Channel
from thidua.core.vietnamese.restore.choices import Choices
from thidua.core.vietnamese.restore.confusions import Confusions
from thidua.core.vietnamese.restore.counted import STEPS, Ngrams, Phrases
from thidua.core.vietnamese.restore.language import LanguageModel
from thidua.core.vietnamese.restore.words import learn_text
from thidua.core.vietnamese.syllable import is_syllable

Read = tuple[Choices, tuple[str, ...]]
"""What a raw word may have been: choices for the lattice, and the text of each."""


@dataclass(frozen=True, slots=True)
class Model:
    """How words follow each other, how they are misread, and the abbreviations with Đ by the letters left of them.

    `read` remembers what raw words may have been; no answer depends on it.
    """

    language: LanguageModel
    channel: Channel
    abbreviations: dict[str, str]
    read: dict[str, Read] = field(default_factory=dict, compare=False, repr=False)

    def taught(self, confirmed: Iterable[str]) -> "Model":
        """The model with its phrase bank enlarged by whole texts that officers have confirmed."""
        phrases = Phrases()
        for text in confirmed:
            learn_text(phrases, text)
        return replace(self, language=self.language.taught(phrases))


def model_of(table: Ngrams, confusions: Confusions, phrases: Phrases, abbreviations: Iterable[str]) -> Model:
    """The model of a table of n-grams, counted misreadings and phrases. Only attested syllables are ever proposed."""
    lexicon = {word: cost / STEPS for word, cost in zip(table.words, table.costs, strict=True) if is_syllable(word)}
    return Model(
        language=LanguageModel(table, phrases),
        channel=Channel(confusions, lexicon),
        abbreviations={spoilt(known): known for known in abbreviations if "đ" in known.lower()},
    )


def spoilt(abbreviation: str) -> str:
    """What is left of an abbreviation when Đ is read as D or P; long ones only, HP is Hải Phòng."""
    bare = fold(abbreviation)
    return bare.replace("p", "d") if len(bare) > 2 else bare  # noqa: PLR2004 - two letters are too few to tell
