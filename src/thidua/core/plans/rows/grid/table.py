"""Tables of awarded and of criteria in the rows of a text: their columns, and entry by entry the cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thidua.core.plans.rows.grid.entries import Entry, entries
from thidua.core.plans.rows.grid.headless import unheaded_at
from thidua.core.plans.rows.grid.heads import head_at
from thidua.core.plans.rows.grid.strips import gathered
from thidua.core.plans.rows.grid.title_words import Columns
from thidua.core.plans.text.row import Row


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its columns; `first` and `last` are the numbers of its first and last line."""

    columns: Columns
    first: int
    last: int
    entries: tuple[Entry, ...]
    said: str = ""
    """What the title of the only column of points says, folded."""
    is_headless: bool = False

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
        found = gathered(rows, head)
        end = max(found.end, head.end)
        if found.strips:
            yield Table(
                head.columns, rows[at].number, rows[end - 1].number, entries(found, head), head.said, is_headless
            )
        at = end
