"""What a unit's approved reports say of a figure, for rooms that score by it; they have asked the gate themselves."""

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.ids import CampaignId, ReportId, UnitId
from thidua.core.reporting.due import Every
from thidua.core.reporting.form import Form
from thidua.core.reporting.indicator import Indicator, OverTime
from thidua.core.reporting.target import Graded, Measured, Target
from thidua.modules.reporting.models import Figure, ReportRow, ReportVersion, Scheme, Share
from thidua.modules.reporting.queries.drafts import LEVEL
from thidua.modules.reporting.queries.gathering import form_of, unscaled
from thidua.modules.reporting.queries.totals import part_of


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A figure of a unit: what it reached, what it was to reach, and the report that says so.

    level: the level reached, where no figure measures the target.
    """

    report: ReportId
    what: str
    name: str
    unit: str
    reached: Decimal | Fraction | None
    wanted: Decimal | None
    level: str = ""


def stated_figures(
    unit: UnitId, names: Collection[str], *, year: int, campaign: CampaignId | None = None
) -> dict[str, StatedFigure]:
    """The figures of these names or codes in the unit's newest approved reports of a year, by the name asked for.

    campaign: whose reports come first where several ask for a figure of the same name.
    """
    found: dict[str, StatedFigure] = {}
    schemes = list(Scheme.objects.filter(reporters__unit=unit).order_by("-id")) if names else []
    for scheme in sorted(schemes, key=lambda each: each.campaign_id != campaign):
        form, _version = form_of(scheme.pk)
        for name in names:
            stated = None if name in found else _stated(scheme, form, name, unit=unit, year=year)
            if stated is not None:
                found[name] = stated
    return found


def _stated(scheme: Scheme, form: Form, name: str, *, unit: UnitId, year: int) -> StatedFigure | None:
    target = next((each for each in form.targets if _folded(name) in (_folded(each.key), _folded(each.name))), None)
    code = target.indicator if target else name
    indicator = next(
        (each for each in form.indicators if _folded(code) in (_folded(each.code), _folded(each.name))), None
    )
    if indicator is None:
        return _graded(scheme, target, unit=unit, year=year) if target else None
    target = target or next((each for each in form.targets if each.indicator == indicator.code), None)
    row = (
        Figure.objects.filter(
            due__scheme=scheme, due__year=year, report__unit=unit, code=indicator.code, is_approved=True
        )
        .select_related("report__unit", "due")
        .order_by("-due__last_good_day", "-id")
        .first()
    )
    if row is None:
        return None
    return StatedFigure(
        ReportId(row.report_id), row.due.what, indicator.name, indicator.unit, _reached(indicator, row),
        _wanted(scheme, target, unit) if target else None,
    )  # fmt: skip


def _reached(indicator: Indicator, row: Figure) -> Decimal | Fraction | None:
    """From the year's first on where the figure adds up, else the period's: as the office's own table counts it."""
    view = part_of(indicator, row)
    return view.so_far if indicator.over_time is OverTime.ADDED and row.due.every != Every.ONCE else view.amount


def _wanted(scheme: Scheme, target: Target, unit: UnitId) -> Decimal | None:
    """The unit's own share of the target, else the target's value."""
    share = Share.objects.filter(scheme=scheme, target=target.key, unit=unit).values_list("amount", flat=True).first()
    if share is not None:
        return unscaled(share)
    return target.aim.value if isinstance(target.aim, Measured) else None


def _graded(scheme: Scheme, target: Target, *, unit: UnitId, year: int) -> StatedFigure | None:
    """The level that the newest approved report states of a target without a figure."""
    if not isinstance(target.aim, Graded):
        return None
    reports = ReportRow.objects.filter(due__scheme=scheme, due__year=year, unit=unit, state="approved")
    row = reports.select_related("due").order_by("-due__last_good_day", "-id").first()
    kept = ReportVersion.objects.filter(report=row).order_by("-version").first() if row else None
    level = str(kept.content["texts"].get(f"{LEVEL}{target.key}", "")) if kept else ""
    if row is None or not level:
        return None
    return StatedFigure(ReportId(row.pk), row.due.what, target.name, "", None, None, level)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
