"""The register of movements."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thidua.core.kernel.ids import MovementId, UnitId
from thidua.core.kernel.outcome import Refused
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.views import performs, shows
from thidua.modules.campaigns import actions, queries
from thidua.modules.campaigns.forms import LEVEL_WORDS, MOVEMENT_KIND_WORDS, MovementForm
from thidua.modules.campaigns.queries import MovementView
from thidua.modules.directory.public import UnitView, units_by_id

REGISTER, LINE = "campaigns/register.html", "campaigns/movement.html"


@shows("campaigns.see_movement")
@require_GET
def register(request: Asked) -> HttpResponse:
    """The registers that one may see; `loai` narrows them to a kind."""
    kind = request.GET.get("loai", "")
    found = [each for each in queries.visible_movements(request.ctx) if kind in ("", each.kind.value)]
    rows = [
        (each, MOVEMENT_KIND_WORDS[each.kind.value], LEVEL_WORDS.get(each.level or ""), each.tense(request.ctx.today))
        for each in found
    ]
    shown = {
        "rows": rows,
        "kind": kind,
        "kinds": list(MOVEMENT_KIND_WORDS.items()),
        "may_add": bool(queries.units_with_register(request.ctx)),
    }
    return render(request, REGISTER, shown)


def _draft(given: dict[str, Any]) -> tuple[UnitId, actions.MovementDraft]:
    values = dict(given)
    unit = UnitId(values.pop("unit"))
    return unit, actions.MovementDraft(**values)


@performs("campaigns.register_movement")
@require_http_methods(["GET", "POST"])
def add(request: Asked) -> HttpResponse:
    """Enter a movement."""
    units = list(units_by_id(queries.units_with_register(request.ctx)).values())
    form = MovementForm(request.POST or None, units=units)
    if not form.is_valid():
        return render(request, LINE, {"form": form}, status=422 if request.POST else 200)
    unit, draft = _draft(form.cleaned_data)
    outcome = actions.register_movement(request.ctx, unit=unit, draft=draft)
    if isinstance(outcome, Refused):
        return shown_again(request, LINE, {"form": form}, refused=outcome)
    messages.success(request, _("Đã ghi phong trào vào sổ."))
    return redirect("campaigns:register")


def _initial(found: MovementView) -> dict[str, Any]:
    names = ("unit", "name", "legal_base", "first", "last", "interim_on", "final_on")
    level = found.level.value if found.level else ""
    return {name: getattr(found, name) for name in names} | {"kind": found.kind.value, "level": level}


@performs("campaigns.correct_movement")
@require_http_methods(["GET", "POST"])
def correct(request: Asked, movement: int) -> HttpResponse:
    """Correct a line of the register."""
    found = queries.movement_view(request.ctx, MovementId(movement)).or_raise()
    units: list[UnitView] = list(units_by_id([found.unit]).values())
    form = MovementForm(request.POST or None, initial=_initial(found), units=units)
    shown = {"form": form, "movement": found}
    if not form.is_valid():
        return render(request, LINE, shown, status=422 if request.POST else 200)
    _unit, draft = _draft(form.cleaned_data)
    outcome = actions.correct_movement(request.ctx, movement=MovementId(movement), draft=draft)
    if isinstance(outcome, Refused):
        return shown_again(request, LINE, shown, refused=outcome)
    messages.success(request, _("Đã sửa sổ phong trào."))
    return redirect("campaigns:register")
