"""Ruled tables: what stands between two drawn lines is one row, its cells whole, however many lines each has."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TypeAlias

from thidua.core.documents.pages.row import Row, rows
from thidua.core.documents.pages.word import Piece, Word

# A table has at least so many lines from top to bottom: two cells side by side.
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Rule:
    """A line drawn straight across the page or straight down, by its thin box."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def is_across(self) -> bool:
        """Whether it is drawn from left to right."""
        return self.right - self.left > self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Cell(Piece):
    """All words of a cell, line after line."""

    @property
    def top(self) -> int:
        """The upper edge of its first line."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> int:
        """The lower edge of its last line."""
        return max(word.bottom for word in self.words)


@dataclass(frozen=True, slots=True)
class _Band:
    """What lies between two lines across, and where the lines down cut it."""

    top: int
    bottom: int
    edges: tuple[int, ...]


_Place: TypeAlias = tuple[int, int] | None
"""The band and the cell that a word stands in; None outside of tables."""


def ruled_rows(found: Iterable[Piece], rules: Sequence[Rule]) -> list[Row]:
    """The pieces of a page as rows from top to bottom; those of a ruled table cell by cell."""
    bands = tuple(_bands(rules))
    if not bands:
        return rows(found)
    placed: dict[_Place, list[Piece]] = {}
    for piece in found:
        for place, words in groupby(piece.words, key=lambda word: _place(word, bands)):
            placed.setdefault(place, []).append(Piece(tuple(words)))
    whole = rows(placed.pop(None, []))
    for _, places in groupby(sorted(filter(None, placed)), key=lambda place: place[0]):
        whole.append(Row(tuple(_cell(placed[place]) for place in places)))
    return sorted(whole, key=lambda row: (row.top + row.bottom, row.left))


def _cell(parts: Sequence[Piece]) -> Cell:
    return Cell(tuple(word for row in rows(parts) for word in row.words))


def _bands(rules: Sequence[Rule]) -> Iterator[_Band]:
    across = sorted({rule.top for rule in rules if rule.is_across})
    down = [rule for rule in rules if not rule.is_across]
    for top, bottom in pairwise(across):
        middle = (top + bottom) // 2
        edges = sorted({rule.left for rule in down if rule.top <= middle <= rule.bottom})
        if len(edges) >= _FEWEST:
            yield _Band(top, bottom, tuple(edges))


def _place(word: Word, bands: Sequence[_Band]) -> _Place:
    x, y = (word.left + word.right) // 2, (word.top + word.bottom) // 2
    for at, band in enumerate(bands):
        if band.top <= y < band.bottom and band.edges[0] <= x < band.edges[-1]:
            return at, sum(edge <= x for edge in band.edges)
    return None


def settled(rules: Sequence[Rule], *, slack: int) -> list[Rule]:
    """The rules with those on one line drawn together: strokes of one line may stand a little off each other."""
    across = _joined(sorted((rule for rule in rules if rule.is_across), key=lambda rule: rule.top), slack)
    turned = [Rule(rule.top, rule.left, rule.bottom, rule.right) for rule in rules if not rule.is_across]
    down = _joined(sorted(turned, key=lambda rule: rule.top), slack)
    return [*across, *(Rule(rule.top, rule.left, rule.bottom, rule.right) for rule in down)]


def _joined(strokes: Sequence[Rule], slack: int) -> list[Rule]:
    """Strokes across, from top to bottom, with those no more than `slack` apart in height as one line."""
    joined: list[Rule] = []
    for stroke in strokes:
        last = joined[-1] if joined else None
        if last is not None and stroke.top - last.bottom <= slack:
            left, right = min(last.left, stroke.left), max(last.right, stroke.right)
            joined[-1] = Rule(left, last.top, right, max(last.bottom, stroke.bottom))
        else:
            joined.append(stroke)
    return joined
