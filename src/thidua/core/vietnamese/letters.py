"""The marks of the Vietnamese alphabet: which letter, which tone."""

import unicodedata
from enum import IntEnum


class Tone(IntEnum):
    """The six tones in the order of Vietnamese dictionaries."""

    NGANG = 0
    HUYEN = 1
    HOI = 2
    NGA = 3
    SAC = 4
    NANG = 5


MARKS: dict[Tone, str] = {
    Tone.HUYEN: "\u0300",
    Tone.HOI: "\u0309",
    Tone.NGA: "\u0303",
    Tone.SAC: "\u0301",
    Tone.NANG: "\u0323",
}
_TONE_OF = {mark: tone for tone, mark in MARKS.items()}

VOWELS = "aăâeêioôơuưy"


def _split(char: str) -> tuple[str, Tone]:
    """One composed character as its letter without tone, and the tone."""
    pieces = unicodedata.normalize("NFD", char)
    tone = next((_TONE_OF[piece] for piece in pieces[1:] if piece in _TONE_OF), Tone.NGANG)
    bare = "".join(piece for piece in pieces if piece not in _TONE_OF)
    return unicodedata.normalize("NFC", bare), tone


# Every accented vowel, large and small; everything else carries no tone.
_PLAIN = VOWELS + VOWELS.upper()
TONED: dict[str, tuple[str, Tone]] = {
    composed: _split(composed)
    for vowel in _PLAIN
    for mark in MARKS.values()
    for composed in [unicodedata.normalize("NFC", vowel + mark)]
}


def without_tones(word: str) -> tuple[str, tuple[tuple[int, Tone], ...]]:
    """The word (NFC) with its tones taken off, and each tone with the position it stood on."""
    tones = tuple((place, TONED[char][1]) for place, char in enumerate(word) if char in TONED)
    if not tones:
        return word, ()
    return "".join(TONED[char][0] if char in TONED else char for char in word), tones


def with_tone(letter: str, tone: Tone) -> str:
    """The letter with a tone mark, composed. `letter` is one vowel without tone."""
    return letter if tone is Tone.NGANG else unicodedata.normalize("NFC", letter + MARKS[tone])
