"""Writes of evidence."""

from thidua.core.kernel.ids import SheetId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.documents.public import store_file
from thidua.modules.scoring.models import Evidence
from thidua.modules.scoring.queries import gathering
from thidua.modules.scoring.queries.openness import why_shut


@action("scoring.attach_evidence", event="evidence.attached")
def attach_evidence(turn: Turn, *, sheet: SheetId, criterion: str, name: str, content: bytes) -> Outcome[int]:
    """Attach a file that proves a score."""
    # The scorer's unit is locked by storing the file, before the sheet: see foundation.locks.ORDER.
    scorer = gathering.scorer_of(sheet)
    if scorer is None:
        return refuse("absent.not_found")
    file = store_file(turn, unit=scorer, name=name, content=content, purpose="evidence").or_raise()
    held = turn.hold(gathering.sheet_for_update, sheet)

    trouble = why_shut(held.row.round, sheet=held.row.state, on=turn.today)
    if trouble is not None:
        return Refused((trouble,))
    if gathering.content_of_table(held.row.round.table).criterion(criterion) is None:
        return refuse("sheet.unknown_criterion", code=criterion)

    row = Evidence.objects.create(sheet=held.row, criterion=criterion, file_id=file)
    return turn.apply(row.pk, to=held, criterion=criterion, name=name)


@action("scoring.detach_evidence", event="evidence.detached")
def detach_evidence(turn: Turn, *, evidence: int) -> Outcome[tuple[SheetId, str]]:
    """Take a file off a sheet; it stays on record."""
    row = Evidence.objects.filter(pk=evidence, detached_at=None).first()
    if row is None:
        return refuse("absent.not_found")
    held = turn.hold(gathering.sheet_for_update, SheetId(row.sheet_id))

    trouble = why_shut(held.row.round, sheet=held.row.state, on=turn.today)
    if trouble is not None:
        return Refused((trouble,))

    row.detached_at, row.detached_by = turn.now, turn.actor.name
    row.save(update_fields=["detached_at", "detached_by"])
    return turn.apply((SheetId(row.sheet_id), row.criterion), to=held, criterion=row.criterion)
