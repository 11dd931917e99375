"""Lists in XLSX with a row of headers, through python-calamine: a hundred thousand rows in seconds."""

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from python_calamine import CalamineWorkbook

from thidua.adapters.spreadsheet_in import LARGEST_FILE, LARGEST_UNPACKED
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.vietnamese.fold import search_key

HEAD_ROWS = 20
MOST_ROWS = 200_000


def rows_of(
    content: bytes, *, known: Mapping[str, str], needed: Mapping[str, str]
) -> Outcome[Iterator[tuple[int, Mapping[str, str]]]]:
    """Each row's number and its cells by column; blank rows are left out.

    `known` are the columns by their headers' search keys, `needed` those that must be there with their headers.
    """
    if len(content) > LARGEST_FILE or _unpacked_size(content) > LARGEST_UNPACKED:
        return refuse("sheet.file_explodes", limit_mb=LARGEST_UNPACKED // 1024 // 1024)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except Exception as broken:  # noqa: BLE001 - a damaged file makes the library raise almost anything
        return refuse("sheet.file_unreadable", why=type(broken).__name__)
    if len(rows) > MOST_ROWS:
        return refuse("sheet.too_many_rows", worksheet=book.sheet_names[0], most=MOST_ROWS)
    for at, row in enumerate(rows[:HEAD_ROWS]):
        columns = _columns(row, known)
        if set(needed) <= set(columns.values()):
            return Ok(_lines(rows, at + 1, columns))
    return refuse("register.columns_missing", columns=list(needed.values()))


def _unpacked_size(content: bytes) -> int:
    """How large the archive would become; 0 where it is none, which the reader then says."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return 0
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return sum(entry.file_size for entry in archive.infolist())


def _columns(row: Sequence[Any], known: Mapping[str, str]) -> dict[int, str]:
    """Which column stands where, as far as the row is a header."""
    named = {place: known.get(search_key(_text(cell)), "") for place, cell in enumerate(row)}
    return {place: name for place, name in named.items() if name}


def _lines(
    rows: Sequence[Sequence[Any]], start: int, columns: Mapping[int, str]
) -> Iterator[tuple[int, Mapping[str, str]]]:
    for at, row in enumerate(rows[start:], start + 1):
        cells = {name: _text(row[place]) for place, name in columns.items() if place < len(row)}
        if any(cells.values()):
            yield at, cells


def _text(value: Any) -> str:
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    if isinstance(value, datetime | date):
        return f"{value:%d/%m/%Y}"
    return str(value).strip() if value is not None else ""
