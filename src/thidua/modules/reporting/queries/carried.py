"""What units stated earlier in the year and say nothing of for this period: it counts from the year's first on.

A unit that is late, whose report waits or was returned, or that was merged into another, has no row for the period;
what it handed in before still stands. Only what adds up over periods is carried: of what stands at a period's end
nothing is known without its report.
"""

from collections.abc import Sequence
from typing import Any

from django.db.models import Count, Sum

from thidua.core.kernel.ids import DueId
from thidua.core.reporting.due import Every
from thidua.core.reporting.form import Form
from thidua.core.reporting.indicator import Across, Indicator, OverTime
from thidua.modules.reporting.models import DueRow, Figure, Reporter, ReportRow
from thidua.modules.reporting.queries.indexing import IN

COLUMNS = ("so_far", "far_part", "far_whole")


def is_carried(indicator: Indicator) -> bool:
    """Whether earlier periods of a silent unit count: a weight or the newest of all cannot be taken from the past."""
    return indicator.over_time is OverTime.ADDED and indicator.across not in (Across.WEIGHTED, Across.LAST)


def earlier_reports(due: DueId, *, approved_only: bool) -> list[int]:
    """Of each unit without a counted report for this period its newest counted one of an earlier period of the year."""
    row = DueRow.objects.get(pk=due)
    if row.every == Every.ONCE or row.number == 1:
        return []
    counted = ReportRow.objects.filter(state__in=("approved",) if approved_only else IN)
    here = set(counted.filter(due=row).values_list("unit", flat=True))
    if len(here) == Reporter.objects.filter(scheme=row.scheme_id).count():
        return []
    before = counted.filter(
        due__scheme=row.scheme_id, due__every=row.every, due__year=row.year, due__number__lt=row.number
    ).order_by("due__number")
    newest = dict(before.values_list("unit", "pk"))
    return [report for unit, report in newest.items() if unit not in here]


def sums(reports: Sequence[int], form: Form) -> dict[str, dict[str, Any]]:
    """For each code the sums over these reports of what was stated from the year's first on."""
    codes = [each.code for each in form.indicators if is_carried(each)]
    if not reports or not codes:
        return {}
    rows = Figure.objects.filter(report__in=reports, code__in=codes).order_by().values("code")
    summed = rows.annotate(count=Count("pk"), **{f"{name}_": Sum(name) for name in COLUMNS})
    return {row["code"]: dict(row) for row in summed}


def with_carried(row: dict[str, Any] | None, more: dict[str, Any] | None) -> dict[str, Any] | None:
    """The sums of a period with those that are carried into it, for the figure from the year's first on."""
    if row is None or more is None:
        return row or more
    names = ("count", *(f"{name}_" for name in COLUMNS))
    return row | {name: (row[name] or 0) + (more[name] or 0) for name in names}
