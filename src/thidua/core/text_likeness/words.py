"""The words of a text as they are compared: without accents, case and punctuation, each with its place."""

import re
import unicodedata
from dataclasses import dataclass

from thidua.core.vietnamese.fold import fold

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared, and where it stands in the NFC form of the text."""

    key: str
    start: int
    end: int


def words(text: str) -> tuple[Word, ...]:
    """Every word in order. "Hải Phòng," and "HAI PHONG" hold the same words."""
    composed = unicodedata.normalize("NFC", text)
    return tuple(Word(match.group(), match.start(), match.end()) for match in _WORD.finditer(fold(composed)))
