"""Pages of statutes: the law on a day, the difference between two days, and what the office adds."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import ProvisionId, UnitId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.views import performs, shows
from thidua.modules.statutes import public, queries
from thidua.modules.statutes.forms import DayForm, DaysForm, RuleForm, TextForm, ValueForm

ENTER = "statutes/enter.html"
PROVISION = "statutes/provision.html"
LAST_DAY_AS_READ, FIRST_DAY_UNREAD = date(2026, 9, 30), date(2026, 10, 1)
"""The days around which the law changed and the new text was not read: what the comparison shows first."""


def _day(request: Asked, name: str = "on") -> date:
    form = DayForm({"on": request.GET.get(name, "")})
    return (form.cleaned_data["on"] if form.is_valid() else None) or request.ctx.today


@shows("statutes.see_law")
@require_GET
def home(request: Asked) -> HttpResponse:
    """The law on a day, and what the office entered."""
    on = _day(request)
    shown = {
        "page": queries.law_page(request.ctx, on),
        "form": DayForm(initial={"on": on}),
        "provisions": queries.visible_provisions(request.ctx),
        "may_enter": bool(queries.entering_units(request.ctx)),
    }
    return render(request, "statutes/home.html", shown)


@shows("statutes.see_law")
@require_GET
def title(request: Asked, code: str) -> HttpResponse:
    """One title on a day."""
    page = queries.title_page(request.ctx, code, _day(request)).or_raise()
    return render(request, "statutes/title.html", {"page": page, "form": DayForm(initial={"on": page.on})})


@shows("statutes.see_law")
@require_GET
def difference(request: Asked) -> HttpResponse:
    """What changed between two days."""
    given = request.GET if "earlier" in request.GET else {"earlier": LAST_DAY_AS_READ, "later": FIRST_DAY_UNREAD}
    form = DaysForm(given)
    lines = None
    if form.is_valid():
        lines = queries.differences(request.ctx, form.cleaned_data["earlier"], form.cleaned_data["later"])
    status = UNPROCESSABLE if lines is None else 200
    by_kind = [(is_rule, [line for line in lines or () if line.is_rule is is_rule]) for is_rule in (True, False)]
    shown = {"form": form, "lines": lines, "groups": [(kind, group) for kind, group in by_kind if group]}
    return render(request, "statutes/difference.html", shown, status=status)


@shows("statutes.see_law")
@require_GET
def provision(request: Asked, provision: int) -> HttpResponse:
    """One value or rule of an office."""
    page = queries.provision_page(request.ctx, ProvisionId(provision)).or_raise()
    return render(request, PROVISION, {"page": page})


def _chosen(request: Asked) -> UnitId:
    """The unit the entry is for: the one chosen, else the first for which the actor may enter."""
    units = queries.entering_units(request.ctx)
    if not units:
        refuse("access.no_duty").or_raise()
    typed = request.POST.get("unit", "")
    return next((unit.id for unit in units if str(unit.id) == typed), units[0].id)


def _forms(request: Asked) -> dict[str, object]:
    units = queries.entering_units(request.ctx)
    unit = _chosen(request)
    path = next(each.path for each in units if each.id == unit)
    return {"units": units, "texts": queries.choosable_texts(queries.office_of(path))}


@performs("statutes.add_text")
@require_http_methods(["GET", "POST"])
def text(request: Asked) -> HttpResponse:
    """Add a text of the office."""
    unit = _chosen(request)
    form = TextForm(request.POST or None, units=queries.entering_units(request.ctx))
    shown = {"form": form, "what": "text"}
    if request.method == "GET" or not form.is_valid():
        return render(request, ENTER, shown, status=UNPROCESSABLE if form.is_bound else 200)
    outcome = public.add_text(request.ctx, unit=unit, text=form.draft())
    if isinstance(outcome, Refused):
        return shown_again(request, ENTER, shown, refused=outcome)
    messages.success(request, _("Đã thêm văn bản. Nay có thể dẫn văn bản này khi nhập giá trị hoặc điều kiện."))
    return redirect("statutes:home")


@performs("statutes.enter_value")
@require_http_methods(["GET", "POST"])
def value(request: Asked) -> HttpResponse:
    """Enter a dated value."""
    unit = _chosen(request)
    start = {"name": request.GET.get("tham-so", ""), "since": request.ctx.today}
    form = ValueForm(request.POST or None, initial=start, **_forms(request))
    shown = {"form": form, "what": "value"}
    if request.method == "GET" or not form.is_valid():
        return render(request, ENTER, shown, status=UNPROCESSABLE if form.is_bound else 200)
    outcome = public.enter_value(request.ctx, unit=unit, draft=form.draft())
    if isinstance(outcome, Refused):
        return shown_again(request, ENTER, shown, refused=outcome)
    messages.success(request, _("Đã nhập. Giá trị áp dụng sau khi người thứ hai xác nhận."))
    return redirect("statutes:provision", provision=outcome.value)


@performs("statutes.enter_rule")
@require_http_methods(["GET", "POST"])
def rule(request: Asked) -> HttpResponse:
    """Enter what the office asks beyond the law."""
    unit = _chosen(request)
    start = {"title": request.GET.get("danh-hieu", ""), "since": request.ctx.today}
    form = RuleForm(request.POST or None, initial=start, **_forms(request))
    shown = {"form": form, "what": "rule"}
    if request.method == "GET" or not form.is_valid():
        return render(request, ENTER, shown, status=UNPROCESSABLE if form.is_bound else 200)
    condition = form.condition()
    outcome = condition if isinstance(condition, Refused) else public.enter_rule(
        request.ctx, unit=unit, draft=form.draft(condition.value)
    )  # fmt: skip
    if isinstance(outcome, Refused):
        return shown_again(request, ENTER, shown, refused=outcome)
    messages.success(request, _("Đã nhập. Điều kiện áp dụng sau khi người thứ hai xác nhận."))
    return redirect("statutes:provision", provision=outcome.value)


def _ruled(request: Asked, provision: int, outcome: object, done: str) -> HttpResponse:
    if isinstance(outcome, Refused):
        page = queries.provision_page(request.ctx, ProvisionId(provision)).or_raise()
        return shown_again(request, PROVISION, {"page": page}, refused=outcome)
    messages.success(request, done)
    return redirect("statutes:provision", provision=provision)


@performs("statutes.confirm_provision")
@require_POST
def confirm(request: Asked, provision: int) -> HttpResponse:
    """Confirm as the second person."""
    outcome = public.confirm_provision(request.ctx, provision=ProvisionId(provision))
    return _ruled(request, provision, outcome, _("Đã xác nhận. Từ nay việc xét điều kiện dùng quy định này."))


@performs("statutes.refuse_provision")
@require_POST
def turn_down(request: Asked, provision: int) -> HttpResponse:
    """Refuse or take back."""
    because = request.POST.get("reason", "")
    outcome = public.refuse_provision(request.ctx, provision=ProvisionId(provision), because=because)
    return _ruled(request, provision, outcome, _("Đã ghi là không xác nhận, kèm lý do."))


@performs("statutes.repeal_provision")
@require_POST
def repeal(request: Asked, provision: int) -> HttpResponse:
    """Take out of force."""
    because = request.POST.get("reason", "")
    outcome = public.repeal_provision(request.ctx, provision=ProvisionId(provision), because=because)
    return _ruled(request, provision, outcome, _("Đã bãi bỏ. Kết quả xét trước đây giữ nguyên."))
