"""Ruled tables: merged cells, header rows that repeat, fixed column widths."""

from dataclasses import dataclass

from thidua.adapters.docx_out.wordml import Shape, gap, line, twips
from thidua.core.documents.grid import fitted, parts, placed
from thidua.core.documents.tree import Align, Cell, Row, Table

_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
_SHADE = "E1E1E1"


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place of the grid where a `w:tc` is written: a cell, or the continuation of one that began above."""

    cell: Cell
    column: int
    is_continued: bool


def ruled(table: Table, width: int) -> str:
    """The table, or its parts one below the other, for a text width in mm."""
    return "".join(f"{_part(part, width)}{gap(8)}" for part in parts(table))


def _part(table: Table, width: int) -> str:
    widths = tuple(twips(one) for one in fitted(table.columns, width=width))
    borders = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for edge in _EDGES)
    margins = "".join(f'<w:{side} w:w="45" w:type="dxa"/>' for side in ("left", "right"))
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    rows = _rows(table, table.header, widths, is_header=True) + _rows(table, table.body, widths, is_header=False)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _rows(table: Table, rows: tuple[Row, ...], widths: tuple[int, ...], *, is_header: bool) -> str:
    repeated = "<w:tblHeader/>" if is_header else ""
    written = []
    for spots in _spots(rows):
        cells = "".join(_cell(table, spot, widths, is_header=is_header) for spot in spots)
        written.append(f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>")
    return "".join(written)


def _spots(rows: tuple[Row, ...]) -> list[list[_Spot]]:
    """Row by row what Word wants written: spans to the right as one cell, spans downward once in each row."""
    grid: list[list[_Spot]] = [[] for _ in rows]
    for place in placed(rows):
        for down in range(place.cell.down):
            grid[place.row + down].append(_Spot(place.cell, place.column, down > 0))
    return [sorted(row, key=lambda spot: spot.column) for row in grid]


def _cell(table: Table, spot: _Spot, widths: tuple[int, ...], *, is_header: bool) -> str:
    cell = spot.cell
    width = sum(widths[spot.column : spot.column + cell.across])
    span = f'<w:gridSpan w:val="{cell.across}"/>' if cell.across > 1 else ""
    merge = ""
    if cell.down > 1:
        merge = "<w:vMerge/>" if spot.is_continued else '<w:vMerge w:val="restart"/>'
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{_SHADE}"/>' if cell.is_blocked else ""
    align = cell.align or (Align.CENTRE if is_header else table.columns[spot.column].align)
    text = "" if spot.is_continued else cell.text
    content = line(text, Shape(align, table.points, before=1, after=1), bold=cell.bold, italic=cell.italic)
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{shade}<w:vAlign w:val="center"/>'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"
