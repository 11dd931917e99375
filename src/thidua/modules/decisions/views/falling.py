"""Cancelling, restoring and correcting what was decided; what comes back; later awards to look at again."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import DecisionId, DoubtId, GivingBackId, LineId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.days import DayField
from thidua.foundation.views import performs, shows
from thidua.modules.decisions import public, queries
from thidua.modules.decisions.forms import CorrectionForm, FallForm, RestoreForm, WordsForm
from thidua.modules.decisions.views.decisions import words_at_first
from thidua.modules.directory.public import unit_view

FALL = "decisions/fall.html"


def _start(page: queries.DecisionPage, verb: str) -> dict[str, object]:
    """The words of a decision about another begin with those of the other."""
    row = page.row
    words = words_at_first(unit_view(page.view.unit), f"{verb} khen thưởng tại Quyết định số {page.view.number}")
    kept = {name: getattr(row, name) for name in ("authority", "parent", "symbol", "place", "signer_office", "signer")}
    return words | kept | {"is_paid": verb == "phục hồi"}


def _asked(
    request: Asked, decision: int, form_of: Callable[[dict[str, object]], WordsForm], verb: str,
    do: Callable[[WordsForm, tuple[int, ...]], Outcome[DecisionId]],
) -> HttpResponse:  # fmt: skip
    """The page on which lines are chosen and the ground is given; after a good answer the new draft."""
    page = public.decision_page(request.ctx, DecisionId(decision)).or_raise()
    if page.row.on is None:
        refuse("absent.not_found").or_raise()
    form = form_of(_start(page, verb))
    typed = request.POST.getlist("line") or request.GET.getlist("dong")
    chosen = tuple(int(key) for key in typed if key.isdecimal())
    wanted = [line for line in page.lines if line.is_revoked == (verb == "phục hồi")]
    lines = [(line, line.id in chosen) for line in wanted]
    shown = {"page": page, "form": form, "verb": verb, "lines": lines, "is_long": queries.is_long(lines)}
    if request.method == "GET" or not form.is_valid():
        return render(request, FALL, shown, status=UNPROCESSABLE if form.is_bound else 200)
    outcome = do(form, chosen)
    if isinstance(outcome, Refused):
        return shown_again(request, FALL, shown, refused=outcome)
    messages.success(request, _("Đã soạn dự thảo. Thẩm tra, ký và cấp số như mọi quyết định."))
    return redirect("decisions:decision", decision=outcome.value)


@performs("decisions.draft_revocation")
@require_http_methods(["GET", "POST"])
def revoke(request: Asked, decision: int) -> HttpResponse:
    """Draft the cancelling of awards of a decision."""

    def do(form: WordsForm, chosen: tuple[int, ...]) -> Outcome[DecisionId]:
        assert isinstance(form, FallForm)
        return public.draft_revocation(
            request.ctx, decision=DecisionId(decision), draft=form.draft(), fall=form.fall(chosen)
        )

    return _asked(request, decision, lambda start: FallForm(request.POST or None, initial=start), "hủy bỏ", do)


@performs("decisions.draft_revocation")
@require_http_methods(["GET", "POST"])
def restore(request: Asked, decision: int) -> HttpResponse:
    """Draft the restoring of cancelled awards."""

    def do(form: WordsForm, chosen: tuple[int, ...]) -> Outcome[DecisionId]:
        assert isinstance(form, RestoreForm)
        return public.draft_revocation(
            request.ctx, decision=DecisionId(decision), draft=form.draft(), fall=form.fall(chosen)
        )

    return _asked(request, decision, lambda start: RestoreForm(request.POST or None, initial=start), "phục hồi", do)


@performs("decisions.draft_correction")
@require_http_methods(["GET", "POST"])
def correct(request: Asked, decision: int, line: int) -> HttpResponse:
    """Draft the correcting of a line."""
    page = public.decision_page(request.ctx, DecisionId(decision)).or_raise()
    held = next((each for each in page.lines if each.id == line), None)
    if held is None or page.row.on is None:
        return refuse("absent.not_found").or_raise()
    start = _start(page, "đính chính") | {"name": held.name, "post": held.about, "achievement": held.achievement}
    form = CorrectionForm(request.POST or None, initial=start)
    shown = {"page": page, "form": form, "verb": "đính chính", "lines": []}
    if request.method == "GET" or not form.is_valid():
        return render(request, FALL, shown, status=UNPROCESSABLE if form.is_bound else 200)
    outcome = public.draft_correction(
        request.ctx, decision=DecisionId(decision), draft=form.draft(), line=LineId(line), instead=form.instead(),
        because=form.cleaned_data["because"],
    )  # fmt: skip
    if isinstance(outcome, Refused):
        return shown_again(request, FALL, shown, refused=outcome)
    messages.success(request, _("Đã soạn dự thảo. Thẩm tra, ký và cấp số như mọi quyết định."))
    return redirect("decisions:decision", decision=outcome.value)


@performs("decisions.take_back")
@require_POST
def take_back(request: Asked, decision: int, giving_back: int) -> HttpResponse:
    """An artefact or money came back today, or on the day typed."""
    typed = request.POST.get("on", "")
    on = DayField(required=False).clean(typed) if typed else request.ctx.today
    because = request.POST.get("reason", "")
    public.take_back(
        request.ctx, giving_back=GivingBackId(giving_back), on=on or request.ctx.today, because=because
    ).or_raise()
    messages.success(request, _("Đã ghi nhận nộp lại."))
    return redirect("decisions:decision", decision=decision)


@performs("decisions.let_go")
@require_POST
def let_go(request: Asked, decision: int, giving_back: int) -> HttpResponse:
    """Something will not come back."""
    because = request.POST.get("reason", "")
    public.let_go(request.ctx, giving_back=GivingBackId(giving_back), because=because).or_raise()
    messages.success(request, _("Đã ghi nhận; lý do đã ghi lại."))
    return redirect("decisions:decision", decision=decision)


@shows("decisions.see_decision")
@require_GET
def doubts(request: Asked) -> HttpResponse:
    """Later awards that may rest on a revoked one."""
    return render(request, "decisions/doubts.html", {"doubts": public.open_doubts(request.ctx)})


@performs("decisions.settle_doubt")
@require_POST
def settle(request: Asked, doubt: int) -> HttpResponse:
    """Say what comes of a later award."""
    outcome, because = request.POST.get("outcome", ""), request.POST.get("reason", "")
    answer = public.settle_doubt(request.ctx, doubt=DoubtId(doubt), outcome=outcome, because=because)
    if isinstance(answer, Refused):
        shown = {"doubts": public.open_doubts(request.ctx), "typed": because, "at": doubt}
        return shown_again(request, "decisions/doubts.html", shown, refused=answer)
    messages.success(request, _("Đã ghi kết quả xem lại."))
    return redirect("decisions:doubts")
