"""Text without its accents, for finding; and keys for putting names in Vietnamese order."""

import re
import unicodedata

from thidua.core.vietnamese.letters import TONED

_LATIN = (*range(0x00C0, 0x0250), *range(0x1E00, 0x1F00))
_NO_DECOMPOSITION = {"đ": "d", "Đ": "d", "ı": "i", "İ": "i", "ð": "d", "Ð": "d"}


def _bare(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0].lower()
    return base if len(base) == 1 else char


_FOLDED: dict[int, str] = {code: _bare(chr(code)) for code in _LATIN} | {
    ord(char): bare for char, bare in _NO_DECOMPOSITION.items()
}

_NOT_WORD = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"[0-9]+")
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# Two characters for a letter: the Latin letter, then its place among the Vietnamese letters made from it.
_PLACE = {letter: unicodedata.normalize("NFD", "d" if letter == "đ" else letter)[0] for letter in _LETTERS}
_RANK: dict[int, str] = {
    ord(letter): base + str([other for other in _LETTERS if _PLACE[other] == base].index(letter))
    for letter, base in _PLACE.items()
}
_WIDTH = 12


def fold(text: str) -> str:
    """Lower case without accents, đ as d. As long as the NFC form of `text`, so that positions agree."""
    return unicodedata.normalize("NFC", text).translate(_FOLDED).lower()


def search_key(text: str) -> str:
    """What is stored and asked when people search: folded, letters and digits only, single spaces between."""
    return _NOT_WORD.sub(" ", fold(text)).strip()


def sort_key(text: str) -> str:
    """A key whose plain order is that of Vietnamese dictionaries: a ă â b c d đ e ê … first, then tones, then case.

    Tones rank ngang, huyền, hỏi, ngã, sắc, nặng. Numbers rank by size ("Khối 2" before "Khối 10").
    Compare keys by code point (collation "C" in a database).
    """
    composed = unicodedata.normalize("NFC", text)
    tones = "".join(str(int(TONED[char][1])) if char in TONED else "0" for char in composed if char.isalpha())
    bare = "".join(TONED[char][0] if char in TONED else char for char in composed)
    words = _NOT_WORD.sub(" ", bare.lower()).strip()
    letters = _DIGITS.sub(lambda digits: digits.group().zfill(_WIDTH), words).translate(_RANK)
    return f"{letters}\x01{tones}\x01{bare.swapcase()}"


def name_sort_key(full_name: str) -> str:
    """A key for lists of people, who are ordered by given name (the last word), then family name, then middle names."""
    words = full_name.split()
    return "\x02".join(sort_key(word) for word in [*words[-1:], *words[:-1]])
