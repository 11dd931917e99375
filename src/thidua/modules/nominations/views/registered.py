"""Picking from the titles that the branch registered for the year."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from thidua.core.kernel.ids import NominationId, RegistrationId
from thidua.core.kernel.outcome import Refused
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.days import DayField
from thidua.foundation.views import performs
from thidua.modules.nominations import public
from thidua.modules.nominations.queries import picking, registered
from thidua.modules.nominations.queries.guards import Picked, standing

PAGE, GUARDS = "nominations/registered.html", "nominations/_guards.html"


class PeriodForm(forms.Form):
    """From which day to which day the achievement is."""

    since = DayField(label=gettext_lazy("Thành tích từ ngày"))
    until = DayField(label=gettext_lazy("đến ngày"))


def _ticked(request: Asked) -> list[RegistrationId]:
    return [RegistrationId(int(typed)) for typed in request.POST.getlist("registration") if typed.isdecimal()]


def _shown(request: Asked, nomination: int, form: PeriodForm | None = None) -> dict[str, object]:
    page = registered.registered_page(request.ctx, NominationId(nomination)).or_raise()
    usual = {each.sought.id for each in page.rows if each.may_be_picked and each.sought.state == registered.REACHED}
    ticked = set(_ticked(request)) if request.method == "POST" else usual
    return {
        "page": page, "form": form or PeriodForm(initial={"since": page.since, "until": page.until}),
        "rows": [(each, each.sought.id in ticked) for each in page.rows], "count": len(ticked),
        "standing": _standing(request, page, ticked),
    }  # fmt: skip


def _standing(request: Asked, page: registered.RegisteredPage, ticked: set[RegistrationId]) -> object:
    """The figures with the ticked names of the register counted in; new names count once they are dossiers."""
    row = picking.drafted(request.ctx, page.nomination).or_raise()
    chosen = registered.chosen_of(page.rows, ticked)
    ticks = [Picked(each.bearer, each.award, page.since, page.until) for each in chosen if each.bearer and each.award]
    return standing(row, ticks=ticks)


@performs("nominations.propose_registered")
@require_http_methods(["GET", "POST"])
def page(request: Asked, nomination: int) -> HttpResponse:
    """What was registered, and putting what is ticked into the proposal."""
    if request.method == "GET":
        return render(request, PAGE, _shown(request, nomination))
    form = PeriodForm(request.POST)
    if not form.is_valid():
        return render(request, PAGE, _shown(request, nomination, form), status=UNPROCESSABLE)
    outcome = public.propose_registered(
        request.ctx, nomination=NominationId(nomination), registrations=_ticked(request), **form.cleaned_data
    )
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, _shown(request, nomination, form), refused=outcome)
    messages.success(request, _("Đã thêm %(count)s hồ sơ từ đăng ký thi đua.") % {"count": len(outcome.value)})
    return redirect("nominations:nomination", nomination=nomination)


@performs("nominations.propose_registered")
@require_POST
def guards(request: Asked, nomination: int) -> HttpResponse:
    """The figures with the ticked names counted in; nothing is written."""
    shown = _shown(request, nomination)
    return render(request, GUARDS, {"standing": shown["standing"], "count": shown["count"]})
