"""The review of a reading, fact by fact, and the confirmation of the plan."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import PlanId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.views import performs, shows
from thidua.modules.plans import actions, queries
from thidua.modules.plans.forms.shapes import SHAPES
from thidua.modules.plans.forms.typed import typed_value
from thidua.modules.plans.forms.words import in_words
from thidua.modules.plans.views.shown import SURE, bulk_choices, in_office_words, sections, shown_fields

REVIEW, CONFIRM = "plans/review.html", "plans/confirm.html"
VERDICTS = {"accept": "accepted", "correct": "corrected", "refuse": "refused", "reopen": "reopened", "add": "added"}


def _shown(request: Asked, plan: int, **more: object) -> dict[str, object]:
    """All that the review page shows; a plan of which nothing was read has no review."""
    page = queries.plan_page(request.ctx, PlanId(plan)).or_raise()
    review = queries.review_of(PlanId(plan)).or_raise()
    is_open = page.plan.state == "read" and page.doors["decide_fact"].is_open
    found = sections(review)
    return {
        "page": page,
        "review": review,
        "kin": queries.kin_of(request.ctx, PlanId(plan)),
        "sections": found,
        "sure": SURE,
        "unsure": sum(1 for section in found for fact in section.facts if fact.is_unsure and fact.status == "open"),
        "is_open": is_open,
        "bulk": bulk_choices(review) if is_open else (),
        "groups": [(group, str(shape.label)) for group, shape in SHAPES.items()],
        "urls": {name: reverse(f"plans:{name}", args=[plan]) for name in ("decide", "bulk", "add", "confirm")},
    } | more


@shows("plans.see_plan")
@require_GET
def review(request: Asked, plan: int) -> HttpResponse:
    """The paper left, the facts right."""
    group = request.GET.get("them", "")
    adding = {"group": group, "fields": shown_fields(group, {})} if group in SHAPES else None
    return render(request, REVIEW, _shown(request, plan, adding=adding))


def _decision(request: Asked, review: queries.Review) -> Outcome[actions.Decision]:
    """What the form says: which fact, which verdict, and the value typed for it."""
    key, asked = request.POST.get("fact", ""), request.POST.get("decision", "")
    entry = review.find(key)
    group = entry.group if entry else key
    if asked not in VERDICTS or group not in SHAPES:
        return refuse("plan.unknown_fact", key=key)
    if asked not in ("correct", "add"):
        return Ok(actions.Decision(key, VERDICTS[asked]))
    before = dict(entry.value) if entry and asked == "correct" else {}
    value = typed_value(group, {name: str(text) for name, text in request.POST.items()}, before=before)
    if isinstance(value, Refused):
        return value
    is_new = asked == "add" or entry is None
    return Ok(actions.Decision(key, "added" if is_new else "corrected", value.value))


def _decided(request: Asked, plan: int) -> Outcome[int]:
    """Hand the form's decision to the action; reasons come back in the words of the page."""
    queries.plan_page(request.ctx, PlanId(plan)).or_raise()
    found = queries.review_of(PlanId(plan)).or_raise()
    decision = _decision(request, found)
    if isinstance(decision, Refused):
        return decision
    outcome = actions.decide_fact(request.ctx, plan=PlanId(plan), decisions=[decision.value])
    if isinstance(outcome, Refused):
        return Refused(tuple(in_office_words(reason, found) for reason in outcome))
    return outcome


def _answer(plan: int, key: str) -> dict[str, Any]:
    """What the script needs to show a decision that was kept."""
    found = queries.review_of(PlanId(plan)).or_raise()
    entry = found.find(key)
    counts: dict[str, Any] = {"decided": found.decided, "total": found.total}
    if entry is None:
        return {"status": "open", "value": "", "read": ""} | counts
    read = in_words(entry.group, entry.read) if entry.fact else ""
    status = "corrected" if entry.status == "added" else entry.status
    return {"status": status, "value": in_words(entry.group, entry.value), "read": read} | counts


