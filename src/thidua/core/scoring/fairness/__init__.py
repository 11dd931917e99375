"""Fairness beside the law: robust results, mutual raising. These only warn. Prose: docs/algorithms/fairness.md."""

from thidua.core.scoring.fairness.beside import Beside, Column, beside
from thidua.core.scoring.fairness.reciprocity import Mutual, mutual_raising

__all__ = ["Beside", "Column", "Mutual", "beside", "mutual_raising"]
