"""Writes of reports: hand in, take back, return, approve, revise; and their figures for adding up."""

import hashlib
import json

from thidua.core.kernel.ids import ReportId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.reporting.actions.drafts import shut
from thidua.modules.reporting.models import Figure, ReportRow, ReportVersion
from thidua.modules.reporting.queries import gathering, indexing
from thidua.modules.reporting.queries.drafts import content_of, draft_of

SHOWN = 8


def _index(report: ReportRow) -> None:
    """Write the unit's figures anew from the versions that are in, for all its reports of the same kind."""
    same = ReportRow.objects.filter(
        unit=report.unit_id, due__scheme=report.due.scheme_id, due__every=report.due.every
    ).select_related("due")
    Figure.objects.filter(report__in=same).delete()
    form, _version = gathering.form_of(report.due.scheme_id)
    Figure.objects.bulk_create(Figure(**row) for row in indexing.figures_of(form, list(same)))


@action("reporting.submit_report", event="report.submitted")
def submit_report(turn: Turn, *, report: ReportId) -> Outcome[int]:
    """Hand the report in as its next version; checks that fail need a reason."""
    held = turn.hold(gathering.report_for_update, report)
    form, version = gathering.form_of(held.row.due.scheme_id)
    fields = gathering.fields_of([report])[report]

    trouble = shut(held.row)
    if trouble is not None:
        return Refused((trouble,))
    draft = draft_of(form, fields)
    if draft.missing:
        return refuse("report.incomplete", count=len(draft.missing), fields=draft.missing[:SHOWN])
    if draft.unexplained:
        return refuse("report.checks_fail", count=len(draft.unexplained), checks=draft.unexplained[:SHOWN])

    phase = gathering.phase_of(held.row, on=turn.today)
    if isinstance(phase, Refused):
        return phase

    content = content_of(form, version, fields) | {"files": gathering.files_of(report), "phase": phase.value}
    number = held.row.versions.count() + 1
    ReportVersion.objects.create(
        report=held.row, version=number, content=content, digest=_digest(content), by=turn.actor.name, at=turn.now
    )
    row = held.row
    row.came_on = turn.today if row.came_on is None or row.state == "drafting" else row.came_on
    row.promised = row.due.last_good_day
    row.submitted_at, row.submitted_by, row.returned_because = turn.now, turn.actor.name, ""
    row.save(update_fields=["came_on", "promised", "submitted_at", "submitted_by", "returned_because"])
    outcome = turn.apply(number, to=held, step="submit", version=number)
    _index(row)
    return outcome


def _digest(content: object) -> str:
    line = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(line.encode()).hexdigest()


@action("reporting.withdraw_report", event="report.withdrawn")
def withdraw_report(turn: Turn, *, report: ReportId) -> Outcome[ReportId]:
    """Take a report back to mend it, as long as nobody has approved it."""
    held = turn.hold(gathering.report_for_update, report)

    if held.row.due.scheme.state == "closed":
        return refuse("scheme.is_closed", name=held.row.due.scheme.name)

    outcome = turn.apply(report, to=held, step="withdraw")
    _index(held.row)
    return outcome


@action("reporting.return_report", event="report.returned")
def return_report(turn: Turn, *, report: ReportId, because: str) -> Outcome[ReportId]:
    """Return a report for completion, with the reason."""
    held = turn.hold(gathering.report_for_update, report)

    if not because.strip():
        return refuse("reason.missing")

    held.row.returned_because = because.strip()
    held.row.save(update_fields=["returned_because"])
    outcome = turn.apply(report, to=held, step="return", because=because.strip())
    _index(held.row)
    return outcome


@action("reporting.approve_report", event="report.approved")
def approve_report(turn: Turn, *, report: ReportId) -> Outcome[ReportId]:
    """Approve a report: its figures count."""
    held = turn.hold(gathering.report_for_update, report)

    outcome = turn.apply(report, to=held, step="approve")
    Figure.objects.filter(report=held.row).update(is_approved=True)
    return outcome


@action("reporting.revise_report", event="report.revised")
def revise_report(turn: Turn, *, report: ReportId, because: str) -> Outcome[ReportId]:
    """Open an approved report for a correction, with the reason; the approved version stays."""
    held = turn.hold(gathering.report_for_update, report)

    if not because.strip():
        return refuse("reason.missing")
    if held.row.due.scheme.state == "closed":
        return refuse("scheme.is_closed", name=held.row.due.scheme.name)

    held.row.returned_because = because.strip()
    held.row.save(update_fields=["returned_because"])
    outcome = turn.apply(report, to=held, step="revise", because=because.strip())
    _index(held.row)
    return outcome


@action("reporting.lift_report", event="report.lifted")
def lift_report(turn: Turn, *, report: ReportId, because: str) -> Outcome[ReportId]:
    """Ask for a report no more, with the reason."""
    held = turn.hold(gathering.report_for_update, report)

    if not because.strip():
        return refuse("reason.missing")

    return turn.apply(report, to=held, step="lift", because=because.strip())
