"""What a row of the table of rights is made of."""

from dataclasses import dataclass
from enum import StrEnum

from thidua.core.access.duty import Duty
from thidua.core.access.relation import Relation


class Open(StrEnum):
    """Rows that ask for no duty."""

    ANYONE = "anyone"
    """Also somebody not logged in."""
    SYSTEM = "system"
    """Only the system itself: tasks, the command line of the machine's owner."""
    SELF = "self"
    """Whoever the thing is about: a person's own notices and wishes."""


@dataclass(frozen=True, slots=True)
class Row:
    """One right: holders of any of `duties` standing in any of `relations` may do `action`."""

    action: str
    duties: frozenset[Duty] = frozenset()
    relations: frozenset[Relation] = frozenset()
    open_to: Open | None = None
