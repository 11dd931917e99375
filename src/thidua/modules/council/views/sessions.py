"""Pages of a session: one page for whoever runs it, the roll, the agenda."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from thidua.core.kernel.ids import SessionId
from thidua.core.kernel.outcome import Refused
from thidua.core.kernel.reason import Reason
from thidua.foundation import gate
from thidua.foundation.agenda import Offer, Source, notes, offers
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.views import performs, shows
from thidua.modules.council import public
from thidua.modules.council.forms import AttendanceForm, ItemForm, person_label
from thidua.modules.council.queries import steps, thresholds
from thidua.modules.council.queries.shapes import ItemView, SessionView
from thidua.modules.directory.public import all_units, visible_people

PAGE = "council/session.html"


def _shown(request: Asked, session: int) -> dict[str, object]:
    """All that the page of a session shows."""
    view = public.session_page(request.ctx, SessionId(session)).or_raise()
    runs = steps.runs(request.ctx, view)
    rows = _rows(request, view)
    return {
        "session": view,
        "rows": rows,
        "noted": sum(note is not None for _item, note in rows),
        "runs": runs,
        "step": steps.next_step(view) if runs else None,
        "mine": steps.ballots_waiting(request.ctx, view),
        "weighs": _weighs(request, view),
        "is_voting": any(item.state == "voting" for item in view.items),
    }


def _rows(request: Asked, view: SessionView) -> list[tuple[ItemView, Reason | None]]:
    """The agenda, each item with what its source tells of it."""
    of = steps.sources_of(view.id)
    told = notes(request.ctx, of.values())
    return [(item, told.get(of[item.id]) if item.id in of else None) for item in view.items]


def _weighs(request: Asked, view: SessionView) -> bool:
    """Whether the reader prepares the body's decisions, and so may look at the picture of its list before it sits."""
    return view.council.unit in gate.units_of(
        "decisions.draft_decision", holder=request.ctx.actor, on=request.ctx.today
    )


@require_GET
@shows("council.see_session")
def page(request: Asked, session: int) -> HttpResponse:
    """One session: what to do next, the agenda with its results, who is there."""
    return render(request, PAGE, _shown(request, session))


def _waiting(request: Asked, view: SessionView) -> list[tuple[Source, Offer]]:
    """What other rooms offer and this session does not have yet."""
    there = steps.on_the_agenda(view.id)
    found = offers(request.ctx, view.council.unit)
    return [(source, offer) for source, offer in found if (source.name, offer.key) not in there]


def _offered(request: Asked, view: SessionView) -> list[tuple[Source, Offer, Reason | None]]:
    """The same with what the source tells of each."""
    waiting = _waiting(request, view)
    told = notes(request.ctx, [(source.name, offer.key) for source, offer in waiting])
    return [(source, offer, told.get((source.name, offer.key))) for source, offer in waiting]


@performs("council.put_item")
def put(request: Asked, session: int) -> HttpResponse:
    """Put an item on the agenda: typed, or from what waits in other rooms."""
    view = public.session_page(request.ctx, SessionId(session)).or_raise()
    people = visible_people(request.ctx)
    form = ItemForm(request.POST or None, people=people, awards=thresholds.awards())
    page = {
        "session": view, "form": form, "people": [person_label(person) for person in people],
        "units": [f"{unit.name} ({unit.code})" for unit in all_units()],
        "offers": _offered(request, view),
    }  # fmt: skip
    if not form.is_valid():
        return render(request, "council/put.html", page, status=422 if request.POST else 200)
    made = public.put_item(request.ctx, session=SessionId(session), item=form.item())
    if isinstance(made, Refused):
        return shown_again(request, "council/put.html", page, refused=made)
    return redirect("council:session", session=session)


@require_POST
@performs("council.put_item")
def put_offer(request: Asked, session: int) -> HttpResponse:
    """Put on the agenda what was ticked of all that other rooms offer."""
    view = public.session_page(request.ctx, SessionId(session)).or_raise()
    wanted = set(request.POST.getlist("offer"))
    for source, offer in _waiting(request, view):
        if f"{source.name}|{offer.key}" in wanted:
            kind = "election" if offer.candidates else "proposal" if offer.award else "motion"
            new = public.NewItem(
                kind=kind, title=offer.title, award=offer.award, unit=offer.unit, person=offer.person,
                candidates=offer.candidates, source=source.name, source_key=offer.key, law_day=offer.law_day,
            )  # fmt: skip
            public.put_item(request.ctx, session=SessionId(session), item=new).or_raise()
    return redirect("council:session" if wanted else "council:put", session=session)


@require_POST
@performs("council.convene_session")
def convene(request: Asked, session: int) -> HttpResponse:
    """Invite."""
    public.convene_session(request.ctx, session=SessionId(session)).or_raise()
    return redirect("council:session", session=session)


@performs("council.mark_attendance")
def attendance(request: Asked, session: int) -> HttpResponse:
    """Call the roll."""
    view = public.session_page(request.ctx, SessionId(session)).or_raise()
    forms = _roll(request, view)
    page = {"session": view, "rows": list(zip(view.attendees, forms, strict=True))}
    if not (request.POST and all(form.is_valid() for form in forms)):
        return render(request, "council/attendance.html", page, status=422 if request.POST else 200)
    came = {
        attendee.id: public.Came(form.cleaned_data["presence"], form.cleaned_data["because"])
        for attendee, form in zip(view.attendees, forms, strict=True)
    }
    made = public.mark_attendance(request.ctx, session=SessionId(session), came=came)
    if isinstance(made, Refused):
        return shown_again(request, "council/attendance.html", page, refused=made)
    return redirect("council:session", session=session)


def _roll(request: Asked, view: SessionView) -> list[AttendanceForm]:
    """A form for each member, marked as before; at first everybody is there."""
    return [
        AttendanceForm(
            request.POST or None, prefix=f"a{each.id}",
            initial={"presence": "present" if each.presence == "invited" else each.presence, "because": each.because},
        )
        for each in view.attendees
    ]  # fmt: skip


@require_POST
@performs("council.open_session")
def open_(request: Asked, session: int) -> HttpResponse:
    """Open."""
    public.open_session(request.ctx, session=SessionId(session)).or_raise()
    return redirect("council:session", session=session)


@require_POST
@performs("council.close_session")
def close(request: Asked, session: int) -> HttpResponse:
    """Close."""
    conclusion = request.POST.get("conclusion", "")
    public.close_session(request.ctx, session=SessionId(session), conclusion=conclusion).or_raise()
    return redirect("council:session", session=session)


@require_POST
@performs("council.cancel_session")
def cancel(request: Asked, session: int) -> HttpResponse:
    """Cancel."""
    public.cancel_session(request.ctx, session=SessionId(session), because=request.POST.get("reason", "")).or_raise()
    return redirect("council:session", session=session)
