"""Duties: what a position lets a person do, at a unit and during a period."""

from dataclasses import dataclass
from enum import StrEnum

from thidua.core.kernel.ids import PersonId, UnitId
from thidua.core.kernel.period import Day, Period


class Duty(StrEnum):
    """The duties that rights are given to. The names are those of the glossary."""

    STANDING_OFFICE = "standing_office"
    """Thường trực thi đua, khen thưởng: prepares, reads plans, runs rounds for its unit."""
    UNIT_HEAD = "unit_head"
    """Thủ trưởng đơn vị: hands in for the unit and answers for it."""
    SCORER = "scorer"
    """Người chấm điểm: fills the sheets of the unit."""
    ADMINISTRATOR = "administrator"
    """Quản trị: keeps units, people and duties of the branch."""
    AUDITOR = "auditor"
    """Kiểm tra nhật ký: reads the history of the branch and changes nothing."""


@dataclass(frozen=True, slots=True)
class HeldDuty:
    """A duty held by a person at a unit. `path` is the unit's place in the tree, such as `/1/4/`."""

    duty: Duty
    unit: UnitId
    path: str
    during: Period


@dataclass(frozen=True, slots=True)
class Holder:
    """Someone who acts: a person with duties, or the system itself (`is_system`), or nobody known (no duties)."""

    person: PersonId | None
    name: str
    duties: tuple[HeldDuty, ...] = ()
    account: int | None = None
    is_system: bool = False

    def on(self, day: Day) -> tuple[HeldDuty, ...]:
        """The duties in force on that day."""
        return tuple(held for held in self.duties if held.during.contains(day))


NOBODY = Holder(person=None, name="")
SYSTEM = Holder(person=None, name="Hệ thống", is_system=True)
