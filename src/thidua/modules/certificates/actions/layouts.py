"""Keeping the layouts of a unit."""

from thidua.core.certificates.layout import Layout, checked, to_record
from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.certificates import queries
from thidua.modules.certificates.models import LayoutRow
from thidua.modules.directory.public import unit_for_update

NAME_LENGTH = 120


@action("certificates.keep_layout", event="layout.kept")
def keep_layout(turn: Turn, *, unit: UnitId, name: str, layout: Layout) -> Outcome[int]:
    """Keep a layout of certificates as the unit's own, as a new version."""
    held = turn.hold(unit_for_update, unit)

    good = checked(layout)
    if isinstance(good, Refused):
        return good
    if not name.strip():
        return refuse("layout.no_name")

    newest = queries.newest_layout(unit, name.strip()[:NAME_LENGTH])
    row = LayoutRow.objects.create(
        unit=held.row, name=name.strip()[:NAME_LENGTH], version=newest.version + 1 if newest else 1,
        content=to_record(layout), by=turn.actor.name, at=turn.now,
    )  # fmt: skip
    return turn.apply(row.pk, to=held, name=row.name, version=row.version)
