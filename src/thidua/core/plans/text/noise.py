"""Rows that carry no text: marks of seals and hands, page numbers, the corners of tables."""

import re

_WORD = re.compile(r"[^\W\d_]{3,}")
_LETTERS_OF_NOISE = 6
_PAGE = re.compile(r"\s{0,200}-?\s{0,4}(?:trang\s{0,4})?\d{1,3}(?:\s?/\s?\d{1,3})?\s{0,4}-?\s{0,4}")
_RULE = re.compile(r"[\s\-_=~.·•:;,'’`|/\\<>\[\]()*+]*")


def is_noise(folded: str) -> bool:
    """Whether a row that stands alone says nothing."""
    if _RULE.fullmatch(folded) or _PAGE.fullmatch(folded):
        return True
    return not _WORD.search(folded) and sum(char.isalpha() for char in folded) < _LETTERS_OF_NOISE


def is_rule(folded: str) -> bool:
    """Whether a row is only a drawn line or an empty corner."""
    return bool(_RULE.fullmatch(folded))
