"""Names as they are written in a sentence: capitals brought down, ruined words put right."""

import re

from thidua.core.plans.wording.bank import BODIES, OFFICES, PLACES
from thidua.core.plans.wording.correcting import corrected, tidy
from thidua.core.vietnamese.fold import fold

_ABBREVIATIONS = frozenset(
    {"ubnd", "hdnd", "tdkt", "tpkt", "ubmttq", "kcn", "kkt", "kcx", "vnpt", "tnhh", "mtv", "hp", "tp"}
)
_BEFORE_PLACE = frozenset({"tỉnh", "phường", "xã", "huyện", "quận", "phố", "tinh", "phuong", "huyen", "pho"})
_NO_PLACE = frozenset({"hoi", "uy", "doan", "va", "ve", "trong", "cac"})
_SHORT = 2


def sentence_case(text: str) -> str:
    """Capitals brought down: the first letter large, and the names that follow tỉnh, xã, phường, thành phố."""
    words = [word if fold(word) in _ABBREVIATIONS else word.lower() for word in tidy(text).split()]
    large = 1
    for at, word in enumerate(words):
        if large and not (at and fold(word) in _NO_PLACE):
            words[at] = word[:1].upper() + word[1:]
        large = _SHORT if word in _BEFORE_PLACE else max(large - 1, 0)
    return " ".join(words)


def _known_cases() -> tuple[tuple[re.Pattern[str], str], ...]:
    names = sorted({*BODIES, *OFFICES, *PLACES}, key=len, reverse=True)
    return tuple((re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE), name) for name in names)


_CASES = _known_cases()


def proper(text: str) -> str:
    """A name set in capitals as it is written in a sentence; other names only corrected."""
    text = tidy(text)
    letters = [char for char in text if char.isalpha()]
    if not letters or sum(char.isupper() for char in letters) * 10 < len(letters) * 7:
        return corrected(text)
    lowered = corrected(sentence_case(text))
    for pattern, name in _CASES:
        lowered = pattern.sub(name, lowered)
    return lowered[:1].upper() + lowered[1:]
