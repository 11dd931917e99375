"""Pages of an item: discussion, who stands aside, the vote, what follows an election."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from thidua.core.kernel.ids import ItemId
from thidua.core.kernel.outcome import Refused
from thidua.foundation.agenda import notes
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.views import performs, shows
from thidua.modules.council import public
from thidua.modules.council.forms import RemarkForm
from thidua.modules.council.queries import offices, steps

PAGE = "council/item.html"


def _shown(request: Asked, item: int, **forms: object) -> dict[str, object]:
    """All that the page of an item shows; to whoever stands aside, that they do."""
    session, view = public.item_page(request.ctx, ItemId(item)).or_raise()
    ballot = public.ballot_page(request.ctx, ItemId(item)).or_raise()
    runs = offices.may(request.ctx, "council.open_ballot", view.subject)
    of = steps.sources_of(session.id).get(view.id)
    me = next((each for each in session.attendees if each.person and each.person == request.ctx.actor.person), None)
    return {
        "session": session, "item": view, "runs": runs, "ballot": ballot, "me": me,
        "note": notes(request.ctx, [of]).get(of) if of else None,
        "sees": offices.may(request.ctx, "council.see_item", view.subject),
        "why_not_open": (
            steps.why_not_open(session, view, on=request.ctx.today) if runs and view.state == "waiting" else None
        ),
        "warning": steps.warning(view) if runs else None,
        "election": steps.after_election(view) if runs else None,
        "remark_form": RemarkForm(),
        "others": [each for each in session.attendees if each.id not in {aside.attendee for aside in view.aside}],
        "written": [each for each in session.attendees if each.presence == "written"],
        **forms,
    }  # fmt: skip


@require_GET
@shows("council.see_session")
def page(request: Asked, item: int) -> HttpResponse:
    """One item."""
    return render(request, PAGE, _shown(request, item))


@require_POST
@performs("council.note_remark")
def remark(request: Asked, item: int) -> HttpResponse:
    """Write down what somebody said."""
    form = RemarkForm(request.POST)
    shown = _shown(request, item, remark_form=form)
    if not form.is_valid():
        return render(request, PAGE, shown, status=422)
    made = public.note_remark(request.ctx, item=ItemId(item), **form.cleaned_data)
    if isinstance(made, Refused):
        return shown_again(request, PAGE, shown, refused=made)
    return redirect("council:item", item=item)


@require_POST
@performs("council.conclude_item")
def conclude(request: Asked, item: int) -> HttpResponse:
    """Conclude without a vote."""
    public.conclude_item(request.ctx, item=ItemId(item), conclusion=request.POST.get("conclusion", "")).or_raise()
    return _back(request, item)


def _back(request: Asked, item: int) -> HttpResponse:
    """The session's page, where the next thing stands."""
    session, _item = public.item_page(request.ctx, ItemId(item)).or_raise()
    return redirect("council:session", session=session.id)


@require_POST
@performs("council.withdraw_item")
def withdraw(request: Asked, item: int) -> HttpResponse:
    """Take off the agenda."""
    public.withdraw_item(request.ctx, item=ItemId(item), because=request.POST.get("reason", "")).or_raise()
    return _back(request, item)


def _place(request: Asked) -> int:
    typed = request.POST.get("attendee", "")
    return int(typed) if typed.isdecimal() else 0


@require_POST
@performs("council.stand_aside")
def stand_aside(request: Asked, item: int) -> HttpResponse:
    """A member stands aside."""
    because = request.POST.get("reason", "")
    public.stand_aside(request.ctx, item=ItemId(item), attendee=_place(request), because=because).or_raise()
    return redirect("council:item", item=item)


@require_POST
@performs("council.take_part")
def take_part(request: Asked, item: int) -> HttpResponse:
    """A member takes part again."""
    because = request.POST.get("reason", "")
    public.take_part(request.ctx, item=ItemId(item), attendee=_place(request), because=because).or_raise()
    return redirect("council:item", item=item)


@require_POST
@performs("council.open_ballot")
def open_ballot(request: Asked, item: int) -> HttpResponse:
    """Open the vote."""
    public.open_ballot(request.ctx, item=ItemId(item)).or_raise()
    return redirect("council:item", item=item)


@require_POST
@performs("council.close_ballot")
def close_ballot(request: Asked, item: int) -> HttpResponse:
    """Close the vote and show its result."""
    public.close_ballot(request.ctx, item=ItemId(item)).or_raise()
    return redirect("council:result", item=item)


@require_POST
@performs("council.annul_ballot")
def annul(request: Asked, item: int) -> HttpResponse:
    """Annul the vote."""
    public.annul_ballot(request.ctx, item=ItemId(item), because=request.POST.get("reason", "")).or_raise()
    return redirect("council:item", item=item)


@require_POST
@performs("council.enter_opinion")
def enter_opinion(request: Asked, item: int) -> HttpResponse:
    """Enter an absent member's written opinion."""
    typed = request.POST.get("choice", "")
    choice = int(typed) if typed.isdecimal() else -1
    public.enter_opinion(request.ctx, item=ItemId(item), attendee=_place(request), choice=choice).or_raise()
    return redirect("council:item", item=item)


@require_POST
@performs("council.hold_run_off")
def run_off(request: Asked, item: int) -> HttpResponse:
    """Put the next ballot on the agenda."""
    made = public.hold_run_off(request.ctx, item=ItemId(item)).or_raise()
    return redirect("council:item", item=made)


@require_POST
@performs("council.settle_election")
def settle(request: Asked, item: int) -> HttpResponse:
    """Enter whom the regulation names."""
    typed = request.POST.get("option", "")
    option = int(typed) if typed.isdecimal() else 0
    because = request.POST.get("reason", "")
    public.settle_election(request.ctx, item=ItemId(item), option=option, because=because).or_raise()
    return redirect("council:item", item=item)
