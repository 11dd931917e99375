"""What actions gather: rows, locked, with what rights look at; forms and drafts as they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thidua.core.access.relation import Subject
from thidua.core.campaigns.phase import OUTSIDE, Tense, takes_report
from thidua.core.kernel.ids import CampaignId, DueId, ReportId, SchemeId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.reporting.form import Form
from thidua.core.reporting.form_json import from_record
from thidua.foundation import locks
from thidua.foundation.act import Held
from thidua.modules.campaigns.public import phase_of_day
from thidua.modules.reporting.models import SCALE, Attachment, DueRow, EntryRow, FormVersion, ReportRow, Scheme


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of a draft as it stands."""

    text: str
    version: int
    by: str


def scheme_subject(row: Scheme) -> Subject:
    """What rights look at in a scheme."""
    reporters = row.reporters.values_list("unit", flat=True)
    return Subject(
        kind="scheme", id=row.pk, title=row.name, unit=UnitId(row.unit_id), path=row.unit.path, state=row.state,
        bloc_members=frozenset(UnitId(unit) for unit in reporters),
    )  # fmt: skip


def report_subject(row: ReportRow) -> Subject:
    """What rights look at in a report: its own unit, and the office that gathers as the one that leads."""
    return Subject(
        kind="report", id=row.pk, title=f"{row.unit.name}: {row.due.what}", unit=UnitId(row.unit_id),
        path=row.unit.path, state=row.state, bloc_head=UnitId(row.due.scheme.unit_id),
    )  # fmt: skip


def scheme_for_update(key: SchemeId, /) -> Outcome[Held[Scheme]]:
    """The scheme, locked."""
    row = locks.locked(Scheme.objects.filter(pk=key).select_related("unit")).first()
    return Ok(Held(row, scheme_subject(row))) if row else refuse("absent.not_found")


def report_for_update(key: ReportId, /) -> Outcome[Held[ReportRow]]:
    """The report, locked."""
    rows = ReportRow.objects.filter(pk=key).select_related("unit", "due__scheme")
    row = locks.locked(rows).first()
    return Ok(Held(row, report_subject(row))) if row else refuse("absent.not_found")


def due_of(key: DueId) -> Outcome[DueRow]:
    """The due day with its scheme."""
    row = DueRow.objects.filter(pk=key).select_related("scheme__unit").first()
    return Ok(row) if row else refuse("absent.not_found")


def scheme_of_campaign(key: CampaignId) -> SchemeId | None:
    """The scheme of a campaign, where it has one."""
    found = Scheme.objects.filter(campaign=key).values_list("pk", flat=True).first()
    return None if found is None else SchemeId(found)


def form_of(scheme: int) -> tuple[Form, int]:
    """The newest form of a scheme, and its version."""
    row = FormVersion.objects.filter(scheme=scheme).order_by("-version").first()
    return (from_record(row.content), row.version) if row else (Form(), 0)


def fields_of(reports: Sequence[int]) -> dict[int, dict[str, FieldView]]:
    """The fields of each draft as they stand."""
    found: dict[int, dict[str, FieldView]] = {report: {} for report in reports}
    for row in EntryRow.objects.filter(report__in=reports).order_by("pk"):
        found[row.report_id][row.field] = FieldView(row.text, row.version, row.by)
    return found


def scaled(amount: Decimal | None) -> int | None:
    """An amount as whole ten-thousandths."""
    return None if amount is None else int(amount * SCALE)


def unscaled(kept: int | None) -> Decimal | None:
    """The amount behind whole ten-thousandths."""
    return None if kept is None else (Decimal(kept) / SCALE).normalize() + Decimal(0)


def report_of(key: ReportId) -> Outcome[ReportRow]:
    """The report, not locked."""
    row = ReportRow.objects.filter(pk=key).select_related("unit", "due__scheme").first()
    return Ok(row) if row else refuse("absent.not_found")


def attachment_of(key: int) -> Outcome[Attachment]:
    """A file of evidence that has not been taken off."""
    row = Attachment.objects.filter(pk=key, detached_at=None).first()
    return Ok(row) if row else refuse("absent.not_found")


def files_of(report: int) -> list[int]:
    """The numbers of the files that are attached."""
    return list(Attachment.objects.filter(report=report, detached_at=None).values_list("file", flat=True))


def phase_of(row: ReportRow, *, on: date) -> Outcome[str]:
    """The phase of the campaign in which a report is handed in; refused before the campaign begins."""
    found = phase_of_day(CampaignId(row.due.scheme.campaign_id), on)
    taken = takes_report(found, name=row.due.scheme.name)
    if isinstance(taken, Refused):
        return taken
    return Ok(OUTSIDE if found.tense is Tense.BETWEEN else found.name)
