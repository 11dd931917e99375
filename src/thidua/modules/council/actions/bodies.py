"""Bodies: set up with their members and rules, changed, ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from django.db.models import Q

from thidua.core.council.threshold import threshold
from thidua.core.kernel.ids import BlocId, CouncilId, PersonId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.campaigns.public import bloc_view
from thidua.modules.council.models import Council, Item, OwnRule, Seat, SeatRole, Session
from thidua.modules.council.queries import gathering
from thidua.modules.directory.public import unit_for_update

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class NewSeat:
    """A seat to be given: to a person, or in a bloc to a unit."""

    person: PersonId | None = None
    unit: UnitId | None = None
    role: str = SeatRole.MEMBER.value
    has_vote: bool = True


@dataclass(frozen=True, slots=True)
class Standing:
    """How a body meets: its decision and term, and what its regulation says, each with the article."""

    name: str
    since: date
    quorum_share: Fraction
    quorum_basis: str
    decision_number: str = ""
    decided_on: date | None = None
    until: date | None = None
    counts_aside: bool = True
    aside_basis: str = ""
    may_write: bool = False
    write_basis: str = ""


def _sound(standing: Standing) -> Outcome[Standing]:
    """The standing, or what is missing: whatever departs from the strict way needs its article."""
    if not standing.name.strip():
        return refuse("council.name_missing")
    if standing.until is not None and standing.until < standing.since:
        return refuse("council.ends_before_start", since=standing.since, until=standing.until)
    checked = threshold(standing.quorum_share)
    if isinstance(checked, Refused):
        return checked
    bases = [(True, standing.quorum_basis), (not standing.counts_aside, standing.aside_basis),
             (standing.may_write, standing.write_basis)]  # fmt: skip
    if any(is_asked and not basis.strip() for is_asked, basis in bases):
        return refuse("council.basis_missing")
    return Ok(standing)


def _seated(council: Council, seats: Sequence[NewSeat]) -> None:
    for place, seat in enumerate(seats, 1):
        Seat.objects.create(
            council=council, person_id=seat.person, unit_id=seat.unit, role=seat.role, has_vote=seat.has_vote,
            place=place, since=council.since,
        )  # fmt: skip


def _fitting(seats: Sequence[NewSeat]) -> Outcome[Sequence[NewSeat]]:
    """The seats, or why they cannot be: nobody twice, one chair, somebody with a vote."""
    whose = [(seat.person, seat.unit) for seat in seats]
    if len(set(whose)) != len(whose):
        return refuse("council.seat_twice")
    chairs = sum(1 for seat in seats if seat.role == SeatRole.CHAIR)
    if chairs != 1:
        return refuse("council.one_chair", count=chairs)
    return Ok(seats) if any(seat.has_vote for seat in seats) else refuse("council.no_members")


def _made(unit: UnitId, standing: Standing, bloc: BlocId | None = None) -> Council:
    return Council.objects.create(
        unit_id=unit, bloc_id=bloc, name=standing.name.strip()[:255], decision_number=standing.decision_number.strip(),
        decided_on=standing.decided_on, since=standing.since, until=standing.until,
        quorum_share=str(standing.quorum_share), quorum_basis=standing.quorum_basis.strip(),
        counts_aside=standing.counts_aside, aside_basis=standing.aside_basis.strip(), may_write=standing.may_write,
        write_basis=standing.write_basis.strip(),
    )  # fmt: skip


@action("council.establish_council", event="council.established")
def establish_council(turn: Turn, *, unit: UnitId, standing: Standing, seats: Sequence[NewSeat]) -> Outcome[CouncilId]:
    """Enter a council with its decision, its term, its members and the rules by which it meets."""
    held = turn.hold(unit_for_update, unit)

    sound, fitting = _sound(standing), _fitting(seats)
    if isinstance(sound, Refused):
        return sound
    if isinstance(fitting, Refused):
        return fitting

    row = _made(unit, standing)
    _seated(row, seats)
    return turn.apply(CouncilId(row.pk), to=held, council=row.name, count=len(seats), number=row.decision_number)


@action("council.gather_bloc", event="council.bloc_gathered")
def gather_bloc(turn: Turn, *, bloc: BlocId, standing: Standing) -> Outcome[CouncilId]:
    """Let a bloc's members meet and vote, each unit with one seat, by the rules of the bloc."""
    view = bloc_view(bloc)
    if view.head is None:
        return refuse("bloc.one_head", count=0)
    held = turn.hold(unit_for_update, view.head)

    sound = _sound(standing)
    if isinstance(sound, Refused):
        return sound
    if Council.objects.filter(bloc=bloc, state="active").exists():
        return refuse("council.bloc_meets_already", name=view.name)
    roles = {"head": SeatRole.CHAIR.value, "deputy": SeatRole.DEPUTY.value}
    seats = [NewSeat(unit=each.unit, role=roles.get(each.role, SeatRole.MEMBER.value)) for each in view.members]

    row = _made(view.head, standing, bloc)
    _seated(row, seats)
    return turn.apply(CouncilId(row.pk), to=held, council=row.name, count=len(seats))


