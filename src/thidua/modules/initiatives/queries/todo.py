"""What somebody has to do next about initiatives."""

from django.urls import reverse
from django.utils.translation import gettext as _

from thidua.core.kernel.reason import Reason
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.todo import Task
from thidua.modules.initiatives.models import FollowUp, Initiative


def _to_decide(ctx: Context) -> list[Task]:
    units = gate.units_of("initiatives.recognise_initiative", holder=ctx.actor, on=ctx.today)
    count = Initiative.objects.filter(to__in=units, state="submitted").count()
    url = f"{reverse('initiatives:list')}?trang-thai=submitted"
    return [Task(Reason.of("initiative.todo_decide", count=count), url, _("Xem xét"))] if count else []


def _returned(ctx: Context) -> list[Task]:
    units = gate.units_of("initiatives.correct_initiative", holder=ctx.actor, on=ctx.today)
    return [
        Task(
            Reason.of("initiative.todo_returned", title=row.title[:90], because=row.because),
            reverse("initiatives:initiative", args=[row.pk]),
            _("Hoàn thiện, gửi lại"),
        )
        for row in Initiative.objects.filter(unit__in=units, state="returned")
    ]


def _to_follow_up(ctx: Context) -> list[Task]:
    """Initiatives recognised in the last year of which nobody has said what became of them this year."""
    units = gate.units_of("initiatives.follow_up_initiative", holder=ctx.actor, on=ctx.today)
    year = ctx.today.year
    told = FollowUp.objects.filter(year=year).values("initiative")
    rows = Initiative.objects.filter(unit__in=units, state="recognised", decision_on__year=year - 1).exclude(
        pk__in=told
    )
    count = rows.count()
    url = f"{reverse('initiatives:list')}?trang-thai=recognised"
    said = Reason.of("initiative.todo_follow_up", count=count, year=year - 1)
    return [Task(said, url, _("Ghi kết quả áp dụng"))] if count else []


def tasks_for(ctx: Context) -> tuple[Task, ...]:
    """Initiatives to decide on, to complete, and to follow up."""
    return (*_to_decide(ctx), *_returned(ctx), *_to_follow_up(ctx))
