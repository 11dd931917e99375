"""The place of issue of a ruined text: the one of the bank it is most like, or as it was restored."""

from difflib import SequenceMatcher

from thidua.core.plans.wording.bank import PLACES
from thidua.core.vietnamese.fold import fold

_LIKE = 75


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
