"""One text held against those filed under a common key: what is like it, the likest first, with what was ruled on it.

The one home of what proposals and initiatives both do; which texts are compared, and who may see them, is theirs.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from thidua.core.text_likeness.marked import LOOKED_AT, TO_BE_RULED, percent_like
from thidua.core.text_likeness.shingles import shingles
from thidua.core.text_likeness.signature import bands, signature, to_text

T = TypeVar("T")
MOST = 50
"""So many candidates are measured; the rest share fewer keys."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """An officer's ruling on a pair, with the reason and who ruled; empty where nobody has."""

    ruling: str = ""
    because: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Like(Generic[T]):
    """Another text that is like this one: whose it is, how like in percent, and the newest ruling on the pair."""

    other: T
    percent: Decimal
    said: Ruled

    @property
    def waits(self) -> bool:
        """Whether an officer has to rule on the pair."""
        return self.percent >= TO_BE_RULED and not self.said.ruling


def filed(text: str) -> tuple[str, tuple[str, ...]]:
    """The signature of a text, and the keys under which it is found again; both empty of an empty text."""
    found = signature(shingles(text)) if text.strip() else ()
    return (to_text(found), bands(found)) if found else ("", ())


def held_against(
    text: str, others: Iterable[tuple[int, T, str]], *, rulings: Mapping[int, Ruled]
) -> tuple[Like[T], ...]:
    """The others (number, thing, text) that are like the text from a fifth on: the likest first, a ruled one before."""
    found = []
    for key, other, written in others:
        percent = percent_like(text, written)
        if percent >= LOOKED_AT:
            found.append(Like(other, percent, rulings.get(key, Ruled())))
    return tuple(sorted(found, key=lambda each: (-each.percent, not each.said.ruling)))
