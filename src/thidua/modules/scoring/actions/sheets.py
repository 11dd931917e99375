"""Writes of sheets: enter a score, hand in, take back, return."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from thidua.core.kernel.ids import SheetId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.canonical import canonical
from thidua.core.scoring.criterion import Criterion
from thidua.core.scoring.measure import observed_record
from thidua.core.scoring.sheet import Entry, entered, fill
from thidua.foundation.act import Turn, action
from thidua.modules.scoring.models import CellRow, Part, SheetRow
from thidua.modules.scoring.queries import gathering, proving, verification
from thidua.modules.scoring.queries.openness import why_shut
from thidua.modules.scoring.queries.shapes import Typed

RETURNING = frozenset({"open", "reopened"})
"""The states of a round in which the head returns sheets."""
SHOWN = 12
"""How many wrong or missing criteria one message names."""


@dataclass(frozen=True, slots=True)
class CellSaved:
    """What the grid needs after a cell was saved."""

    criterion: str
    version: int
    score: Decimal | None


Change: TypeAlias = tuple[SheetRow, Typed, Entry, int]
"""A cell to be written: its sheet, what was typed, what was read from it, and the revision's number."""


def _shut(turn: Turn, sheet: SheetRow) -> Reason | None:
    """Why nothing can be entered into the sheet at the moment of the action, or None."""
    return why_shut(sheet.round, sheet=sheet.state, on=turn.today, part=sheet.part)


def _conflict(current: CellRow | None, typed: Typed, version: int) -> Reason | None:
    """Whether somebody saved the cell since it was read; both values are told, neither is lost."""
    if (current.version if current else 0) == version:
        return None
    if current is None:
        return Reason.of("conflict.cell_unknown", code=typed.criterion)
    told = {"code": typed.criterion, "mine": typed.text, "by": current.by, "at": current.at, "version": current.version}
    if current.score is None:
        return Reason.of("conflict.cell_cleared", theirs=None, **told)
    return Reason.of("conflict.cell_changed", theirs=current.score.normalize(), **told)


def read_typed(criterion: Criterion | None, typed: Typed) -> Outcome[Entry]:
    """The score or the facts that were typed, or why the cell does not take them."""
    if criterion is None:
        return refuse("sheet.unknown_criterion", code=typed.criterion)
    if typed.is_vetoed and not criterion.veto:
        return refuse("sheet.veto_not_provided", code=typed.criterion)
    read = entered(criterion, typed.text)
    if isinstance(read, Refused) or criterion.measure is None or read.value.observed or read.value.score is None:
        return read
    # Points beside a measure are the scorer's own judgement: it says why.
    return read if typed.reason.strip() else refuse("sheet.direct_needs_reason", code=typed.criterion)


@action("scoring.enter_score", event="score.entered")
def enter_score(turn: Turn, *, sheet: SheetId, typed: Typed, version: int) -> Outcome[CellSaved]:
    """Enter or change one score; `version` is the revision that the writer saw (0 for a blank cell)."""
    held = turn.hold(gathering.sheet_for_update, sheet)
    criterion = gathering.content_of_table(held.row.round.table).criterion(typed.criterion)
    current = gathering.latest_cell(sheet, typed.criterion)

    trouble = _shut(turn, held.row) or _conflict(current, typed, version)
    if trouble is not None:
        return Refused((trouble,))
    read = read_typed(criterion, typed)
    if isinstance(read, Refused):
        return read
    unexplained = verification.why_unexplained(held.row, typed, read.value)
    if unexplained is not None:
        return Refused((unexplained,))

    saved = write_cell(turn, (held.row, typed, read.value, version + 1))
    return turn.apply(saved, to=held, criterion=typed.criterion, version=saved.version)


def write_cell(turn: Turn, change: Change, because: str = "") -> CellSaved:
    """Append the next revision of a cell."""
    sheet, typed, entry, version = change
    observed = canonical(observed_record(entry.observed)) if entry.observed else ""
    CellRow.objects.create(
        sheet=sheet, criterion=typed.criterion, version=version, score=entry.score, observed=observed,
        is_vetoed=typed.is_vetoed, reason=typed.reason.strip(), because=because, by=turn.actor.name, at=turn.now,
    )  # fmt: skip
    return CellSaved(typed.criterion, version, entry.score)


@action("scoring.submit_sheet", event="sheet.submitted")
def submit_sheet(turn: Turn, *, sheet: SheetId) -> Outcome[SheetId]:
    """Hand a filled sheet in."""
    gathering.lock_round_of(sheet)
    held = turn.hold(gathering.sheet_for_update, sheet)
    table = gathering.content_of_table(held.row.round.table)

    trouble = _shut(turn, held.row)
    if trouble is not None:
        return Refused((trouble,))
    filled = fill(table, gathering.entries_of([sheet])[sheet])
    if isinstance(filled, Refused):
        return filled
    missing = tuple(code for code in filled.value.missing if verification.is_asked(held.row, table, code))
    if missing:
        return refuse("sheet.incomplete", count=len(missing), codes=missing[:SHOWN])
    unproved = proving.unproved(held.row, table, filled.value)
    if unproved:
        return refuse("sheet.evidence_missing", count=len(unproved), codes=unproved[:SHOWN])

    held.row.submitted_at, held.row.submitted_by = turn.now, turn.actor.name
    held.row.returned_because = ""
    held.row.save(update_fields=["submitted_at", "submitted_by", "returned_because"])
    return turn.apply(sheet, to=held, step="submit")


@action("scoring.withdraw_sheet", event="sheet.withdrawn")
def withdraw_sheet(turn: Turn, *, sheet: SheetId) -> Outcome[SheetId]:
    """Take a sheet back to mend it, as long as the others' scores are not yet open to read."""
    gathering.lock_round_of(sheet)
    held = turn.hold(gathering.sheet_for_update, sheet)

    # A sheet taken back after the last day could not be handed in again.
    trouble = why_shut(held.row.round, sheet="drafting", on=turn.today, part=held.row.part)
    if trouble is not None:
        return Refused((trouble,))
    if held.row.part == Part.SCORE and not gathering.waiting_in(held.row.round):
        return refuse("sheet.scores_are_open")

    return turn.apply(sheet, to=held, step="withdraw")


@action("scoring.return_sheet", event="sheet.returned")
def return_sheet(turn: Turn, *, sheet: SheetId, because: str) -> Outcome[SheetId]:
    """Return a sheet to its scorer with the reason."""
    held = turn.hold(gathering.sheet_for_update, sheet)

    if not because.strip():
        return refuse("reason.missing")
    if held.row.round.state not in RETURNING:
        return refuse("round.not_open", name=held.row.round.name)

    held.row.returned_because = because.strip()
    held.row.save(update_fields=["returned_because"])
    return turn.apply(sheet, to=held, step="return", because=because.strip())
