"""Which letters make a Vietnamese syllable: onset, glide, nucleus, coda and tone, after the rules of the script."""

import re
import unicodedata
from functools import lru_cache

from thidua.core.vietnamese.letters import VOWELS, Tone, without_tones

# Nucleus (with its glide) → the codas it may close with; "-" stands for none.
_RIMES = {
    "a": "- c ch i m n ng nh o p t u y",
    "ă": "c m n ng p t",
    "â": "c m n ng p t u y",
    "e": "- c m n ng o p t",
    "ê": "- c ch m n nh p t u",
    "i": "- a ch m n nh p t u",
    "iê": "c m n ng p t u",
    "o": "- c i m n ng p t",
    "oo": "c ng",
    "ô": "- c i m n ng p t",
    "ơ": "- i m n p t",
    "u": "- a c i m n ng p t",
    "uô": "c i m n ng p t",
    "ư": "- a c i m n ng t u",
    "ươ": "c i m n ng p t u",
    "oa": "- c ch i m n ng nh o p t y",
    "oă": "c m n ng p t",
    "oe": "- m n ng o t",
    "uâ": "n ng t y",
    "uê": "- ch n nh",
    "uơ": "-",
    "uy": "- a ch n nh p t u",
    "uyê": "n t",
}
# After "qu" the glide is already written.
_RIMES_AFTER_QU = {
    "a": "- c ch i n ng nh o t u y",
    "ă": "c m n ng p t",
    "â": "n ng t y",
    "e": "- n o t",
    "ê": "- ch n nh t",
    "i": "- t nh",
    "ô": "c",
    "ơ": "- i t",
    "y": "- ch nh t",
    "yê": "n t",
}
_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph r s t th tr v x"
_BEFORE_E_I = frozenset({"k", "gh", "ngh"})
_BEFORE_OTHERS = frozenset({"c", "g", "ng"})
_Y_ALONE = ("", "h", "k", "l", "m", "s", "t", "th", "v")
_Y_RIMES = ("yêm", "yên", "yêng", "yêt", "yêu")
STOPS = ("c", "ch", "p", "t")
_STOP_TONES = frozenset({Tone.SAC, Tone.NANG})
_MAX_LENGTH = 7
_SHAPE = re.compile(rf"(?:qu(?=[{VOWELS}])|gi(?=[{VOWELS}])|[^{VOWELS}]*)(?P<vowels>[{VOWELS}]+)")


def _spelled(rimes: dict[str, str]) -> tuple[str, ...]:
    return tuple(nucleus + coda.replace("-", "") for nucleus, codas in rimes.items() for coda in codas.split())


def _fits(onset: str, rime: str) -> bool:
    """Whether the spelling rules let this onset stand before this rime (c/k, g/gh, ng/ngh, gi)."""
    front = rime[0] in "eêi"
    if onset in _BEFORE_E_I:
        return front
    if onset in _BEFORE_OTHERS:
        return not front
    return onset != "gi" or rime[0] not in "iy"


def _letter_forms() -> frozenset[str]:
    rimes = _spelled(_RIMES)
    forms = {onset + rime for onset in _ONSETS.split() for rime in rimes if _fits(onset, rime)}
    forms |= {rime for rime in rimes if not rime.startswith("iê")}
    forms |= {"qu" + rime for rime in _spelled(_RIMES_AFTER_QU)}
    forms |= {onset + "y" for onset in _Y_ALONE} | set(_Y_RIMES)
    # gì, gìn, giếng, giết: the i of "gi" is the nucleus too.
    forms |= {"gi", "gin", "giêc", "giêm", "giêng", "giêt"}
    return frozenset(forms)


LETTER_FORMS: frozenset[str] = _letter_forms()


def vowels_of(letters: str) -> tuple[int, int]:
    """Where the vowels that may carry the tone begin and end in a syllable without tone, lower case."""
    match = _SHAPE.match(letters)
    return match.span("vowels") if match else (0, 0)


def tone_places(letters: str) -> tuple[int, ...]:
    """Where a tone may stand on a syllable (lower case, no tone): first as in hòa, thủy; then as in hoà, thuỷ."""
    start, end = vowels_of(letters)
    marked = [place for place in range(start, end) if letters[place] in "ăâêôơư"]
    if marked:
        return (marked[-1],)
    if end - start == 1 or end < len(letters):
        return (end - 1,)
    middle = start + 1 if end - start > 2 else start  # noqa: PLR2004 - two vowels or three is the rule itself
    return (start, start + 1) if letters[start:end] in {"oa", "oe", "uy"} else (middle,)


@lru_cache(maxsize=16384)
def is_syllable(word: str) -> bool:
    """Whether `word` could be a Vietnamese syllable by spelling alone, in either tone placement and any case."""
    lowered = unicodedata.normalize("NFC", word).lower()
    if not 0 < len(lowered) <= _MAX_LENGTH:
        return False
    letters, tones = without_tones(lowered)
    if letters not in LETTER_FORMS or len(tones) > 1:
        return False
    place, tone = tones[0] if tones else (-1, Tone.NGANG)
    if letters.endswith(STOPS) and tone not in _STOP_TONES:
        return False
    return not tones or place in tone_places(letters)
