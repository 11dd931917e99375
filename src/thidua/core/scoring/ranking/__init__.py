"""Rankings: places by published score, ties as data, votes for people. Prose: docs/algorithms/ranking.md, 5."""

from thidua.core.scoring.ranking.noun import (
    Last,
    Method,
    Placed,
    Ranking,
    TieKey,
    TieRule,
    Unranked,
    Unresolved,
)
from thidua.core.scoring.ranking.ranking import Facts, rank, settled, without
from thidua.core.scoring.ranking.record import ranking_record, ties_of, ties_record

__all__ = [
    "Facts",
    "Last",
    "Method",
    "Placed",
    "Ranking",
    "TieKey",
    "TieRule",
    "Unranked",
    "Unresolved",
    "rank",
    "ranking_record",
    "settled",
    "ties_of",
    "ties_record",
    "without",
]
