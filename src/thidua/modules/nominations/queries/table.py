"""Who lies on a body's table: received and not yet voted on, or carried and not yet decided on."""

from dataclasses import dataclass

from thidua.core.kernel.ids import BearerId, DossierId, UnitId
from thidua.foundation.act import Context
from thidua.modules.nominations.queries.gathering import visible_dossiers


@dataclass(frozen=True, slots=True)
class OnTheTable:
    """A proposal before the body: whom, for what, and for which year."""

    item: DossierId
    bearer: BearerId
    award: str
    year: int
    state: str


def before_council(ctx: Context, body: UnitId) -> tuple[OnTheTable, ...]:
    """The proposals that the body has received and not ended, as far as the actor may see them."""
    rows = visible_dossiers(ctx).filter(nomination__to=body, state__in=["received", "carried"])
    told = rows.order_by("pk").values_list("pk", "bearer", "award", "nomination__year", "state")
    return tuple(OnTheTable(DossierId(pk), BearerId(who), award, year, state) for pk, who, award, year, state in told)
