"""Plans that belong together: the same text in another file, and plans that cite one another."""

from dataclasses import dataclass
from typing import Any

from thidua.core.kernel.ids import PlanId
from thidua.core.text_likeness import estimated, from_text
from thidua.core.vietnamese.fold import search_key
from thidua.foundation.act import Context
from thidua.modules.plans.models import Plan, PlanLink, Reading
from thidua.modules.plans.queries.plans import PlanView, visible_plans

ALIKE_PERCENT = 60
"""From this likeness on two texts are taken for one: another scan of a page of OCR keeps over 70 % of its shingles."""


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Another plan of the unit that may be the same paper: how like the texts are, and whether number and day agree."""

    plan: PlanView
    percent: int
    is_same_number: bool


@dataclass(frozen=True, slots=True)
class CitedPlan:
    """A plan that this one cites and that is here as well; `is_linked`: a person confirmed that it is that one."""

    plan: PlanView
    is_linked: bool


@dataclass(frozen=True, slots=True)
class Kin:
    """The plans that belong to one: perhaps the same paper, those it cites, and those linked to it."""

    alike: tuple[LookAlike, ...]
    cited: tuple[CitedPlan, ...]
    carried_out_by: tuple[PlanView, ...]


def _signatures(keys: list[int]) -> dict[int, tuple[int, ...]]:
    """The signature of each plan's text."""
    rows = Plan.objects.filter(pk__in=keys).values_list("pk", "likeness")
    return {key: from_text(found) for key, found in rows}


def _alike(own: PlanView, others: list[PlanView]) -> tuple[LookAlike, ...]:
    """Those of the same unit, in use, with nearly the same text, or with the same number and day."""
    near = [plan for plan in others if plan.unit == own.unit and plan.state not in ("set_aside", "unread", "received")]
    kept = _signatures([own.id, *(plan.id for plan in near)]) if near else {}
    found = []
    for plan in near:
        percent = int(estimated(kept[own.id], kept[plan.id]) * 100)
        has_number = bool(own.number) and search_key(plan.number) == search_key(own.number)
        is_same_number = has_number and plan.issued_on == own.issued_on
        if percent >= ALIKE_PERCENT or is_same_number:
            found.append(LookAlike(plan, percent, is_same_number))
    return tuple(sorted(found, key=lambda one: (-one.percent, one.plan.id)))


def cited_numbers(key: PlanId) -> set[str]:
    """The numbers that the newest reading cites, without accents and blanks."""
    content: Any = Reading.objects.filter(plan=key).order_by("-pk").values_list("content", flat=True).first() or {}
    return {search_key(str(entry.get("number") or "")) for entry in content.get("citations") or []} - {""}


def _links(**of: PlanId) -> dict[tuple[int, int], bool]:
    """The newest word on each pair."""
    rows = PlanLink.objects.filter(**of).order_by("pk")
    return {(row.plan_id, row.cited_id): row.is_linked for row in rows}


def kin_of(ctx: Context, key: PlanId) -> Kin:
    """What belongs to a plan, among the plans that the actor may see; the plan itself has been asked for."""
    plans = visible_plans(ctx)
    own = next(plan for plan in plans if plan.id == key)
    others = [plan for plan in plans if plan.id != key]
    numbers, linked = cited_numbers(key), _links(plan=key)
    children = {plan for (plan, _cited), holds in _links(cited=key).items() if holds}
    return Kin(
        alike=_alike(own, others) if own.state != "set_aside" else (),
        cited=tuple(
            CitedPlan(plan, linked.get((key, plan.id), False))
            for plan in others
            if (plan.number and search_key(plan.number) in numbers) or linked.get((key, plan.id), False)
        ),
        carried_out_by=tuple(plan for plan in others if plan.id in children),
    )
