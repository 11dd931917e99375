"""The list of plans, taking one in, and its page."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import CampaignId, PlanId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.workflow.plan import PLAN
from thidua.foundation.asked import Asked, shown_again, wants_json
from thidua.foundation.files import MEGABYTE, attachment, received
from thidua.foundation.history import history_of
from thidua.foundation.sentences import sentence
from thidua.foundation.views import performs, shows
from thidua.modules.directory.public import units_by_id
from thidua.modules.documents.public import content_of
from thidua.modules.plans import actions, queries
from thidua.modules.plans.forms.upload import UploadForm

UPLOAD, PAGE = "plans/receive.html", "plans/plan.html"
STATES = ("read", "accepted", "launched", "received", "unread", "set_aside")


@shows("plans.see_plan")
@require_GET
def listed(request: Asked) -> HttpResponse:
    """The plans that one may see; `trang-thai` narrows them to a state."""
    state = request.GET.get("trang-thai", "")
    reading = queries.plans_in_reading(request.ctx)
    waiting = sum(1 for plan, _progress in reading if plan.state == "received")
    if request.headers.get("HX-Request") and request.GET.get("cho") != str(waiting):
        return _reloaded()
    own = queries.units_that_receive(request.ctx)
    shown = {
        "plans": queries.visible_plans(request.ctx, state=state if state in STATES else ""),
        "reading": reading,
        "waiting": waiting,
        "batch": queries.batch_of(request.ctx, reading),
        "stoppable": queries.to_stop(reading, own),
        "readable_on": queries.to_read_on(reading, own),
        "own": own,
        "state": state,
        "states": [(name, _(PLAN.state(name).staff)) for name in STATES],
        "may_receive": bool(own),
    }
    return render(request, "plans/list.html", shown)


def _reloaded() -> HttpResponse:
    response = HttpResponse()
    response.headers["HX-Refresh"] = "true"
    return response


@performs("plans.receive_file")
@require_http_methods(["GET", "POST"])
def receive(request: Asked) -> HttpResponse:
    """Take in a plan's file; a refused file says why and what to do."""
    units = units_by_id(queries.units_that_receive(request.ctx))
    form = UploadForm(request.POST or None, units=units.values())
    shown = {"form": form, "limit_mb": settings.THIDUA_UPLOAD_LIMIT // MEGABYTE, "limit": settings.THIDUA_UPLOAD_LIMIT}
    if request.method == "GET":
        return render(request, UPLOAD, shown)
    if not form.is_valid():
        return render(request, UPLOAD, shown, status=422)
    unit, files = UnitId(form.cleaned_data["unit"]), request.FILES.getlist("file")
    if len(files) > 1:
        return _receive_many(request, unit, files)
    outcome = _receive_one(request, unit, files[0] if files else None)
    if isinstance(outcome, Refused):
        if wants_json(request):
            outcome.or_raise()
        earlier = [reason.value("plan") for reason in outcome if reason.code == "plan.already_received"]
        return shown_again(request, UPLOAD, shown | {"earlier": earlier[0] if earlier else None}, refused=outcome)
    return _taken_in(request, outcome.value)


def _receive_one(request: Asked, unit: UnitId, file: "UploadedFile[Any] | None") -> Outcome[PlanId]:
    given = received(file) if file else refuse("plan.no_file")
    if isinstance(given, Refused):
        return given
    return actions.receive_file(request.ctx, unit=unit, name=given.value.name, content=given.value.content)


def _receive_many(request: Asked, unit: UnitId, files: "list[UploadedFile[Any]]") -> HttpResponse:
    """Take in several files, each by itself: one that is refused says why and stops nothing."""
    taken = 0
    for file in files:
        outcome = _receive_one(request, unit, file)
        if isinstance(outcome, Refused):
            messages.error(request, f"{file.name}: {' '.join(sentence(reason) for reason in outcome)}")
        else:
            taken += 1
    if taken:
        said = _("Đã tiếp nhận %(taken)s trong %(all)s tệp. Máy đọc lần lượt; bạn có thể rời trang này.")
        messages.success(request, said % {"taken": taken, "all": len(files)})
    return redirect("plans:list")


def _taken_in(request: Asked, plan: PlanId) -> HttpResponse:
    """To the page that waits for the reading; a script that sends many files gets the address."""
    address = reverse("plans:plan", args=[plan])
    return JsonResponse({"plan": plan, "address": address}, status=201) if wants_json(request) else redirect(address)


def _shown(request: Asked, plan: int) -> dict[str, object]:
    """All that the page of a plan shows."""
    page = queries.plan_page(request.ctx, PlanId(plan)).or_raise()
    progress = dict(queries.plans_in_reading(request.ctx)) if page.plan.state == "received" else {}
    return {
        "page": page,
        "history": history_of(request.ctx, kind="plan", subject=plan),
        "is_waiting": page.plan.state == "received",
        "progress": progress.get(page.plan),
        "kin": queries.kin_of(request.ctx, PlanId(plan)),
        "steps": _steps(page.plan.state),
    }


def _steps(state: str) -> list[dict[str, str]]:
    """The way of a plan, and how far this one is."""
    words = (_("Tiếp nhận"), _("Đối chiếu"), _("Xác nhận"), _("Phát động"))
    here = {"received": 0, "unread": 0, "read": 1, "accepted": 3, "launched": len(words)}.get(state, -1)
    return [
        {"word": word, "tense": "past" if place < here else "now" if place == here else "ahead"}
        for place, word in enumerate(words)
    ]


@shows("plans.see_plan")
@require_GET
def page(request: Asked, plan: int) -> HttpResponse:
    """One plan: how far it is, its file, its versions, its history."""
    shown = _shown(request, plan)
    if request.headers.get("HX-Request") and not shown["is_waiting"]:
        return _reloaded()
    return render(request, PAGE, shown)


@performs("plans.link_plan")
@require_POST
def link(request: Asked, plan: int, cited: int) -> HttpResponse:
    """Confirm that the plan cites that one, or take the word back."""
    is_linked = request.POST.get("noi") != "khong"
    outcome = actions.link_plan(request.ctx, plan=PlanId(plan), cited=PlanId(cited), is_linked=is_linked)
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, _shown(request, plan), refused=outcome)
    messages.success(request, _("Đã nối hai kế hoạch.") if is_linked else _("Đã bỏ nối."))
    return redirect("plans:plan", plan=plan)


