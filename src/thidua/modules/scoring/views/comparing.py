"""Two versions of a table side by side, and real sheets under other rules."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thidua.core.kernel.ids import TableId
from thidua.core.kernel.outcome import Ok, Refused
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.views import shows
from thidua.modules.scoring.queries import comparing, reading
from thidua.modules.scoring.views.blocs import bloc_or_refusal


def _chosen(request: Asked, name: str) -> int:
    """A number of the address; 0 where none was chosen."""
    typed = request.GET.get(name, "")
    return int(typed) if typed.isdecimal() and len(typed) < 19 else 0  # noqa: PLR2004 - what the database holds


@require_GET
@shows("scoring.see_table")
def compare(request: Asked, table: int) -> HttpResponse:
    """What a table changed against another version or year; the one before it unless another is chosen."""
    view = reading.table_page(request.ctx, TableId(table)).or_raise()
    bloc = bloc_or_refusal(request, view.bloc)
    tables = comparing.tables_of_line(request.ctx, bloc)
    now = comparing.found_table(tables, view.id).or_raise()
    others = [each for each in tables if each.table.id != view.id]
    page = {"table": view, "bloc": bloc, "now": now, "others": others}
    older = [each for each in others if (each.year, each.table.version) < (now.year, now.table.version)]
    chosen = comparing.found_table(tables, TableId(_chosen(request, "voi")))
    before = chosen.value if isinstance(chosen, Ok) else next(iter(older or others), None)
    if before is not None:
        page["comparison"] = comparing.comparison(before, now)
    return render(request, "scoring/compare.html", page)


@require_GET
@shows("scoring.see_round")
def what_if(request: Asked, bloc: int) -> HttpResponse:
    """Sheets of a closed round under another table or formula, with the places that would change; nothing is kept."""
    view = bloc_or_refusal(request, bloc)
    rounds, tables = comparing.closed_rounds(request.ctx, view), comparing.tables_of_line(request.ctx, view)
    page = {"bloc": view, "rounds": rounds, "tables": tables}
    round_ = next((each for each in rounds if each.id == _chosen(request, "dot")), next(iter(rounds), None))
    if round_ is None or not tables:
        return render(request, "scoring/what_if.html", page)
    formulas = comparing.formulas_of_line(request.ctx, view, round_)
    table = next((each for each in tables if each.table.id == _chosen(request, "bang")), tables[0])
    formula = next((each for each in formulas if each.key == request.GET.get("cong-thuc")), formulas[0])
    page |= {"round": round_, "formulas": formulas, "table": table, "formula": formula}
    tried = comparing.trial(request.ctx, round_.id, table=table.table, formula=formula.formula)
    if isinstance(tried, Refused):
        return shown_again(request, "scoring/what_if.html", page, refused=tried)
    return render(request, "scoring/what_if.html", page | {"trial": tried.value})
