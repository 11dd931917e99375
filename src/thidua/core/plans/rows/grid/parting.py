"""A row whose columns have run together, parted among them by what its words tell.

The row may be cut where a line, a cell or a cue begins. Of all ways to give every column in order one stretch, or none,
the one whose stretches look most like what their columns hold is taken; it is sure if no other way is nearly as good.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thidua.core.plans.rows.grid.cell import Cell, cell
from thidua.core.plans.rows.grid.cues import BODY, cue_ends
from thidua.core.plans.rows.grid.looks import BORN, EMPTY, MONEY, looks
from thidua.core.plans.rows.grid.title_words import Column
from thidua.core.plans.text.passage import Passage

_WORD = re.compile(r"\S+")
_MOST_CUTS = 18
_MARGIN = 1.0
_ACROSS, _ACROSS_LINE, _AT_BORDER = -2.5, -0.4, 0.5


@dataclass(frozen=True, slots=True)
class Parted:
    """The cells of the columns; `is_sure` where no other parting looks nearly as good; `score` how good it looks."""

    cells: dict[Column, Cell]
    is_sure: bool
    score: float


@dataclass(frozen=True, slots=True)
class _Way:
    score: float
    ends: tuple[int, ...]


def parted(
    where: Passage, start: int, columns: Sequence[Column], *, borders: frozenset[int], lines_only: bool
) -> Parted:
    """The passage from `start` on, among the columns; `borders` are places between cells that the reader kept."""
    return _Parting(where, start, columns, borders, lines_only=lines_only).best()


class _Parting:
    """One row and the places where it may be cut."""

    def __init__(
        self, where: Passage, start: int, columns: Sequence[Column], borders: frozenset[int], *, lines_only: bool
    ) -> None:
        self._where, self._columns, self._borders = where, columns, borders
        self._lines = frozenset(where.starts)
        self._cuts = _cuts(where, start, borders | self._lines, is_loose=not lines_only)

    def best(self) -> Parted:
        """Column after column: for each cut, the two best ways to have come there."""
        ways: dict[int, list[_Way]] = {0: [_Way(0.0, ())]}
        for column in self._columns:
            following: dict[int, list[_Way]] = {}
            for at, so_far in ways.items():
                for to in range(at, len(self._cuts)):
                    gain = self._score(column, at, to)
                    following.setdefault(to, []).extend(_Way(way.score + gain, (*way.ends, to)) for way in so_far)
            ways = {to: sorted(found, key=lambda way: -way.score)[:2] for to, found in following.items()}
        whole = ways.get(len(self._cuts) - 1, [])
        is_sure = bool(whole) and (len(whole) == 1 or whole[0].score - whole[1].score >= _MARGIN)
        return (
            Parted(self._cells(whole[0].ends), is_sure, whole[0].score)
            if whole
            else Parted({}, is_sure=False, score=0.0)
        )

    def _cells(self, ends: Sequence[int]) -> dict[Column, Cell]:
        begins = (0, *ends)
        return {
            column: cell(self._where, self._cuts[begin], self._cuts[end])
            for column, begin, end in zip(self._columns, begins, ends, strict=False)
            if end > begin
        }

    def _score(self, column: Column, at: int, to: int) -> float:
        if at == to:
            return EMPTY.get(column, 0.0)
        start, end = self._cuts[at], self._cuts[to]
        inner = self._cuts[at + 1 : to]
        across = sum(cut in self._borders for cut in inner) * _ACROSS
        across += sum(cut in self._lines for cut in inner) * _ACROSS_LINE
        edge = _AT_BORDER if start in self._borders or start in self._lines else 0.0
        return looks(column, self._where.text[start:end].strip(), self._where.folded[start:end].strip()) + across + edge


def _cuts(where: Passage, start: int, kept: frozenset[int], *, is_loose: bool) -> list[int]:
    """The places in order, the first and the last of them the ends of the row."""
    found = {start, *(at for at in kept if at > start)}
    upto = start
    for match in _WORD.finditer(where.text, start) if is_loose else ():
        at = match.start()
        if at in found or (at < upto and not _begins_body(where, at)):
            continue
        end = cue_ends(where.text, where.folded, at)
        is_figure = BORN.fullmatch(match.group()) or MONEY.fullmatch(match.group())
        if end > at or is_figure:
            found.add(at)
            upto = max(end, at)
        if is_figure and match.end() + 1 < len(where.text):
            found.add(match.end() + 1)
    return [*sorted(found)[:_MOST_CUTS], len(where.text)]


def _begins_body(where: Passage, at: int) -> bool:
    return where.text[at].isupper() and BODY.match(where.folded, at) is not None
