"""The ranking, its papers, and corrections."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from thidua.core.kernel.ids import RoundId, SheetId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.foundation import files
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.files import attachment
from thidua.foundation.views import performs, shows
from thidua.modules.scoring import public
from thidua.modules.scoring.forms import CorrectionForm
from thidua.modules.scoring.queries import awarding, display, formulas, lead, pages, papers, proofs, reading, results
from thidua.modules.scoring.queries.results import Result
from thidua.modules.scoring.queries.shapes import RoundView, SnapshotView

PAPERS = {
    "bang-tong-hop-diem": (papers.summary, {"docx", "pdf", "xlsx"}),
    "cong-van-gui-ket-qua": (papers.letter, {"docx", "pdf"}),
}
"""Each paper by its name in the address: how it is composed, and as what it may be had."""


def _opened(
    request: Asked, scoring_round: int, version: int | None
) -> tuple[RoundView, Result, tuple[SnapshotView, ...]]:
    """The round, a version of its result and all its versions, for whoever may see the round."""
    view = reading.round_page(request.ctx, RoundId(scoring_round)).or_raise()
    versions = reading.snapshots_of(request.ctx, RoundId(scoring_round))
    if not versions:
        refuse("round.no_result", name=view.name).or_raise()
    return view, results.version_of(versions, version).or_raise(), versions


@require_GET
@shows("scoring.see_round")
def ranking(request: Asked, scoring_round: int, version: int | None = None) -> HttpResponse:
    """Rank, unit, score and bar; the arithmetic a click away; the matrix of cross scores; every version."""
    view, result, versions = _opened(request, scoring_round, version)
    page = {
        "round": view,
        "result": result,
        "official": formulas.of_round(view),
        "proposables": awarding.proposables(result),
        "rows": display.rows(result, display.own_names(request.ctx, result)),
        "matrix": display.matrix(result),
        "ties": display.open_ties(result),
        "workings": display.workings(result),
        "changes": display.changes(result),
        "versions": versions,
        "may_lead": pages.leads(request.ctx, view.bloc),
        "warnings": result.result.findings.warnings,
        "maximum": result.terms.table.highest,
    }
    return render(request, "scoring/ranking.html", page)


@require_GET
@shows("scoring.see_round")
def paper(request: Asked, scoring_round: int, version: int, paper: str, kind: str) -> HttpResponse:
    """A paper of a version, composed from its snapshot each time it is asked for."""
    view, result, _versions = _opened(request, scoring_round, version)
    compose, kinds = PAPERS.get(paper) or refuse("absent.not_found").or_raise()
    if kind not in kinds:
        refuse("absent.not_found").or_raise()
    # The day of the closing, not today's: a version's papers are the same bytes whenever they are asked for.
    made_on = timezone.localtime(result.snapshot.at).date()
    composed = compose(result, view, made_on=made_on)
    return files.paper(composed, kind=kind, name=f"{paper}-{view.code}-ban-{version}")


@require_GET
@shows("scoring.see_round")
def original(request: Asked, scoring_round: int, version: int) -> HttpResponse:
    """A version as it was kept, so that anybody can compute it again: `thidua verify-ranking FILE`."""
    view, result, _versions = _opened(request, scoring_round, version)
    name = f"ket-qua-{view.code}-ban-{version}.json"
    return attachment(proofs.as_file(result.snapshot), name=name, media="application/json")


@performs("scoring.correct_round")
def correct(request: Asked, scoring_round: int) -> HttpResponse:
    """Correct one score of a closed round; the result gets a new version, the old one stays."""
    view, result, _versions = _opened(request, scoring_round, None)
    pages.allowed(request.ctx, "scoring.correct_round", view.bloc).or_raise()
    names = lead.names(view)
    sheets = [(str(s.id), f"{names.get(s.scorer, '')} → {names.get(s.scored, '')}") for s in view.sheets]
    criteria = [(each.code, f"{each.code}. {each.text}"[:120]) for each in result.terms.table.criteria()]
    form = CorrectionForm(request.POST or None, sheets=sheets, criteria=criteria)
    page = {"round": view, "form": form, "result": result}
    if not form.is_valid():
        return render(request, "scoring/correct.html", page, status=422 if request.POST else 200)
    entered = form.cleaned_data
    answer = public.correct_round(
        request.ctx, scoring_round=RoundId(scoring_round), sheet=SheetId(entered["sheet"]),
        typed=public.Typed(entered["criterion"], entered["typed"]), because=entered["because"],
    )  # fmt: skip
    if isinstance(answer, Refused):
        return shown_again(request, "scoring/correct.html", page, refused=answer)
    return redirect("scoring:ranking", scoring_round=scoring_round)
