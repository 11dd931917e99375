"""XLSX in, through openpyxl: worksheets as grids of text, safe against damaged, hostile and oversized files."""

import io
import unicodedata
import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason

LARGEST_FILE = 20 * 1024 * 1024
LARGEST_UNPACKED = 200 * 1024 * 1024
MOST_ENTRIES = 2_000
MOST_ROWS = 5_000
MOST_COLUMNS = 300
MOST_WORKSHEETS = 100
OLD_OR_ENCRYPTED = b"\xd0\xcf\x11\xe0"
# Excel keeps 15 significant digits; a number in a cell is read as Excel shows it, not as its binary approximation.
EXCEL_DIGITS = ".15g"

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """One worksheet as text, rows and columns counted from 0. Numbers have a decimal point, a blank cell is ""."""

    name: str
    rows: Rows

    def text(self, row: int, column: int) -> str:
        """What stands there; "" beyond the end."""
        return self.rows[row][column] if row < len(self.rows) and column < len(self.rows[row]) else ""

    def where(self, row: int, column: int) -> str:
        """The address as a person finds it: "Phiếu 01!C7"."""
        return f"{self.name}!{get_column_letter(column + 1)}{row + 1}"


def located(reason: Reason, where: str) -> Reason:
    """The reason with the address of the cell it is about."""
    return Reason.of(reason.code, **{**dict(reason.values), "where": where})


def folded(text: str) -> str:
    """Text for comparing headers and names: one case, one spacing, composed letters."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def opened(content: bytes) -> Outcome[tuple[Grid, ...]]:
    """Every worksheet of the file; refused, never raised, where it is none, damaged, too large or packed to explode."""
    if len(content) > LARGEST_FILE:
        return refuse("sheet.file_too_large", limit_mb=LARGEST_FILE // 1024 // 1024)
    if content.startswith(OLD_OR_ENCRYPTED):
        return refuse("sheet.file_old_or_encrypted")
    try:
        has_formulas = _unpacked(content)
        if isinstance(has_formulas, Refused):
            return has_formulas
        shown = _worksheets(content, data_only=True)
        if isinstance(shown, Refused) or not has_formulas.value:
            return shown
        return _with_formulas(shown.value, _worksheets(content, data_only=False))
    except Exception as broken:  # noqa: BLE001 - a damaged file makes the library raise almost anything; the user gets a reason
        return refuse("sheet.file_unreadable", why=type(broken).__name__)


def _unpacked(content: bytes) -> Outcome[bool]:
    """Whether any worksheet has formulas; refused where the archive is none or would unpack beyond measure."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return refuse("sheet.file_not_xlsx")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = archive.infolist()
        if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
            return refuse("sheet.file_explodes", limit_mb=LARGEST_UNPACKED // 1024 // 1024)
        pages = [entry for entry in entries if entry.filename.startswith("xl/worksheets/")]
        return Ok(any(b"<f" in archive.read(entry) for entry in pages))


def _worksheets(content: bytes, *, data_only: bool) -> Outcome[tuple[Grid, ...]]:
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=data_only)
    try:
        if len(book.worksheets) > MOST_WORKSHEETS:
            return refuse("sheet.too_many_worksheets", most=MOST_WORKSHEETS)
        grids: list[Grid] = []
        for page in book.worksheets:
            read = page.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)
            rows = [_trimmed([_text(value) for value in row]) for row in read]
            while rows and not rows[-1]:
                rows.pop()
            if len(rows) > MOST_ROWS:
                return refuse("sheet.too_many_rows", worksheet=page.title, most=MOST_ROWS)
            grids.append(Grid(unicodedata.normalize("NFC", page.title), tuple(rows)))
        return Ok(tuple(grids))
    finally:
        book.close()


def _with_formulas(shown: tuple[Grid, ...], written: Outcome[tuple[Grid, ...]]) -> Outcome[tuple[Grid, ...]]:
    """A formula that no program has computed yet shows nothing: its text takes the place, for it is not blank."""
    if isinstance(written, Refused):
        return written
    return Ok(tuple(_filled(one, two) for one, two in zip(shown, written.value, strict=True)))


def _filled(shown: Grid, written: Grid) -> Grid:
    rows = tuple(
        tuple(shown.text(row, column) or formula for column, formula in enumerate(cells))
        for row, cells in enumerate(written.rows)
    )
    return Grid(shown.name, rows)


def _trimmed(cells: list[str]) -> tuple[str, ...]:
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return format(Decimal(format(value, EXCEL_DIGITS)), "f")
    if isinstance(value, datetime | date):
        return f"{value:%d/%m/%Y}"
    return unicodedata.normalize("NFC", str(value)).strip()
