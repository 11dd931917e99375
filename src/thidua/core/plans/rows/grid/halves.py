"""Titles that are written on two lines of their cell: above and below the line where the one-line titles stand."""

import re
from collections.abc import Sequence

from thidua.core.plans.rows.grid.labels import label_of
from thidua.core.plans.rows.grid.pieces import cells
from thidua.core.plans.rows.grid.title_words import TITLES, Column, Columns
from thidua.core.plans.rows.grid.titles import title_at
from thidua.core.plans.text.row import Row, folded

_LONGEST, _NEAR = 80, 3
_TITLES = [folded(title).split() for _, titles in TITLES for title in titles]
_ENDS = frozenset(" ".join(words[at:]) for words in _TITLES for at in range(len(words)))
_BEGINNINGS = frozenset(" ".join(words[:at]) for words in _TITLES for at in range(1, len(words) + 1))
# The order in which columns usually stand.
_USUAL: tuple[Column, ...] = (
    "order", "who", "name", "born", "position", "post", "unit", "text", "form", "points", "score", "amount", "note",
)  # fmt: skip


def halves(rows: Sequence[Row], at: int, end: int) -> tuple[list[Column], int]:
    """The columns whose titles begin above the row and end below it, and how many rows below it hold such ends."""
    under = next((place for place in range(end, min(end + _NEAR, len(rows))) if not rows[place].is_blank), None)
    below = _pieces(rows[under]) if under is not None and label_of(rows[under].text) is None else []
    if under is None or not below or not all(piece in _ENDS for piece in below):
        return [], 0
    over = next((row for row in reversed(rows[max(at - _NEAR, 0) : at]) if not row.is_blank), None)
    above = [piece for piece in _pieces(over) if _begins(piece)] if over is not None else []
    found = {title_at(f"{one} {other}", 0): f"{one} {other}" for one in above for other in below}
    return [title[0] for title, said in found.items() if title is not None and title[1] == len(said)], under + 1 - end


def _begins(piece: str) -> bool:
    """Whether a title may begin so; of "chức vụ, đơn vị" what stands behind the comma."""
    return re.split(r"[,/]\s?", piece)[-1] in _BEGINNINGS


def with_columns(columns: Columns, more: Sequence[Column]) -> Columns:
    """The columns with those more, each where it usually stands."""
    for column in more:
        if column in columns:
            continue
        after = _USUAL[_USUAL.index(column) + 1 :]
        place = next((at for at, one in enumerate(columns) if one in after), len(columns))
        columns = (*columns[:place], column, *columns[place:])
    return columns


def _pieces(row: Row) -> list[str]:
    """The cells of a short row, or its words, folded."""
    if row.is_blank or len(row.text) > _LONGEST:
        return []
    kept = [cell.bare for cell in cells(row) if cell.spans]
    return [" ".join(piece.split()) for piece in kept or [folded(row.text.strip(" |*_"))]]
