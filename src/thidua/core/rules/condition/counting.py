"""Sets of years, and numbers: what conditions compare."""

from dataclasses import dataclass
from typing import TypeAlias

from thidua.core.rules.subject import Grade


@dataclass(frozen=True, slots=True)
class Graded:
    """The years in which task completion was graded this high or higher."""

    least: Grade


@dataclass(frozen=True, slots=True)
class Received:
    """The years whose work won this award (or has this initiative)."""

    award: str


@dataclass(frozen=True, slots=True)
class EitherYear:
    """The years that lie in one of the sets."""

    parts: "tuple[Years, ...]"


Years: TypeAlias = Graded | Received | EitherYear


# --- numbers -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Amount:
    """A whole number that is a fact of the subject."""

    fact: str


@dataclass(frozen=True, slots=True)
class Times:
    """How often the award was received in the years looked at."""

    award: str


@dataclass(frozen=True, slots=True)
class YearsIn:
    """How many of the years looked at lie in the set."""

    years: Years


@dataclass(frozen=True, slots=True)
class Span:
    """How many years are looked at."""


Number: TypeAlias = Amount | Times | YearsIn | Span
