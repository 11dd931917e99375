"""The tree of units and the page of one unit."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Outcome, Refused
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.history import history_of
from thidua.foundation.views import performs, shows
from thidua.modules.directory import actions, queries
from thidua.modules.directory.forms import (
    CloseForm,
    KindForm,
    MoveForm,
    PersonForm,
    RenameForm,
    UnitForm,
)

PAGE = "directory/unit.html"


def unit_shown(request: Asked, unit: int, **forms: object) -> dict[str, object]:
    """All that the page of a unit shows; a form given by name stands in for the empty one."""
    page = queries.unit_page(request.ctx, UnitId(unit)).or_raise()
    today = {"since": request.ctx.today}
    return {
        "page": page,
        "history": history_of(request.ctx, kind="unit", subject=unit),
        "add_form": UnitForm(initial=today | {"place": page.unit.place}),
        "rename_form": RenameForm(initial=today | {"name": page.unit.name, "short_name": page.unit.short_name}),
        "move_form": MoveForm(initial=today | {"parent": page.unit.parent}, units=page.possible_parents),
        "kind_form": KindForm(initial={"kind": page.unit.kind}),
        "kind_word": queries.KIND_WORDS[page.unit.kind],
        "close_form": CloseForm(initial=today, units=page.possible_parents),
        "person_form": PersonForm(),
        "people": [person for person in queries.visible_people(request.ctx) if person.unit_id == unit],
    } | forms


def _done(request: Asked, outcome: Outcome[UnitId], *, said: str, shown: dict[str, object]) -> HttpResponse:
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, shown, refused=outcome)
    messages.success(request, said)
    return redirect("directory:unit", unit=outcome.value)


@shows("directory.see_units")
@require_GET
def tree(request: Asked) -> HttpResponse:
    """The branches of the tree that one may see."""
    sought = request.GET.get("tim", "").strip()
    seen = queries.tree(request.ctx, sought=sought)
    rows = [(unit, range(unit.depth - seen.top), seen.people[unit.id]) for unit in seen.units]
    return render(request, "directory/units.html", {"page": seen, "rows": rows, "sought": sought})


@shows("directory.see_units")
@require_GET
def page(request: Asked, unit: int) -> HttpResponse:
    """One unit: its names, what stands below it, its people, its history."""
    return render(request, PAGE, unit_shown(request, unit))


@performs("directory.add_unit")
@require_POST
def add(request: Asked, unit: int) -> HttpResponse:
    """Add a unit below this one."""
    form = UnitForm(request.POST)
    shown = unit_shown(request, unit, add_form=form, opened="add")
    if not form.is_valid():
        return render(request, PAGE, shown, status=422)
    outcome = actions.add_unit(request.ctx, parent=UnitId(unit), **form.cleaned_data)
    return _done(request, outcome, said=_("Đã thêm đơn vị."), shown=shown)


@performs("directory.rename_unit")
@require_POST
def rename(request: Asked, unit: int) -> HttpResponse:
    """Give the unit another name from a day on."""
    form = RenameForm(request.POST)
    shown = unit_shown(request, unit, rename_form=form, opened="rename")
    if not form.is_valid():
        return render(request, PAGE, shown, status=422)
    outcome = actions.rename_unit(request.ctx, unit=UnitId(unit), **form.cleaned_data)
    return _done(request, outcome, said=_("Đã đổi tên đơn vị. Văn bản cũ vẫn giữ tên của thời điểm đó."), shown=shown)


@performs("directory.move_unit")
@require_POST
def move(request: Asked, unit: int) -> HttpResponse:
    """Put the unit under another."""
    seen = queries.unit_page(request.ctx, UnitId(unit)).or_raise()
    form = MoveForm(request.POST, units=seen.possible_parents)
    shown = unit_shown(request, unit, move_form=form, opened="move")
    if not form.is_valid():
        return render(request, PAGE, shown, status=422)
    given = form.cleaned_data | {"parent": UnitId(form.cleaned_data["parent"])}
    outcome = actions.move_unit(request.ctx, unit=UnitId(unit), **given)
    return _done(request, outcome, said=_("Đã chuyển đơn vị."), shown=shown)


@performs("directory.classify_unit")
@require_POST
def classify(request: Asked, unit: int) -> HttpResponse:
    """Say what kind of unit it is."""
    form = KindForm(request.POST)
    shown = unit_shown(request, unit, kind_form=form, opened="kind")
    if not form.is_valid():
        return render(request, PAGE, shown, status=422)
    outcome = actions.classify_unit(request.ctx, unit=UnitId(unit), kind=form.cleaned_data["kind"])
    return _done(request, outcome, said=_("Đã ghi loại đơn vị."), shown=shown)


@performs("directory.close_unit")
@require_POST
def close(request: Asked, unit: int) -> HttpResponse:
    """Close the unit, or merge it into another."""
    seen = queries.unit_page(request.ctx, UnitId(unit)).or_raise()
    form = CloseForm(request.POST, units=seen.possible_parents)
    shown = unit_shown(request, unit, close_form=form, opened="close")
    if not form.is_valid():
        return render(request, PAGE, shown, status=422)
    into = form.cleaned_data["into"]
    given = form.cleaned_data | {"into": UnitId(into) if into else None}
    outcome = actions.close_unit(request.ctx, unit=UnitId(unit), **given)
    return _done(request, outcome, said=_("Đã ghi ngày kết thúc hoạt động. Việc đã làm vẫn mang tên cũ."), shown=shown)
