"""The board of a cascade, calls as units see them, and sending a campaign on."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.campaigns.stage import Stage
from thidua.core.kernel.ids import CallId, CampaignId
from thidua.core.kernel.outcome import Refused
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.views import performs, shows
from thidua.modules.campaigns import actions, queries
from thidua.modules.campaigns.forms import SendForm
from thidua.modules.campaigns.queries import CascadePage, choosing
from thidua.modules.campaigns.queries.stages import STAGES
from thidua.modules.directory.public import KIND_WORDS, unit_view

BOARD, CALL, SEND = "campaigns/cascade.html", "campaigns/call.html", "campaigns/send.html"


def _blocks(page: CascadePage, base: str) -> list[dict[str, object]]:
    """The tree map: a block for each kind, in it a part for each stage, as large as it has units."""
    return [
        {
            "label": str(KIND_WORDS[row.kind]),
            "value": row.total,
            "parts": [
                {
                    "label": str(STAGES[stage][1]), "value": row.stages[stage], "tone": STAGES[stage][0],
                    "url": f"{base}?loai={row.kind}&trang-thai={stage}",
                }
                for stage in STAGES
                if row.stages[stage]
            ],
        }
        for row in page.kinds
    ]  # fmt: skip


def _board(request: Asked, campaign: int) -> dict[str, object]:
    """All that the board shows."""
    in_stage, kind = request.GET.get("trang-thai", ""), request.GET.get("loai", "")
    page = queries.cascade_page(
        request.ctx, CampaignId(campaign), in_stage=in_stage if in_stage in STAGES else "",
        kind=kind if kind in KIND_WORDS else "", number=request.GET.get("page", "1"),
    ).or_raise()  # fmt: skip
    return {
        "page": page,
        "rows": [(node, *STAGES[node.stage], KIND_WORDS[node.kind]) for node in page.nodes.object_list],
        "stages": [(stage, word, page.stages[stage]) for stage, (_sign, word) in STAGES.items()],
        "kinds": [(row, KIND_WORDS[row.kind], [row.stages[stage] for stage in STAGES]) for row in page.kinds],
        "blocks": _blocks(page, request.path),
        "in_stage": in_stage,
        "kind": kind,
        "may_change": page.doors["send_calls"].is_shown,
        "waiting": sum(page.stages[stage] for stage in (Stage.SENT, Stage.RECEIVED, Stage.LATE)),
    }


@shows("campaigns.see_cascade")
@require_GET
def board(request: Asked, campaign: int) -> HttpResponse:
    """Who has received, launched, not yet, late: the live tree of a campaign."""
    return render(request, BOARD, _board(request, campaign))


@shows("campaigns.see_campaign")
@require_GET
def call(request: Asked, call: int) -> HttpResponse:
    """What a unit is called to do, and the buttons to receive it and to launch its own."""
    found = queries.call_page(request.ctx, CallId(call)).or_raise()
    return render(request, CALL, {"call": found, "stage": STAGES[found.stage]})


@performs("campaigns.receive_call")
@require_POST
def receive(request: Asked, call: int) -> HttpResponse:
    """Confirm that the unit has received it."""
    outcome = actions.receive_call(request.ctx, call=CallId(call))
    if isinstance(outcome, Refused):
        found = queries.call_page(request.ctx, CallId(call)).or_raise()
        return shown_again(request, CALL, {"call": found, "stage": STAGES[found.stage]}, refused=outcome)
    messages.success(request, _("Đã nhận. Việc tiếp theo: phát động tại đơn vị."))
    return redirect("campaigns:call", call=call)


@performs("campaigns.send_calls")
@require_http_methods(["GET", "POST"])
def send(request: Asked, campaign: int) -> HttpResponse:
    """Choose further units and send the campaign to them."""
    found = queries.campaign_page(request.ctx, CampaignId(campaign)).or_raise()
    form = SendForm(request.POST or None)
    picked = [int(key) for key in request.POST.getlist("called") if key.isdecimal()]
    groups = choosing.choice(
        request.ctx, unit_view(found.campaign.unit).path, kinds=request.POST.getlist("kind_called"), units=picked,
        but=choosing.called_units(CampaignId(campaign)),
    )  # fmt: skip
    shown = {"page": found, "form": form, "groups": groups}
    if request.method == "GET":
        return render(request, SEND, shown)
    if not form.is_valid():
        return render(request, SEND, shown, status=422)
    chosen = tuple(unit.id for unit in choosing.chosen_of(groups))
    to = actions.CallDraft(chosen, form.cleaned_data["due"])
    outcome = actions.send_calls(request.ctx, campaign=CampaignId(campaign), to=to)
    if isinstance(outcome, Refused):
        return shown_again(request, SEND, shown, refused=outcome)
    messages.success(request, _("Đã giao thêm %(count)s đơn vị triển khai.") % {"count": outcome.value})
    return redirect("campaigns:cascade", campaign=campaign)


@performs("campaigns.remind_units")
@require_POST
def remind(request: Asked, campaign: int) -> HttpResponse:
    """Remind every unit that has not launched."""
    outcome = actions.remind_units(request.ctx, campaign=CampaignId(campaign))
    if isinstance(outcome, Refused):
        return shown_again(request, BOARD, _board(request, campaign), refused=outcome)
    messages.success(
        request, _("Đã nhắc %(n)s đơn vị; lời nhắc hiện ở chuông thông báo của đơn vị.") % {"n": outcome.value}
    )
    return redirect("campaigns:cascade", campaign=campaign)


@performs("campaigns.release_unit")
@require_POST
def release(request: Asked, campaign: int, call: int) -> HttpResponse:
    """Release a unit, with the reason."""
    outcome = actions.release_unit(request.ctx, call=CallId(call), because=request.POST.get("reason", ""))
    if isinstance(outcome, Refused):
        return shown_again(request, BOARD, _board(request, campaign), refused=outcome)
    messages.success(request, _("Đơn vị không phải thực hiện; tỷ lệ tham gia không tính đơn vị này."))
    return redirect("campaigns:cascade", campaign=campaign)


@performs("campaigns.call_again")
@require_POST
def again(request: Asked, campaign: int, call: int) -> HttpResponse:
    """Call a released unit again."""
    outcome = actions.call_again(request.ctx, call=CallId(call))
    if isinstance(outcome, Refused):
        return shown_again(request, BOARD, _board(request, campaign), refused=outcome)
    messages.success(request, _("Đã giao lại cho đơn vị."))
    return redirect("campaigns:cascade", campaign=campaign)
