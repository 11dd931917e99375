"""Pages of the office that asks: targets, figures, checks, due days, who reports."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import CampaignId, DueId, SchemeId, UnitId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.views import performs, shows
from thidua.modules.campaigns.public import campaign_page
from thidua.modules.reporting import public
from thidua.modules.reporting.forms import setting_up
from thidua.modules.reporting.queries import boards, display, reports
from thidua.modules.reporting.queries.boards import SchemePage

EDIT = "reporting/edit.html"


def opened(request: Asked, scheme: int, door: str) -> SchemePage:
    """The scheme for somebody who may go through that door; a door that is shut says why."""
    page = boards.scheme_page(request.ctx, SchemeId(scheme)).or_raise()
    if not page.doors[door].is_shown:
        refuse("absent.not_found").or_raise()
    return page


@shows("reporting.see_scheme")
@require_GET
def listed(request: Asked) -> HttpResponse:
    """My reports, and the schemes whose boards one may see."""
    schemes = boards.visible_schemes(request.ctx)
    shown = {
        "mine": reports.my_reports(request.ctx), "schemes": [each for each in schemes if each.sees_board],
        "without": display.campaigns_without(request.ctx, schemes),
    }  # fmt: skip
    return render(request, "reporting/list.html", shown)


@performs("reporting.prepare_scheme")
@require_POST
def prepare(request: Asked, campaign: int) -> HttpResponse:
    """Draft what units will report, from the plan of the campaign."""
    page = campaign_page(request.ctx, CampaignId(campaign)).or_raise()
    members = [member.unit for bloc, _door in page.blocs for member in bloc.members]
    made = public.prepare_scheme(request.ctx, campaign=CampaignId(campaign), units=members).or_raise()
    messages.success(request, _("Đã lập bộ chỉ tiêu từ kế hoạch. Xem lại cách cộng của từng số liệu rồi giao báo cáo."))
    return redirect("reporting:scheme", scheme=made)


@shows("reporting.see_scheme")
@require_GET
def scheme(request: Asked, scheme: int) -> HttpResponse:
    """One scheme: targets, figures, checks, due days, who reports."""
    page = boards.scheme_page(request.ctx, SchemeId(scheme)).or_raise()
    return render(request, "reporting/scheme.html", {"page": page, **display.scheme(page)})


@performs("reporting.ask_for")
@require_http_methods(["GET", "POST"])
def ask(request: Asked, scheme: int) -> HttpResponse:
    """Set days by which reports are due."""
    page = opened(request, scheme, "ask_for")
    form = setting_up.DueForm(request.POST or None)
    shown = {"page": page, "form": form, "title": _("Hạn báo cáo")}
    if not form.is_valid():
        return render(request, EDIT, shown, status=UNPROCESSABLE if request.POST else 200)
    answer = public.ask_for(request.ctx, scheme=SchemeId(scheme), rule=form.rule())
    if isinstance(answer, Refused):
        return shown_again(request, EDIT, shown, refused=answer)
    messages.success(request, _("Đã đặt %(n)s hạn báo cáo.") % {"n": answer.value})
    return redirect("reporting:scheme", scheme=scheme)


@performs("reporting.drop_due")
@require_POST
def drop_due(request: Asked, scheme: int, due: int) -> HttpResponse:
    """Drop a deadline that was read otherwise than the plan means it."""
    count = public.drop_due(request.ctx, due=DueId(due)).or_raise()
    messages.success(request, _("Đã bỏ %(n)s hạn báo cáo.") % {"n": count})
    return redirect("reporting:scheme", scheme=scheme)


@performs("reporting.name_reporters")
@require_http_methods(["GET", "POST"])
def reporters(request: Asked, scheme: int) -> HttpResponse:
    """Say which units report."""
    page = opened(request, scheme, "name_reporters")
    named = [int(unit) for unit, _name, _until, _successor in page.reporters]
    form = setting_up.ReportersForm(request.POST or None, units=display.units_to_choose(page), initial={"units": named})
    shown = {"page": page, "form": form, "title": _("Đơn vị báo cáo")}
    if request.method == "GET" or not form.is_valid():
        return render(request, EDIT, shown, status=UNPROCESSABLE if request.POST else 200)
    chosen = [UnitId(unit) for unit in form.cleaned_data["units"]]
    answer = public.name_reporters(request.ctx, scheme=SchemeId(scheme), units=chosen)
    if isinstance(answer, Refused):
        return shown_again(request, EDIT, shown, refused=answer)
    messages.success(request, _("Đã ghi danh sách đơn vị báo cáo."))
    return redirect("reporting:scheme", scheme=scheme)


@performs("reporting.merge_reporter")
@require_http_methods(["GET", "POST"])
def merge(request: Asked, scheme: int) -> HttpResponse:
    """Note that a unit was merged into another."""
    page = opened(request, scheme, "merge_reporter")
    running = [(int(unit), name) for unit, name, until, _successor in page.reporters if until is None]
    form = setting_up.MergeForm(request.POST or None, units=running, others=display.units_to_choose(page))
    shown = {"page": page, "form": form, "title": _("Ghi sáp nhập")}
    if not form.is_valid():
        return render(request, EDIT, shown, status=UNPROCESSABLE if request.POST else 200)
    given = form.cleaned_data
    answer = public.merge_reporter(
        request.ctx, scheme=SchemeId(scheme), unit=UnitId(given["unit"]), into=UnitId(given["into"]),
        since=given["since"], because=given["because"],
    )  # fmt: skip
    if isinstance(answer, Refused):
        return shown_again(request, EDIT, shown, refused=answer)
    messages.success(request, _("Đã ghi sáp nhập; báo cáo đã gửi của đơn vị cũ vẫn được tính."))
    return redirect("reporting:scheme", scheme=scheme)


@performs("reporting.open_scheme")
@require_POST
def open_(request: Asked, scheme: int) -> HttpResponse:
    """Ask the units for their reports."""
    asked = public.open_scheme(request.ctx, scheme=SchemeId(scheme)).or_raise()
    messages.success(request, _("Đã giao %(n)s báo cáo; các đơn vị thấy ngay ở trang Việc của tôi.") % {"n": asked})
    return redirect("reporting:scheme", scheme=scheme)


@performs("reporting.close_scheme")
@require_POST
def close(request: Asked, scheme: int) -> HttpResponse:
    """Lock all figures."""
    public.close_scheme(request.ctx, scheme=SchemeId(scheme)).or_raise()
    messages.success(request, _("Đã khóa số liệu."))
    return redirect("reporting:scheme", scheme=scheme)


@performs("reporting.reopen_scheme")
@require_POST
def reopen(request: Asked, scheme: int) -> HttpResponse:
    """Take the figures up again, with the reason."""
    reason = request.POST.get("reason", "")
    public.reopen_scheme(request.ctx, scheme=SchemeId(scheme), because=reason).or_raise()
    messages.success(request, _("Đã mở lại số liệu; lý do được ghi vào nhật ký."))
    return redirect("reporting:scheme", scheme=scheme)
