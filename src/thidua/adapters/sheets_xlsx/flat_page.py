"""Reading a flat list of scores, one in each row: scorer, unit, criterion, score, reason."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from thidua.adapters.criteria_xlsx import header_row
from thidua.adapters.sheets_xlsx.layout import FLAT_HEADERS, ROLES
from thidua.adapters.sheets_xlsx.score_pages import Gathered, Key, read_cell
from thidua.adapters.spreadsheet_in import Grid, folded
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.criterion import Criterion
from thidua.core.scoring.formula import Source


@dataclass(frozen=True, slots=True)
class _Place:
    grid: Grid
    row: int
    column: int
    reason: str


def read_flat_page(grid: Grid, gathered: Gathered) -> bool:
    """Take in a list with one score in each row; False where the worksheet is none."""
    header = header_row(grid, FLAT_HEADERS, ("scorer", "unit", "code", "score"))
    if header is None:
        return False
    criteria = {criterion.code: criterion for criterion in gathered.terms.table.criteria()}
    for row in range(header[0] + 1, len(grid.rows)):
        held = {name: grid.text(row, column) for name, column in header[1].items()}
        if not any(held.values()):
            continue
        key = _flat_key(grid, row, header[1], held, gathered)
        criterion = criteria.get(held["code"])
        if criterion is None:
            gathered.fault(grid, row, header[1]["code"], Reason.of("sheet.unknown_criterion", code=held["code"]))
        elif key and held["score"]:
            _flat_entry(_Place(grid, row, header[1]["score"], held.get("reason", "")), criterion, key, gathered)
    return True


def _flat_key(
    grid: Grid, row: int, columns: Mapping[str, int], held: Mapping[str, str], gathered: Gathered
) -> Key | None:
    role = folded(held.get("role", "")) or "chấm điểm"
    unit = gathered.member(held["unit"])
    scorer = held["scorer"] if ROLES.get(role) else gathered.member(held["scorer"])
    if role not in ROLES:
        gathered.fault(grid, row, columns["role"], Reason.of("sheet.unknown_role", typed=held["role"]))
    if unit is None:
        gathered.fault(grid, row, columns["unit"], Reason.of("sheet.unknown_unit", typed=held["unit"]))
    if not scorer:
        gathered.fault(grid, row, columns["scorer"], Reason.of("sheet.unknown_scorer", typed=held["scorer"]))
    if role not in ROLES or unit is None or not scorer:
        return None
    return scorer, unit, ROLES[role] or (Source.SELF if unit == scorer else Source.CROSS)


def _flat_entry(place: _Place, criterion: Criterion, key: Key, gathered: Gathered) -> None:
    entries = gathered.entries.setdefault(key, {})
    at = (place.row, place.column)
    if criterion.code in entries:
        twice = Reason.of("sheet.cell_twice", code=criterion.code, scorer=key[0], unit=key[1])
        gathered.fault(place.grid, *at, twice)
        return
    read_cell(place.grid, at, criterion, key, gathered)
    if criterion.code in entries and place.reason:
        entries[criterion.code] = replace(entries[criterion.code], reason=place.reason)
