"""Where the main table of a bloc keeps what: the layout follows from the number of units and of extra columns."""

from dataclasses import dataclass

from thidua.core.documents.summary_table import figures
from thidua.core.documents.summary_table.content import ScoreSummary
from thidua.core.documents.tree import CellRef

INLINE = 12
"""Up to so many units the cross scores stand in the main table; above that they have an annex of their own."""

MAIN, MATRIX = "main", "matrix"
LEADING = 2
"""Columns before the scores, in the main table and in the matrix: number and name."""

OWN = LEADING


def is_inline(summary: ScoreSummary) -> bool:
    """Whether the cross scores stand in the main table."""
    return len(summary.units) <= INLINE


@dataclass(frozen=True, slots=True)
class Places:
    """Decimals of the scores handed in, columns of the main table, and where the cross scores are found."""

    entered: int
    crossed: int
    cross: CellRef
    extras: int
    total: int
    score: int

    @classmethod
    def of(cls, summary: ScoreSummary) -> "Places":
        """The layout of this summary."""
        size, crossed = len(summary.units), OWN + 1
        if is_inline(summary):
            cross, extras = CellRef(crossed, until=crossed + size - 1), crossed + size
        else:
            cross, extras = CellRef(LEADING, until=LEADING + size - 1, table=MATRIX), crossed + 2
        total = extras + len(summary.extra_columns)
        return cls(figures.entered(summary), crossed, cross, extras, total, total + 1)
