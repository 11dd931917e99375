"""Forms of statistics: the list, a filled form, the awards behind a figure, the file."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import refuse
from thidua.foundation.asked import Asked
from thidua.foundation.views import performs, shows
from thidua.modules.decisions import public, queries
from thidua.modules.decisions.views.decisions import file_of

PAGE_LENGTH = 50


def _year(request: Asked) -> int:
    typed = request.GET.get("nam", "")
    return int(typed) if typed.isdecimal() and len(typed) == len("2024") else request.ctx.today.year


@shows("decisions.see_statistics")
@require_GET
def listed(request: Asked) -> HttpResponse:
    """The forms that a body can fill, on or off."""
    units = queries.statistics_units(request.ctx)
    typed = request.GET.get("don-vi", "")
    unit = next((each for each in units if str(each.id) == typed), units[0] if units else None)
    choices = queries.form_choices(unit.id) if unit else ()
    drafts = {each.id for each in queries.drafting_units(request.ctx)}
    shown = {
        "units": units, "unit": unit, "year": _year(request), "choices": choices,
        "turn_on": {"is_on": "1"}.items(), "may_choose": unit is not None and unit.id in drafts,
    }  # fmt: skip
    return render(request, "decisions/statistics.html", shown)


@shows("decisions.see_statistics")
@require_GET
def page(request: Asked, unit: int, form: str, year: int) -> HttpResponse:
    """A form with its figures."""
    filled = public.statistics_page(request.ctx, UnitId(unit), form=form, year=year).or_raise()
    return render(request, "decisions/form.html", {"page": filled})


@shows("decisions.see_statistics")
@require_GET
def behind(request: Asked, unit: int, form: str, year: int, cell: str) -> HttpResponse:
    """The awards behind a figure; the cell is named by the codes of its line and column."""
    line, _dash, column = cell.partition("-")
    filled = public.statistics_page(request.ctx, UnitId(unit), form=form, year=year).or_raise()
    keys = queries.behind(filled, line, column).or_raise()
    found = Paginator(keys, PAGE_LENGTH).get_page(request.GET.get("page", "1"))
    rows = queries.rows_behind(list(found.object_list))
    told = next(each for each in filled.filled.form.lines if each.code == line)
    head = next(each for each in filled.filled.form.columns if each.code == column)
    shown = {"page": found, "filled": filled, "rows": rows, "line": told, "column": head, "count": len(keys)}
    return render(request, "decisions/behind.html", shown)


@shows("decisions.see_statistics")
@require_GET
def paper(request: Asked, unit: int, form: str, year: int, kind: str) -> HttpResponse:
    """The form as a file."""
    filled = public.statistics_page(request.ctx, UnitId(unit), form=form, year=year).or_raise()
    return file_of(queries.statistics_paper(filled, today=request.ctx.today), kind, f"thong-ke-{form}-{year}")


@performs("decisions.use_form")
@require_POST
def use(request: Asked, unit: int, form: str) -> HttpResponse:
    """Turn a form on or off for a body."""
    if unit not in {each.id for each in queries.statistics_units(request.ctx)}:
        refuse("absent.not_found").or_raise()
    is_on, because = request.POST.get("is_on") == "1", request.POST.get("reason", "")
    public.use_form(request.ctx, unit=UnitId(unit), form=form, is_on=is_on, because=because).or_raise()
    messages.success(request, _("Đã ghi lại lựa chọn của cơ quan."))
    return redirect("decisions:statistics")
