"""One row of the table of rights, and the groups of duties and relations in which rows speak."""

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


def row(action: str, duties: set[Duty], relations: set[Relation]) -> Row:
    """A row in the short form of the table."""
    return Row(action, frozenset(duties), frozenset(relations))


def rows(duties: set[Duty], relations: set[Relation], module: str, names: str) -> tuple[Row, ...]:
    """The same right for several actions of a module, their names in one text."""
    return tuple(row(f"{module}.{name}", duties, relations) for name in names.split())


OFFICE = {Duty.STANDING_OFFICE}
OFFICE_OR_HEAD = {Duty.STANDING_OFFICE, Duty.UNIT_HEAD}
SCORERS = {Duty.SCORER, Duty.STANDING_OFFICE, Duty.UNIT_HEAD}
STAFF = {Duty.STANDING_OFFICE, Duty.UNIT_HEAD, Duty.SCORER, Duty.AUDITOR, Duty.ADMINISTRATOR}
OWN = {Relation.OWN_UNIT}
BRANCH = {Relation.BRANCH}
HEAD = {Relation.BLOC_HEAD}
RUN = {Relation.OWN_UNIT, Relation.SECRETARY}
SIT = {Relation.SEAT}
BODY = {Relation.OWN_UNIT, Relation.SECRETARY, Relation.SEAT}
OWN_OR_BRANCH = {Relation.OWN_UNIT, Relation.BRANCH}
