"""Fairness beside the law, and the ranks of a bloc over the years."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thidua.core.kernel.ids import RoundId
from thidua.core.kernel.outcome import refuse
from thidua.foundation.asked import Asked
from thidua.foundation.views import shows
from thidua.modules.scoring.queries import fairness as asked
from thidua.modules.scoring.queries import reading, results
from thidua.modules.scoring.views.blocs import bloc_or_refusal


@require_GET
@shows("scoring.see_round")
def fairness(request: Asked, scoring_round: int) -> HttpResponse:
    """Other readings in columns beside the legal one, the manner of each scorer, who raises whom."""
    view = reading.round_page(request.ctx, RoundId(scoring_round)).or_raise()
    versions = reading.snapshots_of(request.ctx, RoundId(scoring_round))
    if not versions:
        refuse("round.no_result", name=view.name).or_raise()
    result = results.version_of(versions, None).or_raise()
    page = {"round": view, "result": result, "found": asked.fairness_of(result)}
    return render(request, "scoring/fairness.html", page)


@require_GET
@shows("scoring.see_round")
def history(request: Asked, bloc: int) -> HttpResponse:
    """Places and inflation of each unit over the years."""
    view = bloc_or_refusal(request, bloc)
    return render(request, "scoring/history.html", {"bloc": view, "history": asked.history_of(request.ctx, view)})
