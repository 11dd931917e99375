"""What a plan wants: contents, targets, movements, awards; and what a report says was reached."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

Operator: TypeAlias = Literal[">=", ">", "=", "<", "<="]


@dataclass(frozen=True, slots=True)
class PlanContent:
    """A numbered content and the forms in which it is carried out."""

    num: str
    text: str
    forms: tuple[str, ...]
    key: str


@dataclass(frozen=True, slots=True)
class PlanTarget:
    """What is to be reached; `value` is missing where it is measured against `baseline` only."""

    name: str
    operator: Operator
    value: Decimal | None
    unit: str | None
    scope: str | None
    baseline: str | None
    key: str


@dataclass(frozen=True, slots=True)
class PlanMovement:
    """A movement with the level that launched it, its years and the number of its legal base."""

    name: str
    level: str | None
    first: str | None
    last: str | None
    legal_base: str | None
    key: str


@dataclass(frozen=True, slots=True)
class PlanAward:
    """A form of commendation, who gives it, at which level and to whom."""

    level: str | None
    form: str | None
    authority: str | None
    who: tuple[str, ...]
    key: str


@dataclass(frozen=True, slots=True)
class PlanResult:
    """A figure a report states."""

    meaning: str
    value: Decimal
    unit: str | None
    key: str
