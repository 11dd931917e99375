"""Sessions: prepared, convened, opened with their roll, closed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import CouncilId, PersonId, SessionId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.council.actions.standing_aside import set_aside
from thidua.modules.council.models import Attendee, Item, Presence, Seat, Session
from thidua.modules.council.queries import gathering
from thidua.modules.directory.public import holders_at

SPEAKERS = (Duty.UNIT_HEAD, Duty.STANDING_OFFICE, Duty.SCORER)
"""Who speaks for a unit where nobody else is named, the first of them that it has."""


@dataclass(frozen=True, slots=True)
class Came:
    """How a member came: present, written or absent; `person` is who takes a unit's seat this time."""

    presence: str
    because: str = ""
    person: PersonId | None = None


@action("council.prepare_session", event="session.prepared")
def prepare_session(
    turn: Turn, *, council: CouncilId, name: str, held_at: datetime, venue: str = ""
) -> Outcome[SessionId]:
    """Prepare a session of a body: its name, day and place."""
    held = turn.hold(gathering.council_for_update, council)

    if held.row.state != "active":
        return refuse("council.has_ended", name=held.row.name)
    if not name.strip():
        return refuse("session.name_missing")

    row = Session.objects.create(council=held.row, name=name.strip()[:255], venue=venue.strip()[:255], held_at=held_at)
    return turn.apply(SessionId(row.pk), to=held, session=row.name, held_at=held_at.isoformat())


def _speaker(turn: Turn, seat: Seat) -> int | None:
    """Who takes the seat: its person, or somebody who may speak for its unit."""
    if seat.person_id:
        return int(seat.person_id)
    for duty in SPEAKERS:
        found = holders_at(unit=UnitId(seat.unit_id or 0), duty=duty, on=turn.today)
        if found:
            return int(found[0].id)
    return None


@action("council.convene_session", event="session.convened")
def convene_session(turn: Turn, *, session: SessionId) -> Outcome[int]:
    """Invite every member of that day; the agenda goes with the invitation."""
    held = turn.hold(gathering.session_for_update, session)

    if held.row.state != "prepared":
        return refuse("session.convened_already", name=held.row.name)
    if not held.row.items.exclude(state="withdrawn").exists():
        return refuse("session.no_agenda")
    seats = list(gathering.seats_on(held.row.council_id, turn.today))
    if not any(seat.has_vote for seat in seats):
        return refuse("council.no_members")

    taken: set[int] = set()
    for seat in seats:
        person = _speaker(turn, seat)
        Attendee.objects.create(session=held.row, seat=seat, person_id=None if person in taken else person)
        taken |= {person} if person else set()
    set_aside(held.row.items.filter(state="waiting"))
    return turn.apply(len(seats), to=held, step="convene", count=len(seats))


@action("council.mark_attendance", event="session.attendance_marked")
def mark_attendance(turn: Turn, *, session: SessionId, came: Mapping[int, Came]) -> Outcome[int]:
    """Call the roll: who is in the room, who sends a written opinion, who is absent and why."""
    held = turn.hold(gathering.session_for_update, session)

    fits = _may_mark(held.row, came)
    if isinstance(fits, Refused):
        return fits
    rows = {row.pk: row for row in held.row.attendees.all()}
    for key, each in came.items():
        row = rows[key]
        row.presence, row.because = each.presence, each.because.strip()[:255]
        row.person_id = each.person or row.person_id
        row.save(update_fields=["presence", "because", "person"])

    set_aside(held.row.items.filter(state="waiting"), only={key for key, each in came.items() if each.person})
    room = gathering.room_of(held.row)
    return turn.apply(room.present, to=held, present=room.present, members=room.members)


def _may_mark(session: Session, came: Mapping[int, Came]) -> Outcome[None]:
    if session.state not in {"convened", "sitting"}:
        return refuse("session.not_convened", name=session.name)
    if Item.objects.filter(session=session, state="voting").exists():
        return refuse("council.vote_is_running")
    if set(came) - set(session.attendees.values_list("pk", flat=True)):
        return refuse("absent.not_found")
    if any(each.presence not in Presence.values for each in came.values()):
        return refuse("absent.not_found")
    if not session.council.may_write and any(each.presence == Presence.WRITTEN for each in came.values()):
        return refuse("council.no_written_opinions", name=session.council.name)
    people = [each.person for each in came.values() if each.person]
    return Ok(None) if len(people) == len(set(people)) else refuse("council.seat_twice")


@action("council.open_session", event="session.opened")
def open_session(turn: Turn, *, session: SessionId) -> Outcome[SessionId]:
    """Open a session whose roll has been called. Without a quorum it may hear reports, and no vote is opened."""
    held = turn.hold(gathering.session_for_update, session)

    if held.row.attendees.filter(presence=Presence.INVITED).exists():
        return refuse("session.roll_not_called", count=held.row.attendees.filter(presence=Presence.INVITED).count())

    held.row.opened_at = turn.now
    held.row.save(update_fields=["opened_at"])
    room = gathering.room_of(held.row)
    return turn.apply(session, to=held, step="open", present=room.present, members=room.members)


@action("council.close_session", event="session.closed")
def close_session(turn: Turn, *, session: SessionId, conclusion: str = "") -> Outcome[SessionId]:
    """Close a session: nothing on its agenda is left open, and the minutes can be composed."""
    held = turn.hold(gathering.session_for_update, session)

    left = list(held.row.items.filter(state__in=("waiting", "voting")).values_list("title", flat=True))
    if left:
        return refuse("session.items_left", titles=left)

    held.row.closed_at, held.row.conclusion = turn.now, conclusion.strip()
    held.row.save(update_fields=["closed_at", "conclusion"])
    return turn.apply(session, to=held, step="close")


@action("council.cancel_session", event="session.cancelled")
def cancel_session(turn: Turn, *, session: SessionId, because: str) -> Outcome[SessionId]:
    """Cancel a session that has not begun, with the reason."""
    held = turn.hold(gathering.session_for_update, session)

    if not because.strip():
        return refuse("reason.missing")

    return turn.apply(session, to=held, step="cancel", because=because.strip())
