"""Decisions that the intake has read, and the rows of awarded in them."""

from dataclasses import dataclass
from datetime import date

from thidua.core.decisions.from_paper import Paper, rows_of
from thidua.core.kernel.ids import PlanId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.foundation.act import Context
from thidua.modules.plans.public import Review, awarded_rows, plan_page, review_of, visible_plans

REFUSED = "refused"
CONFIRMED = frozenset({"accepted", "launched"})
READ = CONFIRMED | {"read"}


@dataclass(frozen=True, slots=True)
class PaperView:
    """A paper with the rows of awarded that were read of it. `open` are those of a paper that nobody has confirmed."""

    id: PlanId
    title: str
    number: str
    on: date | None
    issuer: str
    rows: tuple[dict[str, str], ...]
    open: int


def _value(review: Review, key: str, name: str) -> str:
    found = review.find(key)
    told = found.value.get(name) if found and found.status != REFUSED else None
    return told if isinstance(told, str) else ""


def paper_view(ctx: Context, key: PlanId) -> Outcome[PaperView]:
    """One paper; refused as not found where the actor may not see it or it was not read."""
    page = plan_page(ctx, key)
    if not isinstance(page, Ok):
        return page
    plan = page.value.plan
    review = review_of(key)
    if not isinstance(review, Ok):
        return review
    facts = awarded_rows(key)
    if not facts:
        return refuse("decision.paper_without_rows", title=plan.title)
    issuer = _value(review.value, "issuing_body", "value")
    paper = Paper(plan.number, plan.issued_on, issuer, str(int(key)))
    rows = rows_of([dict(each.value) | {"line": each.line} for each in facts], paper)
    is_open = 0 if plan.state in CONFIRMED else len(rows)
    return Ok(PaperView(key, plan.title, plan.number, plan.issued_on, issuer, tuple(rows), is_open))


def papers_with_rows(ctx: Context, unit: UnitId) -> tuple[PaperView, ...]:
    """The papers of the unit that name who was awarded."""
    found = []
    for plan in visible_plans(ctx):
        if plan.unit == unit and plan.state in READ:
            view = paper_view(ctx, plan.id)
            if isinstance(view, Ok):
                found.append(view.value)
    return tuple(found)
