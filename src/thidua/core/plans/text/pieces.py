"""A restored line cut into pieces, each with what stood there before, so that every change can be shown as a change."""

from collections.abc import Sequence
from dataclasses import dataclass

from thidua.core.plans.text.row import RestoredLine


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the line. `was` is what was read there, None where nothing was changed."""

    text: str
    was: str | None = None


def pieces(raw: str, restored: RestoredLine) -> tuple[Piece, ...]:
    """The line in order; neighbouring unchanged stretches are one piece. The texts without changes give `raw` again."""
    found: list[Piece] = []
    at = 0
    for token in restored.tokens:
        if not token.changed:
            continue
        if token.start > at:
            found.append(Piece(raw[at : token.start]))
        found.append(Piece(token.restored, raw[token.start : token.end]))
        at = token.end
    if at < len(raw):
        found.append(Piece(raw[at:]))
    return tuple(found)


def changed(lines: Sequence[tuple[Piece, ...]]) -> int:
    """How many words of the lines were changed."""
    return sum(1 for line in lines for piece in line if piece.was is not None)
