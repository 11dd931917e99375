"""Rounds: prepare, watch, open, extend, cancel, close."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thidua.core.kernel.ids import BlocId, RoundId
from thidua.core.kernel.outcome import Refused
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.views import performs, shows
from thidua.modules.scoring import public
from thidua.modules.scoring.forms import ExtendForm, RoundForm
from thidua.modules.scoring.queries import formulas, lead, pages, reading
from thidua.modules.scoring.queries.openness import may_object
from thidua.modules.scoring.views.blocs import bloc_or_refusal


@performs("scoring.prepare_round")
def new_round(request: Asked, bloc: int) -> HttpResponse:
    """Prepare a round; what was entered stays where it is refused."""
    view = bloc_or_refusal(request, bloc)
    pages.allowed(request.ctx, "scoring.prepare_round", view).or_raise()
    tables = [each for each in reading.visible_tables(request.ctx, BlocId(bloc)) if each.state == "adopted"]
    choices = [
        (str(each.id), _("%(name)s (bản %(version)s)") % {"name": each.name, "version": each.version})
        for each in tables
    ]
    initial = {"name": _("Chấm điểm thi đua năm {year}").format(year=view.year), "opens_on": request.ctx.today}
    form = RoundForm(
        request.POST or None, tables=choices, suggested=pages.suggested_close(view, request.ctx.today), initial=initial
    )
    page = {"bloc": view, "form": form, "formula": pages.formula_words(view.rule), "has_tables": bool(tables)}
    page["official"] = next(iter(formulas.formulas_of(BlocId(bloc))), None)
    if not form.is_valid():
        return render(request, "scoring/new_round.html", page, status=422 if request.POST else 200)
    made = public.prepare_round(request.ctx, bloc=BlocId(bloc), **form.cleaned_data)
    if isinstance(made, Refused):
        return shown_again(request, "scoring/new_round.html", page, refused=made)
    return redirect("scoring:round", scoring_round=made.value)


@shows("scoring.see_round")
def round_detail(request: Asked, scoring_round: int) -> HttpResponse:
    """A round: my sheets, who is still missing, what the head can do next."""
    view = reading.round_page(request.ctx, RoundId(scoring_round)).or_raise()
    page = {
        "round": view,
        "mine": pages.my_sheets(request.ctx, view),
        "received": pages.received(request.ctx, view),
        "members": pages.member_progress(view),
        "may_lead": pages.leads(request.ctx, view.bloc),
        "checks": pages.my_checks(request.ctx, view),
        "step": lead.next_step(view) if view.state not in ("closed", "cancelled") else None,
        "desk": lead.desk(view) if pages.leads(request.ctx, view.bloc) and view.state != "prepared" else None,
        "objections": reading.objections_of(request.ctx, RoundId(scoring_round)),
        "objecting": pages.my_sheets(request.ctx, view) if may_object(view, on=request.ctx.today) else (),
        "formula": pages.formula_words(view.bloc.rule),
        "official": formulas.of_round(view),
        "extend_form": ExtendForm(),
        "submitted_sheets": pages.returnable(view),
    }
    return render(request, "scoring/round.html", page)


@require_POST
@performs("scoring.open_round")
def open_round(request: Asked, scoring_round: int) -> HttpResponse:
    """Open."""
    public.open_round(request.ctx, scoring_round=RoundId(scoring_round)).or_raise()
    return redirect("scoring:round", scoring_round=scoring_round)


@performs("scoring.extend_round")
def extend_round(request: Asked, scoring_round: int) -> HttpResponse:
    """More time for all members."""
    view = reading.round_page(request.ctx, RoundId(scoring_round)).or_raise()
    pages.allowed(request.ctx, "scoring.extend_round", view.bloc).or_raise()
    form = ExtendForm(request.POST or None)
    if not form.is_valid():
        return render(
            request, "scoring/extend.html", {"round": view, "form": form}, status=422 if request.POST else 200
        )
    answer = public.extend_round(request.ctx, scoring_round=RoundId(scoring_round), **form.cleaned_data)
    if isinstance(answer, Refused):
        return shown_again(request, "scoring/extend.html", {"round": view, "form": form}, refused=answer)
    messages.success(request, _("Đã gia hạn cho tất cả đơn vị trong khối."))
    return redirect("scoring:round", scoring_round=scoring_round)


@require_POST
@performs("scoring.cancel_round")
def cancel_round(request: Asked, scoring_round: int) -> HttpResponse:
    """Cancel with the reason."""
    because = request.POST.get("reason", "")
    public.cancel_round(request.ctx, scoring_round=RoundId(scoring_round), because=because).or_raise()
    return redirect("scoring:round", scoring_round=scoring_round)


@require_POST
@performs("scoring.close_round")
def close_round(request: Asked, scoring_round: int) -> HttpResponse:
    """Close and show the ranking."""
    public.close_round(request.ctx, scoring_round=RoundId(scoring_round)).or_raise()
    return redirect("scoring:ranking", scoring_round=scoring_round)
