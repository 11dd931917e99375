"""Reads of registrations."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import CampaignId, FileId, PersonId, RegistrationId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.registrations.comparison import COUNTED, Compared, compared
from thidua.core.registrations.entry import Entry, RegistrationKind
from thidua.core.vietnamese.fold import search_key
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.foundation.doors import Door, doors
from thidua.modules.directory.public import UnitView, unit_view, units_by_id
from thidua.modules.registrations.models import Progress, Registration

SIGHT = "registrations.see_registration"
COLUMNS = gate.Columns(unit="unit", path="unit__path", addressee="to")
ACTIONS = (
    "registrations.correct_registration", "registrations.submit_registration", "registrations.approve_registration",
    "registrations.return_registration", "registrations.withdraw_registration", "registrations.report_progress",
    "registrations.complete_registration", "registrations.miss_registration", "registrations.reopen_registration",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RegistrationView:
    """A registration as lists show it."""

    id: RegistrationId
    unit: UnitId
    unit_name: str
    to: UnitId
    to_name: str
    year: int
    entry: Entry
    percent: int
    state: str
    because: str
    result: str
    finished_on: date | None
    campaign: int | None
    campaign_name: str
    phase: str = ""


@dataclass(frozen=True, slots=True)
class ProgressView:
    """What was said on the way."""

    percent: int
    said: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RegistrationPage:
    """A registration with its progress, its evidence and its buttons."""

    registration: RegistrationView
    progress: tuple[ProgressView, ...]
    decided_by: str
    decided_at: datetime | None
    evidence: FileId | None
    doors: dict[str, Door]


@dataclass(frozen=True, slots=True)
class Asked:
    """How a list is narrowed."""

    year: int
    kind: str = ""
    state: str = ""
    sought: str = ""


def registration_subject(row: Registration) -> Subject:
    """What rights look at in a registration: whose it is, and to whom it was handed."""
    return Subject(
        kind="registration", id=row.pk, title=row.name, unit=UnitId(row.unit_id), path=row.unit.path,
        state=row.state, addressee=UnitId(row.to_id),
    )  # fmt: skip


def registration_for_update(key: RegistrationId, /) -> Outcome[Held[Registration]]:
    """The registration, locked."""
    row = locks.locked(Registration.objects.filter(pk=key).select_related("unit", "to")).first()
    return Ok(Held(row, registration_subject(row))) if row else refuse("absent.not_found")


def unit_of(key: RegistrationId) -> Outcome[UnitId]:
    """Whose registration it is, for locking units before registrations."""
    unit = Registration.objects.filter(pk=key).values_list("unit", flat=True).first()
    return Ok(UnitId(unit)) if unit is not None else refuse("absent.not_found")


def _visible(ctx: Context) -> "QuerySet[Registration]":
    """What the actor may see; drafts are their own unit's alone."""
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    own = Q(unit__in=gate.units_of(SIGHT, holder=ctx.actor, on=ctx.today))
    return Registration.objects.filter(seen, own | ~Q(state="drafting")).select_related("unit", "to", "campaign")


def entry_of(row: Registration) -> Entry:
    """The registration as an entry."""
    return Entry(
        RegistrationKind(row.kind),
        row.name,
        row.who,
        row.content,
        row.measure,
        row.due,
        PersonId(row.person_id) if row.person_id else None,
    )


def _view(row: Registration) -> RegistrationView:
    return RegistrationView(
        id=RegistrationId(row.pk), unit=UnitId(row.unit_id), unit_name=row.unit.name, to=UnitId(row.to_id),
        to_name=row.to.name, year=row.year, entry=entry_of(row), percent=row.percent, state=row.state,
        because=row.because, result=row.result, finished_on=row.finished_on, campaign=row.campaign_id,
        campaign_name=row.campaign.name if row.campaign else "", phase=row.phase,
    )  # fmt: skip


