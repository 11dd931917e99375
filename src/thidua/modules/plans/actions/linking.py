"""The cascade: a plan is linked to the plan that it cites and carries out."""

from thidua.core.kernel.ids import PlanId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.core.vietnamese.fold import search_key
from thidua.foundation.act import Turn, action
from thidua.modules.plans import queries
from thidua.modules.plans.models import PlanLink


@action("plans.link_plan", event="plan.linked", also=("plan.unlinked",))
def link_plan(turn: Turn, *, plan: PlanId, cited: PlanId, is_linked: bool = True) -> Outcome[PlanId]:
    """Confirm that a plan cites another one that is here, or take that word back."""
    held = turn.hold(queries.plan_for_update, plan)
    other = queries.plan_page(turn.context, cited).or_raise().plan

    if is_linked and search_key(other.number) not in queries.cited_numbers(plan):
        return refuse("plan.not_cited")

    PlanLink.objects.create(plan=held.row, cited_id=cited, is_linked=is_linked, by=turn.actor.name, at=turn.now)
    event = "plan.linked" if is_linked else "plan.unlinked"
    return turn.apply(plan, to=held, event=event, cited=other.number or other.title, cited_plan=cited)
