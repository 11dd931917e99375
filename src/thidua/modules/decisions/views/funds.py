"""The fund of a year, and the payment list of a decision."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thidua.core.kernel.ids import DecisionId, FundId, PaymentId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.views import performs, shows
from thidua.modules.decisions import public, queries
from thidua.modules.decisions.forms import MOVEMENT_WORDS, MovementForm, OpenFundForm, PaidForm
from thidua.modules.decisions.views.decisions import file_of, own_unit

FUND, OPEN, PAY = "decisions/fund.html", "decisions/open_fund.html", "decisions/pay.html"
WHAT_WORDS = {
    **{code: str(word) for code, word in MOVEMENT_WORDS.items()}, "opening": "Số dư đầu năm",
    "prizes": "Chi tiền thưởng", "given_back": "Thu lại",
}  # fmt: skip


@shows("decisions.see_fund")
@require_GET
def listed(request: Asked) -> HttpResponse:
    """The funds that one may see."""
    shown = {"funds": public.visible_funds(request.ctx), "units": queries.drafting_units(request.ctx)}
    return render(request, "decisions/funds.html", shown)


@performs("decisions.open_fund")
@require_http_methods(["GET", "POST"])
def open_(request: Asked, unit: int) -> HttpResponse:
    """Open the fund of a year."""
    body = own_unit(request, unit)
    form = OpenFundForm(request.POST or None, initial={"year": request.ctx.today.year})
    shown = {"unit": body, "form": form}
    if request.method == "GET" or not form.is_valid():
        return render(request, OPEN, shown, status=UNPROCESSABLE if form.is_bound else 200)
    outcome = public.open_fund(request.ctx, unit=body.id, **form.cleaned_data)
    if isinstance(outcome, Refused):
        return shown_again(request, OPEN, shown, refused=outcome)
    return redirect("decisions:fund", fund=outcome.value)


@performs("decisions.enter_movement")
@require_http_methods(["GET", "POST"])
def page(request: Asked, fund: int) -> HttpResponse:
    """One fund with its movements; money in and out is entered here."""
    view = public.fund_page(request.ctx, FundId(fund)).or_raise()
    form = MovementForm(request.POST or None, initial={"on": request.ctx.today})
    shown = {"fund": view, "form": form}
    if request.method == "GET" or not form.is_valid():
        return render(request, FUND, shown, status=UNPROCESSABLE if form.is_bound else 200)
    outcome = public.enter_movement(request.ctx, fund=FundId(fund), **form.cleaned_data)
    if isinstance(outcome, Refused):
        return shown_again(request, FUND, shown, refused=outcome)
    messages.success(request, _("Đã ghi vào quỹ."))
    return redirect("decisions:fund", fund=fund)


@shows("decisions.see_decision")
@require_GET
def payment_paper(request: Asked, decision: int, kind: str) -> HttpResponse:
    """The payment list as a file."""
    view = public.decision_page(request.ctx, DecisionId(decision)).or_raise()
    if not view.payments:
        refuse("absent.not_found").or_raise()
    return file_of(queries.payment_paper(view, today=request.ctx.today), kind, f"chi-tien-thuong-{decision}")


@performs("decisions.mark_paid")
@require_http_methods(["GET", "POST"])
def pay(request: Asked, decision: int, payment: int) -> HttpResponse:
    """Mark a prize as paid out."""
    view = public.decision_page(request.ctx, DecisionId(decision)).or_raise()
    one = next((each for each in view.payments if each.id == payment), None)
    if one is None:
        return refuse("absent.not_found").or_raise()
    form = PaidForm(request.POST or None, initial={"on": request.ctx.today})
    shown = {"page": view, "payment": one, "form": form}
    if request.method == "GET" or not form.is_valid():
        return render(request, PAY, shown, status=UNPROCESSABLE if form.is_bound else 200)
    outcome = public.mark_paid(request.ctx, payment=PaymentId(payment), **form.cleaned_data)
    if isinstance(outcome, Refused):
        return shown_again(request, PAY, shown, refused=outcome)
    return redirect("decisions:decision", decision=decision)
