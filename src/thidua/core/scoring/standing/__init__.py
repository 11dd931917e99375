"""Standings: one unit's score from all its sheets, with the arithmetic. Prose: docs/algorithms/ranking.md, 3 and 4."""

from thidua.core.scoring.standing.combination import combined, split_extremes
from thidua.core.scoring.standing.combining import combine
from thidua.core.scoring.standing.handed import UnitSheets
from thidua.core.scoring.standing.noun import CriterionWork, PartWork, Standing, Term, Use, Working, working
from thidua.core.scoring.standing.sheets import combine_sheets
from thidua.core.scoring.standing.spelled import Piece, pieces

__all__ = [
    "CriterionWork",
    "PartWork",
    "Piece",
    "Standing",
    "Term",
    "UnitSheets",
    "Use",
    "Working",
    "combine",
    "combine_sheets",
    "combined",
    "pieces",
    "split_extremes",
    "working",
]
