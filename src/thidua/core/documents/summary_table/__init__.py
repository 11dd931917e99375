"""Bảng tổng hợp điểm: a bloc's scores of one round, as printed, signed and kept."""

from thidua.core.documents.summary_table.composition import compose
from thidua.core.documents.summary_table.content import (
    Arithmetic,
    CriterionLine,
    PlainMean,
    ScoreSummary,
    UnitLine,
    Version,
    Weighted,
)

"""Its name in the design of the first slice."""

__all__ = ["Arithmetic", "CriterionLine", "PlainMean", "ScoreSummary", "UnitLine", "Version", "Weighted", "compose"]
