"""Figures of reports and of the pact that a criterion is scored by, as proposals on a sheet.

An adopted table names its sources, so the members agreed that a figure is shown to whoever scores by it; only approved
reports count, and the report itself opens for those alone who may read it anyway.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from django.urls import reverse
from django.utils.translation import gettext as _

from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.kernel.quantity import rounded, written
from thidua.core.registrations.pact import PactTarget
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Place, named_source
from thidua.core.scoring.measure import Asks, Observed, asks, typed_of
from thidua.core.scoring.sheet import entered
from thidua.foundation.act import Context
from thidua.modules.campaigns.public import BlocView
from thidua.modules.registrations.public import pact_page, pact_targets, pact_terms
from thidua.modules.reporting.public import StatedFigure, report_page, stated_figures
from thidua.modules.scoring.queries.shapes import FigureView

PLACES = 4


@dataclass(frozen=True, slots=True)
class Found:
    """What is known of a criterion's figure: of a report, of the pact, or of both."""

    stated: StatedFigure | None
    agreed: PactTarget | None


def found_for(bloc: BlocView, unit: UnitId, table: CriteriaTable) -> dict[str, Found]:
    """What reports and the pact say of each criterion of the table that names a source."""
    sources = {each.code: named_source(each.source) for each in table.criteria() if each.source}
    names = {source.name for source in sources.values() if source}
    if not names:
        return {}
    stated = stated_figures(unit, names, year=bloc.year, campaign=bloc.campaign)
    agreed = {_folded(each.name): each for each in pact_targets(bloc.id, bloc.year)}
    return {
        code: Found(stated.get(source.name), agreed.get(_folded(source.name)) if source.place is Place.PACT else None)
        for code, source in sources.items()
        if source
    }


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def typed_for(criterion: Criterion, found: Found) -> str:
    """The figure as a scorer would type it; "" where too little is known, or the criterion takes points."""
    if criterion.measure is None or found.stated is None:
        return ""
    kind = asks(criterion.measure)
    if kind is Asks.LEVEL:
        return found.stated.level
    reached = _decimal(found.stated.reached)
    plan = found.agreed.value if found.agreed and found.agreed.value is not None else found.stated.wanted
    if reached is None or kind is Asks.EVENTS or (kind is Asks.PAIR and plan is None):
        return ""
    typed = typed_of(criterion.measure, Observed(reached, plan if kind is Asks.PAIR else None))
    return typed if isinstance(entered(criterion, typed), Ok) else ""


def _decimal(amount: Decimal | Fraction | None) -> Decimal | None:
    return None if amount is None else rounded(Fraction(amount), PLACES).normalize() + Decimal(0)


def where(found: Found) -> str:
    """The source in words, with what it says."""
    parts: list[str] = []
    if found.agreed is not None:
        parts.append(_("Giao ước: {name} {words}").format(name=found.agreed.name, words=found.agreed.words).strip())
    if found.stated is not None:
        parts.append(_("Theo {what}: {figure}").format(what=found.stated.what, figure=_figure(found.stated)))
    return ". ".join(parts)


def _figure(stated: StatedFigure) -> str:
    reached = _decimal(stated.reached)
    if reached is None:
        return stated.level or "–"
    told = f"{written(reached)} {stated.unit}".strip()
    if stated.wanted is None:
        return told
    return _("{told}, chỉ tiêu {wanted}").format(told=told, wanted=written(stated.wanted))


def figure_views(ctx: Context, bloc: BlocView, unit: UnitId, table: CriteriaTable) -> Mapping[str, FigureView]:
    """The figures as a sheet shows them, each with the way to its source for who may read it."""
    views: dict[str, FigureView] = {}
    for code, found in found_for(bloc, unit, table).items():
        criterion = table.criterion(code)
        if criterion is None:
            continue
        if found.stated is None and found.agreed is None:
            none_yet = _("Chưa có số liệu được duyệt từ nguồn: {source}").format(source=criterion.source)
            views[code] = FigureView("", "", none_yet, "")
            continue
        typed = typed_for(criterion, found)
        views[code] = FigureView(typed, _points(criterion, typed), where(found), _url(ctx, bloc, found))
    return views


def _points(criterion: Criterion, typed: str) -> str:
    read = entered(criterion, typed)
    if not typed or isinstance(read, Refused) or read.value.score is None:
        return ""
    return _("= %(points)s điểm") % {"points": written(read.value.score.normalize())}


def _url(ctx: Context, bloc: BlocView, found: Found) -> str:
    if found.stated is not None and isinstance(report_page(ctx, found.stated.report), Ok):
        return reverse("reporting:report", args=[found.stated.report])
    terms = pact_terms(bloc.id, bloc.year) if found.agreed else None
    if terms is not None and isinstance(pact_page(ctx, terms.pact), Ok):
        return reverse("registrations:pact", args=[terms.pact])
    return ""
