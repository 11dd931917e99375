"""Scorers far from the rest: warnings that never change a result. Prose: docs/algorithms/ranking.md, 9."""

from thidua.core.scoring.outliers.finding import find
from thidua.core.scoring.outliers.noun import Alarm, Deviation, Findings, ScorerProfile

__all__ = ["Alarm", "Deviation", "Findings", "ScorerProfile", "find"]