def visible_registrations(ctx: Context, asked: Asked) -> tuple[RegistrationView, ...]:
    """The registrations of a year that the actor may see, narrowed as asked; names are sought without accents."""
    rows = _visible(ctx).filter(year=asked.year)
    rows = rows.filter(kind=asked.kind) if asked.kind else rows
    rows = rows.filter(state=asked.state) if asked.state else rows
    found = [_view(row) for row in rows.order_by("unit__path", "kind", "id")]
    key = search_key(asked.sought)
    return tuple(
        each for each in found if not key or key in search_key(f"{each.entry.name} {each.entry.who} {each.unit_name}")
    )


def registration_page(ctx: Context, key: RegistrationId) -> Outcome[RegistrationPage]:
    """One registration; refused as not found where the actor may not see it."""
    row = _visible(ctx).filter(pk=key).first()
    if row is None:
        return refuse("absent.not_found")
    said = (
        ProgressView(each.percent, each.said, each.by, each.at) for each in Progress.objects.filter(registration=row)
    )
    return Ok(
        RegistrationPage(
            _view(row), tuple(said), row.decided_by, row.decided_at,
            FileId(row.evidence_id) if row.evidence_id else None, doors(ctx, registration_subject(row), *ACTIONS),
        )
    )  # fmt: skip


def years_of(ctx: Context) -> tuple[int, ...]:
    """The years with something to see, the newest first; this year always."""
    years = set(_visible(ctx).order_by().values_list("year", flat=True).distinct()) | {ctx.today.year}
    return tuple(sorted(years, reverse=True))


def comparison_of(ctx: Context, year: int) -> tuple[Compared[tuple[str, str]], ...]:
    """Registered and reached by unit and kind, for a year."""
    rows = _visible(ctx).filter(year=year).order_by("unit__path", "kind", "id")
    return compared(((row.unit.name, row.kind), row.state) for row in rows)


@dataclass(frozen=True, slots=True)
class TitleSought:
    """A title that a unit, or a person of it (`who`), registered and had approved. `title` is its name as it was typed.

    `state` is approved, reached or missed; `result` is what the unit said when it ended.
    """

    id: RegistrationId
    unit: UnitId
    unit_name: str
    unit_path: str
    title: str
    who: str
    person: PersonId | None
    state: str
    result: str


def titles_sought(ctx: Context, *, path: str, year: int) -> tuple[TitleSought, ...]:
    """The titles registered in a branch for a year, as far as the actor may see them, by unit."""
    rows = _visible(ctx).filter(year=year, kind=RegistrationKind.TITLE.value, state__in=sorted(COUNTED))
    return tuple(
        TitleSought(
            RegistrationId(row.pk), UnitId(row.unit_id), row.unit.name, row.unit.path, row.name, row.who,
            PersonId(row.person_id) if row.person_id else None, row.state, row.result,
        )
        for row in rows.filter(unit__path__startswith=path).order_by("unit__path", "id")
    )  # fmt: skip


def visible_of_campaign(ctx: Context, campaign: CampaignId) -> tuple[tuple[int, str], ...]:
    """Year and state of each registration for a campaign that the actor may see."""
    return tuple(_visible(ctx).filter(campaign=campaign).order_by("id").values_list("year", "state"))


def units_that_register(ctx: Context) -> tuple[UnitView, ...]:
    """The units for which the actor may register."""
    keys = gate.units_of("registrations.enter_registration", holder=ctx.actor, on=ctx.today)
    return tuple(units_by_id(sorted(keys)).values())


def approver_of(unit: UnitId) -> UnitId:
    """The unit that approves what a unit registers: the one above it, or itself at the top."""
    return unit_view(unit).parent or unit


def entries_of(unit: UnitId, year: int) -> tuple[Entry, ...]:
    """What a unit has registered for a year and not withdrawn, for finding doubles."""
    rows = Registration.objects.filter(unit=unit, year=year).exclude(state="withdrawn")
    return tuple(entry_of(row) for row in rows)


def counts(found: Iterable[RegistrationView]) -> dict[str, int]:
    """How many stand in each state."""
    totals: dict[str, int] = {}
    for each in found:
        totals[each.state] = totals.get(each.state, 0) + 1
    return totals
