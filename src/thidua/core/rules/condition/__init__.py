"""The language in which an article is told: a small tree of typed conditions, as data.

The same tree is weighed for one subject with a full trace (`rules.weighing`) and over columns for a whole province
(`ports.columns`). No node holds a number of the law: a number is the name of a parameter.
"""

from dataclasses import dataclass
from typing import TypeAlias

from thidua.core.rules.condition.asked import (
    AtLeast,
    Every,
    Holds,
    InTheYear,
    Is,
    NotHeldUp,
    Setting,
    ShareAtLeast,
    Streak,
    TextNeeded,
)
from thidua.core.rules.condition.counting import (
    Amount,
    EitherYear,
    Graded,
    Number,
    Received,
    Span,
    Times,
    Years,
    YearsIn,
)

__all__ = [
    "AllOf",
    "Amount",
    "AnyOf",
    "AtLeast",
    "Clause",
    "Condition",
    "EitherYear",
    "Every",
    "Graded",
    "Holds",
    "InTheYear",
    "Is",
    "NotHeldUp",
    "Number",
    "Opposite",
    "Received",
    "Setting",
    "ShareAtLeast",
    "Since",
    "Span",
    "Streak",
    "TextNeeded",
    "Times",
    "UpToNow",
    "Years",
    "YearsIn",
]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part holds."""

    parts: "tuple[Condition, ...]"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One part is enough."""

    parts: "tuple[Condition, ...]"


@dataclass(frozen=True, slots=True)
class Opposite:
    """The part does not hold."""

    part: "Condition"


@dataclass(frozen=True, slots=True)
class Clause:
    """What one place of the law asks."""

    cites: str
    part: "Condition"


@dataclass(frozen=True, slots=True)
class Since:
    """The award was received, and the part holds for the years after one of the times it was."""

    award: str
    part: "Condition"


@dataclass(frozen=True, slots=True)
class UpToNow:
    """The part holds for some unbroken stretch of years that ends with the year of the proposal."""

    part: "Condition"


Condition: TypeAlias = (
    AllOf
    | AnyOf
    | Opposite
    | Clause
    | Holds
    | Is
    | NotHeldUp
    | Setting
    | AtLeast
    | ShareAtLeast
    | Every
    | Streak
    | InTheYear
    | Since
    | UpToNow
    | TextNeeded
)
