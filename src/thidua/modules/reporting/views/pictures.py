"""The pictures of a scheme: who was late when, and figures over the periods of each year."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from thidua.core.kernel.ids import SchemeId
from thidua.core.kernel.outcome import refuse
from thidua.foundation.asked import Asked
from thidua.foundation.views import shows
from thidua.modules.reporting.queries import boards, display
from thidua.modules.reporting.queries import pictures as drawing

A_PAGE = 50


@shows("reporting.see_board")
@require_GET
def pictures(request: Asked, scheme: int) -> HttpResponse:
    """Lateness as a map of units by due days, and one figure as lines, a line a year."""
    page = boards.scheme_page(request.ctx, SchemeId(scheme)).or_raise()
    if not page.scheme.sees_board:
        refuse("absent.not_found").or_raise()
    found = Paginator([unit for unit, *_rest in page.reporters], A_PAGE).get_page(request.GET.get("page"))
    columns = [
        {"word": display.period_name(due), "url": reverse("reporting:board", args=[due.id])} for due in page.dues
    ]
    code = request.GET.get("so-lieu", "")
    indicator = page.form.indicator(code) or next(iter(page.form.indicators), None)
    periods, lines = drawing.lines_of(page.scheme.unit, indicator.name) if indicator else ((), ())
    begun = [due for due in page.dues if sum(due.counts.get(state, 0) for state in ("submitted", "approved"))]
    shown = {
        "page": page, "latest": begun[-1] if begun else None,
        "found": found, "columns": columns, "indicator": indicator, "periods": periods, "lines": lines,
        "rows": drawing.late_rows(page.dues, list(found), today=request.ctx.today),
    }  # fmt: skip
    return render(request, "reporting/pictures.html", shown)
