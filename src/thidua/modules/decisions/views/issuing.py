"""Number and day, a prize typed by hand, the certificates of a decision, the series of numbers."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from thidua.core.kernel.ids import DecisionId, UnitId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.views import performs
from thidua.modules.certificates.public import Draft, Line, issue_certificates, layouts_of
from thidua.modules.decisions import public, queries
from thidua.modules.decisions.forms import BatchForm, IssueForm, PrizeForm, SeriesForm
from thidua.modules.decisions.views.decisions import PAGE, own_unit, page_shown
from thidua.modules.statutes.public import award_words

BATCH = "decisions/certificates.html"
SERIES = "decisions/series.html"


@performs("decisions.issue_decision")
@require_POST
def issue(request: Asked, decision: int) -> HttpResponse:
    """Give number and day; everything follows at once."""
    form = IssueForm(request.POST)
    shown = page_shown(request, decision) | {"issue_form": form}
    if not form.is_valid():
        return render(request, PAGE, shown, status=UNPROCESSABLE)
    outcome = public.issue_decision(request.ctx, decision=DecisionId(decision), issue=form.issue())
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, shown, refused=outcome)
    messages.success(request, _("Đã ban hành Quyết định số %(number)s.") % {"number": outcome.value})
    return redirect("decisions:decision", decision=decision)


@performs("decisions.enter_prize")
@require_POST
def prize(request: Asked, decision: int) -> HttpResponse:
    """Enter a prize that the texts on file do not tell."""
    shown = page_shown(request, decision)
    page = public.decision_page(request.ctx, DecisionId(decision)).or_raise()
    awards = [(code, award_words(code)) for code in sorted({line.award for line in page.lines})]
    form = PrizeForm(request.POST, awards=awards)
    shown |= {"prize_form": form}
    if not form.is_valid():
        return render(request, PAGE, shown, status=UNPROCESSABLE)
    outcome = public.enter_prize(request.ctx, decision=DecisionId(decision), **form.cleaned_data)
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, shown, refused=outcome)
    given = form.cleaned_data
    told = {"amount": queries.told(given["amount"]), "award": award_words(given["award"]), "count": outcome.value}
    messages.success(request, _("Đã ghi mức thưởng %(amount)s cho %(award)s (%(count)s trường hợp).") % told)
    return redirect("decisions:decision", decision=decision)


@performs("certificates.issue_certificates")
@require_http_methods(["GET", "POST"])
def certificates(request: Asked, decision: int) -> HttpResponse:
    """Issue the certificates of an issued decision: one for each line that has none yet."""
    page = public.decision_page(request.ctx, DecisionId(decision)).or_raise()
    row = page.row
    if row.on is None or not page.doors["issue_certificates"].is_shown:
        refuse("absent.not_found").or_raise()
    layouts = [(view.name, view.name) for view in layouts_of(UnitId(row.unit_id))]
    form = BatchForm(request.POST or None, layouts=layouts)
    left = [line for line in page.lines if not line.certificates and not line.is_revoked]
    shown = {"page": page, "form": form, "left": left}
    if request.method == "GET" or not form.is_valid():
        return render(request, BATCH, shown, status=UNPROCESSABLE if form.is_bound else 200)
    outcome = issue_certificates(
        request.ctx, unit=UnitId(row.unit_id), draft=batch_of(page, form.cleaned_data["layout"])
    )
    if isinstance(outcome, Refused):
        return shown_again(request, BATCH, shown, refused=outcome)
    messages.success(request, _("Đã cấp mã cho từng giấy; bản in đang được tạo."))
    return redirect("certificates:batch", batch=outcome.value)


def batch_of(page: queries.DecisionPage, layout: str) -> Draft:
    """The certificates that a decision still lacks."""
    row = page.row
    if row.on is None:
        return refuse("decision.not_issued").or_raise()
    lines = tuple(
        Line(line.name, line.about, line.award_name, line.achievement[:400], f"decision-line:{line.id}")
        for line in page.lines
        if not line.certificates and not line.is_revoked
    )
    return Draft(
        authority=row.authority, decision=page.view.number, decided_on=row.on, place=row.place,
        signer_office=row.signer_office, signer=row.signer, layout=layout, lines=lines,
    )  # fmt: skip


@performs("decisions.begin_series")
@require_http_methods(["GET", "POST"])
def begin_series(request: Asked, unit: int) -> HttpResponse:
    """Let the year's numbers go on after the last one on paper."""
    body = own_unit(request, unit)
    form = SeriesForm(request.POST or None, initial={"year": request.ctx.today.year})
    shown = {"unit": body, "form": form}
    if request.method == "GET" or not form.is_valid():
        return render(request, SERIES, shown, status=UNPROCESSABLE if form.is_bound else 200)
    outcome = public.begin_series(request.ctx, unit=body.id, **form.cleaned_data)
    if isinstance(outcome, Refused):
        return shown_again(request, SERIES, shown, refused=outcome)
    messages.success(request, _("Số của năm này tiếp theo số %(after)s.") % {"after": outcome.value})
    return redirect("decisions:list")
