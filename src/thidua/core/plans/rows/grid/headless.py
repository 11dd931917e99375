"""A list in rows of a table that has no head: its numbers follow one another, and its words name persons or bodies."""

from collections.abc import Sequence
from itertools import islice

from thidua.core.plans.rows.grid.cues import ALIAS, BODY, person, title_of
from thidua.core.plans.rows.grid.heads import Head
from thidua.core.plans.rows.grid.labels import Label, label_of
from thidua.core.plans.rows.grid.pieces import cells, is_drawn, opens_cell
from thidua.core.plans.rows.grid.title_words import Columns
from thidua.core.plans.text.row import Row, folded

_BY_CELLS: dict[int, Columns] = {
    2: ("order", "who"), 3: ("order", "name", "unit"), 4: ("order", "name", "position", "unit"),
    5: ("order", "name", "position", "unit", "form"),
}  # fmt: skip
_RUN: Columns = ("order", "name", "position", "unit", "form")
_ROWS, _FEWEST, _NAMED = 12, 3, 4
_EDGES = " .|*"


def unheaded_at(rows: Sequence[Row], at: int) -> Head | None:
    """The columns that must be supposed where such a list begins with a row."""
    label = _number(rows[at])
    if label is None or (not _is_kept(rows[at]) and (label.text not in ("1", "01") or label.is_pointed(rows[at].text))):
        return None
    following = [row for row in islice(rows, at + 1, at + 1 + _ROWS * 2) if not row.is_blank and not is_drawn(row)]
    numbers = [int(found.text) for row in following[:_ROWS] if (found := _number(row))]
    first = int(label.text)
    if numbers[: _FEWEST - 1] != [first + 1 + place for place in range(_FEWEST - 1)]:
        return None
    return Head(_columns(rows[at], label), at) if _names_someone(rows[at], label, following) else None


def _number(row: Row) -> Label | None:
    label = label_of(row.text)
    return label if label is not None and label.sort == "number" else None


def _is_kept(row: Row) -> bool:
    return bool(cells(row)) or opens_cell(row)


def _names_someone(row: Row, label: Label, following: Sequence[Row]) -> bool:
    """Whether the words behind the label begin with the name of a person, with a title or none, or of a body."""
    words = row.text[label.end :].strip(_EDGES) or (following[0].text.strip(_EDGES) if following else "")
    name = words.partition(",")[0]
    lead = " ".join(ALIAS.sub("", name[title_of(name) :]).split()[:_NAMED])
    return person(lead) > 0 or bool(BODY.match(folded(words)) and words[:1].isupper())


def _columns(row: Row, label: Label) -> Columns:
    """By the cells a reader kept; rows run together may have all columns, a cell to a line may say it all in one."""
    kept = len(cells(row))
    if kept:
        return _BY_CELLS.get(kept, _RUN)
    return ("order", "who") if opens_cell(row) or not row.text[label.end :].strip() else _RUN
