"""Gathering for the actions of councils: rows locked, and who stands how to them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.db.models import Q, QuerySet

from thidua.core.access.relation import Subject
from thidua.core.council.quorum import Quorum, quorum
from thidua.core.council.threshold import Threshold
from thidua.core.kernel.ids import CouncilId, ItemId, PersonId, SessionId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.foundation import locks
from thidua.foundation.act import Held
from thidua.modules.council.models import (
    Attendee,
    Council,
    Item,
    Presence,
    Seat,
    SeatRole,
    Session,
    StandsAside,
)

IN_ROOM = (Presence.PRESENT,)


@dataclass(frozen=True, slots=True)
class People:
    """Who has a seat, and who keeps the papers."""

    seats: frozenset[PersonId]
    secretaries: frozenset[PersonId]
    units: frozenset[UnitId]


def seats_on(council: int, on: date) -> "QuerySet[Seat]":
    """The seats in force that day, in their order."""
    lasts = Q(until=None) | Q(until__gte=on)
    return Seat.objects.filter(lasts, council=council, since__lte=on).select_related("person__unit", "unit")


def _people(seats: Iterable[Seat], attendees: Iterable[Attendee] = ()) -> People:
    held = [(seat.person_id, seat.role) for seat in seats] + [(each.person_id, each.seat.role) for each in attendees]
    return People(
        seats=frozenset(PersonId(person) for person, _role in held if person),
        secretaries=frozenset(PersonId(person) for person, role in held if person and role == SeatRole.SECRETARY),
        units=frozenset(UnitId(seat.unit_id) for seat in seats if seat.unit_id),
    )


def council_subject(row: Council) -> Subject:
    """What rights look at in a body: the unit that keeps it, its persons, and its units where they are members."""
    people = _people(row.seats.filter(until=None))
    return Subject(
        kind="council", id=row.pk, title=row.name, unit=UnitId(row.unit_id), path=row.unit.path, state=row.state,
        bloc_members=people.units, seats=people.seats, secretaries=people.secretaries,
    )  # fmt: skip


def session_subject(row: Session) -> Subject:
    """A session is its body's; who is invited counts beside who has a seat."""
    council = row.council
    people = _people(council.seats.filter(until=None), row.attendees.select_related("seat"))
    return Subject(
        kind="session", id=row.pk, title=row.name, unit=UnitId(council.unit_id), path=council.unit.path,
        state=row.state, bloc_members=people.units, seats=people.seats, secretaries=people.secretaries,
    )  # fmt: skip


def item_subject(row: Item, *, of: Subject, aside: Iterable[StandsAside]) -> Subject:
    """An item is its session's, but for those who stand aside: they have no part in it whatever else they are."""
    persons = frozenset(PersonId(each.attendee.person_id) for each in aside if each.attendee.person_id)
    return Subject(
        kind="item", id=row.pk, title=row.title[:300], unit=of.unit, path=of.path, state=row.state, seats=of.seats,
        secretaries=of.secretaries, aside=persons,
    )  # fmt: skip


def council_for_update(key: CouncilId, /) -> Outcome[Held[Council]]:
    """The body, locked."""
    row = locks.locked(Council.objects.filter(pk=key).select_related("unit")).first()
    return Ok(Held(row, council_subject(row))) if row else refuse("absent.not_found")


def session_for_update(key: SessionId, /) -> Outcome[Held[Session]]:
    """The session, locked."""
    row = locks.locked(Session.objects.filter(pk=key)).first()
    if row is None:
        return refuse("absent.not_found")
    row.council = Council.objects.select_related("unit").get(pk=row.council_id)
    return Ok(Held(row, session_subject(row)))


def item_for_update(key: ItemId, /) -> Outcome[Held[Item]]:
    """The item, locked: votes on it come one after the other."""
    row = locks.locked(Item.objects.filter(pk=key)).first()
    if row is None:
        return refuse("absent.not_found")
    row.session = Session.objects.select_related("council__unit").get(pk=row.session_id)
    aside = row.aside.select_related("attendee")
    return Ok(Held(row, item_subject(row, of=session_subject(row.session), aside=aside)))


def share_of(text: str) -> Fraction:
    """A share as the tables keep it."""
    return Fraction(text)


def quorum_rule(council: Council) -> Threshold:
    """How many must be in the room."""
    return Threshold(share_of(council.quorum_share), basis=council.quorum_basis)


def room_of(session: Session) -> Quorum:
    """The room as the roll of the session says."""
    voting = [each for each in session.attendees.select_related("seat") if each.seat.has_vote]
    present = sum(1 for each in voting if each.presence in IN_ROOM)
    return quorum(members=len(voting), present=present, rule=quorum_rule(session.council))


def attendee_of(session: Session, person: PersonId | None) -> Attendee | None:
    """The place of a person at a session."""
    return session.attendees.select_related("seat").filter(person=person).first() if person is not None else None


def is_concerned(attendee: Attendee, item: Item) -> bool:
    """Whether the item is about the member or the member's unit."""
    units = {attendee.seat.unit_id, attendee.person.unit_id if attendee.person and not attendee.seat.unit_id else None}
    if item.unit_id and item.unit_id in units:
        return True
    return bool(item.person_id and item.person_id == attendee.person_id)
