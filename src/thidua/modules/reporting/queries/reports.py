"""One report: as its unit fills it, and as the office that gathers reads it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from thidua.core.kernel.ids import DueId, FileId, ReportId, SchemeId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.reporting.form import Form
from thidua.core.reporting.lateness import Lateness
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.doors import Door, doors
from thidua.modules.documents.public import FileView, file_view, file_views
from thidua.modules.reporting.models import Attachment, DueRow, ReportRow, ReportVersion
from thidua.modules.reporting.queries.boards import DueView, called, dues_of, late
from thidua.modules.reporting.queries.drafts import Draft, draft_of
from thidua.modules.reporting.queries.gathering import FieldView, fields_of, form_of, report_subject

OWN = gate.Columns(unit="unit")
GATHERED = gate.Columns(bloc_head="due__scheme__unit", path="due__scheme__unit__path")
ACTIONS = (
    "reporting.submit_report", "reporting.withdraw_report", "reporting.return_report", "reporting.approve_report",
    "reporting.revise_report", "reporting.enter_field",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class VersionView:
    """A report as it was handed in."""

    version: int
    by: str
    at: datetime
    digest: str


@dataclass(frozen=True, slots=True)
class ReportPage:
    """A report with its form and all that its page shows."""

    id: ReportId
    unit: UnitId
    unit_name: str
    scheme: SchemeId
    scheme_name: str
    due: DueView
    state: str
    submitted_at: datetime | None
    submitted_by: str
    returned_because: str
    late: Lateness | None
    form: Form
    fields: Mapping[str, FieldView]
    draft: Draft
    files: tuple[tuple[int, FileView], ...]
    versions: tuple[VersionView, ...]
    phase: str
    """The phase in which the version shown was handed in; `-` where it lay between two."""
    shown: int
    """Which version is shown; 0 is the draft as it stands."""
    is_writable: bool
    is_own: bool
    doors: dict[str, Door]

    def text(self, field: str) -> str:
        """What stands in a field."""
        return self.fields[field].text if field in self.fields else ""

    def version_of(self, field: str) -> int:
        """The revision of a field, 0 for one never filled."""
        return self.fields[field].version if field in self.fields else 0


@dataclass(frozen=True, slots=True)
class MyReport:
    """A report that one of the actor's units has to hand in, or has."""

    id: ReportId
    scheme: SchemeId
    due: DueId
    unit: UnitId
    scheme_name: str
    what: str
    unit_name: str
    last_good_day: date
    state: str
    late: Lateness | None
    reminded_at: datetime | None


def report_page(ctx: Context, key: ReportId, *, version: int | None = None) -> Outcome[ReportPage]:
    """One report: its unit sees the draft, the office only what was handed in; to all others it is not there."""
    rows = ReportRow.objects.filter(pk=key).select_related("unit", "due__scheme__campaign")
    own = rows.filter(gate.visible("reporting.see_report", holder=ctx.actor, on=ctx.today, columns=OWN)).first()
    row = (
        own
        or rows.filter(gate.visible("reporting.see_report", holder=ctx.actor, on=ctx.today, columns=GATHERED)).first()
    )
    versions = list(ReportVersion.objects.filter(report=key)) if row else []
    if row is None or (own is None and not versions):
        return refuse("absent.not_found")
    shown = _shown(versions, version, is_draft=own is not None and row.state in ("drafting", "returned"))
    return Ok(_page(ctx, row, versions, shown=shown, is_own=own is not None))


def _shown(versions: list[ReportVersion], asked: int | None, *, is_draft: bool) -> int:
    if asked is not None and any(each.version == asked for each in versions):
        return asked
    return 0 if is_draft or not versions else versions[-1].version


def _page(ctx: Context, row: ReportRow, versions: list[ReportVersion], *, shown: int, is_own: bool) -> ReportPage:
    form, _version = form_of(row.due.scheme_id)
    kept = next((each for each in versions if each.version == shown), None)
    fields = fields_of([row.pk])[row.pk] if kept is None else _kept(kept)
    due = dues_of([row.due])[0]
    is_open = row.state in ("drafting", "returned") and row.due.scheme.state == "open"
    opened = doors(ctx, report_subject(row), *ACTIONS)
    return ReportPage(
        id=ReportId(row.pk), unit=UnitId(row.unit_id), unit_name=row.unit.name, scheme=SchemeId(row.due.scheme_id),
        scheme_name=called(row.due.scheme), due=due, state=row.state, submitted_at=row.submitted_at,
        submitted_by=row.submitted_by, returned_because=row.returned_because, late=late(row, due, today=ctx.today),
        form=form, fields=fields, draft=draft_of(form, fields), files=_files(row.pk, kept),
        versions=tuple(VersionView(each.version, each.by, each.at, each.digest) for each in versions), shown=shown,
        phase=kept.content.get("phase", "") if kept else "",
        is_writable=is_open and shown == 0 and opened["enter_field"].is_shown, is_own=is_own, doors=opened,
    )  # fmt: skip


def _kept(version: ReportVersion) -> dict[str, FieldView]:
    return {name: FieldView(text, 0, version.by) for name, text in version.content["texts"].items()}


def _files(report: int, kept: ReportVersion | None) -> tuple[tuple[int, FileView], ...]:
    rows = Attachment.objects.filter(report=report)
    rows = rows.filter(detached_at=None) if kept is None else rows.filter(file__in=kept.content["files"])
    found = [(row.pk, FileId(row.file_id)) for row in rows]
    views = file_views([file for _key, file in found])
    return tuple((key, views[file]) for key, file in found)


def attached(ctx: Context, key: int) -> Outcome[FileView]:
    """A file of evidence, for those who may see its report."""
    row = Attachment.objects.filter(pk=key).first()
    if row is None:
        return refuse("absent.not_found")
    report_page(ctx, ReportId(row.report_id)).or_raise()
    return Ok(file_view(FileId(row.file_id)))


def my_reports(ctx: Context) -> tuple[MyReport, ...]:
    """The reports of the actor's own units, those still to be handed in first, then by day."""
    seen = gate.visible("reporting.see_report", holder=ctx.actor, on=ctx.today, columns=OWN)
    rows = (
        ReportRow.objects.filter(seen)
        .exclude(due__scheme__state="drafting")
        .select_related("unit", "due__scheme__campaign")
    )
    ordered = sorted(rows, key=lambda row: (row.state not in ("drafting", "returned"), row.due.last_good_day, row.pk))
    return tuple(
        MyReport(
            id=ReportId(row.pk), scheme=SchemeId(row.due.scheme_id), due=DueId(row.due_id), unit=UnitId(row.unit_id),
            scheme_name=called(row.due.scheme), what=row.due.what, unit_name=row.unit.name,
            last_good_day=row.due.last_good_day, state=row.state, late=late(row, row.due, today=ctx.today),
            reminded_at=row.reminded_at,
        )
        for row in ordered
    )  # fmt: skip


def why_not_submit(page: ReportPage) -> Reason | None:
    """What is still lacking before the report can be handed in."""
    draft = page.draft
    if draft.missing:
        return Reason.of("report.incomplete", count=len(draft.missing), fields=draft.missing[:8])
    if draft.unexplained:
        return Reason.of("report.checks_fail", count=len(draft.unexplained), checks=draft.unexplained[:8])
    return None


def due_row(key: int) -> DueRow:
    """The due day, for code that has asked the gate itself."""
    return DueRow.objects.select_related("scheme__unit").get(pk=key)
