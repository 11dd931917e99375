"""Pieces that stand side by side on a page make a row."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from thidua.core.documents.pages.word import Piece, Word


@dataclass(frozen=True, slots=True)
class Row:
    """What stands on one height of a page, from left to right. Never empty."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The pieces with a tabulator between: they are cells of a table, or columns."""
        return "\t".join(piece.text for piece in self.pieces)

    @property
    def words(self) -> tuple[Word, ...]:
        """All words from left to right."""
        return tuple(word for piece in self.pieces for word in piece.words)

    @property
    def left(self) -> int:
        """Where the row begins."""
        return self.pieces[0].left

    @property
    def right(self) -> int:
        """Where it ends."""
        return max(piece.right for piece in self.pieces)

    @property
    def top(self) -> int:
        """The upper edge of its highest piece."""
        return min(piece.top for piece in self.pieces)

    @property
    def bottom(self) -> int:
        """The lower edge of its lowest piece."""
        return max(piece.bottom for piece in self.pieces)


def rows(found: Iterable[Piece]) -> list[Row]:
    """The pieces of a page as rows from top to bottom, whatever order an engine gave them in."""
    grouped: list[list[Piece]] = []
    for piece in sorted(found, key=lambda one: (one.top + one.bottom, one.left)):
        home = next((group for group in grouped[:-5:-1] if _is_beside(piece, group)), None)
        if home is None:
            grouped.append([piece])
        else:
            home.append(piece)
    ordered = [Row(tuple(sorted(group, key=lambda one: one.left))) for group in grouped]
    return sorted(ordered, key=lambda row: (_centre(row.pieces), row.left))


def _centre(group: Sequence[Piece]) -> int:
    return sum(piece.top + piece.bottom for piece in group) // len(group)


def _is_beside(piece: Piece, group: Sequence[Piece]) -> bool:
    """Whether it overlaps half of each of them in height, and none of them in width."""
    return all(
        2 * (min(piece.bottom, other.bottom) - max(piece.top, other.top)) >= min(_span(piece), _span(other))
        and (piece.left >= other.right - other.height or other.left >= piece.right - piece.height)
        for other in group
    )


def _span(piece: Piece) -> int:
    return max(piece.bottom - piece.top, 1)
