"""Who scores whom: everybody all others, or each the same number in a ring. Evenness is computed, not promised."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from thidua.core.kernel.outcome import Ok, Outcome, refuse

FEWEST = 2


@dataclass(frozen=True, slots=True)
class Pairing:
    """targets: for each scorer the units it scores, never itself."""

    targets: Mapping[str, tuple[str, ...]]

    def scorers_of(self, unit: str) -> tuple[str, ...]:
        """Who scores this unit."""
        return tuple(scorer for scorer, units in self.targets.items() if unit in units)


@dataclass(frozen=True, slots=True)
class Evenness:
    """The fewest and the most sheets that anybody writes and receives, and how many pairs score each other."""

    written: tuple[int, int]
    received: tuple[int, int]
    mutual: int

    @property
    def is_even(self) -> bool:
        """Everybody writes as many as everybody else, and receives as many as everybody else."""
        return self.written[0] == self.written[1] and self.received[0] == self.received[1]


def full(members: Sequence[str]) -> Outcome[Pairing]:
    """Everybody scores all others."""
    return balanced(members, each=len(members) - 1)


def balanced(members: Sequence[str], *, each: int, turn: int = 0) -> Outcome[Pairing]:
    """Everybody scores `each` others: the member n places on in the ring, for `each` different n.

    Every distance is used once by everybody, so everybody writes and receives exactly `each`; `turn` (a year, say)
    shifts the distances. While 2 × each < members and turn is 0, no two members score each other.
    """
    count = len(members)
    if count < FEWEST:
        return refuse("ranking.pair_too_few", members=count)
    if len(set(members)) < count:
        return refuse("ranking.pair_twice", unit=Counter(members).most_common(1)[0][0])
    if not 1 <= each < count:
        return refuse("ranking.pair_impossible", each=each, members=count, most=count - 1)
    distances = sorted((turn + step) % (count - 1) + 1 for step in range(each))
    ring = {scorer: _around(members, place, distances) for place, scorer in enumerate(members)}
    return Ok(Pairing(ring))


def evenness(pairing: Pairing) -> Evenness:
    """What a pairing asks of its members, counted."""
    written = [len(units) for units in pairing.targets.values()]
    times = Counter(unit for units in pairing.targets.values() for unit in units)
    received = [times[unit] for unit in pairing.targets]
    pairs = {(scorer, unit) for scorer, units in pairing.targets.items() for unit in units}
    mutual = sum(1 for scorer, unit in pairs if scorer < unit and (unit, scorer) in pairs)
    return Evenness((min(written), max(written)), (min(received), max(received)), mutual)


def _around(members: Sequence[str], place: int, distances: Sequence[int]) -> tuple[str, ...]:
    return tuple(members[(place + distance) % len(members)] for distance in distances)
