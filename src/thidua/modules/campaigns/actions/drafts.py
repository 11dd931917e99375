"""What a campaign is made from, as plans and forms give it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from thidua.core.campaigns.movement import Level, MovementKind
from thidua.core.kernel.ids import CampaignId, UnitId


@dataclass(frozen=True, slots=True)
class PhaseDraft:
    """A phase as the accepted plan gives it."""

    name: str
    first: date | None
    last: date | None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class TaskDraft:
    """A task as the accepted plan gives it."""

    who: tuple[str, ...]
    what: str
    due: date | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class DeadlineDraft:
    """A deadline as the accepted plan gives it."""

    from_whom: tuple[str, ...]
    to_whom: tuple[str, ...]
    what: str
    due: date | None
    is_before: bool
    line: int | None = None
    recurs: str = ""
    """The plan's words for a day that comes back: "25 hằng tháng"."""


@dataclass(frozen=True, slots=True)
class BlocDraft:
    """A bloc as the accepted plan gives it; `units` are the members that are in the directory."""

    name: str
    parent_body: str
    year: int
    rule: Mapping[str, Any] | None
    size: int | None
    units: tuple[tuple[UnitId, str], ...]


@dataclass(frozen=True, slots=True)
class MovementDraft:
    """A movement as it enters a register."""

    name: str
    kind: MovementKind = MovementKind.THEME
    level: Level | None = None
    legal_base: str = ""
    first: date | None = None
    last: date | None = None
    interim_on: date | None = None
    final_on: date | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class CallDraft:
    """The units that a campaign is sent to, and the last good day for their own launch."""

    units: tuple[UnitId, ...]
    due: date | None = None


@dataclass(frozen=True, slots=True)
class CampaignDraft:
    """All that a plan says of the campaign it sets going. Without its own days it runs as long as its phases."""

    name: str
    plan_number: str
    plan_issued_on: date
    issuing_body: str
    phases: tuple[PhaseDraft, ...] = ()
    tasks: tuple[TaskDraft, ...] = ()
    deadlines: tuple[DeadlineDraft, ...] = ()
    bloc: BlocDraft | None = None
    kind: MovementKind = MovementKind.DRIVE
    level: Level = Level.BODY
    legal_base: str = ""
    first: date | None = None
    last: date | None = None
    interim_on: date | None = None
    final_on: date | None = None
    above: str = ""
    copied_from: CampaignId | None = None
    is_outer: bool = False
    """Whether a body that does not use this system issued it: it is kept as what others implement."""
    participation: Decimal | None = None
    movements: tuple[MovementDraft, ...] = ()

    @property
    def runs(self) -> tuple[date, date | None]:
        """When it begins and ends: as it says itself, or as its phases do; else it begins on the day of its plan."""
        firsts = [phase.first for phase in self.phases if phase.first]
        lasts = [phase.last for phase in self.phases if phase.last]
        return self.first or min(firsts, default=self.plan_issued_on), self.last or max(lasts, default=None)
