"""Names as they are written in a sentence: capitals brought down, ruined words put right."""

import re

from thidua.core.plans.wording.bank import BODIES, OFFICES, PLACES
from thidua.core.plans.wording.correcting import corrected, tidy
from thidua.core.vietnamese.fold import fold

_ABBREVIATIONS = frozenset(
    {"ubnd", "hdnd", "tdkt", "tpkt", "ubmttq", "kcn", "kkt", "kcx", "vnpt", "tnhh", "mtv", "hp", "tp"}
)
_BEFORE_PLACE = frozenset({"tỉnh", "phường", "xã", "huyện", "quận", "phố", "tinh", "phuong", "huyen", "pho"})
_SHORT = 2


def sentence_case(text: str) -> str:
    """Capitals brought down: the first letter large, and the names that follow tỉnh, xã, phường, thành phố."""
    words = [word if fold(word) in _ABBREVIATIONS else word.lower() for word in tidy(text).split()]
    large = 0
    for at, word in enumerate(words):
        if at == 0 or large:
            words[at] = word[:1].upper() + word[1:]
            large = max(large - 1, 0)
        if word.lower() in _BEFORE_PLACE:
            large = _SHORT
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
