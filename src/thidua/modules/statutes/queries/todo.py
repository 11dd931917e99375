"""What waits for a second signature."""

from django.urls import reverse
from django.utils.translation import gettext as _

from thidua.core.kernel.reason import Reason
from thidua.foundation.act import Context
from thidua.foundation.todo import Task
from thidua.modules.statutes.queries.provisions import needs_confirming


def tasks_for(ctx: Context) -> tuple[Task, ...]:
    """Each provision that a colleague entered and the actor may confirm."""
    return tuple(
        Task(
            Reason.of("statutes.todo_confirm", subject=each.subject, by=each.by),
            reverse("statutes:provision", args=[each.id]),
            _("Xem và xác nhận"),
        )
        for each in needs_confirming(ctx)
    )
