"""What somebody has to do next about registrations and pacts."""

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _

from thidua.core.kernel.reason import Reason
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.todo import Task
from thidua.modules.registrations.models import Registration
from thidua.modules.registrations.queries.pacts import pacts_to_sign


def _to_approve(ctx: Context) -> list[Task]:
    units = gate.units_of("registrations.approve_registration", holder=ctx.actor, on=ctx.today)
    rows = Registration.objects.filter(to__in=units, state="submitted")
    found = rows.order_by().values_list("year").annotate(count=Count("pk"))
    return [
        Task(
            Reason.of("registration.todo_approve", count=count, year=year),
            f"{reverse('registrations:list')}?nam={year}&trang-thai=submitted",
            _("Xem, duyệt"),
        )
        for year, count in found
    ]


def _returned(ctx: Context) -> list[Task]:
    units = gate.units_of("registrations.correct_registration", holder=ctx.actor, on=ctx.today)
    return [
        Task(
            Reason.of("registration.todo_returned", name=row.name[:90], because=row.because),
            reverse("registrations:registration", args=[row.pk]),
            _("Sửa, gửi lại"),
        )
        for row in Registration.objects.filter(unit__in=units, state="returned")
    ]


def _to_sign(ctx: Context) -> list[Task]:
    return [
        Task(
            Reason.of("pact.todo_sign", title=pact.title[:90], unit=unit),
            reverse("registrations:pact", args=[pact.id]),
            _("Đọc, ký"),
        )
        for pact, unit in pacts_to_sign(ctx)
    ]


def tasks_for(ctx: Context) -> tuple[Task, ...]:
    """Registrations to approve and to mend, pacts to sign."""
    return (*_to_sign(ctx), *_to_approve(ctx), *_returned(ctx))
