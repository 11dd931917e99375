"""From the members' scores to the result: verification, third scorers, standing aside, objections, reopening."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from thidua.core.kernel.ids import RoundId, SheetId, UnitId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.views import performs, shows
from thidua.modules.scoring import public
from thidua.modules.scoring.forms import ReopenForm
from thidua.modules.scoring.queries import awarding, display, formulas, pages, reading, results


@require_POST
@performs("scoring.begin_verification")
def begin(request: Asked, scoring_round: int) -> HttpResponse:
    """Begin the verification."""
    public.begin_verification(request.ctx, scoring_round=RoundId(scoring_round)).or_raise()
    return redirect("scoring:round", scoring_round=scoring_round)


@require_POST
@performs("scoring.put_to_meeting")
def to_meeting(request: Asked, scoring_round: int) -> HttpResponse:
    """Put the scores to the meeting and show the provisional ranking."""
    public.put_to_meeting(request.ctx, scoring_round=RoundId(scoring_round)).or_raise()
    return redirect("scoring:provisional", scoring_round=scoring_round)


@require_GET
@shows("scoring.see_round")
def provisional(request: Asked, scoring_round: int) -> HttpResponse:
    """The ranking as it would be closed now, for the meeting; nothing is kept."""
    view = reading.round_page(request.ctx, RoundId(scoring_round)).or_raise()
    if view.state not in ("meeting", "reopened"):
        refuse("round.no_result", name=view.name).or_raise()
    result = results.provisional(RoundId(scoring_round), request.ctx.now).or_raise()
    page = {
        "round": view,
        "result": result,
        "official": formulas.of_round(view),
        "proposables": awarding.proposables(result),
        "rows": display.rows(result, display.own_names(request.ctx, result)),
        "matrix": display.matrix(result),
        "ties": display.open_ties(result),
        "workings": display.workings(result),
        "maximum": result.terms.table.highest,
        "may_lead": pages.leads(request.ctx, view.bloc),
    }
    return render(request, "scoring/provisional.html", page)


@require_POST
@performs("scoring.accept_proposal")
def accept(request: Asked, sheet: int) -> HttpResponse:
    """Score as proposed, in one click."""
    count = public.accept_proposal(request.ctx, sheet=SheetId(sheet)).or_raise()
    messages.success(
        request, _("Đã cho điểm theo đề xuất ở {n} tiêu chí. Đổi tiêu chí nào thì nêu lý do.").format(n=count)
    )
    return redirect("scoring:sheet", sheet=sheet)


@require_POST
@performs("scoring.stand_aside")
def aside(request: Asked, sheet: int) -> HttpResponse:
    """Stand aside from a sheet, with the reason."""
    public.stand_aside(request.ctx, sheet=SheetId(sheet), because=request.POST.get("reason", "")).or_raise()
    return redirect("scoring:round", scoring_round=public.round_of_sheet(SheetId(sheet)))


def _number(request: Asked, name: str) -> int:
    """A number of the form; a form that was tampered with is not found."""
    typed = request.POST.get(name, "")
    return int(typed) if typed.isdecimal() else refuse("absent.not_found").or_raise()


@require_POST
@performs("scoring.call_third")
def third(request: Asked, scoring_round: int) -> HttpResponse:
    """Call one more member to score a unit."""
    public.call_third(
        request.ctx, scoring_round=RoundId(scoring_round), unit=UnitId(_number(request, "unit")),
        scorer=UnitId(_number(request, "scorer")), because=request.POST.get("reason", ""),
    ).or_raise()  # fmt: skip
    return redirect("scoring:round", scoring_round=scoring_round)


@require_POST
@performs("scoring.drop_member")
def drop(request: Asked, scoring_round: int) -> HttpResponse:
    """Take a member that left the bloc out of the round."""
    public.drop_member(
        request.ctx, scoring_round=RoundId(scoring_round), unit=UnitId(_number(request, "unit")),
        because=request.POST.get("reason", ""),
    ).or_raise()  # fmt: skip
    return redirect("scoring:round", scoring_round=scoring_round)


@require_POST
@performs("scoring.settle_tie")
def settle(request: Asked, scoring_round: int) -> HttpResponse:
    """Put units of equal score in the order of the vote."""
    ordered = sorted(
        (int(str(place)), UnitId(int(name.removeprefix("unit"))))
        for name, place in request.POST.dict().items()
        if name.startswith("unit") and name.removeprefix("unit").isdecimal() and str(place).isdecimal()
    )
    if len({place for place, _unit in ordered}) < len(ordered):
        refuse("ranking.order_not_clear").or_raise()
    public.settle_tie(
        request.ctx, scoring_round=RoundId(scoring_round), order=tuple(unit for _place, unit in ordered),
        by=request.POST.get("by", ""), basis=request.POST.get("basis", ""),
    ).or_raise()  # fmt: skip
    return redirect("scoring:round", scoring_round=scoring_round)


@performs("scoring.reopen_round")
def reopen(request: Asked, scoring_round: int) -> HttpResponse:
    """Look at a published result again, by a decision."""
    view = reading.round_page(request.ctx, RoundId(scoring_round)).or_raise()
    pages.allowed(request.ctx, "scoring.reopen_round", view.bloc).or_raise()
    form = ReopenForm(request.POST or None)
    page = {"round": view, "form": form}
    if not form.is_valid():
        return render(request, "scoring/reopen.html", page, status=422 if request.POST else 200)
    answer = public.reopen_round(request.ctx, scoring_round=RoundId(scoring_round), **form.cleaned_data)
    if isinstance(answer, Refused):
        return shown_again(request, "scoring/reopen.html", page, refused=answer)
    return redirect("scoring:round", scoring_round=scoring_round)


@require_POST
@performs("scoring.file_objection")
def objection(request: Asked, scoring_round: int, unit: int) -> HttpResponse:
    """A member objects."""
    public.file_objection(
        request.ctx, scoring_round=RoundId(scoring_round), unit=UnitId(unit), text=request.POST.get("text", ""),
        criterion=request.POST.get("criterion", ""),
    ).or_raise()  # fmt: skip
    messages.success(request, _("Đã gửi kiến nghị tới Trưởng khối."))
    return redirect("scoring:round", scoring_round=scoring_round)


@require_POST
@performs("scoring.answer_objection")
def answer(request: Asked, objection: int) -> HttpResponse:
    """The head answers."""
    is_upheld = request.POST.get("upheld") == "yes"
    key = public.answer_objection(
        request.ctx, objection=objection, answer=request.POST.get("answer", ""), is_upheld=is_upheld
    ).or_raise()
    return redirect("scoring:round", scoring_round=key)
