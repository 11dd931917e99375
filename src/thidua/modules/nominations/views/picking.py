"""Picking whom to propose, with figures that run along."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from thidua.core.kernel.ids import BearerId, NominationId, SuggestionId
from thidua.core.kernel.outcome import Refused
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.views import performs
from thidua.modules.nominations import public
from thidua.modules.nominations.forms import PickForm
from thidua.modules.nominations.public import Proposal
from thidua.modules.nominations.queries import picking
from thidua.modules.nominations.queries.guards import Picked, picked_of, standing

PAGE, GUARDS = "nominations/pick.html", "nominations/_guards.html"


def _chosen(request: Asked) -> SuggestionId | None:
    typed = (request.POST or request.GET).get("goi-y", "")
    return SuggestionId(int(typed)) if typed.isdecimal() else None


def _shown(request: Asked, nomination: int, form: PickForm | None = None) -> dict[str, object]:
    asked = request.POST or request.GET
    page = picking.picking_page(
        request.ctx, NominationId(nomination), sought=asked.get("tim", "").strip(), kind=asked.get("loai", ""),
        award=asked.get("award", ""), chosen=_chosen(request),
    ).or_raise()  # fmt: skip
    initial = {"since": date(page.year, 1, 1), "until": date(page.year, 12, 31), "award": asked.get("award", "")}
    ticked = set(request.POST.getlist("bearer"))
    row = picking.drafted(request.ctx, NominationId(nomination)).or_raise()
    return {
        "page": page, "form": form or PickForm(initial=initial), "sought": asked.get("tim", ""),
        "kind": asked.get("loai", ""), "chosen": _chosen(request), "kinds": picking.KINDS,
        "rows": [(each, str(each.bearer) in ticked) for each in page.candidates], "standing": standing(row),
        "count": len(ticked), "nomination": nomination,
    }  # fmt: skip


@performs("nominations.propose")
@require_GET
def page(request: Asked, nomination: int) -> HttpResponse:
    """The picking page."""
    return render(request, PAGE, _shown(request, nomination))


def _ticked(request: Asked) -> list[BearerId]:
    return [BearerId(int(typed)) for typed in request.POST.getlist("bearer") if typed.isdecimal()]


@performs("nominations.propose")
@require_POST
def guards(request: Asked, nomination: int) -> HttpResponse:
    """The figures with the ticked names counted in; nothing is written."""
    row = picking.drafted(request.ctx, NominationId(nomination)).or_raise()
    form, keys = PickForm(request.POST), _ticked(request)
    ticks: tuple[Picked, ...] = ()
    if form.is_valid():
        told = form.cleaned_data
        seen = picking.within(request.ctx, row, keys)
        ticks = picked_of(seen, told["award"], told["since"], told["until"])
    shown = {"standing": standing(row, ticks=ticks), "count": len(keys)}
    return render(request, GUARDS, shown)


@performs("nominations.propose")
@require_POST
def propose(request: Asked, nomination: int) -> HttpResponse:
    """Propose the ticked names."""
    form = PickForm(request.POST)
    if not form.is_valid():
        return render(request, PAGE, _shown(request, nomination, form), status=UNPROCESSABLE)
    told = form.cleaned_data
    proposals = [Proposal(key, told["award"], told["since"], told["until"]) for key in _ticked(request)]
    outcome = public.propose(request.ctx, nomination=NominationId(nomination), proposals=proposals)
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, _shown(request, nomination, form), refused=outcome)
    messages.success(request, _("Đã thêm %(count)s hồ sơ.") % {"count": len(outcome.value)})
    return redirect("nominations:nomination", nomination=nomination)
