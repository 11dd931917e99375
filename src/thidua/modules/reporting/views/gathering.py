"""Pages of the office that gathers: the board, what it adds up to, where it comes from, what units tell."""

from datetime import date

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import DueId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.core.reporting.overall import overall
from thidua.foundation import files
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.views import performs, shows
from thidua.modules.reporting import public
from thidua.modules.reporting.forms.setting_up import MoveForm
from thidua.modules.reporting.queries import boards, display, pictures, reports, saying
from thidua.modules.reporting.queries import export as exports
from thidua.modules.reporting.queries import totals as adding
from thidua.modules.reporting.queries import words as telling

A_PAGE = 50
ALL = "tat-ca"


def approved_only(request: Asked) -> bool:
    """Whether only approved reports are counted; `?tinh=tat-ca` counts those that wait as well."""
    return request.GET.get("tinh") != ALL


@shows("reporting.see_board")
@require_GET
def board(request: Asked, due: int) -> HttpResponse:
    """Which unit has not sent, waits, was returned, is approved; who is late; one click reminds all."""
    page, view = boards.due_page(request.ctx, DueId(due)).or_raise()
    state = request.GET.get("trang-thai", "")
    state = state if state in boards.ORDER else ""
    found = Paginator(boards.lines(view, state=state), A_PAGE).get_page(request.GET.get("page"))
    here = reverse("reporting:board", args=[due])
    tabs = [{"word": _("Tất cả"), "url": here, "is_here": not state, "count": view.asked}]
    tabs += [
        {"word": _(word), "url": f"{here}?trang-thai={name}", "is_here": state == name, "count": count}
        for name, word, count in view.states
    ]
    shown = {
        "page": page, "due": view, "name": display.period_name(view), "tabs": tabs, "found": found,
        "lines": [boards.line_of(row, view, today=request.ctx.today) for row in found],
        "all": [display.PeriodName(display.period_name(each), each) for each in page.dues],
    }  # fmt: skip
    return render(request, "reporting/board.html", shown)


@performs("reporting.remind")
@require_POST
def remind(request: Asked, due: int) -> HttpResponse:
    """Remind every unit whose report is not in."""
    count = public.remind(request.ctx, due=DueId(due)).or_raise()
    messages.success(request, _("Đã nhắc %(n)s đơn vị; lời nhắc hiện ở trang Việc của tôi của đơn vị.") % {"n": count})
    return redirect("reporting:board", due=due)


@performs("reporting.move_deadline")
@require_http_methods(["GET", "POST"])
def move(request: Asked, due: int) -> HttpResponse:
    """Move the deadline for all units."""
    page, view = boards.due_page(request.ctx, DueId(due)).or_raise()
    if not page.doors["move_deadline"].is_shown:
        refuse("absent.not_found").or_raise()
    form = MoveForm(request.POST or None, initial={"on": view.due, "is_before": view.is_before})
    shown = {"page": page, "due": view, "form": form, "title": _("Đổi hạn báo cáo cho mọi đơn vị")}
    if not form.is_valid():
        return render(request, "reporting/edit.html", shown, status=UNPROCESSABLE if request.POST else 200)
    answer = public.move_deadline(request.ctx, due=DueId(due), **form.cleaned_data)
    if isinstance(answer, Refused):
        return shown_again(request, "reporting/edit.html", shown, refused=answer)
    messages.success(request, _("Đã đổi hạn cho mọi đơn vị; hạn cũ và lý do vẫn hiện trên bảng."))
    return redirect("reporting:board", due=due)


@shows("reporting.see_board")
@require_GET
def totals(request: Asked, due: int) -> HttpResponse:
    """The figures of all units together, the checks on them, and where each target stands."""
    page, view = boards.due_page(request.ctx, DueId(due)).or_raise()
    row, only = reports.due_row(due), approved_only(request)
    found = adding.totals(page.form, view.id, approved_only=only)
    targets = adding.targets_of(page.form, row, found, on=_on(request, view))
    whole = overall((each.target.weight, each.progress) for each in targets)
    shown = {
        "page": page, "due": view, "name": display.period_name(view), "approved_only": only,
        "figures": [
            (each, saying.of_conversion(each.indicator, each.amount, page.form.rates)) for each in found.values()
        ],
        "bullets": [pictures.bullet(each, url=_parts(due, each.target.indicator)) for each in targets],
        "overall": whole, "overall_percent": "" if whole.rate is None else saying.percent(whole.rate),
        "checks": [(each, saying.of_check(each)) for each in adding.checks_of(page.form, found)],
    }  # fmt: skip
    return render(request, "reporting/totals.html", shown)


def _on(request: Asked, view: boards.DueView) -> date:
    """The day for which progress is told: today, but no later than the report's own last day."""
    return min(request.ctx.today, max(view.last_good_day, view.last or view.last_good_day))


def _parts(due: int, code: str) -> str:
    return reverse("reporting:parts", args=[due, code]) if code else ""


@shows("reporting.see_board")
@require_GET
def parts(request: Asked, due: int, code: str) -> HttpResponse:
    """One figure unit by unit: the first of the two clicks to where it comes from."""
    page, view = boards.due_page(request.ctx, DueId(due)).or_raise()
    indicator = page.form.indicator(code)
    if indicator is None:
        return refuse("absent.not_found").or_raise()
    only = approved_only(request)
    found = Paginator(adding.parts(page.form, view.id, code, approved_only=only), A_PAGE)
    shown = {
        "page": page, "due": view, "name": display.period_name(view), "indicator": indicator,
        "total": adding.totals(page.form, view.id, approved_only=only)[code], "approved_only": only,
        "found": found.get_page(request.GET.get("page")), "missing": adding.not_counted(view.id, code),
        "across": display.across_name(indicator.across),
    }  # fmt: skip
    return render(request, "reporting/parts.html", shown)


@shows("reporting.see_board")
@require_GET
def words(request: Asked, due: int) -> HttpResponse:
    """What units tell in words, side by side, copied passages marked."""
    page, view = boards.due_page(request.ctx, DueId(due)).or_raise()
    told = telling.narratives(page.form, view.id, besides=page.scheme.name)
    return render(
        request, "reporting/words.html", {"page": page, "due": view, "name": display.period_name(view), "parts": told}
    )


@shows("reporting.see_board")
@require_GET
def export(request: Asked, due: int) -> HttpResponse:
    """All figures of all units as a workbook."""
    page, view = boards.due_page(request.ctx, DueId(due)).or_raise()
    book = exports.workbook(page, view, approved_only=approved_only(request), made_on=request.ctx.today)
    return files.paper(book, kind="xlsx", name=f"so-lieu-{view.id}")
