"""Words of an old font left inside a Unicode text: "phßng GD & ®t viÖt yªn", letter for letter in their place."""

import re

from thidua.core.vietnamese.legacy import from_tcvn3
from thidua.core.vietnamese.syllable import is_syllable

# Codes of the old font that are no letters of Vietnamese: a word with one of them was never written in Unicode.
_NO_LETTERS = frozenset("¡¢£¤¥¦§¨©ª«¬®¯µ¶·¸¹º»¼½¾¿ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ")
_WORD = re.compile(r"[^\s.,;:()/&|\"“”–-]+")
_LEAST = 2


def with_unicode_words(text: str) -> str:
    """The text with such words in Unicode, where at least two of the line are syllables when read so; of one length."""
    if _NO_LETTERS.isdisjoint(text):
        return text
    words = [match for match in _WORD.finditer(text) if not _NO_LETTERS.isdisjoint(match.group())]
    read = {match.start(): from_tcvn3(match.group()) for match in words}
    known = [match for match in words if is_syllable(read[match.start()].lower())]
    is_kept = all(len(read[match.start()]) == len(match.group()) for match in words)
    if not is_kept or len(known) < _LEAST or len(known) * 2 < len(words):
        return text
    return _WORD.sub(lambda match: read.get(match.start(), match.group()), text)
