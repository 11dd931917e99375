"""Where the cells of a table stand, how a table too wide for paper is cut, and how wide its columns come out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from thidua.core.documents.tree import Cell, Column, Row, Split, Table


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell and the place of its upper left corner, counted from 0."""

    row: int
    column: int
    cell: Cell


def placed(rows: Sequence[Row]) -> tuple[Placed, ...]:
    """Every cell with its place: a cell takes the first place of its row that no cell above reaches into."""
    taken: set[tuple[int, int]] = set()
    out = []
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            out.append(Placed(number, column, cell))
            if cell.down > 1:
                taken |= {(number + d, column + a) for d in range(1, cell.down) for a in range(cell.across)}
            column += cell.across
    return tuple(out)


def parts(table: Table) -> tuple[Table, ...]:
    """The table cut as its split says, or the table itself where it is narrow enough or has no split."""
    if table.split is None:
        return (table,)
    if how_many(table) == 1:
        return (replace(table, split=None),)
    return tuple(_kept(table, columns) for columns in _chunks(table.split, how_many(table), len(table.columns)))


def how_many(table: Table) -> int:
    """Into how many parts the table is cut."""
    if table.split is None:
        return 1
    groups = (len(table.columns) - table.split.leading - table.split.trailing) // table.split.group
    return max(1, -(-groups // table.split.most))


def _chunks(split: Split, count: int, width: int) -> list[tuple[int, ...]]:
    """The columns of each part, evenly spread; the trailing columns go with the last."""
    groups = (width - split.leading - split.trailing) // split.group
    leading = tuple(range(split.leading))
    chunks = []
    for part in range(count):
        first = split.leading + groups * part // count * split.group
        last = split.leading + groups * (part + 1) // count * split.group
        chunks.append((*leading, *range(first, last)))
    chunks[-1] += tuple(range(width - split.trailing, width))
    return chunks


def _kept(table: Table, columns: tuple[int, ...]) -> Table:
    """The table with only these columns; a cell that spans some of them is narrowed to those."""
    return replace(
        table,
        columns=tuple(table.columns[c] for c in columns),
        header=_narrowed(table.header, columns),
        body=_narrowed(table.body, columns),
        split=None,
    )


def _narrowed(rows: Sequence[Row], columns: tuple[int, ...]) -> tuple[Row, ...]:
    kept: list[list[Cell]] = [[] for _ in rows]
    for place in placed(rows):
        across = sum(place.column <= c < place.column + place.cell.across for c in columns)
        if across:
            kept[place.row].append(replace(place.cell, across=across))
    return tuple(tuple(row) for row in kept)


def fitted(columns: Sequence[Column], *, width: int) -> tuple[int, ...]:
    """Column widths in mm that fill `width`: the growing columns share what is left, or all shrink in proportion."""
    least = [column.width for column in columns]
    spare = width - sum(least)
    if spare < 0:
        least = [max(1, one * width // sum(least)) for one in least]
        spare = max(0, width - sum(least))
    growing = [n for n, column in enumerate(columns) if column.grows] or [len(columns) - 1]
    for turn, n in enumerate(growing):
        least[n] += spare * (turn + 1) // len(growing) - spare * turn // len(growing)
    return tuple(least)
