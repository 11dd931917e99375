"""Members that raise each other more than their manner of scoring explains. Prose: docs/algorithms/fairness.md, 3."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from thidua.core.scoring.exact import Amount, middle

HUNDRED = 100
LEAST_POINTS = Fraction(4)
"""Below four percentage points nobody is named, however even the bloc is."""
SPREADS = Fraction(3)
"""How many middle deviations both have to lie above: about two standard deviations where scores vary at random."""
FEWEST_SHEETS = 3
"""A scorer of fewer sheets has no manner of scoring to be compared with."""


@dataclass(frozen=True, slots=True)
class Mutual:
    """Two members, and by how many percentage points each raised the other over what its manner explains."""

    one: str
    other: str
    one_raised: Fraction
    other_raised: Fraction


def raised_by(cross: Mapping[str, Mapping[str, Amount]], *, maximum: Decimal) -> Mapping[tuple[str, str], Fraction]:
    """By how much each scorer raised each unit over what its own manner explains, in percentage points.

    Middles, not means: the middle score of the *others* says what the unit deserves, the middle of a scorer's
    deviations what its manner is; so neither the raise nor a strange third score hides what is looked for.
    """
    away: dict[tuple[str, str], Fraction] = {}
    for unit, scores in cross.items():
        for scorer, score in scores.items():
            others = [Fraction(other) for name, other in scores.items() if name != scorer]
            if others:
                away[scorer, unit] = (Fraction(score) - middle(others)) * HUNDRED / Fraction(maximum)
    mine: dict[str, list[Fraction]] = {}
    for (scorer, _unit), deviation in away.items():
        mine.setdefault(scorer, []).append(deviation)
    manner = {scorer: middle(held) for scorer, held in mine.items() if len(held) >= FEWEST_SHEETS}
    return {key: deviation - manner[key[0]] for key, deviation in away.items() if key[0] in manner}


def mutual_raising(cross: Mapping[str, Mapping[str, Amount]], *, maximum: Decimal) -> tuple[Mutual, ...]:
    """The pairs in which both raise the other clearly, the strongest first.

    Who is lenient to all raises nobody; the measure of "clearly" is the middle deviation of the bloc itself.
    """
    over = raised_by(cross, maximum=maximum)
    threshold = max(LEAST_POINTS, SPREADS * middle([abs(each) for each in over.values()]))
    pairs = [
        Mutual(scorer, unit, raised, over[unit, scorer])
        for (scorer, unit), raised in over.items()
        if scorer < unit and raised >= threshold and over.get((unit, scorer), Fraction(0)) >= threshold
    ]
    return tuple(sorted(pairs, key=lambda pair: (-min(pair.one_raised, pair.other_raised), pair.one, pair.other)))
