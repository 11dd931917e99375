"""Entries whose short cells are set in the middle of higher ones: the first rows of an entry stand above its label.

Rows between two labels belong to the entry above or to that below. As much stands above a label as below it, give or
take a row; where a reader could choose, a row that begins small goes on with what is above.
"""

from collections.abc import Sequence
from dataclasses import replace

from thidua.core.plans.rows.grid.strip import Strip
from thidua.core.plans.text.row import Row

_MOST = 6
_SMALL = 0.4


def centred(held: Sequence[Strip], before: Sequence[Row]) -> Sequence[Strip]:
    """The entries with their rows shared out so: `before` stand between the head and the first label."""
    between = [strip.rows[1:] for strip in held]
    is_plain = any(strip.label is None and not (strip.is_sum or strip.is_section) for strip in held)
    if not held or is_plain or any(len(rows) > 2 * _MOST for rows in between):
        return held
    found: list[Strip] = []
    above = list(before)
    for strip, below in zip(held, _shares(len(before), between), strict=True):
        rows = strip.rows[1:]
        found.append(replace(strip, rows=[*above, strip.rows[0], *rows[:below]], above=len(above)))
        above = rows[below:]
    return found


def _shares(first: int, between: Sequence[Sequence[Row]]) -> list[int]:
    """How many of the rows below each label are its own: the cheapest way through all of them."""
    ways: dict[int, tuple[float, tuple[int, ...]]] = {first: (0.0, ())}
    for at, rows in enumerate(between):
        is_last = at == len(between) - 1
        following: dict[int, tuple[float, tuple[int, ...]]] = {}
        for above, (cost, so_far) in ways.items():
            for below in range(len(rows) + 1):
                left = len(rows) - below
                price = cost + abs(above - below) + _small(rows, below) + (2 * left if is_last else 0)
                if left not in following or price < following[left][0]:
                    following[left] = (price, (*so_far, below))
        ways = following
    return list(min(ways.values())[1])


def _small(rows: Sequence[Row], below: int) -> float:
    """What it costs that a row with a small first letter begins an entry, or one with a capital ends it."""
    small = [row.text.strip(" |*_-–")[:1].islower() for row in rows]
    return _SMALL * (sum(small[below:]) + sum(not one for one in small[:below]))
