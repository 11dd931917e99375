"""A row wrapped within its columns, where the reader kept the cells of each line apart, but not their columns.

The cells of a line stand in columns from left to right. Of all ways to put the cells of all lines into columns, the one
whose columns, read from the first line to the last, look most like what they hold is taken.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, islice, product
from typing import TypeAlias

from thidua.core.plans.rows.grid.cell import Cell, Span, cell
from thidua.core.plans.rows.grid.cues import cue_ends
from thidua.core.plans.rows.grid.looks import EMPTY, looks, looks_whole
from thidua.core.plans.rows.grid.parting import Parted
from thidua.core.plans.rows.grid.title_words import Column
from thidua.core.plans.text.passage import Passage

_MOST_WAYS = 600
_MARGIN = 0.4
_SAME, _LOPSIDED, _FULL = 0.1, 0.6, 0.04
Places: TypeAlias = tuple[int, ...]
_Known: TypeAlias = dict[tuple[int, tuple[Span, ...]], float]


def columnwise(
    where: Passage, lines: Sequence[Sequence[Span]], columns: Sequence[Column], *, middle: int
) -> Parted | None:
    """The cells of the columns; None where a line has more cells than there are columns, or the ways are too many.

    The cells are set in the middle: at the line `middle`, as far above as below it; 0 where they begin on one line.
    """
    choices = [list(combinations(range(len(columns)), len(line))) for line in lines]
    count = 1
    for choice in choices:
        count *= len(choice)
    if not 0 < count <= _MOST_WAYS:
        return None
    known: _Known = {}
    found: list[tuple[float, list[tuple[Span, ...]]]] = []
    for way in product(*choices):
        spans = _spans(lines, way, len(columns))
        score = sum(_score(where, at, one, columns, known) + _wrapped(one) for at, one in enumerate(spans))
        found.append((score + _steady(way, middle), spans))
    ranked = sorted(found, key=lambda one: -one[0])
    is_sure = len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= _MARGIN
    cells = {column: Cell(where, one) for column, one in zip(columns, ranked[0][1], strict=True) if one}
    return Parted(cells, is_sure, ranked[0][0])


def _spans(lines: Sequence[Sequence[Span]], way: Sequence[Places], count: int) -> list[tuple[Span, ...]]:
    found: list[list[Span]] = [[] for _ in range(count)]
    for line, places in zip(lines, way, strict=True):
        for span, place in zip(line, places, strict=True):
            found[place].append(span)
    return [tuple(spans) for spans in found]


def _score(
    where: Passage,
    at: int,
    spans: tuple[Span, ...],
    columns: Sequence[Column],
    known: _Known,
) -> float:
    if not spans:
        return EMPTY.get(columns[at], 0.0)
    if (at, spans) not in known:
        held = Cell(where, spans)
        text, folded = held.text, held.folded
        anew = sum(cue_ends(where.text, where.folded, start) > start for start, _ in spans[1:])
        known[at, spans] = looks(columns[at], text, folded) + looks_whole(columns[at], text, folded) - anew
    return known[at, spans]


def _wrapped(spans: Sequence[Span]) -> float:
    """A cell goes on below where its line was full: the longer the line, the likelier."""
    return _FULL * sum(end - start for start, end in spans[:-1])


def _steady(way: Sequence[Places], middle: int) -> float:
    """Lines with their cells in the same columns go on with one another; what begins above goes on below."""
    same = _SAME * sum(len(set(one) & set(other)) for one, other in combinations(way, 2))
    above = {place for places in way[:middle] for place in places}
    below = {place for places in way[middle + 1 :] for place in places}
    return same - (_LOPSIDED * len(above ^ below) if middle else 0.0)


def kept_cells(where: Passage, cuts: frozenset[int], label: Span | None) -> list[list[Span]]:
    """Line for line the cells that the reader kept apart, without the label."""
    ends = [*(start - 1 for start in where.starts[1:]), len(where.text)]
    return [
        list(_cells(where, sorted({start, *(cut for cut in cuts if start < cut < end)}), end, label))
        for start, end in zip(where.starts, ends, strict=True)
    ]


def _cells(where: Passage, begins: Sequence[int], end: int, label: Span | None) -> Iterator[Span]:
    for begin, stop in zip(begins, [*islice(begins, 1, None), end], strict=True):
        start = label[1] if label is not None and begin <= label[0] < stop else begin
        yield from cell(where, start, stop).spans
