"""What launching a plan would create, and doing it."""

from typing import cast

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thidua.core.kernel.ids import PlanId
from thidua.core.kernel.outcome import Refused
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.views import performs
from thidua.modules.campaigns.public import CallDraft, KindGroup, calls_to, chosen_of, unit_choice
from thidua.modules.directory.public import unit_view, units_by_id
from thidua.modules.plans import actions, queries
from thidua.modules.plans.forms.launching import LaunchForm
from thidua.modules.plans.forms.words import in_time, in_words

LAUNCH = "plans/launch.html"
PARTS = {"head": _("Trưởng khối"), "deputy": _("Phó Trưởng khối"), "member": _("Thành viên")}


def _shown(request: Asked, plan: int) -> dict[str, object]:
    """The plan, the campaign it would become, and what is missing for that."""
    page = queries.plan_page(request.ctx, PlanId(plan)).or_raise()
    drafted = queries.draft_of(PlanId(plan)).or_raise()
    bloc = drafted.campaign.bloc
    posted = request.POST if request.method == "POST" else None
    calls = [call for call in calls_to(request.ctx, is_open=True) if call.unit == page.plan.unit]
    answered = [call.id for call in calls if call.campaign.plan_number and call.campaign.plan_number in drafted.cited]
    initial = {"call": answered[0] if answered else "", "participation": drafted.participation}
    picked = [int(key) for key in request.POST.getlist("called") if key.isdecimal()]
    groups = unit_choice(
        request.ctx, unit_view(page.plan.unit).path, kinds=request.POST.getlist("kind_called"), units=picked
    )
    units = units_by_id([unit for unit, _part in bloc.units]) if bloc else {}
    form = LaunchForm(posted, initial=initial, calls=calls)
    due = form.cleaned_data.get("due") if posted is not None and form.is_valid() else None
    return {
        "page": page,
        "checks": queries.launch_checks(request.ctx, PlanId(plan), drafted, groups=groups, due=due),
        "form": form,
        "kin": queries.kin_of(request.ctx, PlanId(plan)),
        "groups": groups,
        "draft": drafted.campaign,
        "missing": drafted.missing,
        "why_not": page.doors["launch_plan"].why or next(iter(drafted.against), None),
        "members": [(units[unit].name, PARTS[part]) for unit, part in bloc.units] if bloc else [],
        "rule": in_words("scoring", bloc.rule) if bloc and bloc.rule else "",
        "deadlines": [
            (due, in_time(due.due and due.due.isoformat(), "before" if due.is_before else "by"))
            for due in drafted.campaign.deadlines
        ],
    }


@performs("plans.launch_plan")
@require_http_methods(["GET", "POST"])
def launch(request: Asked, plan: int) -> HttpResponse:
    """Show what launching creates; on the button, launch."""
    shown = _shown(request, plan)
    if request.method == "GET":
        return render(request, LAUNCH, shown)
    form = cast("LaunchForm", shown["form"])
    if not form.is_valid():
        return render(request, LAUNCH, shown, status=422)
    if "look" in request.POST:
        return render(request, LAUNCH, shown)
    given = form.cleaned_data
    chosen = tuple(unit.id for unit in chosen_of(cast("tuple[KindGroup, ...]", shown["groups"])))
    outcome = actions.launch_plan(
        request.ctx, plan=PlanId(plan), to=CallDraft(chosen, given["due"]) if chosen else None, call=given["call"],
        participation=given["participation"],
    )  # fmt: skip
    if isinstance(outcome, Refused):
        return shown_again(request, LAUNCH, shown, refused=outcome)
    messages.success(
        request, _("Đã phát động. Phong trào bắt đầu với các giai đoạn, thời hạn và khối thi đua dưới đây.")
    )
    return redirect("campaigns:campaign", campaign=outcome.value)
