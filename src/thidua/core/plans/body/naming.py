"""Names in a row, set apart by semicolons or commas: where one ends and the next begins."""

import re
from collections.abc import Sequence

from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.heads import LETTERHEADS
from thidua.core.plans.wording.tolerant import exact

Span = tuple[int, int]

# Names set apart by commas may hold commas themselves: a new one begins with a word that begins names of bodies.
_BODY = (
    rf"{exact(*LETTERHEADS, 'liên minh', 'các', 'quận', 'huyện', 'thành phố', 'thị xã', 'xã', 'phường')}(?![a-z0-9])"
)
_APART = re.compile(rf"\s*,\s*(?={_BODY})")
_COMMA = re.compile(r"\s*,\s*(?=\S)")
_LAST = re.compile(rf"\s(?:va)\s(?={_BODY})")
_AND = re.compile(r"\sva\s")
_ABBREVIATED = re.compile(r"\s*,\s*(?=[A-ZĐ]{2,}(?!\w))")
_FEWEST = 2


def names_between(where: Passage, start: int, end: int, count: int | None) -> list[Span]:
    """The spans of the names; of several ways to part them the one that gives as many as were announced."""
    ways = list(_ways(where, start, end))
    if count is not None:
        return next((way for way in ways if len(way) == count), ways[0])
    return _to_last(where, ways[0])


def _to_last(where: Passage, names: list[Span]) -> list[Span]:
    """The last of two or more names parted at "và" before a word that begins bodies."""
    begin, end = names[-1] if names else (0, 0)
    last = [match.span() for match in _LAST.finditer(where.folded, begin, end)]
    return [*names[:-1], (begin, last[-1][0]), (last[-1][1], end)] if last and len(names) >= _FEWEST else names


def _ways(where: Passage, start: int, end: int) -> list[list[Span]]:
    """The likeliest first: parted at semicolons, or before the words that begin bodies, or at every comma."""
    semicolons = [match.span() for match in re.finditer(r"\s*;\s*", where.folded[start:end])]
    if semicolons:
        marks = [(start + begin, start + stop) for begin, stop in semicolons]
        return _with_last(where, marks, (start, end))
    heads = [match.span() for match in _APART.finditer(where.folded, start, end)]
    short = [match.span() for match in _ABBREVIATED.finditer(where.text, start, end)]
    every = [match.span() for match in _COMMA.finditer(where.folded, start, end)]
    marks = sorted({*heads, *short})
    return [*_with_last(where, marks, (start, end)), *_with_last(where, every, (start, end))]


def _with_last(where: Passage, marks: Sequence[Span], span: Span) -> list[list[Span]]:
    """Parted at the marks, and also before the last name if "và" stands there."""
    plain = _spans(where, marks, span)
    begin = marks[-1][1] if marks else span[0]
    last = [match.span() for match in _LAST.finditer(where.folded, begin, span[1])]
    others = [match.span() for match in _AND.finditer(where.folded, begin, span[1])]
    return [plain, *(_spans(where, [*marks, one], span) for one in (*last[-1:], *others[-1:]))]


def _spans(where: Passage, marks: Sequence[Span], span: Span) -> list[Span]:
    edges = [span[0], *(edge for mark in marks for edge in mark), span[1]]
    found = list(zip(edges[::2], edges[1::2], strict=True))
    return [(begin, end) for begin, end in found if any(char.isalpha() for char in where.text[begin:end])]
