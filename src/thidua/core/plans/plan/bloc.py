"""The bloc of a plan and its rule of scoring."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from thidua.core.kernel.period import Day

CrossTerm: TypeAlias = Literal["sum", "mean"]


@dataclass(frozen=True, slots=True)
class ScoringRule:
    """How self and cross scores make a unit's score: `cross_raters` peers, their sum or mean, and the divisor."""

    cross_raters: int | None
    divisor: int | None
    cross_term: CrossTerm | None
    expression: str | None
    text: str | None
    key: str


@dataclass(frozen=True, slots=True)
class BlocRole:
    """A unit that heads the bloc or deputises; `year` where the text gives it."""

    role: str
    unit: str
    year: int | None
    key: str


@dataclass(frozen=True, slots=True)
class BlocMember:
    """A unit of the bloc."""

    name: str
    key: str


@dataclass(frozen=True, slots=True)
class PlanBloc:
    """The bloc with its officers, the members the text names, and the days they were chosen on."""

    name: str | None
    roles: tuple[BlocRole, ...]
    members: tuple[BlocMember, ...]
    elected_on: tuple[Day, ...]
    key: str | None
