"""The rows of a table gathered to what belongs together: an entry with its wrapped lines, a section, a sum."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thidua.core.plans.rows.grid.beginning import Beginning
from thidua.core.plans.rows.grid.heads import Head, head_at
from thidua.core.plans.rows.grid.pieces import cells, is_drawn, opens_cell
from thidua.core.plans.rows.grid.strip import Strip
from thidua.core.plans.text.ending import NOI_NHAN
from thidua.core.plans.text.marks import Depth, mark_of
from thidua.core.plans.text.row import Row
from thidua.core.plans.wording.tolerant import one_of

_SIGNED = re.compile(r"\s*(?:tm|kt|tl|tuq|q)\s?\.\s{0,2}[a-z]{2}")
_ANNEX = re.compile(rf"\W*{one_of('phụ lục', 'danh sách', 'ghi chú', 'danh sách này', 'danh sách gồm')}(?![a-z0-9])")
_LEFT_OF_HEAD = 6


@dataclass(frozen=True, slots=True)
class Gathered:
    """What stands below a head: `before` the first label, then from label to label; `end` is the row after it."""

    before: tuple[Row, ...]
    strips: tuple[Strip, ...]
    end: int


def gathered(rows: Sequence[Row], head: Head) -> Gathered:
    """The rows of the table below the head."""
    gathering = _Gathering(rows, head)
    found = gathering.strips()
    return Gathered(tuple(gathering.before), tuple(found), gathering.end)


def _ends(row: Row) -> bool:
    return NOI_NHAN.match(row.folded) is not None


class _Gathering:
    """The table while row after row is added."""

    def __init__(self, rows: Sequence[Row], head: Head) -> None:
        self._rows, self._head, self.end = rows, head, head.end
        self._beginning = Beginning(rows, head)
        self._held: list[Strip] = []
        self.before: list[Row] = []
        self._has_gap = self._has_bar = self._has_gaps_within = self._is_barred = False

    def strips(self) -> list[Strip]:
        """All of them."""
        for at in range(self._head.end, len(self._rows)):
            row = self._rows[at]
            if row.is_blank or is_drawn(row):
                self._has_gap, self._has_bar = self._has_gap or not row.raw.strip(), self._has_bar or opens_cell(row)
                self._is_barred = self._is_barred or (not self._held and row.raw.strip() == "|")
                continue
            if self._is_within_cell() and not _ends(row):
                self._held[-1].rows.append(row)
            elif self._closes(at) or not self._added(at):
                break
            self._has_gap = self._has_bar = False
            self.end = at + 1
        return self._held

    def _is_within_cell(self) -> bool:
        """Whether the row goes on with a cell that a bar on a line of its own began."""
        return self._is_barred and bool(self._held) and not (self._has_bar or self._has_gap)

    def _closes(self, at: int) -> bool:
        """Whether the table ends before a row."""
        row = self._rows[at]
        mark = mark_of(row.raw, row.folded)
        if (mark is not None and mark.depth is Depth.ARTICLE) or NOI_NHAN.match(row.folded):
            return True
        if self._held and "|" not in row.raw and all("|" in strip.rows[0].raw for strip in self._held):
            return True
        if _SIGNED.match(row.folded) or (_ANNEX.match(row.folded) and not cells(row)):
            return True
        return head_at(self._rows, at) is not None

    def _added(self, at: int) -> bool:
        """Whether the row belongs to the table: it begins an entry or goes on with the one held."""
        begun = self._beginning.at(at, self._held)
        if begun is not None:
            self._has_gaps_within = self._has_gaps_within or (self._has_gap and bool(self._held))
            self._held.append(begun)
            return True
        if not self._held:
            self.before.append(self._rows[at])
            return at - self._head.end < _LEFT_OF_HEAD
        if not self._may_go_on(self._rows[at]):
            return False
        last = self._held[-1]
        if self._has_bar or opens_cell(self._rows[at]):
            last.opened.add(len(last.rows))
        last.rows.append(self._rows[at])
        return True

    def _may_go_on(self, row: Row) -> bool:
        """Whether a row without a label belongs to the entry held: it may not be longer than all before it."""
        last = self._held[-1]
        if self._is_barred:
            return not self._has_gap
        may_cross = self._has_gaps_within or self._has_bar or last.is_bare or row.text.strip()[:1].islower()
        if self._has_gap and not may_cross:
            return False
        longest = max((len(one.rows) for one in self._held[:-1]), default=0)
        return len(last.rows) < max(longest + 2, len(self._head.columns) * 2)
