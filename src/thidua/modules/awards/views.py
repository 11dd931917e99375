"""Pages of eligibility: weighing one bearer, a kept verdict, whom the law suggests in a branch."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import BearerId, RunId, SuggestionId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.foundation import files
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.views import performs, shows
from thidua.modules.awards import public, queries
from thidua.modules.awards.forms import AskForm, JudgeForm, asked_of
from thidua.modules.directory.public import UnitView
from thidua.modules.registry.public import bearer_page

WEIGH, LIST, RUN = "awards/weigh.html", "awards/suggestions.html", "awards/run.html"


def _usual(today: date) -> dict[str, object]:
    return {"year": today.year - 1 if today.month < 7 else today.year, "received": today}  # noqa: PLR2004 - a new year's round begins in July


@shows("awards.see_eligibility")
@require_GET
def home(request: Asked) -> HttpResponse:
    """Verdicts and lists that were kept, and where to begin."""
    shown = {
        "runs": public.runs_of(request.ctx), "lists": public.frozen_lists(request.ctx),
        "suggests": bool(queries.choosing_units(request.ctx)),
    }  # fmt: skip
    return render(request, "awards/home.html", shown)


@performs("awards.weigh_bearer")
@require_http_methods(["GET", "POST"])
def weigh(request: Asked, bearer: int) -> HttpResponse:
    """Weigh a bearer for a title."""
    page = bearer_page(request.ctx, BearerId(bearer)).or_raise()
    given = request.POST or request.GET
    first = AskForm(given) if "title" in given else AskForm(initial=_usual(request.ctx.today))
    shown: dict[str, object] = {
        "first": first, "page": page, "runs": public.runs_of(request.ctx, bearer=BearerId(bearer)),
    }  # fmt: skip
    if not first.is_bound or not first.is_valid():
        return render(request, WEIGH, shown, status=UNPROCESSABLE if first.is_bound else 200)
    wanted = queries.facts_asked(page.bearer, asked_of(first))
    form = JudgeForm(request.POST or None, initial=first.cleaned_data, wanted=wanted)
    shown |= {"form": form, "title_name": public.title_name(first.cleaned_data["title"])}
    if request.method == "GET" or not form.is_valid():
        return render(request, WEIGH, shown, status=UNPROCESSABLE if form.is_bound else 200)
    outcome = public.weigh_bearer(request.ctx, bearer=BearerId(bearer), asked=form.asked())
    if isinstance(outcome, Refused):
        return shown_again(request, WEIGH, shown, refused=outcome)
    return redirect("awards:run", run=outcome.value)


@shows("awards.see_eligibility")
@require_GET
def run(request: Asked, run: int) -> HttpResponse:
    """A kept verdict with its sheet."""
    return render(request, RUN, {"page": public.run_page(request.ctx, RunId(run)).or_raise()})


@shows("awards.see_eligibility")
@require_GET
def paper(request: Asked, run: int, kind: str) -> HttpResponse:
    """The sheet as PDF or DOCX."""
    page = public.run_page(request.ctx, RunId(run)).or_raise()
    return files.paper(public.sheet(page), kind=kind, name=f"phieu-xet-dieu-kien-{run}")


@performs("awards.seal_run")
@require_POST
def seal(request: Asked, run: int) -> HttpResponse:
    """Seal a verdict as a decided case."""
    outcome = public.seal_run(request.ctx, run=RunId(run), name=request.POST.get("reason", ""))
    if isinstance(outcome, Refused):
        page = public.run_page(request.ctx, RunId(run)).or_raise()
        return shown_again(request, RUN, {"page": page}, refused=outcome)
    messages.success(request, _("Đã chốt làm hồ sơ mẫu. Bộ luật mới sẽ được thử trên hồ sơ này."))
    return redirect("awards:decided")


@shows("awards.see_eligibility")
@require_GET
def decided(request: Asked) -> HttpResponse:
    """The decided cases, and those that the law of today answers otherwise."""
    return render(request, "awards/decided.html", {"cases": public.decided_cases(request.ctx)})


def _unit(request: Asked) -> tuple[UnitView, tuple[UnitView, ...]]:
    """The unit whose branch is weighed, and all that may be chosen."""
    units = queries.choosing_units(request.ctx)
    if not units:
        refuse("access.no_duty").or_raise()
    typed = (request.POST or request.GET).get("unit", "")
    return next((unit for unit in units if str(unit.id) == typed), units[0]), units


@shows("awards.see_eligibility")
@require_GET
def suggestions(request: Asked) -> HttpResponse:
    """Whom the law suggests for a title, and who is near."""
    unit, units = _unit(request)
    form = AskForm(request.GET) if "title" in request.GET else AskForm(initial=_usual(request.ctx.today))
    shown: dict[str, object] = {"form": form, "unit": unit, "units": units}
    if not form.is_bound or not form.is_valid():
        return render(request, LIST, shown, status=UNPROCESSABLE if form.is_bound else 200)
    view = queries.suggestions(unit, asked_of(form), by=request.ctx.actor.name).or_raise()
    return render(request, LIST, shown | {"view": view})


@performs("awards.freeze_suggestions")
@require_POST
def freeze(request: Asked) -> HttpResponse:
    """Freeze the list of the closing day."""
    unit, units = _unit(request)
    form = AskForm(request.POST)
    shown = {"form": form, "unit": unit, "units": units}
    if not form.is_valid():
        return render(request, LIST, shown, status=UNPROCESSABLE)
    outcome = public.freeze_suggestions(request.ctx, unit=unit.id, asked=asked_of(form))
    if isinstance(outcome, Refused):
        return shown_again(request, LIST, shown, refused=outcome)
    messages.success(request, _("Đã chốt danh sách gợi ý. Danh sách không tự đổi khi dữ liệu đổi."))
    return redirect("awards:frozen", suggestion=outcome.value)


@shows("awards.see_eligibility")
@require_GET
def frozen(request: Asked, suggestion: int) -> HttpResponse:
    """A list as it was frozen."""
    page = public.frozen_page(request.ctx, SuggestionId(suggestion)).or_raise()
    return render(request, "awards/frozen.html", {"page": page, "view": page.view})
