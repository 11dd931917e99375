"""Filling a number of places: proposals within a quota, and units whose rank is shared (tally.md §6 and §7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome, refuse


@dataclass(frozen=True, slots=True)
class Carried:
    """A proposal that reached its threshold, with the votes for it."""

    proposal: int
    agree: int


@dataclass(frozen=True, slots=True)
class Filled:
    """Which carried proposals go on. `tied` stand on the last place with equal votes, more than it holds."""

    within: tuple[int, ...]
    beyond: tuple[int, ...]
    tied: tuple[int, ...] = ()


def fill(carried: Sequence[Carried], *, quota: int | None) -> Filled:
    """The proposals with most votes, up to the quota (None has none). A tie across its end is left to a vote."""
    order = sorted(carried, key=lambda each: (-each.agree, each.proposal))
    if quota is None or len(order) <= quota:
        return Filled(tuple(each.proposal for each in order), ())
    last = order[quota - 1].agree if quota else None
    if quota == 0 or order[quota].agree != last:
        return Filled(_keys(order[:quota]), _keys(order[quota:]))
    return Filled(
        within=tuple(each.proposal for each in order if last is not None and each.agree > last),
        beyond=tuple(each.proposal for each in order if last is not None and each.agree < last),
        tied=tuple(each.proposal for each in order if each.agree == last),
    )


def _keys(carried: Sequence[Carried]) -> tuple[int, ...]:
    return tuple(each.proposal for each in carried)


class Why(StrEnum):
    """What put a unit on its place among those tied."""

    WOMEN = "women"
    VOTES = "votes"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class TiedUnit:
    """A unit whose score equals another's. `women` is its share of women, `votes` what it got; None is not known."""

    unit: int
    women: Fraction | None = None
    votes: int | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A unit on its place, counted from 0 within the tie; `why` is what divided it from the one before or after."""

    unit: int
    place: int
    why: Why


def untie(tied: Sequence[TiedUnit], *, women: Fraction | None) -> Outcome[tuple[Placed, ...]]:
    """The order of units tied: those with the share of women first, then by votes; who is equal in all shares a place.

    `women` None leaves that step out (no rule in force). A share or a vote that is not known of one unit divides
    nobody: the step is left out, for the absence of a figure is no ground to put somebody behind.
    """
    if len({each.unit for each in tied}) != len(tied):
        return refuse("council.unit_twice")
    steps: list[tuple[Why, dict[int, int]]] = []
    if women is not None and all(each.women is not None for each in tied):
        steps.append((Why.WOMEN, {each.unit: int((each.women or 0) >= women) for each in tied}))
    if all(each.votes is not None for each in tied):
        steps.append((Why.VOTES, {each.unit: each.votes or 0 for each in tied}))
    return Ok(_placed(tied, steps))


def _placed(tied: Sequence[TiedUnit], steps: Sequence[tuple[Why, dict[int, int]]]) -> tuple[Placed, ...]:
    keys = {each.unit: tuple(-figures[each.unit] for _why, figures in steps) for each in tied}
    ways = tuple(why for why, _figures in steps)
    return tuple(
        Placed(unit, place=sum(1 for other in keys.values() if other < keys[unit]), why=_why(keys, unit, ways))
        for unit in sorted(keys, key=lambda unit: (keys[unit], unit))
    )


def _why(keys: dict[int, tuple[int, ...]], unit: int, ways: Sequence[Why]) -> Why:
    """The first step after which nobody else stands where this unit does."""
    for steps, why in enumerate(ways, 1):
        if sum(1 for key in keys.values() if key[:steps] == keys[unit][:steps]) == 1:
            return why
    return Why.SHARED
