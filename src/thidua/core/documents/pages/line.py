"""From rows to the lines of a received text, each with its page and box; what a stamp or a hand left is sifted out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from thidua.core.documents.pages.row import Row
from thidua.core.documents.pages.table import Cell
from thidua.core.documents.pages.word import Word
from thidua.core.documents.received import Box, Line

_WHOLE = 1000
# A row lower than this many hundredths of the usual distance stands apart: a blank line is put before it.
_APART = 175
# Percent of the width of the text by which an edge may miss another and still be the same.
_SLACK = 2
# Percent of confidence: a row that nowhere reaches _SURE and on the whole stays under _DOUBTFUL is a stamp or a hand.
_SURE, _DOUBTFUL = 60, 40
# So many letters of one word are enough to keep its row, and so many if the word is very sure.
_FEW, _FEWER, _VERY_SURE = 3, 2, 85


def lines(found: Sequence[Row], *, page: int, width: int, height: int) -> Iterator[Line]:
    """The rows in the order given as lines of the page; their numbers are given by `numbered`."""
    pitch = _pitch(found)
    edges = min((row.left for row in found), default=0), max((row.right for row in found), default=0)
    for at, row in enumerate(found):
        if at and (_is_apart(found[at - 1], row, pitch) or _begins_body(found[at - 1], row, edges)):
            yield Line(0, "", page)
        box = Box(
            *(_share(row.left, width), _share(row.top, height)),
            *(_share(row.right, width), _share(row.bottom, height)),
        )
        yield Line(0, row.text, page, box, mean_confidence(row.words))


def numbered(found: Iterable[Line]) -> tuple[Line, ...]:
    """The lines of all pages counted from 1."""
    return tuple(replace(line, number=number) for number, line in enumerate(found, start=1))


def mean_confidence(words: Sequence[Word]) -> int | None:
    """Percent, a long word counting for more than a short one; None where it is unknown of every word."""
    known = [(word.confidence, len(word.text)) for word in words if word.confidence is not None]
    letters = sum(length for _, length in known)
    return sum(sure * length for sure, length in known) // letters if letters else None


def sifted(found: Iterable[Row]) -> list[Row]:
    """The rows without those that an engine read from a seal, a signature or a speck."""
    return [row for row in found if not _is_speck(row.words)]


def _is_speck(words: Sequence[Word]) -> bool:
    sure = mean_confidence(words)
    if sure is None:
        return False
    letters = sum(char.isalnum() for word in words for char in word.text)
    if not letters or (letters == 1 and sure < _SURE):
        return True
    return sure < _DOUBTFUL and not any(map(_is_word, words))


def _is_word(word: Word) -> bool:
    letters, sure = sum(map(str.isalnum, word.text)), word.confidence or 0
    return (letters >= _FEW and sure >= _SURE) or (letters >= _FEWER and sure >= _VERY_SURE)


def _is_apart(above: Row, row: Row, pitch: int) -> bool:
    """Whether the row lies much lower under the one above than rows do; the rows of a table are as high as they are."""
    if any(isinstance(piece, Cell) for piece in (*above.pieces, *row.pieces)):
        return row.pieces[0].__class__ is not above.pieces[0].__class__
    return pitch > 0 and (row.top - above.top) * 100 > pitch * _APART


def _begins_body(above: Row, row: Row, edges: tuple[int, int]) -> bool:
    """Whether the row above is set in the middle, as titles are, and this one begins a paragraph: its first line is
    indented, is not in the middle, and runs to the right edge.
    """
    left, right = edges
    slack = (right - left) * _SLACK // 100
    margins = above.left - left, right - above.right
    is_centred = abs(margins[0] - margins[1]) <= 2 * slack and min(margins) > slack
    indent, short = row.left - left, right - row.right
    return is_centred and short <= slack and indent - short > 2 * slack and row.top > above.top


def _pitch(found: Sequence[Row]) -> int:
    """The usual distance from a row to the next."""
    steps = sorted(below.top - row.top for row, below in pairwise(found) if below.top > row.bottom)
    return steps[len(steps) // 2] if steps else 0


def _share(at: int, whole: int) -> int:
    return min(max(at * _WHOLE // whole, 0), _WHOLE)