@performs("plans.stop_reading")
@require_POST
def stop(request: Asked, plan: int) -> HttpResponse:
    """Stop the reading; the pages already read are kept."""
    return _stepped(request, plan, actions.stop_reading(request.ctx, plan=PlanId(plan)), _("Đã dừng đọc."))


@performs("plans.read_again")
@require_POST
def read_on(request: Asked, plan: int) -> HttpResponse:
    """Read on from the page where it stopped."""
    return _stepped(request, plan, actions.read_again(request.ctx, plan=PlanId(plan)), _("Máy đọc tiếp."))


@performs("plans.stop_reading")
@require_POST
def stop_all(request: Asked) -> HttpResponse:
    """Stop every reading of one's own; what was read in the meantime needs nothing."""
    plans = queries.to_stop(queries.plans_in_reading(request.ctx), queries.units_that_receive(request.ctx))
    stopped = [plan for plan in plans if isinstance(actions.stop_reading(request.ctx, plan=plan), Ok)]
    messages.success(request, _("Đã dừng đọc %(n)s tệp. Các trang đã đọc được giữ.") % {"n": len(stopped)})
    return redirect("plans:list")


@performs("plans.read_again")
@require_POST
def read_on_all(request: Asked) -> HttpResponse:
    """Read on everything of one's own that was stopped."""
    plans = queries.to_read_on(queries.plans_in_reading(request.ctx), queries.units_that_receive(request.ctx))
    going = [plan for plan in plans if isinstance(actions.read_again(request.ctx, plan=plan), Ok)]
    messages.success(request, _("Máy đọc tiếp %(n)s tệp.") % {"n": len(going)})
    return redirect("plans:list")


def _stepped(request: Asked, plan: int, outcome: Outcome[PlanId], said: str) -> HttpResponse:
    """Back to where the button was pressed: the list, or the plan's own page."""
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, _shown(request, plan), refused=outcome)
    messages.success(request, said)
    return redirect("plans:list") if request.POST.get("tu") == "danh-sach" else redirect("plans:plan", plan=plan)


@shows("plans.see_plan")
@require_GET
def original(request: Asked, plan: int) -> HttpResponse:
    """The file as it came in, byte for byte, to be saved."""
    file = queries.plan_page(request.ctx, PlanId(plan)).or_raise().file
    return attachment(content_of(file.id), name=file.name, media="application/octet-stream")


@shows("plans.see_plan")
@require_GET
def leaf(request: Asked, plan: int, number: int) -> HttpResponse:
    """The picture of a page; it never changes for a reading, and the address carries its digest."""
    queries.plan_page(request.ctx, PlanId(plan)).or_raise()
    response = HttpResponse(queries.leaf_picture(PlanId(plan), number).or_raise(), content_type="image/jpeg")
    response.headers["Cache-Control"] = "private, max-age=86400, immutable"
    return response


@shows("plans.see_plan")
@require_GET
def of_campaign(request: Asked, campaign: int) -> HttpResponse:
    """The plan behind a campaign; a line given after # stays in the address."""
    plan = queries.plan_of_campaign(request.ctx, CampaignId(campaign)).or_raise()
    return redirect("plans:review", plan=plan)


@performs("plans.set_plan_aside")
@require_POST
def set_aside(request: Asked, plan: int) -> HttpResponse:
    """Set the plan aside, with the reason."""
    outcome = actions.set_plan_aside(request.ctx, plan=PlanId(plan), because=request.POST.get("reason", ""))
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, _shown(request, plan), refused=outcome)
    messages.success(request, _("Kế hoạch được chuyển sang “Không sử dụng”. Tệp và bản đọc vẫn được giữ."))
    return redirect("plans:plan", plan=plan)


@performs("plans.take_plan_back")
@require_POST
def take_back(request: Asked, plan: int) -> HttpResponse:
    """Take up again a plan that was set aside."""
    outcome = actions.take_plan_back(request.ctx, plan=PlanId(plan))
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, _shown(request, plan), refused=outcome)
    messages.success(request, _("Kế hoạch trở lại “Chờ xác nhận”."))
    return redirect("plans:plan", plan=plan)
