"""Adding up the figures of a due day: over all units at once, in the database; and one figure unit by unit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from thidua.core.kernel.ids import DueId, ReportId, UnitId
from thidua.core.kernel.period import Period
from thidua.core.reporting.adding import Stated, Sums, added_up, total
from thidua.core.reporting.check import Judged, judged
from thidua.core.reporting.due import Every
from thidua.core.reporting.form import Form
from thidua.core.reporting.indicator import Across, Indicator, OverTime
from thidua.core.reporting.measure import as_asked, rates_of
from thidua.core.reporting.progress import Progress, progress
from thidua.core.reporting.target import Graded, Measured, Target
from thidua.modules.reporting.models import DueRow, Figure, ReportRow
from thidua.modules.reporting.queries import carried
from thidua.modules.reporting.queries.drafts import DONE, LEVEL
from thidua.modules.reporting.queries.gathering import unscaled
from thidua.modules.reporting.queries.indexing import IN, newest_versions

FEW = 12
"""So many figures are looked up one by one in the index rather than by reading all of a due day."""
IN_ROWS = (Across.WEIGHTED, Across.LAST)
"""Rules that need the units one by one: products and order are not sums of a column."""


@dataclass(frozen=True, slots=True)
class TotalView:
    """A figure of all units together, for the period and from the first on; `count` units state it."""

    indicator: Indicator
    amount: Fraction | None
    so_far: Fraction | None
    count: int


@dataclass(frozen=True, slots=True)
class PartView:
    """What one unit states of a figure."""

    report: ReportId
    unit: UnitId
    name: str
    amount: Decimal | Fraction | None
    so_far: Decimal | Fraction | None
    part: Decimal | None
    whole: Decimal | None
    state: str
    is_earlier: bool = False
    """Whether the unit says nothing for this period, and what it stated earlier in the year is carried."""


@dataclass(frozen=True, slots=True)
class TargetView:
    """A target with where it stands."""

    target: Target
    progress: Progress
    reached: Decimal | Fraction | str | None
    unit: str


def _rows(due: int, *, approved_only: bool) -> "QuerySet[Figure]":
    found = Figure.objects.filter(due=due)
    return found.filter(is_approved=True) if approved_only else found


def _sums(due: int, form: Form, *, approved_only: bool) -> dict[str, dict[str, Any]]:
    """For each code the sums over units, made by the database on whole numbers."""
    names = ("amount", "part", "whole", "so_far", "far_part", "far_whole")
    rows = _rows(due, approved_only=approved_only).order_by().values("code")
    if len(form.indicators) <= FEW:
        rows = rows.filter(code__in=[each.code for each in form.indicators])
    summed = rows.annotate(count=Count("pk"), **{f"{name}_": Sum(name) for name in names})
    return {row["code"]: dict(row) for row in summed}


def _stated(rows: Iterable[Mapping[str, Any]], *, far: bool) -> list[Stated]:
    amount, part, whole = ("so_far", "far_part", "far_whole") if far else ("amount", "part", "whole")
    return [
        Stated(row["report__unit"], unscaled(row[amount]), unscaled(row[part]), unscaled(row[whole]), order=order)
        for order, row in enumerate(rows)
    ]


def _in_database(indicator: Indicator, row: Mapping[str, Any] | None, *, far: bool) -> Fraction | None:
    if row is None:
        return None
    zero = Decimal(0)
    amount, part, whole = ("so_far_", "far_part_", "far_whole_") if far else ("amount_", "part_", "whole_")
    return total(
        indicator,
        Sums(
            count=row["count"], total=unscaled(row[amount]) or zero, part=unscaled(row[part]) or zero,
            whole=unscaled(row[whole]) or zero,
        ),
    )  # fmt: skip


def totals(form: Form, due: DueId, *, approved_only: bool = True) -> dict[str, TotalView]:
    """Every figure of all units together, by its code."""
    sums = _sums(due, form, approved_only=approved_only)
    by_row = [each.code for each in form.indicators if each.across in IN_ROWS and each.code in sums]
    single = _one_by_one(due, by_row, approved_only=approved_only)
    earlier = carried.sums(carried.earlier_reports(due, approved_only=approved_only), form)
    found = {}
    for indicator in form.indicators:
        row, rows = sums.get(indicator.code), single.get(indicator.code)
        now, far = (
            added_up(indicator, _stated(rows, far=is_far)) if rows else _in_database(indicator, summed, far=is_far)
            for is_far, summed in ((False, row), (True, carried.with_carried(row, earlier.get(indicator.code))))
        )
        found[indicator.code] = TotalView(indicator, now, far, row["count"] if row else 0)
    return found


def _one_by_one(due: int, codes: list[str], *, approved_only: bool) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    if codes:
        rows = _rows(due, approved_only=approved_only).filter(code__in=codes).order_by("report__submitted_at", "pk")
        names = ("code", "report__unit", "amount", "part", "whole", "so_far", "far_part", "far_whole")
        for row in rows.values(*names):
            found.setdefault(row["code"], []).append(row)
    return found


def counted(indicator: Indicator, view: TotalView, *, every: str) -> Fraction | None:
    """The figure that a target is measured by: from the first on where it adds up, else the period's."""
    adds = indicator.over_time is OverTime.ADDED and every != Every.ONCE
    return view.so_far if adds else view.amount


