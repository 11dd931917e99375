"""What the office's pages show of a scheme, in the shape that templates and forms take."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from thidua.core.documents.amounts import amount_text
from thidua.core.kernel.quantity import written
from thidua.core.reporting.due import Every
from thidua.core.reporting.form import Form
from thidua.core.reporting.indicator import Across, Indicator
from thidua.core.reporting.target import Measured, Target
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.modules.campaigns.public import CampaignView, visible_campaigns
from thidua.modules.directory.public import all_units
from thidua.modules.reporting.models import DueRow, Scheme, Share
from thidua.modules.reporting.queries import saying
from thidua.modules.reporting.queries.boards import DueView, SchemePage, SchemeView
from thidua.modules.reporting.queries.gathering import unscaled


@dataclass(frozen=True, slots=True)
class PeriodName:
    """What a period is called, and where its board is."""

    word: str
    due: DueView


def campaigns_without(ctx: Context, schemes: Iterable[SchemeView]) -> tuple[CampaignView, ...]:
    """The running campaigns of the actor's office that ask for no reports yet."""
    units = gate.units_of("reporting.prepare_scheme", holder=ctx.actor, on=ctx.today)
    having = set(Scheme.objects.filter(unit__in=units).values_list("campaign", flat=True)) | {
        each.campaign for each in schemes
    }
    return tuple(
        each for each in visible_campaigns(ctx)
        if each.unit in units and each.id not in having and each.state == "running"
    )  # fmt: skip


def period_name(due: DueView | DueRow) -> str:
    """Tháng 3/2024, Quý I/2024, 6 tháng đầu năm 2024, Năm 2024; of a report asked once its day."""
    year = {"year": due.year}
    if due.every == Every.MONTH:
        return _("Tháng %(number)s/%(year)s") % {"number": due.number, **year}
    if due.every == Every.QUARTER:
        return _("Quý %(number)s/%(year)s") % {"number": ("I", "II", "III", "IV")[due.number - 1], **year}
    if due.every == Every.HALF_YEAR:
        return (_("6 tháng đầu năm %(year)s") if due.number == 1 else _("6 tháng cuối năm %(year)s")) % year
    if due.every == Every.YEAR:
        return _("Năm %(year)s") % year
    return f"{due.last_good_day:%d/%m/%Y}"


def part_names(every: Every) -> tuple[str, ...]:
    """The periods of a year, as the foot of a picture has room for them."""
    if every == Every.MONTH:
        return tuple(str(number) for number in range(1, 13))
    if every == Every.QUARTER:
        return tuple(_("Quý %(number)s") % {"number": number} for number in ("I", "II", "III", "IV"))
    return (_("6 tháng đầu"), _("6 tháng cuối")) if every == Every.HALF_YEAR else (_("Cả năm"),)


def across_name(across: Across) -> str:
    """How figures of units become one, in a few words."""
    return {
        Across.SUM: _("cộng"), Across.MEAN: _("trung bình"), Across.RATIO: _("tỷ lệ hai tổng"),
        Across.WEIGHTED: _("trung bình có trọng số"), Across.LAST: _("số sau cùng"),
    }[across]  # fmt: skip


def scheme(page: SchemePage) -> dict[str, Any]:
    """The rows of a scheme's page."""
    return {
        "targets": [
            {"target": each, "wanted": saying.wanted(each), "needs_baseline": _needs_baseline(each)}
            for each in page.form.targets
        ],
        "indicators": [{"indicator": each, "across": across_name(each.across)} for each in page.form.indicators],
        "dues": [PeriodName(period_name(due), due) for due in page.dues],
        "has_mean_shares": any(each.unit == "%" and each.across is Across.MEAN for each in page.form.indicators),
    }  # fmt: skip


def _needs_baseline(target: Target) -> bool:
    return isinstance(target.aim, Measured) and target.aim.is_relative and target.aim.baseline is None


def initial(indicator: Indicator | None) -> dict[str, Any]:
    """A figure as its form begins."""
    if indicator is None:
        return {}
    highest = indicator.highest
    return {
        "name": indicator.name, "unit": indicator.unit, "across": indicator.across.value,
        "also_in": indicator.also_in, "over_time": indicator.over_time.value, "part": indicator.part,
        "whole": indicator.whole,
        "highest": "" if highest is None else written(highest), "is_required": indicator.is_required,
    }  # fmt: skip


def initial_target(target: Target) -> dict[str, Any]:
    """A target as its form begins."""
    begun: dict[str, Any] = {"name": target.name, "weight": target.weight, "indicator": target.indicator}
    if isinstance(target.aim, Measured):
        aim = target.aim
        begun |= {
            "operator": aim.operator.value, "adds_up": aim.adds_up, "unit": aim.unit,
            "value": "" if aim.value is None else written(aim.value),
            "baseline": "" if aim.baseline is None else written(aim.baseline),
        }  # fmt: skip
    return begun


def free_key(letter: str, form: Form) -> str:
    """The next key that nothing of the form has."""
    taken = {each.code for each in form.indicators}
    taken |= {each.key for part in (form.targets, form.checks) for each in part}
    return next(key for number in range(1, len(taken) + 2) if (key := f"{letter}{number}") not in taken)


def shares(scheme_key: int, target: str) -> dict[int, str]:
    """The parts of a target by unit, as they are typed."""
    rows = Share.objects.filter(scheme=scheme_key, target=target)
    return {row.unit_id: amount_text(unscaled(row.amount)) for row in rows}


def units_to_choose(page: SchemePage) -> list[tuple[int, str]]:
    """The units among which reporters are chosen: those of the office's own branch first."""
    own = page.scheme.unit
    ordered = sorted(all_units(), key=lambda unit: (unit.parent != own, unit.id != own))
    return [(int(unit.id), unit.name) for unit in ordered]


def is_over(due: DueView, *, today: date) -> bool:
    """Whether the last good day is gone."""
    return today > due.last_good_day
