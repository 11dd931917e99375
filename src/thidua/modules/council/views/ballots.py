"""The member's ballot, the result, and counting again.

The number of a slip is shown in the answer to the vote itself: a redirect would have to keep it somewhere meanwhile.
"""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from thidua.core.council import published
from thidua.core.council.ballot import to_text
from thidua.core.kernel.code import read_code
from thidua.core.kernel.ids import ItemId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.files import attachment
from thidua.foundation.views import performs, shows
from thidua.modules.council import public
from thidua.modules.council.forms import ListForm
from thidua.modules.council.queries.recount import recounted
from thidua.modules.council.queries.shapes import ItemView, ResultView, SessionView


@never_cache
@performs("council.cast_ballot")
def ballot(request: Asked, item: int) -> HttpResponse:
    """The ballot of the reader: the choices, or what stands in the way; after the vote, the number of the slip."""
    page = public.ballot_page(request.ctx, ItemId(item)).or_raise()
    shown = {"page": page, "session": page.session, "item": page.item}
    if request.method != "POST":
        return render(request, "council/ballot.html", shown)
    typed = request.POST.get("choice", "")
    if not typed.isdecimal():
        refused = refuse("ballot.nothing_chosen")
        return shown_again(request, "council/ballot.html", shown, refused=refused)
    cast = public.cast_ballot(request.ctx, item=ItemId(item), choice=int(typed))
    if isinstance(cast, Refused):
        return shown_again(request, "council/ballot.html", shown, refused=cast)
    return render(request, "council/receipt.html", {**shown, "receipt": cast.value})


def _counted(request: Asked, item: int, ballot: int | None) -> tuple[SessionView, ItemView, ResultView]:
    """The result that counts, or that of one ballot; not found before the closing."""
    session, view = public.item_page(request.ctx, ItemId(item)).or_raise()
    result = view.result if ballot is None else next((each for each in view.results if each.ballot == ballot), None)
    if result is None:
        return refuse("absent.not_found").or_raise()
    return session, view, result


@shows("council.see_session")
def result(request: Asked, item: int, ballot: int | None = None) -> HttpResponse:
    """The result with its list; look one's own number up, or count a saved list again."""
    session, view, counted = _counted(request, item, ballot)
    sought = read_code(request.GET.get("ma", ""))
    form = ListForm(request.POST or None)
    page = {
        "session": session, "item": view, "result": counted, "form": form, "sought": sought,
        "found": published.choice_of(counted.slips, sought) if sought else None,
    }  # fmt: skip
    if request.method == "POST" and form.is_valid():
        again = recounted(form.cleaned_data["text"], counted)
        if isinstance(again, Refused):
            return shown_again(request, "council/result.html", page, refused=again)
        page["again"] = again.value
    return render(request, "council/result.html", page)


@require_GET
@shows("council.see_session")
def slips(request: Asked, item: int, ballot: int) -> HttpResponse:
    """The published list as a text whose SHA-256 is the one in the minutes."""
    _session, _view, counted = _counted(request, item, ballot)
    if not counted.is_secret:
        refuse("absent.not_found").or_raise()
    text = f"{to_text(counted.slips)}\n".encode()
    return attachment(text, name=f"danh-sach-phieu-{item}-{ballot}.txt", media="text/plain; charset=utf-8")
