"""What somebody has to do next about plans."""

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from thidua.core.kernel.reason import Reason
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.todo import Task
from thidua.modules.plans.queries.plans import PlanView, visible_plans

LETTERS = 90
"""How much of a title is told: the titles of plans run over five lines, and the step has to be seen. The number
tells two plans of one title apart."""


def _task(plan: PlanView) -> Task | None:
    """The next step of a plan, as one line; None where nothing waits for this office."""
    title = ": ".join(filter(None, (plan.number, Truncator(plan.title).chars(LETTERS))))
    page = reverse("plans:plan", args=[plan.id])
    if plan.state == "unread":
        return Task(Reason.of("plan.todo_trouble", title=title), page, _("Xem"))
    if plan.state == "read":
        left = plan.total - plan.decided
        code = "plan.todo_confirm" if left else "plan.todo_accept"
        said = Reason.of(code, title=title, left=left, total=plan.total)
        return Task(said, reverse("plans:review", args=[plan.id]), _("Đối chiếu"))
    if plan.state == "accepted":
        said = Reason.of("plan.todo_launch", title=title)
        return Task(said, reverse("plans:launch", args=[plan.id]), _("Phát động"))
    return None


def tasks_for(ctx: Context) -> tuple[Task, ...]:
    """Plans to be confirmed and to be launched, those of the actor's own units only."""
    own = gate.units_of("plans.accept_plan", holder=ctx.actor, on=ctx.today)
    heads = gate.units_of("plans.launch_plan", holder=ctx.actor, on=ctx.today)
    tasks = [_task(plan) for plan in visible_plans(ctx) if plan.unit in (heads if plan.state == "accepted" else own)]
    return tuple(task for task in tasks if task is not None)
