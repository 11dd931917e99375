"""Closing a round and correcting its result: each leaves a snapshot that proves itself."""

import json
from dataclasses import replace

from thidua.core.kernel.ids import RoundId, SheetId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.scoring.criterion import Criterion
from thidua.core.scoring.sheet import cell
from thidua.core.scoring.snapshot import Snapshot, closed
from thidua.foundation.act import Turn, action
from thidua.modules.scoring.actions.sheets import Change, write_cell
from thidua.modules.scoring.models import RoundRow, SheetRow, SnapshotRow
from thidua.modules.scoring.queries import gathering, terms
from thidua.modules.scoring.queries.shapes import Typed


def _keep(turn: Turn, row: RoundRow, result: Snapshot, *, because: str = "") -> SnapshotRow:
    """Append the next version; `units` says which unit each name of the snapshot was, `short` how tables call it."""
    content = {
        "inputs": result.inputs, "digest": result.digest, "formula_digest": result.formula_digest,
        "result": result.result, "units": {name: unit for unit, name in terms.members_of(row).items()},
        "short": terms.short_names_of(row),
    }  # fmt: skip
    return SnapshotRow.objects.create(
        round=row, version=gathering.latest_version(row) + 1, digest=result.digest, because=because,
        content=json.dumps(content, ensure_ascii=False), by=turn.actor.name, at=turn.now,
    )  # fmt: skip


@action("scoring.close_round", event="round.closed")
def close_round(turn: Turn, *, scoring_round: RoundId) -> Outcome[int]:
    """Close a round: compute every score by the plan's formula, rank, and keep the result."""
    held = turn.hold(gathering.round_for_update, scoring_round)
    gathering.lock_sheets(held.row)
    if held.row.state != "open":
        return refuse("round.not_open", name=held.row.name)
    given = terms.terms_of_round(held.row)
    sheets = terms.handed_in(held.row)

    result = closed(given, sheets)
    if isinstance(result, Refused):
        return Refused((terms.missing_sheets(held.row),)) if gathering.waiting_in(held.row) else result

    kept = _keep(turn, held.row, result.value)
    held.row.closed_at = turn.now
    held.row.save(update_fields=["closed_at"])
    return turn.apply(kept.version, to=held, step="close", name=held.row.name, digest=kept.digest)


@action("scoring.correct_round", event="round.corrected")
def correct_round(turn: Turn, *, scoring_round: RoundId, sheet: SheetId, typed: Typed, because: str) -> Outcome[int]:
    """Correct one score of a closed round with the reason; the earlier result stays beside the new one."""
    held = turn.hold(gathering.round_for_update, scoring_round)
    row = SheetRow.objects.filter(pk=sheet, round=held.row).first()
    criterion = gathering.content_of_table(held.row.table).criterion(typed.criterion)
    if row is None or criterion is None:
        return refuse("absent.not_found")

    if not because.strip():
        return refuse("reason.missing")
    change = _correction(held.row, row, criterion, typed)
    if isinstance(change, Refused):
        return change

    write_cell(turn, change.value, because=because.strip())
    result = closed(terms.terms_of_round(held.row), terms.handed_in(held.row))
    if isinstance(result, Refused):
        return result
    version = _keep(turn, held.row, result.value, because=because.strip()).version
    return turn.apply(
        version, to=held, step="correct", version=version, because=because.strip(), criterion=typed.criterion,
        sheet=int(sheet),
    )  # fmt: skip


def _correction(round_: RoundRow, sheet: SheetRow, criterion: Criterion, typed: Typed) -> Outcome[Change]:
    """The revision that corrects a cell: a new score beside the reason and the claim that stand there."""
    if round_.state != "closed":
        return refuse("round.not_closed", name=round_.name)
    if sheet.state != "submitted":
        return refuse("round.sheet_not_counted")
    score = cell(criterion, typed.text)
    if isinstance(score, Refused):
        return score
    current = gathering.latest_cells([sheet.pk]).get((sheet.pk, typed.criterion))
    if score.value is None or (current is not None and current.score == score.value):
        return refuse("round.correction_changes_nothing", code=typed.criterion)
    kept = replace(typed, reason=current.reason, is_vetoed=current.is_vetoed) if current else typed
    return Ok((sheet, kept, score.value, (current.version if current else 0) + 1))
