"""Each group's values as the parts of a plan. The values have been tested by `shapes`."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, cast

from thidua.core.kernel.period import last_good_day
from thidua.core.plans import plan as parts
from thidua.core.plans.acceptance.days import first_day, period
from thidua.core.plans.acceptance.decided import Decided


def _values(one: Decided) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", one.value)


def citation(one: Decided) -> parts.PlanCitation:
    """A citation."""
    v = _values(one)
    return parts.PlanCitation(
        v.get("type"), v.get("number"), v.get("date"), v.get("issuer"), v.get("subject"), v["role"], one.key
    )


def occasion(one: Decided) -> parts.PlanOccasion:
    """An occasion."""
    v = _values(one)
    return parts.PlanOccasion(v.get("name"), v.get("years"), period(v), one.key)


def phase(one: Decided) -> parts.PlanPhase:
    """A phase."""
    v = _values(one)
    return parts.PlanPhase(v["name"], period(v), v.get("from_text"), v.get("to_text"), one.key)


def content(one: Decided) -> parts.PlanContent:
    """A content."""
    v = _values(one)
    return parts.PlanContent(v["num"], v["text"], tuple(v["forms"]), one.key)


def target(one: Decided) -> parts.PlanTarget:
    """A target; its value as an exact decimal."""
    v = _values(one)
    amount = None if v.get("value") is None else Decimal(v["value"])
    return parts.PlanTarget(v["name"], v["operator"], amount, v.get("unit"), v.get("scope"), v.get("baseline"), one.key)


def activity(one: Decided) -> parts.PlanActivity:
    """An activity."""
    v = _values(one)
    return parts.PlanActivity(v["name"], period(v), one.key)


def task(one: Decided) -> parts.PlanTask:
    """A task."""
    v = _values(one)
    return parts.PlanTask(tuple(v["who"]), v["what"], first_day(v.get("due")), v.get("rel"), one.key)


def deadline(one: Decided) -> parts.PlanDeadline:
    """A deadline with the last day that is still in time."""
    v = _values(one)
    due = first_day(v.get("due"))
    good = last_good_day(due, is_before=v["rel"] == "before") if due else None
    return parts.PlanDeadline(
        tuple(v["from_whom"]), tuple(v["to_whom"]), v["what"], due, v["rel"], good, v.get("every"), one.key,
        v.get("every_text"),
    )  # fmt: skip


def movement(one: Decided) -> parts.PlanMovement:
    """A movement."""
    v = _values(one)
    base = v.get("legal_base")
    number = base.get("number") if isinstance(base, dict) else base
    return parts.PlanMovement(v["name"], v.get("level"), v.get("from"), v.get("to"), number, one.key)


def award(one: Decided) -> parts.PlanAward:
    """An award."""
    v = _values(one)
    return parts.PlanAward(v.get("level"), v.get("form"), v.get("authority"), tuple(v["who"]), one.key)


def scoring_rule(one: Decided) -> parts.ScoringRule:
    """The rule of scoring."""
    v = _values(one)
    return parts.ScoringRule(
        v.get("cross_raters"), v.get("divisor"), v.get("cross_term"), v.get("expression"), v.get("text"), one.key
    )


def role(one: Decided) -> parts.BlocRole:
    """A role in the bloc."""
    v = _values(one)
    return parts.BlocRole(v["role"], v["unit"], v.get("year"), one.key)


def result(one: Decided) -> parts.PlanResult:
    """A result; its value as an exact decimal."""
    v = _values(one)
    return parts.PlanResult(v["meaning"], Decimal(v["value"]), v.get("unit"), one.key)


def recipient(one: Decided) -> parts.PlanRecipient:
    """A recipient."""
    v = _values(one)
    return parts.PlanRecipient(v["name"], v.get("purpose"), one.key)


def signatory(one: Decided) -> parts.Signatory:
    """The signatory."""
    v = _values(one)
    return parts.Signatory(v.get("name"), v.get("position"), v.get("mode"), one.key)
