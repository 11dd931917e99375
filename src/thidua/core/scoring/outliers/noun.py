"""When to warn of a scorer, and what was found."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from thidua.core.kernel.reason import Reason


@dataclass(frozen=True, slots=True)
class Alarm:
    """When to warn. comparison: the strictness (5 is "fair"); smallest_variance in square percentage points.

    A scorer: mean distance over `scorer_distance`, and a mean absolute deviation of at least `points` and of `usual`
    times the middle one of the bloc. A single sheet: distance over `sheet_distance`, and over its scorer's manner by
    `beyond` points and by `spreads` middle deviations of the bloc: where scores vary much, more is needed to stand out.
    A self score: more than `inflation` over the mean of the cross scores.
    """

    comparison: Fraction = Fraction(5)
    smallest_variance: Fraction = Fraction(3)
    scorer_distance: Fraction = Fraction(10)
    sheet_distance: Fraction = Fraction(30)
    points: Fraction = Fraction(3)
    usual: Fraction = Fraction(5, 2)
    beyond: Fraction = Fraction(6)
    spreads: Fraction = Fraction(5)
    inflation: Fraction = Fraction(6)


@dataclass(frozen=True, slots=True)
class Deviation:
    """One cross sheet against the other scorers of that unit: signed deviation and distance."""

    scorer: str
    unit: str
    deviation: Fraction
    distance: Fraction


@dataclass(frozen=True, slots=True)
class ScorerProfile:
    """One scorer over all its sheets. severity: mean signed deviation, below zero is strict, above is lenient."""

    scorer: str
    sheets: int
    severity: Fraction
    spread: Fraction
    distance: Fraction


@dataclass(frozen=True, slots=True)
class Findings:
    """What stands out. inflation: self minus the mean of the cross scores, by unit, in percentage points."""

    scorers: tuple[ScorerProfile, ...]
    deviations: tuple[Deviation, ...]
    inflation: Mapping[str, Fraction]
    warnings: tuple[Reason, ...]
