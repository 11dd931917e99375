"""The pictures of the office's report: gathered when a version is composed, kept with it, read back for its paper."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from django.utils.translation import override

from thidua.core.documents.composed_report import Charts, YearChart
from thidua.core.documents.pictures.lateness import LateCell, LateLine
from thidua.core.documents.pictures.timeline import Due, Span
from thidua.core.documents.pictures.treemap import Group, Part
from thidua.core.documents.pictures.years import YearLine
from thidua.core.kernel.ids import CampaignId
from thidua.core.kernel.record import as_record
from thidua.core.reporting.form import Form
from thidua.modules.campaigns.public import STAGES, deadlines_of, kinds_of, phases_of
from thidua.modules.directory.public import KIND_WORDS
from thidua.modules.reporting.models import DueRow, Scheme
from thidua.modules.reporting.queries import pictures
from thidua.modules.reporting.queries.boards import dues_of
from thidua.modules.reporting.queries.display import period_name

MOST_UNITS, LOOKED_AT, MOST_YEARS = 30, 400, 3
"""How many units the map shows, among how many the latest are sought, and how many figures get lines by year."""
LANGUAGE = "vi"
"""Papers are written in the language of the office, whoever composes them."""


def drawn(form: Form, due: DueRow, *, on: date) -> Charts:
    """Everything there is to draw for a due day: calendar, cascade, lateness up to it, and figures by year."""
    campaign = CampaignId(due.scheme.campaign_id)
    with override(LANGUAGE):
        columns, late, left_out = _late(due.scheme, on=on)
        spans = (Span(each.name, each.first, each.last) for each in phases_of(campaign) if each.first and each.last)
        return Charts(
            phases=tuple(spans), groups=_cascade(campaign, on), columns=columns, late=late, left_out=left_out,
            dues=tuple(Due(each.what, each.last_good_day) for each in deadlines_of(campaign) if each.last_good_day),
            years=_years(form, due.scheme),
        )  # fmt: skip


def _cascade(campaign: CampaignId, on: date) -> tuple[Group, ...]:
    groups = []
    for row in kinds_of(campaign, on=on):
        parts = (Part(str(word), row.stages[stage], sign) for stage, (sign, word) in STAGES.items())
        groups.append(Group(str(KIND_WORDS[row.kind]), tuple(part for part in parts if part.count)))
    return tuple(groups)


def _late(scheme: Scheme, *, on: date) -> tuple[tuple[str, ...], tuple[LateLine, ...], int]:
    """The units that were late most often, each due day a column."""
    dues = dues_of(scheme.dues.all())
    units = list(scheme.reporters.order_by("unit__name").values_list("unit", flat=True))
    rows = [
        LateLine(row.label, tuple(LateCell(cell.kind, cell.days) for cell in row.cells))
        for row in pictures.late_rows(dues, units[:LOOKED_AT], today=on)
    ]
    rows.sort(key=lambda row: -sum(cell.kind in ("late", "open") for cell in row.cells))
    shown = tuple(rows[:MOST_UNITS])
    return tuple(period_name(due) for due in dues), shown, len(units) - len(shown)


def _years(form: Form, scheme: Scheme) -> tuple[YearChart, ...]:
    """The figures that targets are measured by, where periodic reports tell of them."""
    measured = list(dict.fromkeys(target.indicator for target in form.targets if target.indicator))
    found = []
    for code in measured[:MOST_YEARS]:
        indicator = form.indicator(code)
        if indicator is not None:
            periods, lines = pictures.lines_of(scheme.unit_id, indicator.name)
            kept_lines = tuple(YearLine(line.name, line.values) for line in lines)
            found.append(YearChart(indicator.name, indicator.unit, periods, kept_lines))
    return tuple(chart for chart in found if any(value is not None for line in chart.lines for value in line.values))


def kept(charts: Charts) -> dict[str, Any]:
    """The charts for a JSON column: days in ISO form, amounts as texts."""
    return as_record(charts)


def of_kept(record: Mapping[str, Any] | None) -> Charts:
    """The charts of a version; none of one that was composed before there were any."""
    if not record:
        return Charts()
    day = date.fromisoformat
    return Charts(
        phases=tuple(Span(each["name"], day(each["first"]), day(each["last"])) for each in record["phases"]),
        dues=tuple(Due(each["name"], day(each["on"])) for each in record["dues"]),
        groups=tuple(
            Group(each["name"], tuple(Part(**part) for part in each["parts"])) for each in record["groups"]
        ),
        columns=tuple(record["columns"]), left_out=record["left_out"],
        late=tuple(
            LateLine(each["name"], tuple(LateCell(**cell) for cell in each["cells"])) for each in record["late"]
        ),
        years=tuple(_year(each) for each in record["years"]),
    )  # fmt: skip


def _year(record: Mapping[str, Any]) -> YearChart:
    lines = tuple(
        YearLine(line["name"], tuple(None if value is None else Fraction(value) for value in line["values"]))
        for line in record["lines"]
    )
    return YearChart(record["name"], record["unit"], tuple(record["periods"]), lines)
