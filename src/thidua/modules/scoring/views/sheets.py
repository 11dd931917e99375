"""Sheets: the grid, saving a cell, handing in, evidence, and the workbook for work without a connection."""

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from thidua.core.kernel.ids import RoundId, SheetId, UnitId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.sockets import plugged
from thidua.foundation.views import performs, shows
from thidua.modules.documents.public import content_of
from thidua.modules.scoring import public
from thidua.modules.scoring.forms import MOST_LETTERS, FileForm, ScoreForm, WorkbookForm
from thidua.modules.scoring.queries import grid, lead, pages, reading, workbooks
from thidua.modules.scoring.queries.shapes import RoundView
from thidua.modules.scoring.views.answers import attachment, uploaded
from thidua.modules.scoring.views.tables import XLSX
from thidua.ports.spreadsheet import RoundBook


@shows("scoring.see_own_sheet")
def sheet_detail(request: Asked, sheet: int) -> HttpResponse:
    """The grid of one sheet, with the way to the unit's other sheets."""
    view = reading.sheet_page(request.ctx, SheetId(sheet)).or_raise()
    page = {
        "page": view,
        "grid": grid.grid_of(request.ctx, view),
        "tabs": pages.sheet_tabs(view),
        "names": lead.names(view.round),
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
    view = reading.sheet_page(request.ctx, SheetId(sheet)).or_raise()
    return JsonResponse(grid.saved_answer(view, version=saved.version, at=request.ctx.now))


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
    file = uploaded(form.cleaned_data["file"])
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


def _round_with_sheets_of(request: Asked, scoring_round: int, unit: UnitId) -> RoundView:
    """The round in which the reader fills the sheets of that unit; not found for everybody else."""
    view = reading.round_page(request.ctx, RoundId(scoring_round)).or_raise()
    if unit not in reading.own_units(request.ctx) or not view.sheets_of(unit):
        refuse("absent.not_found").or_raise()
    return view


@shows("scoring.see_own_sheet")
def workbook(request: Asked, scoring_round: int, unit: int) -> HttpResponse:
    """The unit's sheets as one workbook, with what is already entered."""
    view = _round_with_sheets_of(request, scoring_round, UnitId(unit))
    terms, given, called = workbooks.book_of(RoundId(scoring_round), UnitId(unit))
    content = plugged(RoundBook).write(terms, given, [called])
    return attachment(content, name=f"phieu-cham-{view.code}.xlsx", media=XLSX)


@performs("scoring.upload_sheets")
def upload(request: Asked, scoring_round: int, unit: int) -> HttpResponse:
    """Take a filled workbook in; every wrong cell is listed by its address and nothing is saved."""
    view = _round_with_sheets_of(request, scoring_round, UnitId(unit))
    is_sent = request.method == "POST"
    form = WorkbookForm(request.POST, request.FILES) if is_sent else WorkbookForm()
    page = {"round": view, "unit": unit, "form": form, "limit": settings.THIDUA_UPLOAD_LIMIT}
    if not form.is_valid():
        return render(request, "scoring/upload.html", page, status=UNPROCESSABLE if is_sent else 200)
    file = uploaded(form.cleaned_data["file"])
    filled = workbooks.filled_of(plugged(RoundBook).read(file.content), RoundId(scoring_round), UnitId(unit))
    answer = filled if isinstance(filled, Refused) else public.upload_sheets(
        request.ctx, scoring_round=RoundId(scoring_round), scorer=UnitId(unit), filled=filled.value,
        name=file.name, content=file.content, may_replace=form.cleaned_data["may_replace"],
    )  # fmt: skip
    if isinstance(answer, Refused):
        return shown_again(request, "scoring/upload.html", page | {"name": file.name}, refused=answer)
    return render(request, "scoring/upload.html", page | {"saved": answer.value, "name": file.name})
