"""A cell of a table: one piece of a row or, where the row is wrapped, several."""

from dataclasses import dataclass
from typing import TypeAlias

from thidua.core.plans.text.passage import Passage
from thidua.core.plans.text.row import folded

Span: TypeAlias = tuple[int, int]
_EDGES = " \t|*_\u00a0"


@dataclass(frozen=True, slots=True)
class Cell:
    """Pieces of `where`, in order; none of them blank. A cell without pieces is empty."""

    where: Passage
    spans: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The words of the cell, pieces joined with a blank."""
        return " ".join(" ".join(self.where.text[slice(*span)].split()) for span in self.spans)

    @property
    def folded(self) -> str:
        """The words without marks, in small letters; the blanks of ruined text are soft."""
        blank = self.where.rows[0].blank
        return blank.join(blank.join(self.where.folded[slice(*span)].split()) for span in self.spans)

    @property
    def bare(self) -> str:
        """As `folded`, of the words as they are written when joined."""
        return folded(self.text)

    @property
    def span(self) -> Span:
        """From the first letter to the last; only of a cell that is not empty."""
        return self.spans[0][0], self.spans[-1][1]

    def and_then(self, other: "Cell") -> "Cell":
        """Both, of one passage."""
        return Cell(self.where, (*self.spans, *other.spans))


def cell(where: Passage, start: int, end: int) -> Cell:
    """The piece without the blanks and marks at its edges."""
    piece = where.text[start:end]
    kept = piece.strip(_EDGES)
    if not kept:
        return Cell(where)
    begin = start + piece.index(kept)
    return Cell(where, ((begin, begin + len(kept)),))
