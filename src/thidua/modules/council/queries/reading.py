"""What readers of councils see, each cut to their right: who stands aside on an item sees nothing of its discussion."""

from collections.abc import Iterable
from dataclasses import replace

from django.utils.translation import gettext as _

from thidua.core.kernel.ids import BlocId, CouncilId, ItemId, PersonId, SessionId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.reason import Reason
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.modules.council.models import (
    Attendee,
    Council,
    Item,
    ItemKind,
    OwnRule,
    Presence,
    Seat,
    SeatRole,
    Session,
    Voter,
)
from thidua.modules.council.queries import gathering, thresholds
from thidua.modules.council.queries.results import results_of
from thidua.modules.council.queries.shapes import (
    AsideView,
    AttendeeView,
    BallotPage,
    CouncilView,
    ItemView,
    OptionView,
    RemarkView,
    RuleView,
    SeatView,
    SessionView,
)

BODY = gate.Columns(unit="unit", bloc_members="seats__unit", seats="seats__person", secretaries="seats__person")
SITTING = gate.Columns(
    unit="council__unit", bloc_members="council__seats__unit", seats="attendees__person",
    secretaries="council__seats__person",
)  # fmt: skip


def _role(seat: Seat) -> str:
    """The part of a seat as the office says it; a bloc's chair is its head."""
    words = {SeatRole.CHAIR: _("Trưởng khối"), SeatRole.DEPUTY: _("Phó Trưởng khối"), SeatRole.MEMBER: _("Thành viên")}
    if seat.unit_id and not seat.person_id:
        return words.get(SeatRole(seat.role), str(SeatRole(seat.role).label))
    return str(SeatRole(seat.role).label)


def _seat_view(seat: Seat) -> SeatView:
    person, unit = seat.person, seat.unit
    return SeatView(
        id=seat.pk, name=str(person or unit), position=person.position if person else "",
        unit=UnitId(seat.unit_id) if seat.unit_id else None, person=PersonId(person.pk) if person else None,
        role=seat.role, role_name=_role(seat), has_vote=seat.has_vote, since=seat.since, until=seat.until,
    )  # fmt: skip


def _rules(rows: Iterable[OwnRule]) -> tuple[RuleView, ...]:
    """The newest rule of each key."""
    newest = {row.key: row for row in rows}
    return tuple(
        RuleView(row.key, thresholds.rule_name(row.key), row.share, row.is_strict, row.most, row.basis)
        for row in newest.values()
    )


def council_view(row: Council) -> CouncilView:
    """A body as pages show it, for code that has asked the gate."""
    seats = row.seats.filter(until=None).select_related("person", "unit")
    return CouncilView(
        id=CouncilId(row.pk), name=row.name, unit=UnitId(row.unit_id),
        bloc=BlocId(row.bloc_id) if row.bloc_id else None,
        decision_number=row.decision_number, decided_on=row.decided_on, since=row.since, until=row.until,
        quorum_share=row.quorum_share, quorum_basis=row.quorum_basis, counts_aside=row.counts_aside,
        aside_basis=row.aside_basis, may_write=row.may_write, write_basis=row.write_basis, state=row.state,
        seats=tuple(_seat_view(seat) for seat in seats), rules=_rules(row.rules.all()),
        subject=gathering.council_subject(row),
    )  # fmt: skip


def visible_councils(ctx: Context) -> tuple[CouncilView, ...]:
    """The bodies that the reader keeps or sits on."""
    seen = gate.visible("council.see_council", holder=ctx.actor, on=ctx.today, columns=BODY)
    rows = Council.objects.filter(seen).distinct().select_related("unit")
    return tuple(council_view(row) for row in rows)


def council_page(ctx: Context, key: CouncilId) -> Outcome[CouncilView]:
    """One body; refused as not found where the reader may not see it."""
    seen = gate.visible("council.see_council", holder=ctx.actor, on=ctx.today, columns=BODY)
    row = Council.objects.filter(seen, pk=key).distinct().select_related("unit").first()
    return Ok(council_view(row)) if row else refuse("absent.not_found")


def _attendee_view(row: Attendee) -> AttendeeView:
    unit, person = row.seat.unit, row.person
    shown = f"{unit.name} ({person.name})" if unit and person else str(person or unit)
    return AttendeeView(
        id=row.pk, seat=row.seat_id, shown=shown, role_name=_role(row.seat), has_vote=row.seat.has_vote,
        unit=UnitId(row.seat.unit_id) if row.seat.unit_id else None,
        person=PersonId(row.person_id) if row.person_id else None, presence=row.presence,
        presence_name=str(Presence(row.presence).label), because=row.because,
    )  # fmt: skip


