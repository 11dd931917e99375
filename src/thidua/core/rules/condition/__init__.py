"""The language in which an article is told: a small tree of typed conditions, as data.

The same tree is weighed for one subject with a full trace (`rules.weighing`) and over columns for a whole province
(`ports.columns`). No node holds a number of the law: a number is the name of a parameter.
"""

from dataclasses import dataclass
from typing import TypeAlias

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
class Holds:
    """A fact that is true or false: recorded, or judged by a person who reads the law's words."""

    fact: str


@dataclass(frozen=True, slots=True)
class Is:
    """A fact that is one of these words."""

    fact: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotHeldUp:
    """No matter of this kind is being examined. While one is, the case waits: it is neither granted nor refused."""

    fact: str


@dataclass(frozen=True, slots=True)
class Setting:
    """A parameter that is true or false: a reading or a practice that the law leaves open."""

    parameter: str


@dataclass(frozen=True, slots=True)
class AtLeast:
    """The number reaches the parameter; without one it is at least once ("có")."""

    number: Number
    least: str = ""


@dataclass(frozen=True, slots=True)
class ShareAtLeast:
    """Part of whole reaches the parameter (0.70 is 70 %), counted exactly, without rounding. The whole is not zero."""

    part: Number
    whole: Number
    least: str


@dataclass(frozen=True, slots=True)
class Every:
    """All years looked at lie in the set."""

    years: Years


@dataclass(frozen=True, slots=True)
class Streak:
    """So many years one after another, among those looked at, lie in the set."""

    years: Years
    least: str


@dataclass(frozen=True, slots=True)
class InTheYear:
    """The year of the proposal lies in the set."""

    years: Years


@dataclass(frozen=True, slots=True)
class Since:
    """The award was received, and the part holds for the years after one of the times it was."""

    award: str
    part: "Condition"


@dataclass(frozen=True, slots=True)
class UpToNow:
    """The part holds for some unbroken stretch of years that ends with the year of the proposal."""

    part: "Condition"


@dataclass(frozen=True, slots=True)
class TextNeeded:
    """Nobody here has read the text that would say: always "cannot tell"."""

    text: str


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
