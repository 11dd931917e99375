"""Boards: which schemes one sees, and for a due day which unit has not sent, waits, was returned, is approved."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, QuerySet

from thidua.core.campaigns.short_name import short_name
from thidua.core.kernel.ids import CampaignId, DueId, ReportId, SchemeId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.reporting.form import Form
from thidua.core.reporting.lateness import Lateness, lateness
from thidua.core.workflow.report import REPORT
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.doors import Door, doors
from thidua.modules.reporting.models import DueMove, DueRow, ReportRow, Scheme
from thidua.modules.reporting.queries.gathering import form_of, scheme_subject

COLUMNS = gate.Columns(unit="unit", path="unit__path", bloc_members="reporters__unit")
BOARD_COLUMNS = gate.Columns(unit="unit", path="unit__path")
ACTIONS = (
    "reporting.open_scheme", "reporting.close_scheme", "reporting.reopen_scheme", "reporting.define_form",
    "reporting.name_reporters", "reporting.ask_for", "reporting.move_deadline", "reporting.remind",
    "reporting.merge_reporter", "reporting.share_target", "reporting.compose_report",
)  # fmt: skip
ORDER = ("drafting", "submitted", "returned", "approved")
"""The states that a board counts, in the office's order."""


@dataclass(frozen=True, slots=True)
class SchemeView:
    """A scheme as lists show it."""

    id: SchemeId
    campaign: CampaignId
    unit: UnitId
    unit_name: str
    name: str
    first: date | None
    last: date | None
    state: str
    short: str
    sees_board: bool = False


@dataclass(frozen=True, slots=True)
class MoveView:
    """A deadline moved, and why."""

    before: date
    after: date
    because: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class DueView:
    """A due day with how many reports are in which state."""

    id: DueId
    what: str
    every: str
    year: int
    number: int
    first: date | None
    last: date | None
    due: date
    is_before: bool
    last_good_day: date
    grace: int
    line: int | None
    counts: dict[str, int]
    moves: tuple[MoveView, ...] = ()

    @property
    def asked(self) -> int:
        """How many reports are asked for."""
        return sum(count for state, count in self.counts.items() if state != "lifted")

    @property
    def states(self) -> tuple[tuple[str, str, int], ...]:
        """The states of the board with the office's word and how many reports are in each."""
        return tuple((state, REPORT.state(state).staff, self.counts.get(state, 0)) for state in ORDER)

    @property
    def open(self) -> int:
        """How many reports are not in."""
        return self.counts.get("drafting", 0) + self.counts.get("returned", 0)


