"""Pages of notices: what I was told, how letters come, the calendar, and the feed that other programs read."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import PersonId, UnitId
from thidua.core.kernel.outcome import Refused
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.sockets import plugged
from thidua.foundation.views import performs, public, shows
from thidua.modules.notices import actions, queries
from thidua.modules.notices.forms import WishesForm, initial_of
from thidua.ports.calendar import CalendarWriter

SEEN = "notices.see_own"
WISHES = "notices/wishes.html"


def _me(request: Asked) -> PersonId:
    """The reader; somebody without a person has no notices."""
    return request.ctx.actor.person or PersonId(0)


@shows(SEEN)
@require_GET
def listed(request: Asked) -> HttpResponse:
    """What I was told, newest first."""
    page = queries.notices_page(request.ctx, number=request.GET.get("page", "1"))
    shown = {"page": page, "unseen": queries.unseen_count(request.ctx), "newest": page.object_list[:1]}
    return render(request, "notices/list.html", shown)


@performs("notices.mark_seen")
@require_POST
def seen(request: Asked) -> HttpResponse:
    """Mark all that the page showed as seen."""
    until = request.POST.get("until", "")
    actions.mark_seen(request.ctx, person=_me(request), until=int(until) if until.isdecimal() else 0).or_raise()
    return redirect("notices:list")


@performs("notices.choose_letters")
@require_http_methods(["GET", "POST"])
def wishes(request: Asked) -> HttpResponse:
    """Choose how letters come."""
    held = queries.wishes_of(request.ctx)
    form = WishesForm(request.POST or None, initial=initial_of(held.address, held.wish))
    shown = {"form": form, "held": held}
    if request.method == "GET":
        return render(request, WISHES, shown)
    if not form.is_valid():
        return render(request, WISHES, shown, status=422)
    outcome = actions.choose_letters(request.ctx, person=_me(request), **form.chosen())
    if isinstance(outcome, Refused):
        return shown_again(request, WISHES, shown, refused=outcome)
    messages.success(request, _("Đã lưu cách nhận thư."))
    return redirect("notices:wishes")


@shows(SEEN)
@require_GET
def calendar(request: Asked) -> HttpResponse:
    """What my units owe, by month, and the calendars I opened."""
    return render(request, "notices/calendar.html", {"page": queries.calendar_page(request.ctx), "address": ""})


@performs("notices.open_feed")
@require_POST
def open_feed(request: Asked) -> HttpResponse:
    """Open a calendar; its address is shown this once."""
    unit = request.POST.get("unit", "")
    secret = actions.open_feed(
        request.ctx, person=_me(request), unit=UnitId(int(unit)) if unit.isdecimal() else None
    ).or_raise()  # fmt: skip
    address = settings.THIDUA_ADDRESS + reverse("notices:feed", args=[secret])
    shown = {"page": queries.calendar_page(request.ctx), "address": address}
    return render(request, "notices/calendar.html", shown)


@performs("notices.close_feed")
@require_POST
def close_feed(request: Asked, feed: int) -> HttpResponse:
    """Close one of my calendars."""
    outcome = actions.close_feed(request.ctx, person=_me(request), feed=feed)
    if isinstance(outcome, Refused):
        shown = {"page": queries.calendar_page(request.ctx), "address": ""}
        return shown_again(request, "notices/calendar.html", shown, refused=outcome)
    messages.success(request, _("Đã thu hồi lịch; địa chỉ cũ không còn dùng được."))
    return redirect("notices:calendar")


@public
@require_GET
def feed(_request: Asked, secret: str) -> HttpResponse:
    """The calendar behind a secret address, for other programs."""
    name, days, at = queries.appointments_of(secret, address=settings.THIDUA_ADDRESS).or_raise()
    answer = HttpResponse(plugged(CalendarWriter).write(name, days, at=at), content_type="text/calendar; charset=utf-8")
    answer["Cache-Control"] = "private, no-store"
    return answer