@action("council.adopt_rule", event="council.rule_adopted")
def adopt_rule(
    turn: Turn, *, council: CouncilId, key: str, basis: str, share: Fraction | None = None, is_strict: bool = False,
    most: int | None = None,
) -> Outcome[int]:  # fmt: skip
    """Enter a share or a number of the body's own regulation, with the article it stands in."""
    held = turn.hold(gathering.council_for_update, council)

    if not basis.strip():
        return refuse("council.basis_missing")
    if share is None and most is None:
        return refuse("council.rule_says_nothing")
    checked = threshold(share, is_strict=is_strict) if share is not None else None
    if isinstance(checked, Refused):
        return checked

    row = OwnRule.objects.create(
        council=held.row, key=key, share="" if share is None else str(share), is_strict=is_strict, most=most,
        basis=basis.strip()[:255], at=turn.now, by=turn.actor.name,
    )  # fmt: skip
    return turn.apply(row.pk, to=held, key=key, share=row.share, most=most, basis=row.basis)


@action("council.add_seat", event="council.seat_added")
def add_seat(turn: Turn, *, council: CouncilId, seat: NewSeat, since: date, because: str) -> Outcome[int]:
    """Give a new member a seat from a day, with the decision that says so."""
    held = turn.hold(gathering.council_for_update, council)

    if not because.strip():
        return refuse("reason.missing")
    now = held.row.seats.filter(until=None)
    whose = Q(person=seat.person) if seat.person else Q(unit=seat.unit, person=None)
    if now.filter(whose).exists():
        return refuse("council.seat_twice")
    if seat.role == SeatRole.CHAIR and now.filter(role=SeatRole.CHAIR).exists():
        return refuse("council.one_chair", count=2)

    row = Seat.objects.create(
        council=held.row, person_id=seat.person, unit_id=seat.unit, role=seat.role, has_vote=seat.has_vote,
        place=held.row.seats.count() + 1, since=since,
    )  # fmt: skip
    return turn.apply(row.pk, to=held, member=str(row.person or row.unit), because=because.strip())


@action("council.end_seat", event="council.seat_ended")
def end_seat(turn: Turn, *, council: CouncilId, seat: int, until: date, because: str) -> Outcome[int]:
    """End a seat with a day, with the decision that says so; sessions held before keep it."""
    held = turn.hold(gathering.council_for_update, council)
    row = held.row.seats.filter(pk=seat, until=None).first()

    if row is None:
        return refuse("absent.not_found")
    if not because.strip():
        return refuse("reason.missing")
    if until < row.since - ONE_DAY:
        return refuse("council.ends_before_start", since=row.since, until=until)
    if Item.objects.filter(session__council=held.row, state="voting").exists():
        return refuse("council.vote_is_running")

    row.until = until
    row.save(update_fields=["until"])
    return turn.apply(row.pk, to=held, member=str(row.person or row.unit), until=until.isoformat(), because=because)


@action("council.end_council", event="council.ended")
def end_council(turn: Turn, *, council: CouncilId, because: str) -> Outcome[CouncilId]:
    """End a council whose term is over or that a new decision replaces."""
    held = turn.hold(gathering.council_for_update, council)

    if not because.strip():
        return refuse("reason.missing")
    if Session.objects.filter(council=held.row, state__in=("convened", "sitting")).exists():
        return refuse("council.session_is_open")

    return turn.apply(council, to=held, step="end", because=because.strip())
