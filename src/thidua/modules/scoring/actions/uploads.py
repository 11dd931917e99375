"""Taking in a workbook that was filled without a connection, each cell merged with what stands there now."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from thidua.core.kernel.ids import RoundId, SheetId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.criterion import Criterion
from thidua.core.scoring.merging import Merged, merged
from thidua.core.scoring.sheet import Entry
from thidua.foundation.act import Turn, action
from thidua.modules.documents.public import file_view, store_file
from thidua.modules.scoring.actions.sheets import SHOWN, Change, read_typed, write_cell
from thidua.modules.scoring.models import CellRow, SheetRow, Upload
from thidua.modules.scoring.queries import gathering
from thidua.modules.scoring.queries.openness import why_shut
from thidua.modules.scoring.queries.shapes import Choice, Choices, FilledSheet, Typed


@dataclass(frozen=True, slots=True)
class _Now:
    """What the system holds: cells as they stand, as they stood when the file was made, and what was chosen."""

    current: Mapping[tuple[int, str], CellRow]
    base: Mapping[tuple[int, str], CellRow]
    chosen: Choices


@action("scoring.upload_sheets", event="sheets.uploaded")
def upload_sheets(
    turn: Turn,
    *,
    scoring_round: RoundId,
    scorer: UnitId,
    filled: tuple[FilledSheet, ...],
    name: str,
    content: bytes,
    made: datetime | None = None,
    chosen: Choices | None = None,
) -> Outcome[int]:
    """Take in a filled workbook of a unit's sheets; a cell that was changed here meanwhile waits for a choice."""
    sheets = gathering.sheets_of(scoring_round, scorer)
    if not sheets:
        return refuse("upload.not_your_bloc")
    file = store_file(turn, unit=scorer, name=name, content=content, purpose="workbook").or_raise()
    first, *others = [turn.hold(gathering.sheet_for_update, sheet) for sheet in sheets]
    rows = {UnitId(held.row.scored_id): held.row for held in (first, *others)}

    trouble = _trouble(turn, first.row, scorer, digest=file_view(file).digest, name=name)
    if trouble is not None:
        return Refused((trouble,))
    unknown = [str(entry.scored) for entry in filled if entry.scored not in rows]
    if unknown:
        return refuse("upload.unknown_units", units=unknown)
    changes = _changes(rows, filled, _now(sheets, made, chosen))
    if isinstance(changes, Refused):
        return changes

    for change in changes.value:
        write_cell(turn, change)
    Upload.objects.create(
        round_id=scoring_round, scorer_id=scorer, file_id=file, digest=file_view(file).digest, at=turn.now,
        by=turn.actor.name,
    )  # fmt: skip
    return turn.apply(len(changes.value), to=first, cells=len(changes.value), round=first.row.round.name)


def _trouble(turn: Turn, sheet: SheetRow, scorer: UnitId, *, digest: str, name: str) -> Reason | None:
    """Why nothing of the file can be taken in."""
    if Upload.objects.filter(round=sheet.round_id, scorer=scorer, digest=digest).exists():
        return Reason.of("upload.already_taken", name=name)
    return why_shut(sheet.round, sheet="drafting", on=turn.today)


def _now(sheets: tuple[SheetId, ...], made: datetime | None, chosen: Choices | None) -> _Now:
    base = gathering.latest_cells(sheets, until=made) if made else {}
    return _Now(gathering.latest_cells(sheets), base, chosen or {})


def _changes(
    rows: Mapping[UnitId, SheetRow], filled: tuple[FilledSheet, ...], now: _Now
) -> Outcome[tuple[Change, ...]]:
    """Every cell to be written, or every fault of the workbook."""
    first = next(iter(rows.values()))
    criteria = {each.code: each for each in gathering.content_of_table(first.round.table).criteria()}
    changes: list[Change] = []
    faults: list[Reason] = []
    undecided: list[str] = []
    for entry in filled:
        sheet = rows[entry.scored]
        for typed in entry.cells:
            answer = _change(sheet, typed, criteria.get(typed.criterion), now)
            if isinstance(answer, Refused):
                faults.extend(answer.reasons)
            elif answer.value is Merged.CONFLICT:
                undecided.append(f"{sheet.scored.short_name or sheet.scored.name} / {typed.criterion}")
            elif not isinstance(answer.value, Merged):
                changes.append(answer.value)
    if undecided:
        faults.append(Reason.of("upload.conflicts", count=len(undecided), cells=tuple(undecided[:SHOWN])))
    return Refused(tuple(dict.fromkeys(faults))) if faults else Ok(tuple(changes))


def _change(sheet: SheetRow, typed: Typed, criterion: Criterion | None, now: _Now) -> Outcome[Change | Merged]:
    """The write that a cell of the file asks for, or what becomes of it otherwise.

    A workbook has no column for reasons: the reason that stands there is kept with the new score.
    """
    current = now.current.get((sheet.pk, typed.criterion))
    kept = replace(typed, reason=typed.reason or (current.reason if current else ""))
    read = read_typed(criterion, kept)
    if isinstance(read, Refused):
        return read
    mine, version = replace(read.value, vetoed=typed.is_vetoed), current.version if current else 0
    fate = merged(_entry(now.base.get((sheet.pk, typed.criterion))), mine, _entry(current))
    if fate is Merged.CONFLICT:
        fate = _choice(now.chosen.get((sheet.scored_id, typed.criterion)), version)
    if fate is not Merged.TAKEN:
        return Ok(fate)
    if sheet.state == "submitted":
        return refuse("upload.sheet_submitted", unit=sheet.scored.short_name or sheet.scored.name)
    return Ok((sheet, kept, mine, version + 1))


def _choice(chosen: Choice | None, version: int) -> Merged:
    """What was chosen beside this revision; beside an older one nothing was."""
    if chosen is None or chosen.version != version:
        return Merged.CONFLICT
    return Merged.TAKEN if chosen.takes_file else Merged.KEPT


def _entry(row: CellRow | None) -> Entry:
    return gathering.entry_in(row) if row else Entry()
