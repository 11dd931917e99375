"""Pages of campaigns."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import BlocId, CampaignId
from thidua.core.kernel.outcome import Refused
from thidua.core.kernel.quantity import written
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.beside import beside_campaign
from thidua.foundation.views import performs, shows
from thidua.modules.campaigns import actions, queries
from thidua.modules.campaigns.forms import (
    LEVEL_WORDS,
    MOVEMENT_KIND_WORDS,
    MemberFormSet,
    member_rows,
    members_in_order,
    named,
)
from thidua.modules.campaigns.queries import choosing
from thidua.modules.directory.public import all_units

PAGE = "campaigns/campaign.html"
MEMBERS = "campaigns/members.html"


@dataclass(frozen=True, slots=True)
class MarkOnLine:
    """A deadline as the timeline draws it. Whether it was kept is not known before reports are filed: None."""

    name: str
    due: date | None
    is_done: bool | None
    url: str = "#thoi-han"


def rule_in_words(rule: dict[str, object] | None) -> str:
    """The printed scoring rule as one sentence, where it has the usual form; else the plan's own words."""
    if not rule:
        return ""
    raters, divisor = rule.get("cross_raters"), rule.get("divisor")
    if rule.get("cross_term") == "sum" and raters and divisor:
        words = _("Điểm của đơn vị = (điểm tự chấm + tổng điểm của %(raters)s đơn vị chấm chéo) : %(divisor)s")
        return words % {"raters": _plain(raters), "divisor": _plain(divisor)}
    return str(rule.get("text") or rule.get("expression") or "")


def _plain(amount: object) -> str:
    return written(amount) if hasattr(amount, "quantize") else str(amount)  # type: ignore[arg-type] # has it: a Decimal


def _shown(request: Asked, campaign: int) -> dict[str, object]:
    """All that the page of a campaign shows."""
    page = queries.campaign_page(request.ctx, CampaignId(campaign)).or_raise()
    is_finished = True if page.campaign.state == "finished" else None
    return {
        "page": page,
        "marks": [MarkOnLine(due.what, due.last_good_day, is_finished) for due in page.deadlines],
        "deadlines": sorted(page.deadlines, key=lambda due: (due.last_good_day is None, due.last_good_day or date.max)),
        "blocs": [(bloc, naming, rule_in_words(bloc.rule)) for bloc, naming in page.blocs],
        "is_finished": bool(is_finished),
        "phases": [(phase, phase.tense(request.ctx.today)) for phase in page.phases],
        "phase_now": queries.phase_of_day(page.campaign.id, request.ctx.today).tense,
        "kind": MOVEMENT_KIND_WORDS[page.campaign.kind.value],
        "level": LEVEL_WORDS[page.campaign.level.value],
        "share": queries.participation_of(request.ctx, page.campaign.id) if page.sees_cascade else None,
        "calls": queries.calls_to(request.ctx, campaign=page.campaign.id),
        "beside": beside_campaign(request.ctx, page.campaign.id),
    }


def _tense(campaign: queries.CampaignView, request: Asked) -> str:
    """Whether a running campaign is still ahead, or its days are over."""
    if campaign.state != "running":
        return ""
    today = request.ctx.today
    if campaign.first and today < campaign.first:
        return "ahead"
    return "past" if campaign.last and campaign.last < today else ""


@shows("campaigns.see_campaign")
@require_GET
def listed(request: Asked) -> HttpResponse:
    """The campaigns that one may see."""
    found = queries.visible_campaigns(request.ctx)
    seen = {each.id for each in found}
    answers = [each for each in found if each.implements in seen]
    is_whole = request.GET.get("xem") == "tat-ca"
    rows = found if is_whole else [each for each in found if each.implements not in seen]
    below = Counter(each.implements for each in answers)
    shown = {
        "campaigns": [
            (each, MOVEMENT_KIND_WORDS[each.kind.value], below[each.id], _tense(each, request)) for each in rows
        ],
        "answers": len(answers),
        "is_whole": is_whole,
        "boards": queries.boards_seen(request.ctx),
        "calls": queries.calls_to(request.ctx, is_open=True),
        "may_start": bool(choosing.units_that_launch(request.ctx)),
    }
    return render(request, "campaigns/list.html", shown)


@shows("campaigns.see_campaign")
@require_GET
def page(request: Asked, campaign: int) -> HttpResponse:
    """One campaign: its calendar, deadlines, tasks and bloc."""
    return render(request, PAGE, _shown(request, campaign))


@performs("campaigns.name_in_short")
@require_POST
def name_in_short(request: Asked, campaign: int) -> HttpResponse:
    """Say how the campaign is called where space is short."""
    typed = request.POST.get("short", "")
    outcome = actions.name_in_short(request.ctx, campaign=CampaignId(campaign), short=typed)
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, _shown(request, campaign) | {"short_typed": typed}, refused=outcome)
    messages.success(request, _("Đã lưu tên gọi tắt."))
    return redirect("campaigns:campaign", campaign=campaign)


@performs("campaigns.finish_campaign")
@require_POST
def finish(request: Asked, campaign: int) -> HttpResponse:
    """Close the campaign after its final review."""
    actions.finish_campaign(request.ctx, campaign=CampaignId(campaign)).or_raise()
    messages.success(request, _("Đã tổng kết phong trào."))
    return redirect("campaigns:campaign", campaign=campaign)


@performs("campaigns.resume_campaign")
@require_POST
def resume(request: Asked, campaign: int) -> HttpResponse:
    """Take the campaign up again, with the reason."""
    because = request.POST.get("reason", "")
    outcome = actions.resume_campaign(request.ctx, campaign=CampaignId(campaign), because=because)
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, _shown(request, campaign), refused=outcome)
    messages.success(request, _("Đã mở lại phong trào; lý do được ghi vào nhật ký."))
    return redirect("campaigns:campaign", campaign=campaign)


@performs("campaigns.name_members")
@require_http_methods(["GET", "POST"])
def members(request: Asked, bloc: int) -> HttpResponse:
    """Name the members of the bloc, in their order, with head and deputy."""
    found = queries.bloc_page(request.ctx, BlocId(bloc)).or_raise()
    units = all_units()
    codes = {int(unit.id): unit.code for unit in units}
    rows = MemberFormSet(request.POST or None, initial=member_rows(found.bloc, codes=codes), prefix="m")
    shown = {"found": found, "rows": rows, "units": [named(unit) for unit in units]}
    if request.method == "GET":
        return render(request, MEMBERS, shown)
    if not rows.is_valid():
        return render(request, MEMBERS, shown, status=422)
    chosen = members_in_order([form.cleaned_data for form in rows])
    outcome = actions.name_members(
        request.ctx, bloc=BlocId(bloc), members=[actions.NamedMember(unit.id, role) for unit, role in chosen]
    )
    if isinstance(outcome, Refused):
        return shown_again(request, MEMBERS, shown, refused=outcome)
    messages.success(request, _("Đã lưu danh sách đơn vị thành viên."))
    return redirect("campaigns:campaign", campaign=found.campaign)
