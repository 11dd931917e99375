"""The cells that a reader kept apart on one row: by tabulators, by bars, or by wide blanks."""

import re

from thidua.core.plans.rows.grid.cell import Cell, Span, cell
from thidua.core.plans.text.passage import Passage, passage
from thidua.core.plans.text.row import Row

_TAG = r"</t[dh]\s*>\s*<t[dh]\b[^<>]{0,80}>"
_MARKS = re.compile(rf"\t|\||{_TAG}", re.IGNORECASE)
_WIDE = re.compile(r"(?<=\S)[ \u00a0]{3,}(?=\S)")
_RULE = re.compile(r"(?:[\s:|=_+*\\-]|</?(?:t[dhr]|table|tbody|thead|br)\b[^<>]{0,80}>)*", re.IGNORECASE)
_CELL_TAG = re.compile(r"<t[dhr]\b", re.IGNORECASE)
_LEAST, _MOST = 2, 40


def is_drawn(row: Row) -> bool:
    """Whether only lines of the table are drawn there."""
    return bool(_RULE.fullmatch(row.raw))


def cells(row: Row) -> tuple[Cell, ...]:
    """The cells of a row, also the empty ones; none where it is no row of a table, or only drawn lines."""
    if is_drawn(row):
        return ()
    spans = _spans(row)
    if len(spans) < _LEAST:
        return ()
    where = passage((row,))
    begin = where.begins[0]
    return tuple(cell(where, max(start - begin, 0), max(end - begin, 0)) for start, end in spans)


def opens_cell(row: Row) -> bool:
    """Whether the row, or a drawn one, begins a cell: a bar, or a tag of a web page."""
    return "|" in row.raw or bool(_CELL_TAG.search(row.raw))


def borders(where: Passage) -> frozenset[int]:
    """Where in a passage a cell begins that a reader kept apart from the one before it."""
    found: set[int] = set()
    for row, begin, start in zip(where.rows, where.begins, where.starts, strict=True):
        found.update(start + at - begin for at, _ in _spans(row)[1:] if at >= begin)
    return frozenset(found)


def _spans(row: Row) -> list[Span]:
    """From where to where each cell goes in the text; a bar at either edge of the row opens and closes it."""
    apart = _MARKS if _MARKS.search(row.raw) else _WIDE
    found = [(match.start(), match.end()) for match in apart.finditer(row.raw)][:_MOST]
    if not found:
        return [(0, len(row.text))]
    found_at = [(place(row, start), place(row, end)) for start, end in found]
    starts, ends = [0, *(end for _, end in found_at)], [*(start for start, _ in found_at), len(row.text)]
    spans = list(zip(starts, ends, strict=True))
    first = 1 if row.raw.lstrip().startswith("|") else 0
    last = len(spans) - 1 if row.raw.rstrip().endswith("|") and len(spans) > 1 else len(spans)
    return spans[first:last]


def place(row: Row, raw: int) -> int:
    """The place in the text that comes from a place of the raw line."""
    if not row.seams:
        return raw
    low, high = 0, len(row.text)
    while low < high:
        middle = (low + high) // 2
        if row.raw_start(middle) < raw:
            low = middle + 1
        else:
            high = middle
    return low
