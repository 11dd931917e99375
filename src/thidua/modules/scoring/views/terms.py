"""A bloc's terms: who leads from when, who left, the next year."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thidua.core.blocs.term import next_in_turn
from thidua.core.kernel.ids import BlocId
from thidua.core.kernel.outcome import Refused
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.views import performs, shows
from thidua.modules.campaigns import public as campaigns
from thidua.modules.scoring.forms import LeaveForm, TermForm
from thidua.modules.scoring.queries import pages
from thidua.modules.scoring.views.blocs import bloc_or_refusal

PAGE = "scoring/terms.html"


def _page(request: Asked, bloc: campaigns.BlocView, **forms: object) -> dict[str, object]:
    """All that the page of terms shows."""
    terms = campaigns.terms_of_bloc(bloc.id)
    turn = next_in_turn([member.unit for member in bloc.members], terms, now=bloc.head)
    names = {member.unit: member.name for member in bloc.members}
    choices = [(str(member.unit), member.name) for member in bloc.members]
    return {
        "bloc": bloc,
        "terms": campaigns.term_views(bloc.id),
        "may_record": pages.keeps(request.ctx, bloc),
        "next_in_turn": names.get(turn) if turn else None,
        "term_form": TermForm(members=choices),
        "leave_form": LeaveForm(members=choices),
        "next_year": bloc.year + 1,
    } | forms


@shows("campaigns.see_campaign")
def terms(request: Asked, bloc: int) -> HttpResponse:
    """Who leads the bloc, who did, and whose turn it is."""
    return render(request, PAGE, _page(request, bloc_or_refusal(request, bloc)))


@require_POST
@performs("campaigns.record_term")
def record(request: Asked, bloc: int) -> HttpResponse:
    """Record a term."""
    view = bloc_or_refusal(request, bloc)
    choices = [(str(member.unit), member.name) for member in view.members]
    form = TermForm(request.POST, members=choices)
    page = _page(request, view, term_form=form)
    if not form.is_valid():
        return render(request, PAGE, page, status=422)
    answer = campaigns.record_term(request.ctx, bloc=BlocId(bloc), **form.cleaned_data)
    if isinstance(answer, Refused):
        return shown_again(request, PAGE, page, refused=answer)
    messages.success(request, _("Đã ghi nhiệm kỳ. Quyền của Trưởng khối chuyển theo ngày của nhiệm kỳ."))
    return redirect("scoring:terms", bloc=bloc)


@require_POST
@performs("campaigns.leave_bloc")
def leave(request: Asked, bloc: int) -> HttpResponse:
    """Take a member out from a day on."""
    view = bloc_or_refusal(request, bloc)
    form = LeaveForm(request.POST, members=[(str(member.unit), member.name) for member in view.members])
    page = _page(request, view, leave_form=form)
    if not form.is_valid():
        return render(request, PAGE, page, status=422)
    answer = campaigns.leave_bloc(request.ctx, bloc=BlocId(bloc), **form.cleaned_data)
    if isinstance(answer, Refused):
        return shown_again(request, PAGE, page, refused=answer)
    messages.success(request, _("Đã ghi đơn vị rời khối."))
    return redirect("scoring:terms", bloc=bloc)


@require_POST
@performs("campaigns.carry_over")
def carry_over(request: Asked, bloc: int) -> HttpResponse:
    """The bloc of the next year."""
    made = campaigns.carry_over(request.ctx, bloc=BlocId(bloc), decision=request.POST.get("decision", "")).or_raise()
    return redirect("scoring:bloc", bloc=made)