def checks_of(form: Form, found: Mapping[str, TotalView]) -> tuple[Judged, ...]:
    """The cross-checks on the figures of all units together."""
    figures = {code: view.amount for code, view in found.items()}
    return tuple(judged(check, figures, units=form.units) for check in form.checks)


def targets_of(form: Form, due: DueRow, found: Mapping[str, TotalView], *, on: date) -> tuple[TargetView, ...]:
    """Where each target stands by the figures of all units together."""
    scheme = due.scheme
    during = Period(scheme.first, scheme.last)
    levels = _levels(form, due) if any(not isinstance(each.aim, Measured) for each in form.targets) else {}
    views, rates = [], rates_of(form.rates)
    for target in form.targets:
        indicator = form.indicator(target.indicator)
        if indicator is not None:
            total_of = counted(indicator, found[indicator.code], every=due.every)
            asked_in = target.aim.unit if isinstance(target.aim, Measured) else ""
            reached: Decimal | Fraction | str | None = as_asked(total_of, indicator, asked_in, rates=rates)
        else:
            reached = levels.get(target.key)
        until = min(on, due.last) if due.last and due.every != Every.ONCE else on
        standing = progress(target.aim, reached, during=during, on=until)
        views.append(TargetView(target, standing, reached, indicator.unit if indicator else ""))
    return tuple(views)


def _levels(form: Form, due: DueRow) -> dict[str, str]:
    """Of each target without a figure the least that any unit has reached."""
    reports = ReportRow.objects.filter(due=due, state__in=IN).values_list("pk", flat=True)
    versions = newest_versions(list(reports)).values()
    least: dict[str, str] = {}
    for target in form.targets:
        if isinstance(target.aim, Measured):
            continue
        order = target.aim.levels if isinstance(target.aim, Graded) else tuple(reversed(DONE))
        given = [version.content["texts"].get(f"{LEVEL}{target.key}") for version in versions]
        known = [order.index(level) for level in given if level in order]
        if known:
            least[target.key] = order[max(known)]
    return least


def parts(form: Form, due: DueId, code: str, *, approved_only: bool = True) -> tuple[PartView, ...]:
    """What each unit states of a figure, the greatest first: the first of two clicks to where it comes from."""
    indicator = form.indicator(code)
    rows = _rows(due, approved_only=approved_only).filter(code=code).order_by("pk")
    views = [_part(indicator, row) for row in rows.values_list(*_PART_COLUMNS)] if indicator else []
    if indicator and carried.is_carried(indicator):
        reports = carried.earlier_reports(due, approved_only=approved_only)
        before = Figure.objects.filter(report__in=reports, code=code).order_by("report__unit__name", "pk")
        views += [_earlier(_part(indicator, row)) for row in before.values_list(*_PART_COLUMNS)]
    return tuple(sorted(views, key=lambda view: (view.amount is None, -(view.amount or 0))))


def _earlier(view: PartView) -> PartView:
    """A unit that says nothing for this period: its earlier report, with what it comes to from the year's first on."""
    return replace(view, amount=None, part=None, whole=None, is_earlier=True)


_PART_COLUMNS = (
    "report", "report__unit", "report__unit__name", "report__state", "amount", "so_far", "part", "whole", "far_part",
    "far_whole",
)  # fmt: skip


def _part(indicator: Indicator, row: tuple[Any, ...]) -> PartView:
    report, unit, name, state, *kept = row
    amount, so_far, part, whole, far_part, far_whole = map(unscaled, kept)
    if not indicator.is_computed:
        return PartView(ReportId(report), UnitId(unit), name, amount, so_far, part, whole, state)
    shares = _share(indicator, part, whole), _share(indicator, far_part, far_whole)
    return PartView(ReportId(report), UnitId(unit), name, *shares, part, whole, state)


def part_of(indicator: Indicator, row: Figure) -> PartView:
    """One row of the index as what its unit states."""
    report = row.report
    kept = (row.amount, row.so_far, row.part, row.whole, row.far_part, row.far_whole)
    return _part(indicator, (report.pk, report.unit_id, report.unit.name, report.state, *kept))


def _share(indicator: Indicator, part: Decimal | None, whole: Decimal | None) -> Fraction | None:
    return Fraction(part) / Fraction(whole) * indicator.scale if part is not None and whole else None


def not_counted(due: DueId, code: str) -> int:
    """How many reports that are asked for state nothing of the figure, or are not in."""
    asked = ReportRow.objects.filter(Q(due=due) & ~Q(state="lifted")).count()
    return asked - Figure.objects.filter(due=due, code=code).count()