def item_view(ctx: Context, row: Item, *, of: SessionView) -> ItemView:
    """An item as this reader may see it."""
    aside = list(row.aside.select_related("attendee__person", "attendee__seat__unit"))
    subject = gathering.item_subject(row, of=of.subject, aside=aside)
    is_aside = ctx.actor.person in subject.aside
    may = gate.may("council.see_item", holder=ctx.actor, subject=subject, on=ctx.today)
    shown = {each.id: each.shown for each in of.attendees}
    return ItemView(
        id=ItemId(row.pk), session=of.id, place=row.place, kind=row.kind, kind_name=str(ItemKind(row.kind).label),
        title=row.title, award=row.award, award_name=thresholds.award_name(row.award) if row.award else "",
        unit=UnitId(row.unit_id) if row.unit_id else None, person=PersonId(row.person_id) if row.person_id else None,
        post=row.post, is_secret=row.is_secret, state=row.state, ballots=row.ballots,
        parent=ItemId(row.parent_id) if row.parent_id else None,
        options=tuple(OptionView(number, str(each["label"])) for number, each in enumerate(row.options, 1)),
        conclusion=row.conclusion if may else "", settled=row.settled, settled_because=row.settled_because,
        remarks=tuple(RemarkView(each.speaker, each.text) for each in row.remarks.all()) if may else (),
        aside=tuple(
            AsideView(each.attendee_id, shown[each.attendee_id], each.because, each.is_own_word) for each in aside
        ),
        results=results_of(row), is_aside=is_aside, subject=subject,
    )  # fmt: skip


def session_view(ctx: Context, row: Session, *, with_items: bool = True) -> SessionView:
    """A session as this reader may see it, for code that has asked the gate for the session itself."""
    attendees = row.attendees.select_related("seat__unit", "seat__person", "person")
    bare = SessionView(
        id=SessionId(row.pk), council=council_view(row.council), name=row.name, venue=row.venue, held_at=row.held_at,
        opened_at=row.opened_at, closed_at=row.closed_at, conclusion=row.conclusion, state=row.state,
        attendees=tuple(_attendee_view(each) for each in attendees), items=(), room=gathering.room_of(row),
        subject=gathering.session_subject(row),
    )  # fmt: skip
    if not with_items:
        return bare
    rows = row.items.select_related("session__council").prefetch_related("annulments", "results", "remarks")
    return replace(bare, items=tuple(item_view(ctx, each, of=bare) for each in rows))


def visible_sessions(ctx: Context) -> tuple[SessionView, ...]:
    """The sessions of the reader's bodies, newest first, without their agenda."""
    seen = gate.visible("council.see_session", holder=ctx.actor, on=ctx.today, columns=SITTING)
    rows = Session.objects.filter(seen).distinct().select_related("council__unit")
    return tuple(session_view(ctx, row, with_items=False) for row in rows)


def session_page(ctx: Context, key: SessionId) -> Outcome[SessionView]:
    """One session; refused as not found where the reader may not see it."""
    seen = gate.visible("council.see_session", holder=ctx.actor, on=ctx.today, columns=SITTING)
    row = Session.objects.filter(seen, pk=key).distinct().select_related("council__unit").first()
    return Ok(session_view(ctx, row)) if row else refuse("absent.not_found")


def item_page(ctx: Context, key: ItemId) -> Outcome[tuple[SessionView, ItemView]]:
    """One item with its session; refused as not found where the reader may not see the session."""
    session = Item.objects.filter(pk=key).values_list("session", flat=True).first()
    if session is None:
        return refuse("absent.not_found")
    view = session_page(ctx, SessionId(session))
    if not isinstance(view, Ok):
        return view
    return Ok((view.value, next(item for item in view.value.items if item.id == key)))


def ballot_page(ctx: Context, key: ItemId) -> Outcome[BallotPage]:
    """The ballot of the reader; how many have voted is told, never how."""
    found = item_page(ctx, key)
    if not isinstance(found, Ok):
        return found
    session, item = found.value
    mine = next((each for each in session.attendees if each.person and each.person == ctx.actor.person), None)
    roll = Voter.objects.filter(item=key, ballot=item.ballots) if item.state == "voting" else Voter.objects.none()
    line = roll.filter(attendee=mine.id).first() if mine else None
    page = BallotPage(
        session, item, why=_why_not(item, is_voter=line is not None), has_voted=bool(line and line.has_voted),
        voted=roll.filter(has_voted=True).count(), voters=roll.count(),
    )  # fmt: skip
    return Ok(page)


def _why_not(item: ItemView, *, is_voter: bool) -> Reason | None:
    if item.is_aside:
        return Reason.of("access.stands_aside", title=item.title)
    if item.state != "voting":
        return Reason.of("ballot.not_open", title=item.title)
    return None if is_voter else Reason.of("ballot.not_a_voter", title=item.title)
