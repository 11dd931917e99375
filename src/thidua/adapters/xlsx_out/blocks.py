"""Each block of the tree on a sheet. Text is written as text: what looks like a formula in a name stays a name."""

from functools import cache
from typing import Any

from thidua.adapters.xlsx_out.layout import Book, Sheet, Spot
from thidua.core.documents import tree
from thidua.core.documents.grid import fitted, placed
from thidua.core.documents.letterhead import COUNTRY, MOTTO
from thidua.core.documents.tree import A4, Align, Cell, Role, Row, Table

FACE = "Times New Roman"
_POINTS_A_LINE = 16
_MM_A_CHARACTER = 2
_LETTERS_IN_100_CHARACTERS = 115
"""A column's width is counted in figures; letters of running text are narrower."""


class SheetPen:
    """Writes one sheet of a workbook."""

    def __init__(self, book: Any, page: Any, layout: Book, sheet: Sheet) -> None:
        self._book, self._page, self._layout, self._sheet = book, page, layout, sheet
        self._last = sheet.columns - 1
        self._columns = self._widths()
        self._half = self._middle()
        self._format = cache(self._new_format)
        self._lines: dict[int, int] = {}

    def write(self, mark: str) -> None:
        """The mark in the first row, then the blocks in their places."""
        for n, width in enumerate(self._columns):
            self._page.set_column(n, n, width)
        if mark:
            self._across(0, mark, bold=True, color="#A01515")
        for spot in self._sheet.spots:
            self._block(spot)

    def _widths(self) -> tuple[int, ...]:
        """In characters. The widest table sets the columns; a sheet without one has even columns."""
        section = self._sheet.section
        room = A4[section.is_landscape] - section.margins.left - section.margins.right
        tables = [table for _, table in self._sheet.tables if len(table.columns) == self._sheet.columns]
        if not tables:
            return (room // self._sheet.columns // _MM_A_CHARACTER,) * self._sheet.columns
        wide = max(room, sum(column.width for column in tables[0].columns))
        return tuple(max(4, width * 6 // 10) for width in fitted(tables[0].columns, width=wide))

    def _middle(self) -> int:
        """The first column of the right half: the left one takes about 43 % of the width, as on paper."""
        taken = [sum(self._columns[: n + 1]) for n in range(len(self._columns))]
        return max(1, sum(one * 100 <= taken[-1] * 48 for one in taken))

    def _block(self, spot: Spot) -> None:
        match spot.block:
            case tree.Letterhead():
                self._letterhead(spot.row, spot.block)
            case tree.Title():
                self._title(spot.row, spot.block)
            case tree.Table():
                self._table(spot.row, spot.block)
            case tree.Closing():
                self._closing(spot.row, spot.block)
            case tree.PageBreak():
                self._page.set_h_pagebreaks([spot.row])
            case _:
                self._text(spot.row, spot.block)

    def _text(self, row: int, block: tree.Block) -> None:
        """Blocks that are a line or some lines of text."""
        match block:
            case tree.Paragraph(role=role):
                is_bold = role is Role.CAPTION
                self._across(row, block.text, italic=all(run.italic for run in block.runs), bold=is_bold)
            case tree.Heading(text=text):
                self._across(row, text, bold=True)
            case tree.Working(label=label, arithmetic=arithmetic):
                self._merge(row, 0, self._half - 1, label)
                self._merge(row, self._half, self._last, arithmetic)
            case tree.ListBlock(items=items, is_numbered=is_numbered):
                for n, item in enumerate(items):
                    self._across(row + n, f"{n + 1}. {item.text}" if is_numbered else f"- {item.text}")
            case tree.Addressees(names=names):
                self._across(row, f"Kính gửi: {'; '.join(names)}", align=Align.CENTRE)

    def _letterhead(self, row: int, head: tree.Letterhead) -> None:
        left = [(head.parent, False, False), (head.body, True, False), ("", False, False), (head.number, False, False)]
        right = [(COUNTRY, True, False), (MOTTO, True, False), ("", False, False), (head.place_and_day, False, True)]
        left += [(head.subject, False, False)] if head.subject else []
        for first, last, lines in ((0, self._half - 1, left), (self._half, self._last, right)):
            for n, (text, bold, italic) in enumerate(lines):
                if text:
                    self._merge(row + n, first, last, text, bold=bold, italic=italic, align=Align.CENTRE)

    def _title(self, row: int, title: tree.Title) -> None:
        self._across(row, title.kind, bold=True, align=Align.CENTRE, points=14)
        self._across(row + 1, title.subject, bold=True, align=Align.CENTRE)
        if title.belongs_to:
            self._across(row + 2, f"({title.belongs_to})", italic=True, align=Align.CENTRE)

    def _closing(self, row: int, closing: tree.Closing) -> None:
        self._merge(row, 0, self._half - 1, "Nơi nhận:", bold=True, italic=True)
        for n, name in enumerate(closing.recipients.lines):
            self._merge(row + 1 + n, 0, self._half - 1, f"- {name}", points=11)
        lines = [*closing.signature.lines, "", "", closing.signature.name]
        for n, text in enumerate(lines):
            if text:
                self._merge(row + n, self._half, self._last, text, bold=True, align=Align.CENTRE)

    def _table(self, row: int, table: Table) -> None:
        self._rows(row, table, table.header, is_header=True)
        self._rows(row + len(table.header), table, table.body, is_header=False)

    def _rows(self, top: int, table: Table, rows: tuple[Row, ...], *, is_header: bool) -> None:
        for place in placed(rows):
            align = place.cell.align or (Align.CENTRE if is_header else table.columns[place.column].align)
            shape = self._format(
                bold=place.cell.bold,
                italic=place.cell.italic,
                align=align,
                border=1,
                bg_color="#E1E1E1" if place.cell.is_blocked else "",
                num_format=_number_format(place.cell),
                points=table.points,
            )
            if place.cell.down == 1:
                self._raise(top + place.row, place.column, place.column + place.cell.across - 1, place.cell.text)
            self._cell(top + place.row, place.column, place.cell, shape, table=table, body_row=place.row)

    def _cell(self, row: int, column: int, cell: Cell, shape: Any, *, table: Table, body_row: int) -> None:
        if cell.across > 1 or cell.down > 1:
            self._page.merge_range(row, column, row + cell.down - 1, column + cell.across - 1, "", shape)
        if cell.calculation is not None and cell.amount is not None:
            where = (
                self._layout.address(ref, own=table, sheet=self._sheet, row=body_row) for ref in cell.calculation.refs
            )
            self._page.write_formula(row, column, "=" + cell.calculation.pattern.format(*where), shape, cell.amount)
        elif cell.amount is not None:
            self._page.write_number(row, column, cell.amount, shape)
        elif cell.text:
            self._page.write_string(row, column, cell.text, shape)
        else:
            self._page.write_blank(row, column, None, shape)

    def _across(self, row: int, text: str, **face: Any) -> None:
        self._merge(row, 0, self._last, text, **face)

    def _merge(self, row: int, first: int, last: int, text: str, **face: Any) -> None:
        """Text over columns `first` to `last`, in a row high enough for it: Excel does not measure merged cells."""
        shape = self._format(**face)
        if last > first:
            self._page.merge_range(row, first, row, last, "", shape)
        self._page.write_string(row, first, text, shape)
        self._raise(row, first, last, text)

    def _raise(self, row: int, first: int, last: int, text: str) -> None:
        """The row made as high as its longest text needs, by counting characters."""
        room = max(1, sum(self._columns[first : last + 1]) * _LETTERS_IN_100_CHARACTERS // 100)
        lines = sum(-(-max(1, len(line)) // room) for line in text.split("\n"))
        if lines > self._lines.get(row, 1):
            self._lines[row] = lines
            self._page.set_row(row, _POINTS_A_LINE * lines)

    def _new_format(self, *, points: int = 12, align: Align = Align.LEFT, color: str = "", **others: Any) -> Any:
        wanted = {"font_name": FACE, "font_size": points, "align": str(align), "valign": "vcenter", "text_wrap": True}
        if color:
            wanted["font_color"] = color
        return self._book.add_format(wanted | {key: value for key, value in others.items() if value})


def _number_format(cell: Cell) -> str:
    if cell.amount is None:
        return ""
    return "0." + "0" * cell.places if cell.places else "0"
