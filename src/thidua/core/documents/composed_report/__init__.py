"""The office's own report (báo cáo sơ kết, tổng kết), composed from what its units reported."""

from thidua.core.documents.composed_report.composition import compose
from thidua.core.documents.composed_report.content import (
    Charts,
    ComposedReport,
    FigureLine,
    TargetLine,
    Told,
    UnitLine,
    YearChart,
)

__all__ = ["Charts", "ComposedReport", "FigureLine", "TargetLine", "Told", "UnitLine", "YearChart", "compose"]
