"""Sheets: the grid, saving a cell, handing in, evidence, and the workbook for work without a connection."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thidua.core.kernel.ids import RoundId, SheetId, UnitId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.foundation.asked import Asked
from thidua.foundation.files import attachment, received
from thidua.foundation.views import performs, shows
from thidua.modules.documents.public import content_of
from thidua.modules.scoring import public
from thidua.modules.scoring.forms import MOST_LETTERS, FileForm, ScoreForm
from thidua.modules.scoring.queries import grid, lead, pages, reading, workbooks
from thidua.modules.scoring.queries.shapes import RoundView
from thidua.modules.scoring.views.tables import XLSX


@shows("scoring.see_own_sheet")
def sheet_detail(request: Asked, sheet: int) -> HttpResponse:
    """The grid of one sheet, with the way to the unit's other sheets."""
    view = reading.sheet_page(request.ctx, SheetId(sheet)).or_raise()
    page = {
        "page": view,
        "grid": grid.grid_of(request.ctx, view),
        "tabs": pages.sheet_tabs(view),
        "names": lead.names(view.round),
        "may_take": grid.may_take_figures(view),
        "why_not_submit": grid.why_not_submit(view),
        "may_withdraw": grid.may_withdraw(view),
        "may_return": pages.leads(request.ctx, view.round.bloc) and view.sheet.state == "submitted",
    }
    return render(request, "scoring/sheet.html", page)


def _misfit(form: ScoreForm) -> Refused:
    """Why a cell's form cannot be read at all."""
    if "reason" in form.errors:
        return refuse("cell.reason_too_long", most=MOST_LETTERS, count=len(form.data.get("reason", "")))
    if "typed" in form.errors:
        return refuse("score.not_a_number", typed=form.data.get("typed", ""))
    return refuse("conflict.cell_unknown", code=form.data.get("criterion", ""))


@require_POST
@performs("scoring.enter_score")
def save_cell(request: Asked, sheet: int) -> HttpResponse:
    """Save one cell; the grid's script asks for JSON, a browser without scripts is sent back to the sheet."""
    form = ScoreForm(request.POST)
    if not form.is_valid():
        _misfit(form).or_raise()
    entered = form.cleaned_data
    typed = public.Typed(entered["criterion"], entered["typed"], entered["reason"], is_vetoed=entered["vetoed"])
    saved = public.enter_score(
        request.ctx, sheet=SheetId(sheet), typed=typed, version=entered["version"] or 0
    ).or_raise()  # fmt: skip
    if "application/json" not in request.headers.get("Accept", ""):
        return redirect("scoring:sheet", sheet=sheet)
    view = reading.sheet_sum(SheetId(sheet))
    return JsonResponse(grid.saved_answer(view, entered["criterion"], version=saved.version, at=request.ctx.now))


@require_POST
@performs("scoring.take_figures")
def take_figures(request: Asked, sheet: int) -> HttpResponse:
    """Take the figures of approved reports into the blank cells."""
    count = public.take_figures(request.ctx, sheet=SheetId(sheet)).or_raise()
    messages.success(request, _("Đã lấy số liệu báo cáo vào {n} tiêu chí; nguồn ghi ở cột lý do.").format(n=count))
    return redirect("scoring:sheet", sheet=sheet)


@require_POST
@performs("scoring.submit_sheet")
def submit(request: Asked, sheet: int) -> HttpResponse:
    """Hand the sheet in and go on to the next one that is not."""
    public.submit_sheet(request.ctx, sheet=SheetId(sheet)).or_raise()
    following = pages.next_sheet(reading.sheet_page(request.ctx, SheetId(sheet)).or_raise())
    return redirect("scoring:sheet", sheet=following or sheet)


@require_POST
@performs("scoring.withdraw_sheet")
def take_back(request: Asked, sheet: int) -> HttpResponse:
    """Take the sheet back to mend it."""
    public.withdraw_sheet(request.ctx, sheet=SheetId(sheet)).or_raise()
    return redirect("scoring:sheet", sheet=sheet)


@require_POST
@performs("scoring.return_sheet")
def give_back(request: Asked, sheet: int) -> HttpResponse:
    """Return the sheet to its scorer with the reason; the head sees states, not scores."""
    public.return_sheet(request.ctx, sheet=SheetId(sheet), because=request.POST.get("reason", "")).or_raise()
    return redirect("scoring:round", scoring_round=public.round_of_sheet(SheetId(sheet)))


@shows("scoring.see_own_sheet")
def evidence(request: Asked, sheet: int, criterion: str) -> HttpResponse:
    """The files that prove one score."""
    view = reading.sheet_page(request.ctx, SheetId(sheet)).or_raise()
    found = view.table.criterion(criterion) or refuse("absent.not_found").or_raise()
    page = {
        "page": view, "criterion": found, "files": view.evidence.get(criterion, ()), "form": FileForm(),
        "names": lead.names(view.round), "limit": settings.THIDUA_UPLOAD_LIMIT,
    }  # fmt: skip
    return render(request, "scoring/evidence.html", page)


@require_POST
@performs("scoring.attach_evidence")
def attach(request: Asked, sheet: int, criterion: str) -> HttpResponse:
    """Attach a file."""
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        refuse("file.missing").or_raise()
    file = received(form.cleaned_data["file"]).or_raise()
    public.attach_evidence(
        request.ctx, sheet=SheetId(sheet), criterion=criterion, name=file.name, content=file.content
    ).or_raise()  # fmt: skip
    return redirect("scoring:evidence", sheet=sheet, criterion=criterion)


@shows("scoring.see_own_sheet")
def evidence_file(request: Asked, evidence: int) -> HttpResponse:
    """Download a file of evidence."""
    view = reading.evidence_file(request.ctx, evidence).or_raise()
    return attachment(content_of(view.id), name=view.name, media="application/octet-stream")


@require_POST
@performs("scoring.detach_evidence")
def detach(request: Asked, evidence: int) -> HttpResponse:
    """Take a file off."""
    sheet, criterion = public.detach_evidence(request.ctx, evidence=evidence).or_raise()
    return redirect("scoring:evidence", sheet=sheet, criterion=criterion)


def round_with_sheets_of(request: Asked, scoring_round: int, unit: UnitId) -> RoundView:
    """The round in which the reader fills the sheets of that unit; not found for everybody else."""
    view = reading.round_page(request.ctx, RoundId(scoring_round)).or_raise()
    if unit not in reading.own_units(request.ctx) or not view.sheets_of(unit):
        refuse("absent.not_found").or_raise()
    return view


@shows("scoring.see_own_sheet")
def workbook(request: Asked, scoring_round: int, unit: int) -> HttpResponse:
    """The unit's sheets as one workbook, with what is already entered."""
    view = round_with_sheets_of(request, scoring_round, UnitId(unit))
    content = workbooks.book_of(request.ctx, RoundId(scoring_round), UnitId(unit))
    return attachment(content, name=f"phieu-cham-{view.code}.xlsx", media=XLSX)
