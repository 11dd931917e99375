"""What units have reported, for whoever scores or weighs them: figure by figure, each with where it comes from."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from django.urls import reverse

from thidua.core.kernel.ids import ReportId, UnitId
from thidua.core.kernel.period import Period
from thidua.core.reporting.due import Every
from thidua.core.reporting.form import Form
from thidua.core.reporting.indicator import OverTime
from thidua.core.reporting.progress import progress
from thidua.core.reporting.standing import Standing
from thidua.core.reporting.target import Measured, Target
from thidua.modules.reporting.models import Figure, Share
from thidua.modules.reporting.queries.gathering import form_of, unscaled


@dataclass(frozen=True, slots=True)
class ReportedValue:
    """A figure of one unit from its newest approved report of a year, and the target that it measures.

    `amount` is exact; for figures that add up it is the sum from the year's first period on. `wanted` is the unit's own
    part of the target where one was given, else the target itself; both are None where no target measures the figure.
    The source is `report` on `day` (its last good day), to be read at `url`.
    """

    unit: UnitId
    code: str
    name: str
    measure: str
    amount: Decimal | Fraction | None
    target: str
    wanted: Decimal | None
    operator: str
    standing: Standing | None
    scheme: str
    what: str
    report: ReportId
    day: date
    url: str


def reported_values(*, units: Collection[UnitId], year: int) -> tuple[ReportedValue, ...]:
    """Every approved figure of the units for a year, by unit and in the order of the forms.

    For modules that have asked the gate themselves. Of a figure in several reports of the year the last one counts.
    """
    rows = Figure.objects.filter(report__unit__in=units, is_approved=True, due__year=year)
    newest: dict[tuple[int, int, str], Figure] = {}
    for row in rows.select_related("due__scheme", "report").order_by("due__due", "pk"):
        newest[row.report.unit_id, row.due.scheme_id, row.code] = row
    forms = {scheme: form_of(scheme)[0] for scheme in {scheme for _unit, scheme, _code in newest}}
    shares = {
        (row.scheme_id, row.unit_id, row.target): unscaled(row.amount)
        for row in Share.objects.filter(scheme__in=forms, unit__in=units)
    }
    return tuple(
        value
        for unit in units
        for scheme, form in sorted(forms.items())
        for value in _of_unit(form, {code: row for (of, at, code), row in newest.items() if (of, at) == (unit, scheme)}, shares)
    )  # fmt: skip


def _of_unit(
    form: Form, rows: dict[str, Figure], shares: dict[tuple[int, int, str], Decimal | None]
) -> Iterator[ReportedValue]:
    measured = {target.indicator: target for target in form.targets if isinstance(target.aim, Measured)}
    for indicator in form.indicators:
        row = rows.get(indicator.code)
        if row is None:
            continue
        adds = indicator.over_time is OverTime.ADDED and row.due.every != Every.ONCE
        amount = unscaled(row.so_far if adds else row.amount)
        part, whole = unscaled(row.far_part if adds else row.part), unscaled(row.far_whole if adds else row.whole)
        found: Decimal | Fraction | None = amount
        if indicator.is_computed:
            found = Fraction(part) / Fraction(whole) * indicator.scale if part is not None and whole else None
        target = measured.get(indicator.code)
        share = target and shares.get((row.due.scheme_id, row.report.unit_id, target.key))
        wanted, standing = _standing(target, share, found, row)
        yield ReportedValue(
            unit=UnitId(row.report.unit_id), code=indicator.code, name=indicator.name, measure=indicator.unit,
            amount=found, target=target.key if target else "", wanted=wanted,
            operator=target.aim.operator.value if target and isinstance(target.aim, Measured) else "",
            standing=standing, scheme=row.due.scheme.name, what=row.due.what, report=ReportId(row.report_id),
            day=row.due.last_good_day, url=reverse("reporting:report", args=[row.report_id]),
        )  # fmt: skip


def _standing(
    target: Target | None, share: Decimal | None, reached: Decimal | Fraction | None, row: Figure
) -> tuple[Decimal | None, Standing | None]:
    """What the unit was to reach, and where it stands at the end of the report's period."""
    if target is None or not isinstance(target.aim, Measured):
        return None, None
    aim = target.aim
    wanted = share if share is not None else aim.baseline if aim.is_relative else aim.value
    own = Measured(aim.operator, wanted, aim.unit, adds_up=aim.adds_up)
    during = Period(row.due.scheme.first, row.due.scheme.last)
    return wanted, progress(own, reached, during=during, on=row.due.last or row.due.last_good_day).standing
