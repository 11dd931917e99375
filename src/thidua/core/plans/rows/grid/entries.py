"""The entries of a table, each with its cells by column."""

from dataclasses import dataclass

from thidua.core.plans.rows.grid.cell import Cell, Span, cell
from thidua.core.plans.rows.grid.centred import centred
from thidua.core.plans.rows.grid.columnwise import columnwise, kept_cells
from thidua.core.plans.rows.grid.heads import Head
from thidua.core.plans.rows.grid.looks import worth
from thidua.core.plans.rows.grid.parting import Parted, parted
from thidua.core.plans.rows.grid.pieces import borders, cells
from thidua.core.plans.rows.grid.scored import Scored, scored
from thidua.core.plans.rows.grid.strip import Strip
from thidua.core.plans.rows.grid.strips import Gathered
from thidua.core.plans.rows.grid.title_words import Column
from thidua.core.plans.text.passage import Passage, passage


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
    score: float = 0.0
    """How much its cells look like what their columns hold, where the reader had not kept them."""

    @property
    def words(self) -> Cell:
        """All words behind the label."""
        return cell(self.where, self.start, len(self.where.text))


def entries(found: Gathered, head: Head) -> tuple[Entry, ...]:
    """The entries as they begin with their labels, or set in the middle of their rows: whichever looks better."""
    plain = [_entry(strip, head) for strip in found.strips]
    is_kept = any(len(strip.rows) > 1 and any(map(cells, strip.rows)) for strip in found.strips)
    if not found.before and not is_kept:
        return tuple(plain)
    other = [_entry(strip, head) for strip in centred(found.strips, found.before)]
    is_better = bool(found.before) or sum(one.score for one in other) > sum(one.score for one in plain)
    return tuple(other if is_better else plain)


def _entry(strip: Strip, head: Head) -> Entry:
    where = passage(strip.rows)
    label = strip.label.text if strip.label else ""
    start = _start(strip, where)
    found = _aligned(head, where)
    if found or ((strip.is_section or strip.is_sum) and "points" not in head.columns):
        score = Scored(found, is_sure=True).score if "points" in head.columns else worth(found, head.columns)
        return Entry(label, where, start, found, strip.is_section, strip.is_sum, is_sure=True, score=score)
    got = _run_together(strip, head, where, start)
    return Entry(label, where, start, got.cells, strip.is_section, strip.is_sum, got.is_sure, got.score)


def _run_together(strip: Strip, head: Head, where: Passage, start: int) -> Parted | Scored:
    """The cells of an entry that the reader kept not, or not all, or not in which column they stand."""
    kept = borders(where) | {where.starts[at] for at in strip.opened if at < len(where.starts)}
    lines = kept_cells(where, kept, _label(strip, where))
    if "points" in head.columns:
        return scored(where, lines, head.columns)
    columns = [column for column in head.columns if column not in ("order", None)]
    is_wrapped = bool(strip.above) or (len(lines) > 1 and any(len(line) > 1 for line in lines))
    found = columnwise(where, lines, columns, middle=strip.above) if is_wrapped else None
    return found or parted(where, start, columns, borders=kept, lines_only=strip.is_bare)


def _label(strip: Strip, where: Passage) -> Span | None:
    """Where the label stands."""
    at = strip.above
    return (where.starts[at], where.starts[at] + max(strip.body - where.begins[at], 0)) if strip.label else None


def _start(strip: Strip, where: Passage) -> int:
    """Where the words behind the label begin."""
    if strip.is_bare and not strip.above and len(where.rows) > 1:
        return where.starts[1]
    return max(strip.body - where.begins[0], 0) if not strip.above else 0


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
