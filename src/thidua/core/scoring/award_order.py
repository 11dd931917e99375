"""Who is proposed: the ranking without those a veto bars, and seats handed down it. Ties at the last seat stay open."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from thidua.core.kernel.reason import Reason
from thidua.core.scoring.ranking import Ranking, without


@dataclass(frozen=True, slots=True)
class AwardOrder:
    """The order of those who may be proposed, and who is barred for what."""

    ranking: Ranking
    barred: Mapping[str, Reason]


@dataclass(frozen=True, slots=True)
class Seats:
    """How many units an award may go to in this bloc."""

    award: str
    count: int


@dataclass(frozen=True, slots=True)
class Open:
    """More units on one place than seats left for this award: people decide."""

    award: str
    units: tuple[str, ...]
    seats: int


@dataclass(frozen=True, slots=True)
class Allotment:
    """Units by award, in order, and what had to stay open; nothing is handed out below an open place."""

    awards: Mapping[str, tuple[str, ...]]
    open: Open | None = None


def award_order(ranking: Ranking, barred: Mapping[str, Reason]) -> AwardOrder:
    """The ranking for proposals: barred units leave it and the next move up. The ranking by points stays as it is."""
    return AwardOrder(without(ranking, barred), dict(barred))


def allot(order: AwardOrder, seats: Sequence[Seats]) -> Allotment:
    """Hand the seats of each award, in the order given, to the units in the order of the award ranking."""
    awards: dict[str, tuple[str, ...]] = {each.award: () for each in seats}
    waiting = iter(order.ranking.groups)
    group: tuple[str, ...] = next(waiting, ())
    for award, count in _wanted(seats):
        left = count
        while group and left:
            if len(group) > left:
                return Allotment(awards, Open(award, group, left))
            awards[award] += group
            left -= len(group)
            group = next(waiting, ())
    return Allotment(awards)


def _wanted(seats: Iterable[Seats]) -> Iterable[tuple[str, int]]:
    return ((each.award, each.count) for each in seats if each.count > 0)
