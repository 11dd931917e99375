"""Tables of figures in running text: rows of cells under a head, set apart by bars, tabs or wide blanks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thidua.core.plans.text.row import Row
from thidua.core.vietnamese.fold import fold

_BARS = re.compile(r"\s*[|\t]\s*")
_BLANKS = re.compile(r"\s{2,}")
_RULE = re.compile(r"[\s:|=_+-]*")
# A number before the first cell that the head does not name.
_LABEL = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?|[A-Z]{1,3}\d{1,2}")
_LEAST, _LONGEST_HEAD = 3, 60


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A row of a table with its cells, as many as the head has."""

    row: Row
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A table: the cells of its head, and the rows below it."""

    heads: tuple[str, ...]
    head_row: Row
    rows: tuple[ChartRow, ...]

    @property
    def lines(self) -> frozenset[int]:
        """The lines it stands on."""
        return frozenset({self.head_row.number, *(one.row.number for one in self.rows)})


def charts(rows: Sequence[Row]) -> Iterator[Chart]:
    """Every table whose head stands in one row, with at least one row of figures below it."""
    at = 0
    while at < len(rows):
        heads = _cells(rows[at])
        found = list(_below(rows, at + 1, len(heads))) if _is_head(heads) else []
        if any(any(char.isdigit() for cell in one.cells[1:] for char in cell) for one in found):
            yield Chart(heads, rows[at], tuple(found))
            at += len(found)
        at += 1


def _is_head(heads: Sequence[str]) -> bool:
    """Whether the cells are words, most of them without figures but years."""
    words = [head for head in heads if any(char.isalpha() for char in head) and len(head) <= _LONGEST_HEAD]
    return len(heads) >= _LEAST and len(words) * 10 >= len(heads) * 7 and not re.fullmatch(r"[\d.,]+", heads[-1])


def _below(rows: Sequence[Row], start: int, count: int) -> Iterator[ChartRow]:
    for row in rows[start:]:
        if row.is_blank or _RULE.fullmatch(row.raw):
            if row.is_blank:
                return
            continue
        cells = _cells(row)
        if len(cells) == count + 1 and _LABEL.fullmatch(cells[0]):
            cells = cells[1:]
        if len(cells) != count:
            return
        yield ChartRow(row, cells)


def _cells(row: Row) -> tuple[str, ...]:
    """The cells of a row; none where nothing is set apart."""
    raw = row.raw.strip()
    if _RULE.fullmatch(raw):
        return ()
    parts = _BARS.split(raw.strip("|")) if _BARS.search(raw) and ("|" in raw or "\t" in raw) else _BLANKS.split(raw)
    return tuple(part.strip(" *_") for part in parts) if len(parts) >= _LEAST else ()


def column(heads: Sequence[str], pattern: re.Pattern[str]) -> int | None:
    """The first column whose head the pattern finds."""
    return next((at for at, head in enumerate(heads) if pattern.search(fold(head))), None)
