"""A registration as it is typed or comes in a workbook, and what is wrong with it."""

from dataclasses import dataclass
from enum import StrEnum

from thidua.core.kernel.ids import PersonId
from thidua.core.kernel.period import Day
from thidua.core.kernel.reason import Reason

LONGEST_NAME = 500


class RegistrationKind(StrEnum):
    """What is undertaken."""

    WORK = "work"
    """Công trình."""
    MODEL = "model"
    """Mô hình."""
    PART = "part"
    """Phần việc."""
    TITLE = "title"
    """Danh hiệu thi đua, hình thức khen thưởng."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One registration. `who` is the person's name, nothing where the unit itself registers; `person` is who that is
    in the directory, None of somebody who is not in it.
    """

    kind: RegistrationKind
    name: str
    who: str = ""
    content: str = ""
    measure: str = ""
    due: Day | None = None
    person: PersonId | None = None


def faults(entry: Entry, *, year: int) -> tuple[Reason, ...]:
    """Everything that stands against the entry."""
    found = []
    if not entry.name.strip():
        found.append(Reason.of("registration.no_name"))
    if len(entry.name) > LONGEST_NAME:
        found.append(Reason.of("registration.name_too_long", most=LONGEST_NAME))
    if entry.kind is not RegistrationKind.TITLE and not entry.measure.strip():
        found.append(Reason.of("registration.no_measure"))
    if entry.due is not None and entry.due.year not in (year, year + 1):
        found.append(Reason.of("registration.due_in_other_year", on=entry.due, year=year))
    return tuple(found)


def same(one: Entry, other: Entry) -> bool:
    """Whether two entries register the same thing of the same person or unit."""
    if (one.kind, _plain(one.name)) != (other.kind, _plain(other.name)):
        return False
    return one.person == other.person if one.person and other.person else _plain(one.who) == _plain(other.who)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
