"""Tables of awarded and of criteria in the rows of a text: their columns, and entry by entry the cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thidua.core.plans.rows.grid.cell import Cell, cell
from thidua.core.plans.rows.grid.headless import unheaded_at
from thidua.core.plans.rows.grid.heads import Columns, Head, head_at
from thidua.core.plans.rows.grid.parting import parted
from thidua.core.plans.rows.grid.pieces import borders, cells
from thidua.core.plans.rows.grid.scored import scored
from thidua.core.plans.rows.grid.strip import Strip
from thidua.core.plans.rows.grid.strips import strips
from thidua.core.plans.rows.grid.title_words import Column
from thidua.core.plans.text.passage import Passage, passage
from thidua.core.plans.text.row import Row


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its label ("" for none), what it is, the rows it stands on, and its cells by column."""

    label: str
    where: Passage
    start: int
    cells: dict[Column, Cell]
    is_section: bool
    is_sum: bool
    is_sure: bool

    @property
    def words(self) -> Cell:
        """All words behind the label."""
        return cell(self.where, self.start, len(self.where.text))


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its columns; `first` and `last` are the numbers of its first and last line."""

    columns: Columns
    first: int
    last: int
    entries: tuple[Entry, ...]
    said: str = ""
    """What the title of the only column of points says, folded."""

    @property
    def is_scored(self) -> bool:
        """Whether it holds criteria with points."""
        return "points" in self.columns


def tables(rows: Sequence[Row], *, is_headless: bool = False) -> Iterator[Table]:
    """Every table of a text whose head is known, in order; else every list in rows of a table that has no head."""
    at = 0
    while at < len(rows):
        head = unheaded_at(rows, at) if is_headless else head_at(rows, at)
        if head is None:
            at += 1
            continue
        found, end = strips(rows, head)
        entries = tuple(_entry(strip, head) for strip in found)
        if entries:
            yield Table(head.columns, rows[at].number, rows[max(end, head.end) - 1].number, entries, head.said)
        at = max(end, head.end)


def _entry(strip: Strip, head: Head) -> Entry:
    where = passage(strip.rows)
    label = strip.label.text if strip.label else ""
    start = _start(strip, where)
    found = _aligned(head, where)
    is_sure = True
    if not found:
        kept = borders(where) | {where.starts[at] for at in strip.opened if at < len(where.starts)}
        if "points" in head.columns:
            got = scored(where, start, head.columns, kept)
            found, is_sure = got.cells, got.is_sure
        elif not (strip.is_section or strip.is_sum):
            order = [column for column in head.columns if column not in ("order", None)]
            parts = parted(where, start, order, borders=kept, lines_only=strip.is_bare)
            found, is_sure = parts.cells, parts.is_sure
    return Entry(label, where, start, found, strip.is_section, strip.is_sum, is_sure)


def _start(strip: Strip, where: Passage) -> int:
    """Where the words behind the label begin."""
    if strip.is_bare and len(where.rows) > 1:
        return where.starts[1]
    return max(strip.body - where.begins[0], 0)


def _aligned(head: Head, where: Passage) -> dict[Column, Cell]:
    """The cells as the reader kept them, where every row has one for each column; those of wrapped rows joined."""
    found: dict[Column, Cell] = {}
    for at, row in enumerate(where.rows):
        kept = cells(row)
        if len(kept) != len(head.columns):
            return {}
        for column, one in zip(head.columns, kept, strict=True):
            if column is not None and one.spans:
                moved = Cell(
                    where, tuple((where.starts[at] + start, where.starts[at] + end) for start, end in one.spans)
                )
                found[column] = found[column].and_then(moved) if column in found else moved
    return found
