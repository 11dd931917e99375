"""Pages on which the form is changed: a figure, a target, a check; and a target broken down to units."""

from dataclasses import replace

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from thidua.core.kernel.ids import SchemeId, UnitId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.core.reporting.form import Form
from thidua.core.reporting.target import Measured, Qualitative, Target
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.views import performs
from thidua.modules.reporting import public
from thidua.modules.reporting.forms import setting_up
from thidua.modules.reporting.queries import display
from thidua.modules.reporting.queries.boards import SchemePage
from thidua.modules.reporting.views.schemes import EDIT, opened


def _defined(request: Asked, page: SchemePage, form: Form, because: str) -> Refused | None:
    answer = public.define_form(request.ctx, scheme=page.scheme.id, form=form, version=page.version, because=because)
    return answer if isinstance(answer, Refused) else None


@performs("reporting.define_form")
@require_http_methods(["GET", "POST"])
def indicator(request: Asked, scheme: int, code: str = "") -> HttpResponse:
    """Add or change a figure."""
    page = opened(request, scheme, "define_form")
    before = page.form.indicator(code)
    if code and before is None:
        refuse("absent.not_found").or_raise()
    form = setting_up.IndicatorForm(request.POST or None, form=page.form, initial=display.initial(before))
    shown = {"page": page, "form": form, "title": _("Số liệu"), "droppable": code}
    if not form.is_valid():
        return render(request, EDIT, shown, status=UNPROCESSABLE if request.POST else 200)
    made = form.indicator(code or display.free_key("C", page.form))
    kept = tuple(made if each.code == code else each for each in page.form.indicators)
    changed = replace(page.form, indicators=kept if before else (*kept, made))
    refused = _defined(request, page, changed, form.cleaned_data["because"])
    if refused:
        return shown_again(request, EDIT, shown, refused=refused)
    messages.success(request, _("Đã lưu số liệu."))
    return redirect("reporting:scheme", scheme=scheme)


@performs("reporting.define_form")
@require_http_methods(["GET", "POST"])
def target(request: Asked, scheme: int, key: str) -> HttpResponse:
    """Add (`moi`) or change a target."""
    page = opened(request, scheme, "define_form")
    is_new = key == "moi"
    before = Target(display.free_key("T", page.form), "", Qualitative()) if is_new else page.form.target(key)
    if before is None:
        return refuse("absent.not_found").or_raise()
    form = setting_up.TargetForm(request.POST or None, form=page.form, initial=display.initial_target(before))
    shown = {
        "page": page, "form": form, "title": _("Chỉ tiêu"), "droppable": "" if is_new else key,
        "share": isinstance(before.aim, Measured) and not is_new and key,
    }  # fmt: skip
    if not form.is_valid():
        return render(request, EDIT, shown, status=UNPROCESSABLE if request.POST else 200)
    made = form.target(before, page.form)
    kept = tuple(made if each.key == key else each for each in page.form.targets)
    changed = replace(page.form, targets=(*kept, made) if is_new else kept)
    refused = _defined(request, page, changed, form.cleaned_data["because"])
    if refused:
        return shown_again(request, EDIT, shown, refused=refused)
    messages.success(request, _("Đã lưu chỉ tiêu."))
    return redirect("reporting:scheme", scheme=scheme)


@performs("reporting.define_form")
@require_http_methods(["GET", "POST"])
def rate(request: Asked, scheme: int) -> HttpResponse:
    """State the rate between two currencies, with its source; it takes the place of the one before."""
    page = opened(request, scheme, "define_form")
    form = setting_up.RateForm(request.POST or None)
    shown = {"page": page, "form": form, "title": _("Tỷ giá quy đổi")}
    if not form.is_valid():
        return render(request, EDIT, shown, status=UNPROCESSABLE if request.POST else 200)
    made = form.rate()
    others = tuple(each for each in page.form.rates if {each.of, each.to} != {made.of, made.to})
    refused = _defined(request, page, replace(page.form, rates=(*others, made)), form.cleaned_data["because"])
    if refused:
        return shown_again(request, EDIT, shown, refused=refused)
    messages.success(request, _("Đã ghi tỷ giá."))
    return redirect("reporting:scheme", scheme=scheme)


@performs("reporting.define_form")
@require_http_methods(["GET", "POST"])
def check(request: Asked, scheme: int) -> HttpResponse:
    """Add a cross-check."""
    page = opened(request, scheme, "define_form")
    form = setting_up.CheckForm(request.POST or None, form=page.form)
    shown = {"page": page, "form": form, "title": _("Phép kiểm tra")}
    if not form.is_valid():
        return render(request, EDIT, shown, status=UNPROCESSABLE if request.POST else 200)
    made = form.check(display.free_key("K", page.form))
    refused = _defined(
        request, page, replace(page.form, checks=(*page.form.checks, made)), form.cleaned_data["because"]
    )
    if refused:
        return shown_again(request, EDIT, shown, refused=refused)
    messages.success(request, _("Đã thêm phép kiểm tra."))
    return redirect("reporting:scheme", scheme=scheme)


@performs("reporting.define_form")
@require_POST
def drop(request: Asked, scheme: int, key: str) -> HttpResponse:
    """Drop a figure, target or check from the form."""
    page = opened(request, scheme, "define_form")
    refused = _defined(request, page, page.form.without(key), request.POST.get("reason", ""))
    if refused:
        refused.or_raise()
    messages.success(request, _("Đã bỏ khỏi biểu."))
    return redirect("reporting:scheme", scheme=scheme)


@performs("reporting.share_target")
@require_http_methods(["GET", "POST"])
def share(request: Asked, scheme: int, key: str) -> HttpResponse:
    """Break a target down to units."""
    page = opened(request, scheme, "share_target")
    units = [(int(unit), name) for unit, name, until, _successor in page.reporters if until is None]
    form = setting_up.ShareForm(request.POST or None, units=units, given=display.shares(scheme, key))
    shown = {"page": page, "form": form, "title": _("Chia chỉ tiêu cho từng đơn vị")}
    if request.method == "GET" or not form.is_valid():
        return render(request, EDIT, shown, status=UNPROCESSABLE if request.POST else 200)
    parts = {UnitId(unit): amount for unit, amount in form.parts().items()}
    answer = public.share_target(request.ctx, scheme=SchemeId(scheme), target=key, parts=parts)
    if isinstance(answer, Refused):
        return shown_again(request, EDIT, shown, refused=answer)
    messages.success(request, _("Đã chia chỉ tiêu cho các đơn vị."))
    return redirect("reporting:scheme", scheme=scheme)
