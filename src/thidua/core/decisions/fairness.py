"""Who is on a list before a council sits: shares by group, years since the last award, the same people in turn.

Nothing here judges: the council sees who is there. What is not recorded is counted as unknown and never guessed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.quantity import rounded

LEAST_SHOWN = 3
"""A smaller group is not told to a reader who may not see the persons themselves."""
GROUPS = ("leader", "direct", "woman", "remote", "minority")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody on the list. None is not known. `won` are the years whose work won an earlier award that stands."""

    key: int
    leader: bool | None
    direct: bool | None
    woman: bool | None
    remote: bool | None
    minority: bool | None
    won: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a list belong to a group: yes, no, unknown. `percent` is of those known, None where nobody is."""

    group: str
    yes: int
    no: int
    unknown: int

    @property
    def percent(self) -> Decimal | None:
        """The share among those of whom it is known."""
        known = self.yes + self.no
        return rounded(Fraction(100 * self.yes, known), 1) if known else None


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody who comes again: the years of the earlier awards, newest first."""

    key: int
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole page: shares, years since the last award (None: never before) with how many, those in turn."""

    size: int
    shares: tuple[Share, ...]
    since_last: tuple[tuple[int | None, int], ...]
    in_turn: tuple[Turn, ...]


def share(candidates: Sequence[Candidate], group: str) -> Share:
    """The share of one group."""
    told = [getattr(each, group) for each in candidates]
    return Share(group, told.count(True), told.count(False), told.count(None))


def picture(candidates: Sequence[Candidate], *, year: int, in_a_row: int = 3) -> Picture:
    """What the council sees. In turn is whoever won in each of the `in_a_row` years before `year`."""
    gaps: dict[int | None, int] = {}
    for each in candidates:
        gap = year - max(each.won) if each.won else None
        gaps[gap] = gaps.get(gap, 0) + 1
    ordered = sorted(gaps.items(), key=lambda pair: (pair[0] is None, pair[0] or 0))
    asked = set(range(year - in_a_row, year))
    turns = [
        Turn(each.key, tuple(sorted(set(each.won), reverse=True))) for each in candidates if asked <= set(each.won)
    ]
    return Picture(len(candidates), tuple(share(candidates, group) for group in GROUPS), tuple(ordered), tuple(turns))


def shown(count: int, *, is_within: bool, least: int = LEAST_SHOWN) -> str:
    """A count as a reader may see it: a small group of persons outside the reader's own scope is not told exactly."""
    if is_within or count == 0 or count >= least:
        return str(count)
    return f"<{least}"


def repeated(keys: Iterable[int]) -> frozenset[int]:
    """The keys that come more than once: one person proposed twice."""
    seen: set[int] = set()
    twice: set[int] = set()
    for key in keys:
        (twice if key in seen else seen).add(key)
    return frozenset(twice)
