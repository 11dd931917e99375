"""Reads of the calendar: what the units of a person owe, and the feeds other programs subscribe to."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.reason import Reason
from thidua.foundation.act import Context, new_context
from thidua.foundation.due import Due, all_dues
from thidua.foundation.sentences import sentence
from thidua.modules.directory.public import holder_of_person, units_by_id
from thidua.modules.notices.models import Feed
from thidua.ports.calendar import Appointment

BEHIND = timedelta(days=60)
AHEAD = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class DueView:
    """One thing a unit owes, for the calendar."""

    sentence: Reason
    unit: str
    url: str
    last_good_day: date
    days_left: int
    is_mine: bool


@dataclass(frozen=True, slots=True)
class FeedView:
    """A calendar that somebody opened."""

    id: int
    unit: str
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """What is owed, by month, the open feeds, and the units a feed can be opened for."""

    months: tuple[tuple[date, tuple[DueView, ...]], ...]
    feeds: tuple[FeedView, ...]
    units: tuple[tuple[UnitId, str], ...]


def digest_of(secret: str) -> str:
    """What is kept of a feed's secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def _duties(ctx: Context) -> dict[UnitId, set[Duty]]:
    """The reader's duties of today by unit."""
    found: dict[UnitId, set[Duty]] = {}
    for held in ctx.actor.on(ctx.today):
        found.setdefault(held.unit, set()).add(held.duty)
    return found


def _owed(ctx: Context, units: frozenset[UnitId]) -> tuple[Due, ...]:
    return all_dues(first=ctx.today - BEHIND, last=ctx.today + AHEAD, units=units)


def calendar_page(ctx: Context) -> CalendarPage:
    """The reader's calendar: what their units owe, late things first."""
    duties = _duties(ctx)
    names = {unit: view.name for unit, view in units_by_id(list(duties)).items()}
    views = [
        DueView(
            due.sentence, names[due.unit], due.url, due.last_good_day, (due.last_good_day - ctx.today).days,
            is_mine=bool(due.duties & duties[due.unit]),
        )
        for due in _owed(ctx, frozenset(duties))
    ]  # fmt: skip
    open_feeds = Feed.objects.filter(person=ctx.actor.person, closed_at=None).select_related("unit")
    feeds = tuple(FeedView(row.pk, row.unit.name if row.unit else "", row.opened_at) for row in open_feeds)
    return CalendarPage(tuple(_by_month(views)), feeds, tuple(names.items()))


def _by_month(views: Iterable[DueView]) -> list[tuple[date, tuple[DueView, ...]]]:
    months: dict[date, list[DueView]] = {}
    for view in views:
        months.setdefault(view.last_good_day.replace(day=1), []).append(view)
    return [(month, tuple(held)) for month, held in months.items()]


def appointments_of(secret: str, *, address: str) -> Outcome[tuple[str, tuple[Appointment, ...], datetime]]:
    """The calendar behind a secret: its name, its days, and the moment; refused where no open feed has that secret.

    What stands in it is what its owner may see today: who has lost the duty at a unit finds its deadlines gone.
    """
    feed = Feed.objects.filter(secret=digest_of(secret), closed_at=None).select_related("unit", "person").first()
    if feed is None:
        return refuse("absent.not_found")
    ctx = new_context(holder_of_person(feed.person_id))
    units = frozenset(_duties(ctx)) & (frozenset({UnitId(feed.unit_id)}) if feed.unit_id else frozenset(_duties(ctx)))
    days = tuple(
        Appointment(f"{due.key}@thidua", due.last_good_day, sentence(due.sentence, "vi"), f"{address}{due.url}")
        for due in _owed(ctx, units)
    )
    return Ok((feed.unit.name if feed.unit else feed.person.name, days, ctx.now))
