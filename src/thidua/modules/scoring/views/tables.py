"""Criteria tables: template, import with the list of wrong rows, adopt, withdraw, export."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from thidua.core.kernel.ids import BlocId, TableId
from thidua.core.kernel.outcome import Refused
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.files import attachment, received
from thidua.foundation.sockets import plugged
from thidua.foundation.views import performs, shows
from thidua.modules.scoring import public
from thidua.modules.scoring.forms import FileForm
from thidua.modules.scoring.queries import pages, reading
from thidua.modules.scoring.views.blocs import bloc_or_refusal
from thidua.ports.spreadsheet import CriteriaBook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@shows("scoring.see_round")
def template(request: Asked, bloc: int) -> HttpResponse:
    """The workbook in which a table is written."""
    bloc_or_refusal(request, bloc)
    return attachment(plugged(CriteriaBook).template(), name="mau-bang-tieu-chi.xlsx", media=XLSX)


@performs("scoring.import_table")
def import_table(request: Asked, bloc: int) -> HttpResponse:
    """Take a table in; where rows are wrong, all of them are listed and nothing is saved."""
    view = bloc_or_refusal(request, bloc)
    pages.allowed(request.ctx, "scoring.import_table", view).or_raise()
    is_sent = request.method == "POST"
    form = FileForm(request.POST, request.FILES) if is_sent else FileForm()
    page = {"bloc": view, "form": form, "limit": settings.THIDUA_UPLOAD_LIMIT}
    if not form.is_valid():
        return render(request, "scoring/import_table.html", page, status=UNPROCESSABLE if is_sent else 200)
    file = received(form.cleaned_data["file"]).or_raise()
    read = plugged(CriteriaBook).read(file.content)
    saved = read if isinstance(read, Refused) else public.import_table(
        request.ctx, bloc=BlocId(bloc), table=read.value, name=file.name, content=file.content
    )  # fmt: skip
    if isinstance(saved, Refused):
        return shown_again(request, "scoring/import_table.html", page | {"name": file.name}, refused=saved)
    return redirect("scoring:table", table=saved.value)


@shows("scoring.see_table")
def table_detail(request: Asked, table: int) -> HttpResponse:
    """A table as it will be scored by."""
    view = reading.table_page(request.ctx, TableId(table)).or_raise()
    bloc = bloc_or_refusal(request, view.bloc)
    page = {"table": view, "bloc": bloc, "may_lead": pages.leads(request.ctx, bloc)}
    return render(request, "scoring/table.html", page)


@shows("scoring.see_table")
def export(request: Asked, table: int) -> HttpResponse:
    """The table as a workbook that can be changed and taken in again."""
    view = reading.table_page(request.ctx, TableId(table)).or_raise()
    content = plugged(CriteriaBook).write(view.content)
    return attachment(content, name=f"bang-tieu-chi-ban-{view.version}.xlsx", media=XLSX)


@require_POST
@performs("scoring.adopt_table")
def adopt(request: Asked, table: int) -> HttpResponse:
    """Adopt a draft."""
    public.adopt_table(request.ctx, table=TableId(table)).or_raise()
    return redirect("scoring:table", table=table)


@require_POST
@performs("scoring.withdraw_table")
def withdraw(request: Asked, table: int) -> HttpResponse:
    """Withdraw a table with the reason."""
    public.withdraw_table(request.ctx, table=TableId(table), because=request.POST.get("reason", "")).or_raise()
    return redirect("scoring:table", table=table)
