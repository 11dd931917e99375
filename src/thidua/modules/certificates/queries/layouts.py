"""Reads of layouts: those that come with the system, and those that a unit made its own."""

from dataclasses import dataclass

from thidua.core.certificates.layout import A4_PLAIN, A4_STOCK, Layout, from_record
from thidua.core.kernel.ids import UnitId
from thidua.modules.certificates.models import LayoutRow

BUILT_IN: dict[str, Layout] = {"Giấy trắng A4 ngang": A4_PLAIN, "Phôi in sẵn A4 ngang": A4_STOCK}
"""The layouts every unit starts from, by their names."""


@dataclass(frozen=True, slots=True)
class LayoutView:
    """A layout of a unit. `version` is 0 for one that comes with the system."""

    name: str
    version: int
    layout: Layout


def newest_layout(unit: UnitId, name: str) -> LayoutRow | None:
    """The newest version that the unit keeps under the name."""
    return LayoutRow.objects.filter(unit=unit, name=name).order_by("-version").first()


def layout_for(unit: UnitId, name: str) -> LayoutView | None:
    """The unit's own newest layout of that name, or the one that comes with the system."""
    row = newest_layout(unit, name)
    if row is not None:
        return LayoutView(row.name, row.version, from_record(row.content))
    return LayoutView(name, 0, BUILT_IN[name]) if name in BUILT_IN else None


def layouts_of(unit: UnitId) -> tuple[LayoutView, ...]:
    """Every layout that the unit can print with."""
    own = set(LayoutRow.objects.filter(unit=unit).values_list("name", flat=True))
    found = (layout_for(unit, name) for name in (*BUILT_IN, *sorted(own - BUILT_IN.keys())))
    return tuple(view for view in found if view is not None)
