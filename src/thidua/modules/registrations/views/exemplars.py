"""Pages of exemplary models."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import ExemplarId
from thidua.core.kernel.outcome import Outcome, Refused
from thidua.core.workflow.exemplar import EXEMPLAR
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.views import performs, shows
from thidua.modules.directory.public import units_by_id
from thidua.modules.registrations import actions
from thidua.modules.registrations.forms import CopyForm, ExemplarForm, StepForm
from thidua.modules.registrations.queries import exemplars as queries
from thidua.modules.registrations.queries.registrations import units_that_register

PAGE, FORM = "registrations/exemplar.html", "registrations/form.html"
WAY = ("found", "fostered", "summed_up", "spread")


@shows("registrations.see_exemplar")
@require_GET
def listed(request: Asked) -> HttpResponse:
    """The models that one may see, by step."""
    state = request.GET.get("buoc", "")
    states = [each.name for each in EXEMPLAR.states]
    found = queries.visible_exemplars(request.ctx, state=state if state in states else "")
    shown = {
        "rows": found,
        "state": state,
        "states": [(each.name, _(each.staff)) for each in EXEMPLAR.states],
        "may_find": bool(units_that_register(request.ctx)),
    }
    return render(request, "registrations/exemplars.html", shown)


def _shown(request: Asked, exemplar: int, **forms: object) -> dict[str, object]:
    """All that the page of a model shows."""
    page = queries.exemplar_page(request.ctx, ExemplarId(exemplar)).or_raise()
    here = WAY.index(page.exemplar.state) if page.exemplar.state in WAY else -1
    return {
        "page": page,
        "steps": [
            {"word": _(EXEMPLAR.state(name).staff), "tense": "past" if n < here else "now" if n == here else "ahead"}
            for n, name in enumerate(WAY)
        ],
        "done": [(step, _(EXEMPLAR.state(step.step).staff)) for step in page.steps],
        "step_form": StepForm(units=page.branches),
        "copy_form": CopyForm(units=page.copying, initial={"since": request.ctx.today}),
        "branch": _branch(page.exemplar.branch),
    } | forms


def _branch(path: str) -> str:
    keys = [int(key) for key in path.strip("/").split("/") if key]
    found = units_by_id(keys[-1:])  # type: ignore[arg-type] # numbers of units
    return next((unit.name for unit in found.values()), "")


@shows("registrations.see_exemplar")
@require_GET
def page(request: Asked, exemplar: int) -> HttpResponse:
    """One model: its way, and who copied it."""
    return render(request, PAGE, _shown(request, exemplar))


@performs("registrations.find_exemplar")
@require_http_methods(["GET", "POST"])
def find(request: Asked) -> HttpResponse:
    """Record a model that was found."""
    form = ExemplarForm(request.POST or None, units=units_that_register(request.ctx))
    shown: dict[str, object] = {
        "form": form, "heading": _("Điển hình mới phát hiện"), "verb": _("Lưu"),
        "back": reverse("registrations:exemplars"), "lead": _("Bốn bước: phát hiện, bồi dưỡng, tổng kết, nhân rộng."),
    }  # fmt: skip
    if not form.is_valid():
        return render(request, FORM, shown, status=422 if request.POST else 200)
    outcome = actions.find_exemplar(request.ctx, year=request.ctx.today.year, **form.cleaned_data)
    if isinstance(outcome, Refused):
        return shown_again(request, FORM, shown, refused=outcome)
    messages.success(request, _("Đã ghi điển hình. Bước tiếp theo: bồi dưỡng."))
    return redirect("registrations:exemplar", exemplar=outcome.value)


def _stepped(request: Asked, exemplar: int, outcome: Outcome[Any], said: str) -> HttpResponse:
    if isinstance(outcome, Refused):
        form = StepForm(
            request.POST, units=queries.exemplar_page(request.ctx, ExemplarId(exemplar)).or_raise().branches
        )
        return shown_again(request, PAGE, _shown(request, exemplar, step_form=form), refused=outcome)
    messages.success(request, said)
    return redirect("registrations:exemplar", exemplar=exemplar)


@performs("registrations.foster_exemplar")
@require_POST
def foster(request: Asked, exemplar: int) -> HttpResponse:
    """Record how it is fostered."""
    outcome = actions.foster_exemplar(request.ctx, exemplar=ExemplarId(exemplar), said=request.POST.get("said", ""))
    return _stepped(request, exemplar, outcome, _("Đã ghi bước bồi dưỡng."))


@performs("registrations.sum_up_exemplar")
@require_POST
def sum_up(request: Asked, exemplar: int) -> HttpResponse:
    """Sum it up."""
    outcome = actions.sum_up_exemplar(request.ctx, exemplar=ExemplarId(exemplar), said=request.POST.get("said", ""))
    return _stepped(request, exemplar, outcome, _("Đã ghi bước tổng kết."))


@performs("registrations.spread_exemplar")
@require_POST
def spread(request: Asked, exemplar: int) -> HttpResponse:
    """Spread it over a branch."""
    found = queries.exemplar_page(request.ctx, ExemplarId(exemplar)).or_raise()
    form = StepForm(request.POST, units=found.branches)
    if not form.is_valid() or not form.cleaned_data["over"]:
        return render(request, PAGE, _shown(request, exemplar, step_form=form), status=422)
    given = form.cleaned_data
    outcome = actions.spread_exemplar(
        request.ctx, exemplar=ExemplarId(exemplar), over=given["over"], said=given["said"]
    )
    return _stepped(request, exemplar, outcome, _("Đã nhân rộng: các đơn vị trong phạm vi xem và làm theo được."))


@performs("registrations.drop_exemplar")
@require_POST
def drop(request: Asked, exemplar: int) -> HttpResponse:
    """Stop following it."""
    outcome = actions.drop_exemplar(request.ctx, exemplar=ExemplarId(exemplar), said=request.POST.get("reason", ""))
    return _stepped(request, exemplar, outcome, _("Đã dừng theo dõi điển hình này."))


@performs("registrations.copy_exemplar")
@require_POST
def copy(request: Asked, exemplar: int) -> HttpResponse:
    """Record that a unit took it over."""
    found = queries.exemplar_page(request.ctx, ExemplarId(exemplar)).or_raise()
    form = CopyForm(request.POST, units=found.copying)
    shown = _shown(request, exemplar, copy_form=form)
    if not form.is_valid():
        return render(request, PAGE, shown, status=422)
    outcome = actions.copy_exemplar(request.ctx, exemplar=ExemplarId(exemplar), **form.cleaned_data)
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, shown, refused=outcome)
    messages.success(request, _("Đã ghi đơn vị làm theo."))
    return redirect("registrations:exemplar", exemplar=exemplar)
