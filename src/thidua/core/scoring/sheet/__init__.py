"""Score sheets: one scorer's points for one unit. Prose: docs/algorithms/ranking.md, 2."""

from thidua.core.scoring.sheet.cell import cell, entered, misfit, typed_again
from thidua.core.scoring.sheet.entry import Entry, entry_of, entry_record
from thidua.core.scoring.sheet.filling import Sheet, fill
from thidua.core.scoring.sheet.tally import SectionSum, Tally, bounded, tally

__all__ = [
    "Entry",
    "SectionSum",
    "Sheet",
    "Tally",
    "bounded",
    "cell",
    "entered",
    "entry_of",
    "entry_record",
    "fill",
    "misfit",
    "tally",
    "typed_again",
]