@dataclass(frozen=True, slots=True)
class SchemePage:
    """A scheme with its form, due days and doors. `reporters` are (unit, name, until, successor's name)."""

    scheme: SchemeView
    form: Form
    version: int
    dues: tuple[DueView, ...]
    reporters: tuple[tuple[UnitId, str, date | None, str], ...]
    doors: dict[str, Door]


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A line of the board."""

    id: ReportId
    unit: UnitId
    name: str
    state: str
    submitted_at: datetime | None
    late: Lateness | None
    reminded_at: datetime | None
    returned_because: str


def called(row: Scheme) -> str:
    """How a scheme is called where space is short: as its campaign is."""
    return short_name(row.name, row.campaign.short_name)


def _view(row: Scheme, *, sees_board: bool) -> SchemeView:
    return SchemeView(
        SchemeId(row.pk), CampaignId(row.campaign_id), UnitId(row.unit_id), row.unit.name, row.name, row.first,
        row.last, row.state, called(row), sees_board,
    )  # fmt: skip


def _board_units(ctx: Context) -> "QuerySet[Scheme]":
    return Scheme.objects.filter(
        gate.visible("reporting.see_board", holder=ctx.actor, on=ctx.today, columns=BOARD_COLUMNS)
    )


def _seen(ctx: Context) -> "QuerySet[Scheme]":
    """The schemes that the actor may see; a draft only where its board may be seen."""
    seen = gate.visible("reporting.see_scheme", holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    drafts = gate.visible("reporting.see_board", holder=ctx.actor, on=ctx.today, columns=BOARD_COLUMNS)
    rows = Scheme.objects.filter(seen).exclude(state="drafting") | Scheme.objects.filter(drafts)
    return rows.distinct().select_related("unit", "campaign")


def visible_schemes(ctx: Context) -> tuple[SchemeView, ...]:
    """The schemes that the actor may see, newest first."""
    boards = set(_board_units(ctx).values_list("pk", flat=True))
    return tuple(_view(row, sees_board=row.pk in boards) for row in _seen(ctx))


def scheme_page(ctx: Context, key: SchemeId, *, with_reporters: bool = True) -> Outcome[SchemePage]:
    """One scheme; refused as not found where the actor may not see it. Boards name the units themselves."""
    board = _board_units(ctx).filter(pk=key).select_related("unit", "campaign").first()
    row, sees_board = board or _seen(ctx).filter(pk=key).first(), board is not None
    if row is None:
        return refuse("absent.not_found")
    form, version = form_of(row.pk)
    return Ok(
        SchemePage(
            scheme=_view(row, sees_board=sees_board), form=form, version=version, dues=dues_of(row.dues.all()),
            reporters=_reporters(row) if sees_board and with_reporters else (),
            doors=doors(ctx, scheme_subject(row), *ACTIONS),
        )
    )  # fmt: skip


def _reporters(row: Scheme) -> tuple[tuple[UnitId, str, date | None, str], ...]:
    rows = row.reporters.values_list("unit", "unit__name", "until", "successor__name")
    return tuple((UnitId(unit), name, until, successor or "") for unit, name, until, successor in rows)


def dues_of(rows: Iterable[DueRow]) -> tuple[DueView, ...]:
    """Due days with their counts and moves."""
    rows = list(rows)
    counts: dict[int, dict[str, int]] = {row.pk: {} for row in rows}
    found = ReportRow.objects.filter(due__in=rows).order_by().values_list("due", "state").annotate(Count("pk"))
    for due, state, count in found:
        counts[due][state] = count
    moves: dict[int, list[MoveView]] = {row.pk: [] for row in rows}
    for move in DueMove.objects.filter(due__in=rows):
        moves[move.due_id].append(MoveView(move.before, move.after, move.because, move.by, move.at))
    return tuple(
        DueView(
            DueId(row.pk), row.what, row.every, row.year, row.number, row.first, row.last, row.due, row.is_before,
            row.last_good_day, row.grace, row.line, counts[row.pk], tuple(moves[row.pk]),
        )
        for row in rows
    )  # fmt: skip


def due_page(ctx: Context, key: DueId) -> Outcome[tuple[SchemePage, DueView]]:
    """A due day with its scheme, for those who may see the board."""
    row = DueRow.objects.filter(pk=key, scheme__in=_board_units(ctx)).first()
    if row is None:
        return refuse("absent.not_found")
    page = scheme_page(ctx, SchemeId(row.scheme_id), with_reporters=False).or_raise()
    return Ok((page, next(due for due in page.dues if due.id == key)))


def late(row: ReportRow, due: DueView | DueRow, *, today: date) -> Lateness | None:
    """How late a report came, or is by now where it is not in; None before its last good day."""
    if row.state == "lifted":
        return None
    if row.came_on is None or row.state == "drafting":
        found = lateness(today, last_good_day=due.last_good_day, grace=due.grace)
        return found if found.days else None
    return lateness(row.came_on, last_good_day=due.last_good_day, grace=due.grace, promised=row.promised)


def lines(due: DueView, *, state: str = "") -> "QuerySet[ReportRow]":
    """The reports of a due day, those of one state or all, by the units' names."""
    rows = ReportRow.objects.filter(due=due.id).select_related("unit").order_by("unit__name", "pk")
    return rows.filter(state=state) if state else rows


def line_of(row: ReportRow, due: DueView, *, today: date) -> ReportLine:
    """A line of the board."""
    return ReportLine(
        ReportId(row.pk), UnitId(row.unit_id), row.unit.name, row.state, row.submitted_at,
        late(row, due, today=today), row.reminded_at, row.returned_because,
    )  # fmt: skip
