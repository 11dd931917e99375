"""What a campaign's accepted plan says of targets and due days, and who usually reports."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.period import Day
from thidua.core.reporting.due import DueRule, Every, on_weekends
from thidua.core.reporting.due_words import rule_in
from thidua.core.reporting.form import Form
from thidua.core.reporting.from_plan import PlanAim, drafted
from thidua.law.procedure.deadlines import calendars, is_working
from thidua.modules.campaigns.public import CampaignView, deadlines_of
from thidua.modules.directory.public import all_units
from thidua.modules.plans.public import accepted_of_campaign
from thidua.modules.reporting.models import Figure

Record = Mapping[str, Any]
REPORTS = "báo cáo"


@dataclass(frozen=True, slots=True)
class DraftedScheme:
    """The form and the due days that a plan yields."""

    form: Form
    rules: tuple[DueRule, ...]


def is_off(day: Day) -> bool:
    """Whether offices are closed that day: by the calendar of its year where that was read, else on weekends."""
    year = next((each for each in calendars() if each.year == day.year and each.mark.is_on), None)
    return not is_working(day, year) if year else on_weekends(day)


def draft_of(campaign: CampaignView) -> DraftedScheme:
    """Targets and due days of the plan behind the campaign; of one without a plan its own deadlines."""
    found = accepted_of_campaign(campaign.id)
    if found is None:
        rules = tuple(
            DueRule(Every.ONCE, what=due.what, on=due.due, is_before=due.is_before, line=due.line)
            for due in deadlines_of(campaign.id)
            if due.due is not None
        )
        return DraftedScheme(drafted(()), rules)
    record, lines = found
    rules = tuple(rule for due in record["deadlines"] if (rule := _rule(due, lines, campaign)) is not None)
    return DraftedScheme(drafted([_aim(target, lines) for target in record["targets"]]), rules)


def _aim(target: Record, lines: Mapping[str, int]) -> PlanAim:
    value = target["value"]
    return PlanAim(
        name=target["name"], operator=target["operator"], value=None if value is None else Decimal(value),
        unit=target["unit"], scope=target["scope"], baseline=target["baseline"], line=lines.get(target["key"]),
    )  # fmt: skip


def _rule(due: Record, lines: Mapping[str, int], campaign: CampaignView) -> DueRule | None:
    """The rule behind a deadline; one that names neither a day nor how often has none, and the office adds it."""
    is_before, line = due["rel"] == "before", lines.get(due["key"])
    if due["due"]:
        on = date.fromisoformat(due["due"])
        return DueRule(Every.ONCE, what=due["what"], on=on, is_before=is_before, line=line)
    begun = DueRule(Every(due["every"] or "once"), what=due["what"], is_before=is_before, line=line)
    return rule_in(begun, due.get("every_text") or "", ends=campaign.last, is_off=is_off)


def usual_reporters(campaign: CampaignView) -> tuple[UnitId, ...]:
    """The units right below the one whose campaign it is."""
    return tuple(unit.id for unit in all_units() if unit.parent == campaign.unit)


def codes_in_use(scheme: int, codes: Collection[str]) -> frozenset[str]:
    """Which of these figures have been handed in."""
    found = Figure.objects.filter(due__scheme=scheme, code__in=codes).values_list("code", flat=True)
    return frozenset(found.distinct()) if codes else frozenset()
