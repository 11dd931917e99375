"""Writes of the office's own report: composed as a version, and sent upward in the system."""

import hashlib
import json
from collections.abc import Sequence

from thidua.core.kernel.ids import DueId, ReportId, SchemeId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.reporting.actions.drafts import enter_field
from thidua.modules.reporting.models import Composition
from thidua.modules.reporting.queries import composed, gathering, upward


@action("reporting.compose_report", event="report.composed")
def compose_report(turn: Turn, *, due: DueId, outline: Sequence[str], because: str = "") -> Outcome[int]:
    """Compose the office's own report from the approved reports, as its next version."""
    row = gathering.due_of(due).or_raise()
    held = turn.hold(gathering.scheme_for_update, SchemeId(row.scheme_id))

    paragraphs = tuple(text.strip() for text in outline if text.strip())
    content = composed.gathered(row, paragraphs, on=turn.today)
    if isinstance(content, Refused):
        return content
    version = row.compositions.count() + 1
    if version > 1 and not because.strip():
        return refuse("composition.reason_missing", version=version - 1)

    line = json.dumps(content.value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    Composition.objects.create(
        due=row, version=version, content=content.value, digest=hashlib.sha256(line.encode()).hexdigest(),
        because=because.strip(), by=turn.actor.name, at=turn.now,
    )  # fmt: skip
    return turn.apply(version, to=held, what=row.what[:200], version=version, because=because.strip())


@action("reporting.send_up", event="report.sent_up")
def send_up(turn: Turn, *, due: DueId, version: int, report: ReportId) -> Outcome[int]:
    """Fill the office's report to the body above with the figures and words of a composed version."""
    held = turn.hold(gathering.report_for_update, report)

    row = gathering.due_of(due).or_raise()
    kept = Composition.objects.filter(due=row, version=version).first()
    if kept is None or row.scheme.unit_id != held.row.unit_id:
        return refuse("absent.not_found")
    form, _version = gathering.form_of(held.row.due.scheme_id)
    filled = upward.fields_for(form, kept.content)
    if not filled:
        return refuse("upward.nothing_fits")

    fields = gathering.fields_of([report])[report]
    for field, text in filled.items():
        current = fields[field].version if field in fields else 0
        enter_field(turn, report=report, field=field, text=text, version=current).or_raise()
    return turn.apply(len(filled), to=held, count=len(filled), version=version)
