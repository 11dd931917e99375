"""What somebody has to do next about reports, and what units owe until their reports are in."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _

from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.reason import Reason
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.due import Due
from thidua.foundation.todo import Task
from thidua.modules.reporting.models import ReportRow

AHEAD = timedelta(days=30)
OPEN = ("drafting", "returned")
FILLERS = frozenset({Duty.STANDING_OFFICE, Duty.SCORER})


def dues(*, first: date, last: date, units: frozenset[UnitId] | None = None) -> Iterator[Due]:
    """Every report that is not in, with its last good day in between; for whoever reminds and for calendars."""
    rows = ReportRow.objects.filter(
        state__in=OPEN, due__scheme__state="open", due__last_good_day__gte=first, due__last_good_day__lte=last
    ).select_related("unit", "due")
    for row in rows if units is None else rows.filter(unit__in=units):
        said = Reason.of("report.todo_hand_in", what=row.due.what, unit=row.unit.name)
        url = reverse("reporting:report", args=[row.pk])
        yield Due(f"report:{row.pk}", UnitId(row.unit_id), said, url, row.due.last_good_day, FILLERS)


def _to_hand_in(ctx: Context) -> list[Task]:
    """Reports of the actor's units that are due soon, late, or were returned."""
    units = gate.units_of("reporting.submit_report", holder=ctx.actor, on=ctx.today)
    rows = ReportRow.objects.filter(
        unit__in=units, state__in=OPEN, due__scheme__state="open", due__last_good_day__lte=ctx.today + AHEAD
    ).select_related("due", "unit")
    return [_task(row) for row in rows]


def _task(row: ReportRow) -> Task:
    values = {"what": row.due.what, "unit": row.unit.name}
    if row.state == "returned":
        said = Reason.of("report.todo_returned", because=row.returned_because, **values)
    elif row.reminded_at:
        said = Reason.of("report.todo_reminded", at=row.reminded_at, **values)
    else:
        said = Reason.of("report.todo_hand_in", **values)
    return Task(said, reverse("reporting:report", args=[row.pk]), _("Lập báo cáo"), due=row.due.last_good_day)


def _to_approve(ctx: Context) -> list[Task]:
    """Due days with reports that wait for the actor's office."""
    units = gate.units_of("reporting.approve_report", holder=ctx.actor, on=ctx.today)
    rows = ReportRow.objects.filter(state="submitted", due__scheme__unit__in=units, due__scheme__state="open")
    counted = rows.order_by().values_list("due", "due__what").annotate(Count("pk"))
    return [
        Task(
            Reason.of("report.todo_approve", what=what, count=count),
            f"{reverse('reporting:board', args=[due])}?trang-thai=submitted", _("Duyệt báo cáo"),
        )
        for due, what, count in counted
    ]  # fmt: skip


def tasks_for(ctx: Context) -> tuple[Task, ...]:
    """Reports to hand in and to approve, the nearest day first."""
    return tuple(sorted([*_to_hand_in(ctx), *_to_approve(ctx)], key=Task.sort_key))