@performs("plans.decide_fact")
@require_POST
def decide(request: Asked, plan: int) -> HttpResponse:
    """Decide one fact: JSON to the script, back to the review without it."""
    outcome = _decided(request, plan)
    if request.get_preferred_type(["text/html", "application/json"]) == "application/json":
        outcome.or_raise()
        return JsonResponse(_answer(plan, request.POST.get("fact", "")))
    if isinstance(outcome, Refused):
        return shown_again(request, REVIEW, _shown(request, plan), refused=outcome)
    return redirect(f"{reverse('plans:review', args=[plan])}#fact-{request.POST.get('fact', '')}")


@performs("plans.decide_fact")
@require_POST
def add(request: Asked, plan: int) -> HttpResponse:
    """Add a fact that the machine did not find; what was typed stays on a refusal."""
    outcome = _decided(request, plan)
    if isinstance(outcome, Refused):
        group = request.POST.get("fact", "")
        blank = shown_fields(group, {}) if group in SHAPES else ()
        fields = [replace(field, typed=request.POST.get(field.name, "")) for field in blank]
        adding = {"group": group, "fields": fields}
        return shown_again(request, REVIEW, _shown(request, plan, adding=adding), refused=outcome)
    messages.success(request, _("Đã bổ sung."))
    return redirect("plans:review", plan=plan)


@performs("plans.decide_fact")
@require_POST
def bulk(request: Asked, plan: int) -> HttpResponse:
    """Accept all open facts from the chosen confidence on."""
    typed = request.POST.get("at_least", "")
    least = int(typed) if typed.isdecimal() else None
    outcome = actions.decide_fact(request.ctx, plan=PlanId(plan), at_least=least)
    if isinstance(outcome, Refused):
        return shown_again(request, REVIEW, _shown(request, plan), refused=outcome)
    messages.success(request, _("Đã chấp nhận %(count)s mục.") % {"count": outcome.value})
    return redirect("plans:review", plan=plan)


@performs("plans.accept_plan")
@require_http_methods(["GET", "POST"])
def confirm(request: Asked, plan: int) -> HttpResponse:
    """Look over the whole plan once more and confirm it."""
    shown = _shown(request, plan)
    found = queries.review_of(PlanId(plan)).or_raise()
    trial = actions.accepted(found)
    stands = [entry for entry in found.facts if entry.status in ("accepted", "corrected", "added")]
    groups = {group: str(shape.label) for group, shape in SHAPES.items()}
    shown |= {
        "against": [in_office_words(reason, found) for reason in trial] if isinstance(trial, Refused) else [],
        "standing": [
            (label, [in_words(entry.group, entry.value) for entry in stands if entry.group == group])
            for group, label in groups.items()
            if any(entry.group == group for entry in stands)
        ],
        "refused_count": sum(1 for entry in found.facts if entry.status == "refused"),
    }
    if request.method == "GET":
        return render(request, CONFIRM, shown)
    outcome = actions.accept_plan(request.ctx, plan=PlanId(plan))
    if isinstance(outcome, Refused):
        told = Refused(tuple(in_office_words(reason, found) for reason in outcome))
        return shown_again(request, CONFIRM, shown, refused=told)
    messages.success(request, _("Đã xác nhận kế hoạch (bản %(version)s).") % {"version": outcome.value})
    return redirect("plans:launch", plan=plan)


@performs("plans.correct_plan")
@require_POST
def correct(request: Asked, plan: int) -> HttpResponse:
    """Open a confirmed plan for correction, with the reason."""
    actions.correct_plan(request.ctx, plan=PlanId(plan), because=request.POST.get("reason", "")).or_raise()
    messages.success(request, _("Kế hoạch được mở để sửa. Bản đã xác nhận trước vẫn được giữ."))
    return redirect("plans:review", plan=plan)
