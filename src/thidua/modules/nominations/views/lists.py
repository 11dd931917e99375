"""Lists of proposals in workbooks: the template, bringing one, its wrong rows before saving, saving."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import NominationId
from thidua.core.kernel.outcome import Refused
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.files import attachment, received
from thidua.foundation.sockets import plugged
from thidua.foundation.views import performs, shows
from thidua.modules.nominations import public
from thidua.modules.nominations.queries import listing
from thidua.modules.nominations.queries.picking import drafted
from thidua.modules.statutes.public import award_words
from thidua.ports.nominations import NominationBook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
RECEIVE, PAGE = "nominations/receive_list.html", "nominations/list_page.html"


class ListForm(forms.Form):
    """A workbook."""

    file = forms.FileField()


@shows("nominations.see_nomination")
@require_GET
def template(_request: Asked) -> HttpResponse:
    """The workbook in which a list is written."""
    return attachment(plugged(NominationBook).template(), name="mau-danh-sach-de-nghi.xlsx", media=XLSX)


@performs("nominations.receive_list")
@require_http_methods(["GET", "POST"])
def receive(request: Asked, nomination: int) -> HttpResponse:
    """Bring a list."""
    row = drafted(request.ctx, NominationId(nomination)).or_raise()
    form = ListForm(request.POST or None, request.FILES or None)
    shown = {"nomination": nomination, "name": row.name, "limit": settings.THIDUA_UPLOAD_LIMIT}
    if request.method == "GET" or not form.is_valid():
        return render(request, RECEIVE, shown, status=UNPROCESSABLE if request.method == "POST" else 200)
    file = received(form.cleaned_data["file"])
    if isinstance(file, Refused):
        return shown_again(request, RECEIVE, shown, refused=file)
    outcome = public.receive_list(
        request.ctx, nomination=NominationId(nomination), name=file.value.name, content=file.value.content
    )  # fmt: skip
    if isinstance(outcome, Refused):
        return shown_again(request, RECEIVE, shown, refused=outcome)
    return redirect("nominations:list_page", nomination=nomination, paper=outcome.value)


def _shown(request: Asked, nomination: int, paper: int) -> dict[str, object]:
    row = drafted(request.ctx, NominationId(nomination)).or_raise()
    found = listing.checked_page(request.ctx, NominationId(nomination), paper).or_raise()
    return {
        "nomination": nomination, "name": row.name, "paper": paper, "found": found,
        "good": [(each, award_words(each.row.award)) for each in found.good[: listing.SHOWN]],
        "wrong": found.wrong[: listing.SHOWN], "more": max(0, len(found.good) - listing.SHOWN),
    }  # fmt: skip


@performs("nominations.save_list")
@require_GET
def page(request: Asked, nomination: int, paper: int) -> HttpResponse:
    """What the check of a list found."""
    return render(request, PAGE, _shown(request, nomination, paper))


@performs("nominations.save_list")
@require_POST
def save(request: Asked, nomination: int, paper: int) -> HttpResponse:
    """Propose the good rows."""
    outcome = public.save_list(request.ctx, nomination=NominationId(nomination), paper=paper)
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, _shown(request, nomination, paper), refused=outcome)
    messages.success(request, _("Đã thêm %(count)s hồ sơ.") % {"count": len(outcome.value)})
    return redirect("nominations:nomination", nomination=nomination)
