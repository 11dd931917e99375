"""Rows of awarded in decisions that the intake has read go to the register: looked at first, checked, then saved."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from thidua.core.kernel.ids import PlanId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.views import performs, shows
from thidua.modules.decisions import queries
from thidua.modules.decisions.views.decisions import own_unit
from thidua.modules.registry.public import keeping_units, receive_rows

READ = "decisions/from_paper.html"


@shows("decisions.see_decision")
@require_GET
def papers(request: Asked, unit: int) -> HttpResponse:
    """The papers read by the intake that name who was awarded."""
    body = own_unit(request, unit)
    return render(
        request, "decisions/papers.html", {"unit": body, "papers": queries.papers_with_rows(request.ctx, body.id)}
    )


@performs("registry.receive_rows")
@require_http_methods(["GET", "POST"])
def read(request: Asked, unit: int, plan: int) -> HttpResponse:
    """The rows of a paper; those ticked go to the register's check, where wrong rows are listed before saving."""
    body = next((each for each in keeping_units(request.ctx) if each.id == unit), None)
    if body is None:
        return refuse("absent.not_found").or_raise()
    paper = queries.paper_view(request.ctx, PlanId(plan)).or_raise()
    wanted = {int(key) for key in request.POST.getlist("row") if key.isdecimal()}
    rows = [(at, row, not request.POST or at in wanted) for at, row in enumerate(paper.rows, 1)]
    shown = {"unit": body, "paper": paper, "rows": rows}
    if request.method == "GET":
        return render(request, READ, shown)
    chosen = [row for at, row, is_wanted in rows if is_wanted]
    name = f"Quyết định {paper.number}" if paper.number else paper.title
    outcome = receive_rows(request.ctx, unit=body.id, name=name, rows=chosen)
    if isinstance(outcome, Refused):
        return shown_again(request, READ, shown, refused=outcome)
    return redirect("registry:list", award_list=outcome.value)
