"""Writes of sheets: enter a score, hand in, take back, return, upload a filled workbook."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeAlias

from thidua.core.kernel.ids import RoundId, SheetId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.criterion import Criterion
from thidua.core.scoring.sheet import cell, fill
from thidua.foundation.act import Turn, action
from thidua.modules.documents.public import file_view, store_file
from thidua.modules.scoring.models import CellRow, Part, SheetRow, Upload
from thidua.modules.scoring.queries import gathering, verification
from thidua.modules.scoring.queries.openness import why_shut
from thidua.modules.scoring.queries.shapes import FilledSheet, Typed

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


Change: TypeAlias = tuple[SheetRow, Typed, Decimal | None, int]
"""A cell to be written: its sheet, what was typed, the score read from it, and the revision's number."""


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


def _read(criterion: Criterion | None, typed: Typed) -> Outcome[Decimal | None]:
    """The score that was typed, or why the cell does not take it."""
    if criterion is None:
        return refuse("sheet.unknown_criterion", code=typed.criterion)
    if typed.is_vetoed and not criterion.veto:
        return refuse("sheet.veto_not_provided", code=typed.criterion)
    return cell(criterion, typed.text)


@action("scoring.enter_score", event="score.entered")
def enter_score(turn: Turn, *, sheet: SheetId, typed: Typed, version: int) -> Outcome[CellSaved]:
    """Enter or change one score; `version` is the revision that the writer saw (0 for a blank cell)."""
    held = turn.hold(gathering.sheet_for_update, sheet)
    criterion = gathering.content_of_table(held.row.round.table).criterion(typed.criterion)
    current = gathering.latest_cells([sheet]).get((sheet, typed.criterion))

    trouble = _shut(turn, held.row) or _conflict(current, typed, version)
    if trouble is not None:
        return Refused((trouble,))
    score = _read(criterion, typed)
    if isinstance(score, Refused):
        return score
    unexplained = verification.why_unexplained(held.row, typed, score.value)
    if unexplained is not None:
        return Refused((unexplained,))

    saved = write_cell(turn, (held.row, typed, score.value, version + 1))
    return turn.apply(saved, to=held, criterion=typed.criterion, version=saved.version)


def write_cell(turn: Turn, change: Change, because: str = "") -> CellSaved:
    """Append the next revision of a cell."""
    sheet, typed, score, version = change
    CellRow.objects.create(
        sheet=sheet, criterion=typed.criterion, version=version, score=score, is_vetoed=typed.is_vetoed,
        reason=typed.reason.strip(), because=because, by=turn.actor.name, at=turn.now,
    )  # fmt: skip
    return CellSaved(typed.criterion, version, score)


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


@action("scoring.upload_sheets", event="sheets.uploaded")
def upload_sheets(
    turn: Turn,
    *,
    scoring_round: RoundId,
    scorer: UnitId,
    filled: tuple[FilledSheet, ...],
    name: str,
    content: bytes,
    may_replace: bool,
) -> Outcome[int]:
    """Take in a filled workbook of a unit's sheets; cells that would replace others ask first."""
    sheets = gathering.sheets_of(scoring_round, scorer)
    if not sheets:
        return refuse("upload.not_your_bloc")
    file = store_file(turn, unit=scorer, name=name, content=content, purpose="workbook").or_raise()
    first, *others = [turn.hold(gathering.sheet_for_update, sheet) for sheet in sheets]
    rows = {UnitId(held.row.scored_id): held.row for held in (first, *others)}

    digest = file_view(file).digest
    if Upload.objects.filter(round=scoring_round, scorer=scorer, digest=digest).exists():
        return refuse("upload.already_taken", name=name)
    shut = why_shut(first.row.round, sheet="drafting", on=turn.today)
    if shut is not None:
        return Refused((shut,))
    unknown = [str(entry.scored) for entry in filled if entry.scored not in rows]
    if unknown:
        return refuse("upload.unknown_units", units=unknown)
    changes = _changes(rows, filled, may_replace=may_replace)
    if isinstance(changes, Refused):
        return changes

    for change in changes.value:
        write_cell(turn, change)
    Upload.objects.create(
        round_id=scoring_round, scorer_id=scorer, file_id=file, digest=digest, at=turn.now, by=turn.actor.name
    )
    return turn.apply(len(changes.value), to=first, cells=len(changes.value), round=first.row.round.name)


def _changes(
    rows: Mapping[UnitId, SheetRow], filled: tuple[FilledSheet, ...], *, may_replace: bool
) -> Outcome[tuple[Change, ...]]:
    """Every cell to be written, or every fault of the workbook."""
    first = next(iter(rows.values()))
    criteria = {each.code: each for each in gathering.content_of_table(first.round.table).criteria()}
    current = gathering.latest_cells([row.pk for row in rows.values()])
    changes: list[Change] = []
    faults: list[Reason] = []
    for entry in filled:
        sheet = rows[entry.scored]
        for typed in entry.cells:
            answer = _change(sheet, typed, criteria.get(typed.criterion), current.get((sheet.pk, typed.criterion)))
            if isinstance(answer, Refused):
                faults.extend(answer.reasons)
            elif answer.value is not None:
                changes.append(answer.value)
    replaced = [_place(change) for change in changes if change[3] > 1]
    if replaced and not may_replace:
        faults.append(Reason.of("upload.would_replace", count=len(replaced), cells=tuple(replaced[:SHOWN])))
    return Refused(tuple(dict.fromkeys(faults))) if faults else Ok(tuple(changes))


def _place(change: Change) -> str:
    """Where a cell stands, in words: the unit scored and the criterion."""
    scored = change[0].scored
    return f"{scored.short_name or scored.name} / {change[1].criterion}"


def _change(
    sheet: SheetRow, typed: Typed, criterion: Criterion | None, current: CellRow | None
) -> Outcome[Change | None]:
    """The write that a typed cell asks for; None where it is blank or says what already stands there.

    A workbook has no column for reasons: the reason that stands there is kept with the new score.
    """
    score = _read(criterion, typed)
    if isinstance(score, Refused):
        return score
    is_blank = score.value is None and not typed.is_vetoed
    if is_blank or (current is not None and (current.score, current.is_vetoed) == (score.value, typed.is_vetoed)):
        return Ok(None)
    if sheet.state == "submitted":
        return refuse("upload.sheet_submitted", unit=sheet.scored.short_name or sheet.scored.name)
    kept = replace(typed, reason=typed.reason or (current.reason if current else ""))
    return Ok((sheet, kept, score.value, (current.version if current else 0) + 1))
