"""XLSX out, through XlsxWriter: text is always written as text, so that no cell can become a formula."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

import xlsxwriter

# A fixed day keeps the bytes of equal workbooks equal; the file system knows when a file was made.
_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 - a property of the file without any zone
_STYLES: dict[str, dict[str, Any]] = {
    "plain": {"text_wrap": True, "valign": "top", "border": 1},
    "title": {"bold": True, "font_size": 14},
    "label": {"bold": True},
    "value": {"text_wrap": False},
    "header": {
        "bold": True,
        "text_wrap": True,
        "valign": "vcenter",
        "align": "center",
        "border": 1,
        "bg_color": "#DCE6F1",
    },
    "section": {"bold": True, "text_wrap": True, "valign": "top", "border": 1, "bg_color": "#F2F2F2"},
    # As text: a spreadsheet would make a day of a month of "3/4".
    "facts": {
        "valign": "top",
        "align": "right",
        "border": 1,
        "locked": False,
        "bg_color": "#FFFDE7",
        "num_format": "@",
    },
    "entry": {"valign": "top", "align": "right", "border": 1, "locked": False, "bg_color": "#FFFDE7"},
}


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, in one of the styles. `most`: an entry takes numbers from 0 to this."""

    content: str | int | Decimal | None
    style: str = "plain"
    most: Decimal | None = None


@dataclass(slots=True)
class Page:
    """A worksheet: rows of cells, widths of columns in letters, what stays in sight, whether only entries are open."""

    name: str
    rows: list[Sequence[Cell]] = field(default_factory=list)
    widths: Sequence[int] = ()
    frozen: tuple[int, int] = (0, 0)
    protected: bool = False


def labelled(label: str, content: str | int | Decimal | None) -> list[Cell]:
    """A row of a label and its value."""
    return [Cell(label, "label"), Cell(content, "value")]


def packed(pages: Sequence[Page]) -> bytes:
    """The workbook's bytes; equal pages give equal bytes."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": _CREATED})
    styles = {name: book.add_format({"font_name": "Times New Roman", **settings}) for name, settings in _STYLES.items()}
    for page in pages:
        _write(book.add_worksheet(page.name), page, styles)
    book.close()
    return target.getvalue()


def _write(sheet: Any, page: Page, styles: dict[str, Any]) -> None:
    for column, width in enumerate(page.widths):
        sheet.set_column(column, column, width)
    if any(page.frozen):
        sheet.freeze_panes(*page.frozen)
    if page.protected:
        sheet.protect("", {"format_columns": True, "format_rows": True})
    for row, cells in enumerate(page.rows):
        for column, cell in enumerate(cells):
            _put(sheet, (row, column), cell, styles[cell.style])


def _put(sheet: Any, at: tuple[int, int], cell: Cell, style: Any) -> None:
    if cell.content is None or cell.content == "":
        sheet.write_blank(*at, None, style)
    elif isinstance(cell.content, str):
        sheet.write_string(*at, cell.content, style)
    else:
        sheet.write_number(*at, cell.content, style)
    if cell.most is not None:
        bounds = {"minimum": 0, "maximum": float(cell.most), "error_title": "Điểm không hợp lệ"}
        message = f"Nhập một số từ 0 đến {cell.most:f}.".replace(".", ",", f"{cell.most:f}".count("."))
        sheet.data_validation(
            *at, *at, {"validate": "decimal", "criteria": "between", **bounds, "error_message": message}
        )
