"""The blocs and one bloc's page."""

from django.http import HttpResponse
from django.shortcuts import render

from thidua.core.kernel.ids import BlocId
from thidua.core.kernel.outcome import refuse
from thidua.foundation import gate
from thidua.foundation.asked import Asked
from thidua.foundation.views import shows
from thidua.modules.campaigns.public import BlocView, visible_blocs
from thidua.modules.scoring.forms import FileForm
from thidua.modules.scoring.queries import formulas, pages, reading


@shows("scoring.see_round")
def bloc_list(request: Asked) -> HttpResponse:
    """All blocs that the reader belongs to, with their rounds."""
    visible = visible_blocs(request.ctx)
    rounds = reading.visible_rounds(request.ctx, visible)
    blocs = [
        {
            "bloc": bloc,
            "rounds": [each for each in rounds if each.bloc.id == bloc.id],
            "sees_rounds": pages.may(request.ctx, "scoring.see_round", bloc),
        }
        for bloc in visible
    ]
    sets_up = bool(gate.units_of("campaigns.set_up_blocs", holder=request.ctx.actor, on=request.ctx.today))
    return render(request, "scoring/blocs.html", {"blocs": blocs, "sets_up": sets_up})


def bloc_or_refusal(request: Asked, key: int) -> BlocView:
    """The bloc, if the reader may see it."""
    found = [bloc for bloc in visible_blocs(request.ctx) if bloc.id == key]
    return found[0] if found else refuse("absent.not_found").or_raise()


@shows("scoring.see_round")
def bloc_detail(request: Asked, bloc: int) -> HttpResponse:
    """A bloc: members, formula, criteria tables, rounds."""
    view = bloc_or_refusal(request, bloc)
    tables = reading.visible_tables(request.ctx, BlocId(bloc))
    page = {
        "bloc": view,
        "formula": pages.formula_words(view.rule),
        "official": next(iter(formulas.formulas_of(BlocId(bloc))), None),
        "tables": tables,
        "has_adopted": any(table.state == "adopted" for table in tables),
        "rounds": reading.visible_rounds(request.ctx, (view,)),
        "may_lead": pages.leads(request.ctx, view),
        "may_import": pages.may(request.ctx, "scoring.import_table", view),
        "sees_rounds": pages.may(request.ctx, "scoring.see_round", view),
        "form": FileForm(),
    }
    return render(request, "scoring/bloc.html", page)
