"""What a plan says about days: occasions, phases, activities, tasks and deadlines."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from thidua.core.kernel.period import Day, Period

Rel: TypeAlias = Literal["before", "by"]


@dataclass(frozen=True, slots=True)
class PlanOccasion:
    """What the plan honours."""

    name: str | None
    years: int | None
    period: Period
    key: str


@dataclass(frozen=True, slots=True)
class PlanPhase:
    """A phase; where an end is no day but an event, its words stand in `from_text` or `to_text`."""

    name: str
    period: Period
    from_text: str | None
    to_text: str | None
    key: str


@dataclass(frozen=True, slots=True)
class PlanActivity:
    """What is done within a phase."""

    name: str
    period: Period
    key: str


@dataclass(frozen=True, slots=True)
class PlanTask:
    """Who has to do what, and by when if a day is given."""

    who: tuple[str, ...]
    what: str
    due: Day | None
    rel: Rel | None
    key: str


@dataclass(frozen=True, slots=True)
class PlanDeadline:
    """What must be handed in. "trước ngày D" has `rel` before and D - 1 as its last good day."""

    from_whom: tuple[str, ...]
    to_whom: tuple[str, ...]
    what: str
    due: Day | None
    rel: Rel
    last_good_day: Day | None
    every: str | None
    key: str
    every_text: str | None = None
    """The plan's words for a day that comes back, or for working days after the end: "25 hằng tháng"."""
