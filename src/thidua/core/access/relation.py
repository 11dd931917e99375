"""How an actor's duty stands to the thing acted on."""

from dataclasses import dataclass, field
from enum import StrEnum

from thidua.core.access.duty import HeldDuty
from thidua.core.kernel.ids import PersonId, UnitId


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
    CALLER = "caller"
    """That unit sent the thing."""
    ADDRESSEE = "addressee"
    """The thing was handed to that unit, which decides on it."""
    CALLED = "called"
    """The thing was sent to that unit, or to the branch in which it stands."""
    SEAT = "seat"
    """The person has a seat on the body, and a vote on the item, whatever duties they hold."""
    SECRETARY = "secretary"
    """The person keeps the body's papers, whatever duties they hold."""


PERSONAL = frozenset({Relation.SEAT, Relation.SECRETARY})
"""Relations of the person, not of a duty: a row that names one asks for no duty there."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What an action is about, as far as rights go. `title` names it in the history.

    `seats` and `secretaries` are persons; `aside` are those who may have nothing to do with it, whatever else they are.
    """

    kind: str
    id: int
    title: str
    unit: UnitId | None = None
    path: str = ""
    state: str = ""
    bloc_head: UnitId | None = None
    bloc_members: frozenset[UnitId] = field(default_factory=frozenset)
    seats: frozenset[PersonId] = field(default_factory=frozenset)
    secretaries: frozenset[PersonId] = field(default_factory=frozenset)
    aside: frozenset[PersonId] = field(default_factory=frozenset)
    caller: UnitId | None = None
    addressee: UnitId | None = None
    called: frozenset[UnitId] = field(default_factory=frozenset)
    called_branch: str = ""


def relations(held: HeldDuty, subject: Subject) -> frozenset[Relation]:
    """Every relation in which the duty's unit stands to the subject."""
    is_in_branch = bool(subject.called_branch) and held.path.startswith(subject.called_branch)
    stands = {
        Relation.OWN_UNIT: held.unit == subject.unit,
        Relation.BRANCH: bool(subject.path) and subject.path.startswith(held.path),
        Relation.BLOC_HEAD: held.unit == subject.bloc_head,
        Relation.BLOC_MEMBER: held.unit in subject.bloc_members,
        Relation.CALLER: held.unit == subject.caller,
        Relation.ADDRESSEE: held.unit == subject.addressee,
        Relation.CALLED: is_in_branch or held.unit in subject.called,
    }
    return frozenset(relation for relation, is_so in stands.items() if is_so)


def personal(person: PersonId | None, subject: Subject) -> frozenset[Relation]:
    """Every relation in which the person stands to the subject, whatever their duties."""
    found = {Relation.SEAT: subject.seats, Relation.SECRETARY: subject.secretaries}
    return frozenset(relation for relation, people in found.items() if person is not None and person in people)
