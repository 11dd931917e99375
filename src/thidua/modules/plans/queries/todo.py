"""What somebody has to do next about plans."""

from django.urls import reverse

from thidua.core.kernel.reason import Reason
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.todo import Task
from thidua.modules.plans.queries.plans import PlanView, visible_plans

VERBS = {"received": "Xem", "read": "Xác nhận", "accepted": "Phát động"}


def _task(plan: PlanView) -> Task | None:
    """The next step of a plan, as one line; None where nothing waits for this office."""
    page = reverse("plans:plan", args=[plan.id])
    if plan.state == "received" and plan.is_in_trouble:
        return Task(Reason.of("plan.todo_trouble", title=plan.title), page, VERBS["received"])
    if plan.state == "read":
        left = plan.total - plan.decided
        code = "plan.todo_confirm" if left else "plan.todo_accept"
        said = Reason.of(code, title=plan.title, left=left, total=plan.total)
        return Task(said, reverse("plans:review", args=[plan.id]), VERBS["read"])
    if plan.state == "accepted":
        return Task(
            Reason.of("plan.todo_launch", title=plan.title), reverse("plans:launch", args=[plan.id]), VERBS["accepted"]
        )
    return None


def tasks_for(ctx: Context) -> tuple[Task, ...]:
    """Plans to be confirmed and to be launched, those of the actor's own units only."""
    own = gate.units_of("plans.accept_plan", holder=ctx.actor, on=ctx.today)
    heads = gate.units_of("plans.launch_plan", holder=ctx.actor, on=ctx.today)
    tasks = [_task(plan) for plan in visible_plans(ctx) if plan.unit in (heads if plan.state == "accepted" else own)]
    return tuple(task for task in tasks if task is not None)
