"""The figures of a unit's reports as rows for adding up, computed from the versions that are in."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from thidua.core.reporting.due import Every
from thidua.core.reporting.form import Form
from thidua.core.reporting.indicator import Across, Indicator, OverTime
from thidua.modules.reporting.models import ReportRow, ReportVersion
from thidua.modules.reporting.queries.gathering import scaled

IN = ("submitted", "approved")
Figures = Mapping[str, Decimal]


def newest_versions(reports: Sequence[int]) -> dict[int, ReportVersion]:
    """The newest version of each report."""
    rows = ReportVersion.objects.filter(report__in=reports).order_by("version")
    return {row.report_id: row for row in rows}


def stated(version: ReportVersion) -> dict[str, Decimal]:
    """The figures that a version states."""
    return {code: Decimal(text) for code, text in version.content["figures"].items()}


def figures_of(form: Form, reports: Sequence[ReportRow]) -> Iterator[dict[str, Any]]:
    """A row for each figure of each report that is in; `reports` are those of one unit and kind."""
    versions = newest_versions([report.pk for report in reports])
    in_order = sorted((row for row in reports if row.state in IN and row.pk in versions), key=lambda row: row.due.due)
    so_far: dict[tuple[int, str], Decimal] = {}
    for report in in_order:
        now = stated(versions[report.pk])
        year = report.due.year
        for indicator in form.typed:
            if indicator.code in now:
                before = so_far.get((year, indicator.code), Decimal(0)) if _adds(indicator, report) else Decimal(0)
                so_far[year, indicator.code] = before + now[indicator.code]
        far = {code: amount for (of_year, code), amount in so_far.items() if of_year == year and code in now}
        for indicator in form.indicators:
            yield from _row(indicator, report, (now, far))


def _adds(indicator: Indicator, report: ReportRow) -> bool:
    """Whether the figure adds up over periods; what is asked once tells the whole time itself."""
    return indicator.over_time is OverTime.ADDED and report.due.every != Every.ONCE


def _row(indicator: Indicator, report: ReportRow, figures: tuple[Figures, Figures]) -> Iterator[dict[str, Any]]:
    """The row of one figure; a quotient or weighted figure only where both of its sides are stated."""
    now, far = figures
    sides = (indicator.part, indicator.whole)
    pair = {Across.RATIO: sides, Across.WEIGHTED: (indicator.code, indicator.whole)}.get(indicator.across, ())
    if (pair and not all(code in now for code in pair)) or (not indicator.is_computed and indicator.code not in now):
        return
    yield {
        "due_id": report.due_id, "report": report, "code": indicator.code, "is_approved": report.state == "approved",
        "amount": scaled(now.get(indicator.code)), "so_far": scaled(far.get(indicator.code)),
        "part": scaled(now[pair[0]]) if pair else None, "whole": scaled(now[pair[1]]) if pair else None,
        "far_part": scaled(far[pair[0]]) if pair else None, "far_whole": scaled(far[pair[1]]) if pair else None,
    }  # fmt: skip
