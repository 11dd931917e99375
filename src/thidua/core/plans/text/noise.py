"""Rows that carry no text: marks of seals and hands, page numbers, the corners of tables."""

import re

from thidua.core.vietnamese.syllable import is_syllable

_WORD = re.compile(r"[^\W\d_]{3,}")
_LETTERS = re.compile(r"[^\W\d_]+")
_LETTERS_OF_NOISE = 6
_PAGE = re.compile(r"\s{0,200}-?\s{0,4}(?:trang\s{0,4})?\d{1,3}(?:\s?/\s?\d{1,3})?\s{0,4}-?\s{0,4}")
_RULE = re.compile(r"[\s\-_=~.·•:;,'’`|/\\<>\[\]()*+]*")


def is_noise(folded: str) -> bool:
    """Whether a row that stands alone says nothing."""
    if _RULE.fullmatch(folded) or _PAGE.fullmatch(folded):
        return True
    return not _WORD.search(folded) and sum(char.isalpha() for char in folded) < _LETTERS_OF_NOISE


def is_speech(text: str) -> bool:
    """Whether most words are Vietnamese syllables or abbreviations; what lies under a seal is not."""
    words: list[str] = [word for word in _LETTERS.findall(text) if len(word) > 1]
    return sum(is_syllable(word.lower()) or word.isupper() for word in words) * 4 >= len(words) * 3


def is_rule(folded: str) -> bool:
    """Whether a row is only a drawn line or an empty corner."""
    return bool(_RULE.fullmatch(folded))
