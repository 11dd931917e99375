"""Writes of drafts: one field at a time, and files of evidence."""

from thidua.core.kernel.ids import FileId, ReportId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.reporting.attachment import as_named
from thidua.core.reporting.form import Form
from thidua.core.reporting.measure import rates_of, read_in
from thidua.core.reporting.target import Graded, Qualitative
from thidua.foundation.act import Turn, action
from thidua.modules.documents.public import store_file
from thidua.modules.reporting.models import Attachment, EntryRow, ReportRow
from thidua.modules.reporting.queries import gathering
from thidua.modules.reporting.queries.drafts import DONE, LEVEL, REASON, TABLE, WORDS

LETTERS = 20_000
WRITABLE = ("drafting", "returned")


def shut(row: ReportRow) -> Reason | None:
    """Why nothing can be written into the report, or None."""
    if row.due.scheme.state == "closed":
        return Reason.of("scheme.is_closed", name=row.due.scheme.name)
    if row.state == "lifted":
        return Reason.of("report.is_lifted")
    return None if row.state in WRITABLE else Reason.of("report.is_in")


def _fits(form: Form, field: str, text: str) -> Outcome[None]:
    """Whether the form has such a field and the field takes the text."""
    kind, key = field[:1], field[1:]
    if kind in (WORDS, TABLE, REASON):
        keys = {
            WORDS: [each.key for each in form.narratives],
            TABLE: [each.key for each in form.tables],
            REASON: [each.key for each in form.checks],
        }
        is_known = key in keys[kind]
        return Ok(None) if is_known else refuse("report.unknown_field", field=field)
    if kind == LEVEL:
        return _level(form, key, text)
    indicator = form.indicator(field)
    if indicator is None or indicator.is_computed:
        return refuse("report.unknown_field", field=field)
    amount = read_in(text, unit=indicator.unit, rates=rates_of(form.rates))
    answer = amount if isinstance(amount, Refused) else indicator.admits(amount.value)
    return answer if isinstance(answer, Refused) else Ok(None)


def _level(form: Form, key: str, text: str) -> Outcome[None]:
    target = form.target(key)
    if target is None or not isinstance(target.aim, (Graded, Qualitative)):
        return refuse("report.unknown_field", field=key)
    levels = target.aim.levels if isinstance(target.aim, Graded) else DONE
    return Ok(None) if not text or text in levels else refuse("report.unknown_level", typed=text)


@action("reporting.enter_field", event="report.field_entered")
def enter_field(turn: Turn, *, report: ReportId, field: str, text: str, version: int) -> Outcome[int]:
    """Save one field of a draft; `version` is the revision that the writer saw (0 for one never filled)."""
    held = turn.hold(gathering.report_for_update, report)
    current = gathering.fields_of([report])[report].get(field)

    trouble = shut(held.row)
    if trouble is not None:
        return Refused((trouble,))
    if (current.version if current else 0) != version:
        return refuse(
            "conflict.field_changed", field=field, mine=text, theirs=current.text if current else "",
            by=current.by if current else "", version=current.version if current else 0,
        )  # fmt: skip
    if len(text) > LETTERS:
        return refuse("report.too_long", most=LETTERS, count=len(text))
    form, _version = gathering.form_of(held.row.due.scheme_id)
    _fits(form, field, text).or_raise()

    EntryRow.objects.create(
        report=held.row, field=field, version=version + 1, text=text, by=turn.actor.name, at=turn.now
    )
    return turn.apply(version + 1, to=held, field=field, version=version + 1)


@action("reporting.attach_file", event="report.file_attached")
def attach_file(turn: Turn, *, report: ReportId, name: str, content: bytes) -> Outcome[FileId]:
    """Attach a file of evidence; one that is not what its name says is refused."""
    row = gathering.report_of(report).or_raise()
    as_named(name, content).or_raise()
    file = store_file(turn, unit=UnitId(row.unit_id), name=name, content=content, purpose="report").or_raise()
    held = turn.hold(gathering.report_for_update, report)

    trouble = shut(held.row)
    if trouble is not None:
        return Refused((trouble,))

    Attachment.objects.create(report=held.row, file_id=file)
    return turn.apply(file, to=held, name=name)


@action("reporting.detach_file", event="report.file_detached")
def detach_file(turn: Turn, *, attachment: int) -> Outcome[ReportId]:
    """Take a file of evidence off; it stays in the history."""
    found = gathering.attachment_of(attachment).or_raise()
    held = turn.hold(gathering.report_for_update, found.report_id)

    trouble = shut(held.row)
    if trouble is not None:
        return Refused((trouble,))

    found.detached_at, found.detached_by = turn.now, turn.actor.name
    found.save(update_fields=["detached_at", "detached_by"])
    return turn.apply(ReportId(found.report_id), to=held)
