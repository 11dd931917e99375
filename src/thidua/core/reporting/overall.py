"""All targets of a campaign as one figure: the weighted mean of how far each is."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from thidua.core.reporting.progress import Progress
from thidua.core.reporting.standing import Standing


@dataclass(frozen=True, slots=True)
class Overall:
    """`rate` over the targets that can be told; `told` and `weight` say how much of all weight they are."""

    rate: Fraction | None
    told: int
    weight: int
    standings: tuple[tuple[Standing, int], ...]


def overall(targets: Iterable[tuple[int, Progress]]) -> Overall:
    """The weighted mean; more than all of one target never makes up for another."""
    given = list(targets)
    known = [(weight, found.rate) for weight, found in given if found.rate is not None]
    told = sum(weight for weight, _rate in known)
    rate = sum((weight * min(rate, Fraction(1)) for weight, rate in known), Fraction(0)) / told if told else None
    counted = Counter(found.standing for _weight, found in given)
    standings = tuple((standing, counted[standing]) for standing in Standing if counted[standing])
    return Overall(rate, told, sum(weight for weight, _found in given), standings)
