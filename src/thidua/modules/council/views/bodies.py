"""Pages of bodies: my sessions and councils, a council, its members and rules."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from thidua.core.kernel.ids import BlocId, CouncilId, UnitId
from thidua.core.kernel.outcome import Ok, Refused, refuse
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.views import performs, shows
from thidua.modules.council import public
from thidua.modules.council.forms import (
    AddSeatForm,
    EndForm,
    RuleForm,
    SeatFormSet,
    SessionForm,
    StandingForm,
    person_label,
    seats_in,
)
from thidua.modules.council.queries import offices, steps, thresholds
from thidua.modules.directory.public import visible_people

EMPTY_ROWS = 12


@require_GET
@shows("council.see_session")
def listed(request: Asked) -> HttpResponse:
    """The reader's sessions, newest first, and bodies; what waits for the reader stands on top."""
    sessions = public.visible_sessions(request.ctx)
    page = {
        "sessions": sessions,
        "councils": public.visible_councils(request.ctx),
        "waiting": public.tasks_for(request.ctx),
        "keeps": offices.own_units(request.ctx),
        "blocs": offices.blocs_to_gather(request.ctx),
    }
    return render(request, "council/list.html", page)


def _keeping_unit(request: Asked) -> UnitId:
    """The unit for which the reader enters councils."""
    units = offices.own_units(request.ctx)
    return units[0] if units else refuse("access.no_duty").or_raise()


@performs("council.establish_council")
def establish(request: Asked) -> HttpResponse:
    """Enter a council with its members."""
    unit, people = _keeping_unit(request), visible_people(request.ctx)
    form = StandingForm(request.POST or None, initial={"since": request.ctx.today})
    rows = SeatFormSet(
        request.POST or None, form_kwargs={"people": people},
        initial=None if request.POST else [{"role": "member", "has_vote": True}] * EMPTY_ROWS,
    )  # fmt: skip
    page: dict[str, Any] = {"form": form, "rows": rows, "people": [person_label(person) for person in people]}
    if not (request.POST and form.is_valid() and rows.is_valid()):
        return render(request, "council/establish.html", page, status=422 if request.POST else 200)
    made = public.establish_council(request.ctx, unit=unit, standing=form.standing(), seats=seats_in(rows))
    if isinstance(made, Refused):
        return shown_again(request, "council/establish.html", page, refused=made)
    return redirect("council:council", council=made.value)


@performs("council.gather_bloc")
def gather(request: Asked, bloc: int) -> HttpResponse:
    """Set up the meeting of a bloc."""
    view = next((each for each in offices.blocs_to_gather(request.ctx) if each.id == bloc), None)
    if view is None:
        return refuse("absent.not_found").or_raise()
    initial = {"name": _("Hội nghị {name}").format(name=view.name), "since": date(view.year, 1, 1)}
    form = StandingForm(request.POST or None, initial=initial)
    page = {"form": form, "bloc": view}
    if not form.is_valid():
        return render(request, "council/establish.html", page, status=422 if request.POST else 200)
    made = public.gather_bloc(request.ctx, bloc=BlocId(bloc), standing=form.standing())
    if isinstance(made, Refused):
        return shown_again(request, "council/establish.html", page, refused=made)
    return redirect("council:council", council=made.value)


def _shown(request: Asked, council: int, **forms: object) -> dict[str, object]:
    """All that the page of a body shows."""
    view = public.council_page(request.ctx, CouncilId(council)).or_raise()
    people = visible_people(request.ctx)
    sessions = [each for each in public.visible_sessions(request.ctx) if each.council.id == view.id]
    return {
        "council": view,
        "sessions": sessions,
        "runs": offices.may(request.ctx, "council.prepare_session", view.subject),
        "keeps": offices.may(request.ctx, "council.add_seat", view.subject),
        "quorum": steps.share_words(view.quorum_share, is_strict=False).needed(max(1, view.votes)),
        "rule_form": RuleForm(keys=thresholds.rule_keys()),
        "session_form": SessionForm(initial={"on": request.ctx.today}),
        "seat_form": AddSeatForm(people=people, initial={"since": request.ctx.today}),
        "end_form": EndForm(initial={"until": request.ctx.today}),
        "people": [person_label(person) for person in people],
        **forms,
    }


@require_GET
@shows("council.see_council")
def page(request: Asked, council: int) -> HttpResponse:
    """One body: its decision and term, members, rules, sessions."""
    return render(request, "council/council.html", _shown(request, council))


@require_POST
@performs("council.adopt_rule")
def adopt_rule(request: Asked, council: int) -> HttpResponse:
    """Enter a rule of the body's own."""
    form = RuleForm(request.POST, keys=thresholds.rule_keys())
    shown = _shown(request, council, rule_form=form)
    if not form.is_valid():
        return render(request, "council/council.html", shown, status=422)
    made = public.adopt_rule(request.ctx, council=CouncilId(council), **form.cleaned_data)
    if isinstance(made, Refused):
        return shown_again(request, "council/council.html", shown, refused=made)
    messages.success(request, _("Đã ghi quy định."))
    return redirect("council:council", council=council)


@require_POST
@performs("council.prepare_session")
def prepare(request: Asked, council: int) -> HttpResponse:
    """Prepare a session."""
    form = SessionForm(request.POST)
    shown = _shown(request, council, session_form=form)
    if not form.is_valid():
        return render(request, "council/council.html", shown, status=422)
    entered = form.cleaned_data
    made = public.prepare_session(
        request.ctx, council=CouncilId(council), name=entered["name"], held_at=form.held_at(), venue=entered["venue"]
    )
    if isinstance(made, Refused):
        return shown_again(request, "council/council.html", shown, refused=made)
    return redirect("council:session", session=made.value)


@require_POST
@performs("council.add_seat")
def add_seat(request: Asked, council: int) -> HttpResponse:
    """Give a new member a seat."""
    form = AddSeatForm(request.POST, people=visible_people(request.ctx))
    shown = _shown(request, council, seat_form=form)
    if not form.is_valid() or form.cleaned_data["person"] is None:
        return render(request, "council/council.html", shown, status=422)
    entered = form.cleaned_data
    seat = public.NewSeat(person=entered["person"].id, role=entered["role"], has_vote=entered["has_vote"])
    made = public.add_seat(
        request.ctx, council=CouncilId(council), seat=seat, since=entered["since"], because=entered["because"]
    )
    if isinstance(made, Refused):
        return shown_again(request, "council/council.html", shown, refused=made)
    return redirect("council:council", council=council)


@require_POST
@performs("council.end_seat")
def end_seat(request: Asked, council: int, seat: int) -> HttpResponse:
    """End a member's seat."""
    form = EndForm(request.POST)
    shown = _shown(request, council, end_form=form)
    if not form.is_valid():
        return render(request, "council/council.html", shown, status=422)
    made = public.end_seat(request.ctx, council=CouncilId(council), seat=seat, **form.cleaned_data)
    if not isinstance(made, Ok):
        return shown_again(request, "council/council.html", shown, refused=made)
    return redirect("council:council", council=council)


@require_POST
@performs("council.end_council")
def end(request: Asked, council: int) -> HttpResponse:
    """End the term."""
    public.end_council(request.ctx, council=CouncilId(council), because=request.POST.get("reason", "")).or_raise()
    return redirect("council:council", council=council)
