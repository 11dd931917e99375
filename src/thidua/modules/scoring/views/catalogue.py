"""The clusters and blocs of a city from one workbook."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.foundation import gate
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.files import attachment, received
from thidua.foundation.sockets import plugged
from thidua.foundation.views import performs, shows
from thidua.modules.campaigns import public as campaigns
from thidua.modules.directory.public import units_by_id
from thidua.modules.scoring.forms import CatalogueForm
from thidua.modules.scoring.views.tables import XLSX
from thidua.ports.spreadsheet import CatalogueBook

PAGE = "scoring/catalogue.html"


@require_GET
@shows("campaigns.see_campaign")
def template(_request: Asked) -> HttpResponse:
    """The workbook in which the catalogue is written."""
    return attachment(plugged(CatalogueBook).template(), name="mau-cum-khoi-thi-dua.xlsx", media=XLSX)


@performs("campaigns.set_up_blocs")
def catalogue(request: Asked) -> HttpResponse:
    """Take the catalogue in; where rows are wrong, all of them are listed and nothing is saved."""
    units = sorted(gate.units_of("campaigns.set_up_blocs", holder=request.ctx.actor, on=request.ctx.today))
    if not units:
        refuse("access.no_duty").or_raise()
    names = units_by_id([UnitId(unit) for unit in units])
    choices = [(str(unit), names[unit].name) for unit in units]
    is_sent = request.method == "POST"
    first = {"year": request.ctx.today.year}
    form = (
        CatalogueForm(request.POST, request.FILES, units=choices)
        if is_sent
        else CatalogueForm(units=choices, initial=first)
    )
    page = {"form": form, "limit": settings.THIDUA_UPLOAD_LIMIT}
    if not form.is_valid():
        return render(request, PAGE, page, status=UNPROCESSABLE if is_sent else 200)
    entered = form.cleaned_data
    read = plugged(CatalogueBook).read(received(entered["file"]).or_raise().content)
    made = read if isinstance(read, Refused) else campaigns.set_up_blocs(
        request.ctx, unit=entered["unit"], year=entered["year"], decision=entered["decision"],
        parent=entered["parent"], entries=read.value,
    )  # fmt: skip
    if isinstance(made, Refused):
        return shown_again(request, PAGE, page, refused=made)
    messages.success(request, _("Đã lập các cụm, khối thi đua của năm."))
    return redirect("scoring:blocs")
