"""A ranking: places, those without a place and why, and ties that only people may break."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from thidua.core.kernel.reason import Reason


class Method(StrEnum):
    """How places are counted after a tie: 1, 1, 3 (competition) or 1, 1, 2 (dense)."""

    COMPETITION = "competition"
    DENSE = "dense"


class Last(StrEnum):
    """What ends the chain of tie-breaks: a shared place stands, or the units wait for a vote."""

    SHARED = "shared"
    VOTE = "vote"


@dataclass(frozen=True, slots=True)
class TieKey:
    """One tie-break: a named figure of each unit, the higher first unless said otherwise."""

    name: str
    higher_first: bool = True


@dataclass(frozen=True, slots=True)
class TieRule:
    """Equal published scores are told apart by the keys in order, then by `last`; never by name or order of input."""

    keys: tuple[TieKey, ...] = ()
    last: Last = Last.SHARED
    method: Method = Method.COMPETITION


@dataclass(frozen=True, slots=True)
class Placed:
    """A unit on its place. `tied` others share the place; decided_by: the tie-break that separated it, if one did."""

    unit: str
    rank: int
    score: Decimal
    tied: int = 0
    decided_by: str = ""


@dataclass(frozen=True, slots=True)
class Unranked:
    """A unit without a place."""

    unit: str
    reason: Reason
    class_name: str = ""


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Units on one place that people must separate. missing: the key that stopped the chain, as somebody lacks it."""

    units: tuple[str, ...]
    by: Last
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Ranking:
    """places: by rank, then by unit (for display only); units of one rank are equal."""

    placed: tuple[Placed, ...]
    unranked: tuple[Unranked, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    method: Method = Method.COMPETITION

    @property
    def ranks(self) -> Mapping[str, int]:
        """The place of each ranked unit."""
        return {each.unit: each.rank for each in self.placed}

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The units place by place, those on one place together."""
        held: dict[int, list[str]] = {}
        for each in self.placed:
            held.setdefault(each.rank, []).append(each.unit)
        return tuple(tuple(units) for _, units in sorted(held.items()))
