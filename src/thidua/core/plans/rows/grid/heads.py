"""The head of a table: which columns it has. Its titles stand in cells, run together, or each on a line of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from thidua.core.plans.rows.grid.halves import halves, with_columns
from thidua.core.plans.rows.grid.labels import label_of
from thidua.core.plans.rows.grid.pieces import cells, is_drawn
from thidua.core.plans.rows.grid.title_words import Column, Columns
from thidua.core.plans.rows.grid.titles import apart, settled, title_at, titles
from thidua.core.plans.text.passage import passage
from thidua.core.plans.text.row import Row

_MOST_ROWS, _LONGEST = 16, 160
_LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class Head:
    """The columns in order, None where one is not known, and the row after the head's last."""

    columns: Columns
    end: int
    said: str = ""
    """The title of the points, where one column has them."""

    def at(self, column: Column) -> int | None:
        """The place of a column, counted from 0."""
        return self.columns.index(column) if column in self.columns else None


def head_at(rows: Sequence[Row], at: int) -> Head | None:
    """The head that begins with a row, if one does."""
    found = cells(rows[at])
    if found:
        return _of_cells(rows, at)
    return _of_lines(rows, at)


def _of_cells(rows: Sequence[Row], at: int) -> Head | None:
    """Titles in cells, most with one; the rows about it may hold the beginnings and the ends of titles."""
    found = cells(rows[at])
    whole = [_whole(cell.folded) for cell in found]
    if sum(len(columns) for columns in whole) < 2:  # noqa: PLR2004 - one title makes no head
        return None
    named: list[Column | None] = []
    for known, cell in zip(whole, found, strict=True):
        named += known or [_within(cell.folded)]
    end = at + 1
    while end < len(rows) and end - at < _MOST_ROWS and not rows[end].is_blank and is_drawn(rows[end]):
        end += 1
    halved, lines = halves(rows, at, end)
    columns = settled(with_columns(tuple(named), halved))
    if columns is None:
        return None
    points = [cell.bare for one, cell in zip(whole, found, strict=True) if one == ["points"]]
    end += lines
    return Head(_labelled(columns, rows[end : end + 1]), end, points[0] if len(points) == 1 else "")


def _labelled(columns: Columns, below: Sequence[Row]) -> Columns:
    """Of two columns of texts the first holds the labels, if the row below begins with a number."""
    if columns[0] != "text" or "text" not in columns[1:] or not below:
        return columns
    label = label_of(below[0].text)
    return ("order" if label and label.sort == "number" else None, *columns[1:])


def _whole(folded: str) -> list[Column]:
    """The column of a cell that is a title and nothing else; the narrow column of numbers may run into the next."""
    found = titles(folded, apart(folded, 0))
    if not found or apart(folded, found[-1][1]) < len(folded) or (len(found) > 1 and found[0][0] != "order"):
        return []
    return [column for column, _ in found]


def _within(folded: str) -> Column | None:
    """The column of a title among other words, beside cells that are titles."""
    if len(folded) > _LONGEST_TITLE:
        return None
    starts = [0, *(at + 1 for at, char in enumerate(folded) if char.isspace() or char in "*(")]
    found = [title_at(folded, apart(folded, at)) for at in starts]
    return next((title[0] for title in found if title is not None), None)


def _of_lines(rows: Sequence[Row], at: int) -> Head | None:
    """Titles one after the other and nothing else, on one line or on several."""
    if (
        rows[at].is_blank
        or len(rows[at].text) > _LONGEST
        or title_at(rows[at].folded, apart(rows[at].folded, 0)) is None
    ):
        return None
    best: Head | None = None
    held: list[Row] = []
    for end in range(at, min(at + 2 * _MOST_ROWS, len(rows))):
        if rows[end].is_blank or is_drawn(rows[end]):
            continue
        if len(rows[end].text) > _LONGEST or len(held) >= _MOST_ROWS or cells(rows[end]):
            break
        held.append(rows[end])
        columns = _columns(held)
        best = Head(columns, end + 1) if columns else best
    return best


def _columns(held: Sequence[Row]) -> Columns | None:
    """The columns where all the words of the rows are titles, no two columns of a kind that a table has once."""
    where = passage(held)
    found = titles(where.folded, apart(where.folded, 0))
    if not found or apart(where.folded, found[-1][1]) < len(where.folded):
        return None
    columns = tuple(column for column, _ in found)
    is_doubled = any(one == other for one, other in pairwise(columns) if one not in ("score", "note"))
    return None if is_doubled else settled(columns)
