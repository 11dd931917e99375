"""How an actor's duty stands to the thing acted on."""

from dataclasses import dataclass, field
from enum import StrEnum

from thidua.core.access.duty import HeldDuty
from thidua.core.kernel.ids import UnitId


class Relation(StrEnum):
    """Relations that the policy table names."""

    OWN_UNIT = "own_unit"
    """The thing belongs to the unit at which the duty is held."""
    BRANCH = "branch"
    """The thing belongs to that unit or to one below it in the tree."""
    BLOC_HEAD = "bloc_head"
    """That unit leads the bloc which the thing belongs to."""
    BLOC_MEMBER = "bloc_member"
    """That unit is a member of that bloc."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What an action is about, as far as rights go. `title` names it in the history."""

    kind: str
    id: int
    title: str
    unit: UnitId | None = None
    path: str = ""
    state: str = ""
    bloc_head: UnitId | None = None
    bloc_members: frozenset[UnitId] = field(default_factory=frozenset)


def relations(held: HeldDuty, subject: Subject) -> frozenset[Relation]:
    """Every relation in which the duty's unit stands to the subject."""
    found = set()
    if subject.unit is not None and held.unit == subject.unit:
        found.add(Relation.OWN_UNIT)
    if subject.path and subject.path.startswith(held.path):
        found.add(Relation.BRANCH)
    if subject.bloc_head is not None and held.unit == subject.bloc_head:
        found.add(Relation.BLOC_HEAD)
    if held.unit in subject.bloc_members:
        found.add(Relation.BLOC_MEMBER)
    return frozenset(found)
