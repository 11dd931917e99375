"""The formula of a round as data: what enters, with which weight, and what happens when something is missing."""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from thidua.core.scoring.classes import ClassBand


class Source(StrEnum):
    """Whose sheet a part takes."""

    SELF = "self"
    CROSS = "cross"
    VERIFIED = "verified"
    SPECIALIST = "specialist"


class Combination(StrEnum):
    """How the cross scores become one amount."""

    SUM = "sum"
    MEAN = "mean"
    MEDIAN = "median"
    TRIMMED_MEAN = "trimmed_mean"


class Missing(StrEnum):
    """What a missing score means. The rule of the bloc says which; REFUSE asks for that rule.

    EXCLUDE leaves it out and scales the rest; ZERO counts it as 0; UNRANKED does not rank the unit;
    TAKE_SELF takes the unit's own score in its place (a verified score that nobody changed).
    """

    REFUSE = "refuse"
    EXCLUDE = "exclude"
    ZERO = "zero"
    UNRANKED = "unranked"
    TAKE_SELF = "take_self"


class Level(StrEnum):
    """Where sheets are combined: their totals, or each criterion by itself (a missing cell is then one cell only)."""

    TOTAL = "total"
    CRITERION = "criterion"


@dataclass(frozen=True, slots=True)
class Part:
    """One term. With SUM every rater has the weight; otherwise the combined amount has it.

    sections: codes of the sections it scores (empty: all); only with Level.CRITERION.
    """

    source: Source
    weight: Fraction
    combination: Combination = Combination.MEAN
    missing: Missing = Missing.REFUSE
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rounding:
    """Half away from zero, `digits` decimals: once at the end, or also each criterion before adding."""

    digits: int = 2
    each_criterion: bool = False


@dataclass(frozen=True, slots=True)
class Trim:
    """From `at_least` scores on, drop `each_end` of the highest and as many of the lowest."""

    at_least: int = 5
    each_end: int = 1


@dataclass(frozen=True, slots=True)
class Scale:
    """Points out of `of` become points out of `to`."""

    of: Decimal
    to: Decimal


@dataclass(frozen=True, slots=True)
class Formula:
    """score = rounded(sum of weight × part / divisor × scale), inside floor and ceiling.

    raters: cross scorers the rule counts on (None: as many as there are); divisor None: 1 + the number of raters.
    """

    name: str
    parts: tuple[Part, ...]
    divisor: Fraction | None = Fraction(1)
    version: int = 1
    raters: int | None = None
    level: Level = Level.TOTAL
    rounding: Rounding = Rounding()
    trim: Trim = Trim()
    scale: Scale | None = None
    floor: Decimal | None = Decimal(0)
    ceiling: Decimal | None = None
    bands: tuple[ClassBand, ...] = ()
    unranked_class: str = ""

    def with_missing(self, source: Source, policy: Missing) -> "Formula":
        """The same formula with another rule for what is missing of this source."""
        parts = tuple(replace(part, missing=policy) if part.source is source else part for part in self.parts)
        return replace(self, parts=parts)
