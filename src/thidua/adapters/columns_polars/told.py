"""What is known of each row, as two columns of bits: where a condition surely holds, and where it possibly does.

A row that is not even possible does not hold; one that is possible and not sure cannot be told. A column that is the
same in every row is a plain True or False, and where nothing is in doubt both are one and the same object.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

import polars as pl

Bits: TypeAlias = pl.Series | bool


@dataclass(frozen=True, slots=True)
class Told:
    """Where a condition surely, and where it possibly holds."""

    sure: Bits
    possible: Bits

    @property
    def is_plain(self) -> bool:
        """Whether nothing is in doubt."""
        return self.sure is self.possible


YES, NO, OPEN = Told(sure=True, possible=True), Told(sure=False, possible=False), Told(sure=False, possible=True)


def settled(known: bool | None) -> Told:  # noqa: FBT001 - the truth value is all there is to say
    """The same for every row; None is "cannot tell"."""
    return OPEN if known is None else YES if known else NO


def plain(bits: Bits) -> Told:
    """Nothing in doubt."""
    return Told(bits, bits)


def both(one: Bits, other: Bits) -> Bits:
    """Where the two hold."""
    if isinstance(one, bool):
        return other if one else False
    if isinstance(other, bool):
        return one if other else False
    return one & other


def turned(bits: Bits) -> Bits:
    """Where they do not hold."""
    return not bits if isinstance(bits, bool) else ~bits


def is_nowhere(bits: Bits) -> bool:
    """Whether they hold in no row."""
    return not bits if isinstance(bits, bool) else not bits.any()


def opposite(told: Told) -> Told:
    """Not; what cannot be told stays so."""
    sure = turned(told.possible)
    return Told(sure, sure if told.is_plain else turned(told.sure))


def every(parts: Iterable[Told]) -> Told:
    """All of them."""
    found = YES
    for part in parts:
        sure = both(found.sure, part.sure)
        is_plain = found.is_plain and part.is_plain
        found = Told(sure, sure if is_plain else both(found.possible, part.possible))
    return found
