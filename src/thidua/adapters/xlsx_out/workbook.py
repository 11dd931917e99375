"""The XLSX file: sheets, print setting, properties."""

import io
from datetime import datetime, time
from typing import Any

import xlsxwriter

from thidua.adapters.xlsx_out.blocks import FACE, SheetPen
from thidua.adapters.xlsx_out.layout import Book, Sheet, sheets
from thidua.core.documents.grid import how_many
from thidua.core.documents.tree import Document, Table

_A4 = 9
_MM_AN_INCH = 25.4
_ROWS_A_PAGE = 50


class XlsxWriter:
    """Excel workbooks."""

    suffix = ".xlsx"
    media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    def write(self, document: Document) -> bytes:
        """The whole file; the same tree gives the same bytes."""
        out = io.BytesIO()
        book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_numbers": False})
        _set_properties(book, document)
        laid_out = Book(sheets(document))
        for sheet in laid_out.sheets:
            page = book.add_worksheet(sheet.name)
            _set_page(page, sheet, document.mark)
            SheetPen(book, page, laid_out, sheet).write(document.mark)
        book.close()
        return out.getvalue()


def _set_properties(book: Any, document: Document) -> None:
    about = {"title": document.title, "subject": document.subject, "author": document.author}
    book.set_properties(about | {"keywords": document.mark, "created": datetime.combine(document.made_on, time())})


def _set_page(page: Any, sheet: Sheet, mark: str) -> None:
    """A4 as the section says, as wide as the page, page number at the top, header rows repeated and kept in sight."""
    page.set_paper(_A4)
    if sheet.section.is_landscape:
        page.set_landscape()
    wide = max((how_many(table) for _, table in sheet.tables), default=1)
    page.fit_to_pages(wide, 1 if sheet.rows <= _ROWS_A_PAGE else 0)
    margins = sheet.section.margins
    inches = {side: getattr(margins, side) / _MM_AN_INCH for side in ("left", "right", "top", "bottom")}
    page.set_margins(**inches)
    face = f'&"{FACE},Regular"'
    page.set_header(f"&C{face}&P" + (f"&R{face}&B{mark.replace('&', '&&')}" if mark else ""))
    for first, table in sheet.tables[:1]:
        page.freeze_panes(first + len(table.header), _frozen_columns(table))
        page.repeat_columns(0, max(0, _frozen_columns(table) - 1))
        page.repeat_rows(first, first + len(table.header) - 1)


def _frozen_columns(table: Table) -> int:
    """The columns up to the name, which says whose row it is."""
    growing = [n for n, column in enumerate(table.columns) if column.grows]
    return growing[0] + 1 if growing else 0
