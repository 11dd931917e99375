"""The place of issue: the words before the day, on one row or two; of ruined text the known place most like them."""

import re
from difflib import SequenceMatcher

from thidua.core.plans.wording.bank import PLACES
from thidua.core.vietnamese.fold import fold

_LIKE = 75
_TOKEN = re.compile(r"[^\s,]+")
_COMMA = re.compile(r"[\s*]*,[\s*]*$")
# "Thành phố", "Thị trấn": the only words of a place that are written small.
_SMALL = {"phố": "thành", "trấn": "thị", "xã": "thị", "khu": "đặc"}
_SHORT_FORMS = frozenset({"TP", "TX", "TT", "H", "P", "X"})
_NO_WORD = re.compile(r"[/:;()\d]")
_MOST = 7


def place_before(text: str, day: int) -> tuple[int, int] | None:
    """The span of the place that ends with a comma right before the day."""
    comma = _COMMA.search(text, max(day - 8, 0), day)
    end = comma.start() if comma else day
    tokens = list(_TOKEN.finditer(text, max(end - 80, 0), end))[-_MOST:]
    start = len(tokens)
    while start and _is_of_place(tokens, start - 1):
        start -= 1
    while start < len(tokens) and not tokens[start].group().lstrip("*")[:1].isalpha():
        start += 1
    is_body = comma is None and text[tokens[start].start() : end].isupper() if start < len(tokens) else True
    return None if is_body else (tokens[start].start(), end)


def _is_of_place(tokens: list[re.Match[str]], at: int) -> bool:
    """A word with a large first letter, the small second word of "Thành phố", or a dash between two names."""
    word = tokens[at].group().strip("*.")
    is_last = at == len(tokens) - 1
    if not word or word in "-–":
        return not is_last and at > 0
    if word.lower() in _SMALL and word.islower():
        return at > 0 and tokens[at - 1].group().strip("*").lower() == _SMALL[word]
    if word.isupper() and len(word) > 1:
        return word in _SHORT_FORMS or is_last or tokens[-1].group().isupper()
    is_motto = fold(word) == "phuc" and at > 0 and fold(tokens[at - 1].group()) == "hanh"
    return word[0].isupper() and not is_motto and not _NO_WORD.search(word)


def place_like(restored: str, read: str) -> str | None:
    """The place `read` is, which was restored as `restored`; None where that is no name nor like a known place."""
    if fold(restored) in {fold(place) for place in PLACES}:
        return restored
    bare = fold(read)
    likely = [place for place in PLACES if len(place.split()) == len(read.split())]
    likeness, known = max(
        ((int(SequenceMatcher(None, bare, fold(place), autojunk=False).ratio() * 100), place) for place in likely),
        default=(0, ""),
    )
    if likeness >= _LIKE:
        return known
    is_name = all(word[:1].isupper() and not word[1:].isupper() for word in restored.split())
    return restored if is_name else None
