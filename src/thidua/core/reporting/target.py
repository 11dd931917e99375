"""Targets: what is to be reached, as the plan words it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias


class Operator(StrEnum):
    """How what was reached stands to the value when the target is met."""

    AT_LEAST = ">="
    ABOVE = ">"
    EXACTLY = "="
    """"đạt 95 %": a mark to reach; what is above it has reached it."""
    BELOW = "<"
    AT_MOST = "<="

    @property
    def is_ceiling(self) -> bool:
        """Whether less is better."""
        return self in (Operator.BELOW, Operator.AT_MOST)

    @property
    def is_strict(self) -> bool:
        """Whether the value itself does not do."""
        return self in (Operator.ABOVE, Operator.BELOW)


class Done(StrEnum):
    """How far something is that no figure measures."""

    NOT_BEGUN = "not_begun"
    UNDER_WAY = "under_way"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure to reach: `value`, or where the plan names none the amount of `baseline` ("cao hơn năm 2022")."""

    operator: Operator
    value: Decimal | None
    unit: str
    baseline: Decimal | None = None
    """What it was at the beginning, where known."""
    is_relative: bool = False
    """Whether it is measured against the baseline alone."""
    adds_up: bool = False
    """Whether the figure grows with time, so that half the year should bring half of it."""


@dataclass(frozen=True, slots=True)
class Graded:
    """A level to reach; `levels` from the best down."""

    levels: tuple[str, ...]
    wanted: str


@dataclass(frozen=True, slots=True)
class Qualitative:
    """Something to be done that no figure measures."""


Aim: TypeAlias = Measured | Graded | Qualitative


@dataclass(frozen=True, slots=True)
class Target:
    """A target of a campaign. `indicator` is the code of the figure that measures it."""

    key: str
    name: str
    aim: Aim
    indicator: str = ""
    weight: int = 1
    scope: str = ""
    baseline_text: str = ""
    """The plan's words for what it is measured against."""
    line: int | None = None
    """Where the plan says so."""
