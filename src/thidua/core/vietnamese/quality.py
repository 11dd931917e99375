"""How much of a text is Vietnamese as it should be spelled; a low share betrays ruined text."""

import re
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from thidua.core.vietnamese.syllable import is_syllable

_SPLIT = re.compile(r"[\s/\-–—,;:.()\[\]\"“”…+=]+")
_EDGES = "'‘’`´!?|*_~<>«»"
CLEAN_FROM = Fraction(85, 100)


class Verdict(Enum):
    """What the share of valid syllables says about a text."""

    CLEAN = "clean"
    DAMAGED = "damaged"
    NO_WORDS = "no_words"


@dataclass(frozen=True, slots=True)
class Quality:
    """`words` were looked at, `valid` of them are Vietnamese syllables."""

    words: int
    valid: int

    @property
    def share(self) -> Fraction:
        """Valid of all, 0 to 1; 0 where there are no words."""
        return Fraction(self.valid, self.words) if self.words else Fraction(0)

    @property
    def verdict(self) -> Verdict:
        """Clean from 85 % on: official texts have 95 to 100 %, pages read with a foreign model 35 to 60 %."""
        if not self.words:
            return Verdict.NO_WORDS
        return Verdict.CLEAN if self.share >= CLEAN_FROM else Verdict.DAMAGED


def quality(text: str) -> Quality:
    """Count words and valid syllables. Codes (anything with a digit) and words all in capitals do not count."""
    words = [word for piece in _SPLIT.split(text) if (word := piece.strip(_EDGES)) and _counts(word)]
    return Quality(words=len(words), valid=sum(map(is_syllable, words)))


def _counts(word: str) -> bool:
    return not word.isupper() and any(char.isalpha() for char in word) and not any(char.isdigit() for char in word)
