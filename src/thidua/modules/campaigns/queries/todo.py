"""What somebody has to do next about campaigns."""

from datetime import timedelta

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from thidua.core.campaigns.short_name import short_name
from thidua.core.kernel.reason import Reason
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.doors import door
from thidua.foundation.todo import Task
from thidua.modules.campaigns.models import Bloc, Call, Deadline
from thidua.modules.campaigns.queries.blocs import MEMBERS, naming_subject, view_of
from thidua.modules.campaigns.queries.calls import calls_to

AHEAD = timedelta(days=30)
"""How early a deadline shows up among the things to do."""


def _members_missing(ctx: Context) -> list[Task]:
    """Blocs in running campaigns whose plan counts more members than are named."""
    tasks = []
    rows = Bloc.objects.filter(campaign__state="running", size__gt=0).select_related("campaign__unit")
    for row in rows.prefetch_related(MEMBERS, "terms"):
        bloc = view_of(row)
        may = door(ctx, "campaigns.name_members", naming_subject(bloc, campaign=row.campaign))
        if bloc.missing and may.is_open:
            said = Reason.of("campaign.todo_members_missing", bloc=bloc.name, count=bloc.missing, size=bloc.size)
            tasks.append(Task(said, reverse("campaigns:members", args=[bloc.id]), _("Nhập đơn vị thành viên")))
    return tasks


def _deadlines_ahead(ctx: Context) -> list[Task]:
    """Deadlines of the next weeks in campaigns of which the actor's units are members."""
    units = gate.units_of("campaigns.start_campaign", holder=ctx.actor, on=ctx.today)
    rows = Deadline.objects.filter(
        campaign__state="running", campaign__blocs__memberships__unit__in=units,
        last_good_day__gte=ctx.today, last_good_day__lte=ctx.today + AHEAD,
    )  # fmt: skip
    return [
        Task(
            sentence=Reason.of("campaign.todo_deadline", what=row.what, who=row.from_whom, to=row.to_whom),
            url=f"{reverse('campaigns:campaign', args=[row.campaign_id])}#thoi-han",
            verb=_("Xem thời hạn"),
            due=row.last_good_day,
        )
        for row in rows.distinct()
    ]


def _calls_open(ctx: Context) -> list[Task]:
    """What the actor's own units are called to do and have not launched yet."""
    tasks = []
    for call in calls_to(ctx, is_open=True):
        if call.doors["answer_call"].is_open:
            said = Reason.of("campaign.todo_call", name=call.campaign.short, unit=call.unit_name)
            verb = _("Nhận, phát động") if call.state == "sent" else _("Phát động tại đơn vị")
            tasks.append(Task(said, reverse("campaigns:call", args=[call.id]), verb, due=call.due))
    return tasks


def _units_late(ctx: Context) -> list[Task]:
    """Running campaigns of the actor's units in which called units are late."""
    units = gate.units_of("campaigns.send_calls", holder=ctx.actor, on=ctx.today)
    late = Call.objects.filter(campaign__unit__in=units, campaign__state="running", due__lt=ctx.today)
    late = late.filter(Q(unit__closed_on=None) | Q(unit__closed_on__gt=ctx.today), state__in=("sent", "received"))
    rows = late.order_by().values_list("campaign", "campaign__name", "campaign__short_name").annotate(count=Count("pk"))
    return [
        Task(
            Reason.of("campaign.todo_units_late", count=count, name=short_name(name, short)),
            f"{reverse('campaigns:cascade', args=[key])}?trang-thai=late",
            _("Xem đơn vị chậm"),
        )
        for key, name, short, count in rows
    ]


def tasks_for(ctx: Context) -> tuple[Task, ...]:
    """Members to be named, deadlines ahead, calls to answer, units that are late; the nearest first."""
    tasks = [*_members_missing(ctx), *_deadlines_ahead(ctx), *_calls_open(ctx), *_units_late(ctx)]
    return tuple(sorted(tasks, key=Task.sort_key))
