"""Whom a result lets be proposed: the ranking without units that a veto bars, in the order in which seats are given."""

from dataclasses import dataclass

from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.award_order import award_order
from thidua.modules.scoring.queries.results import Result


@dataclass(frozen=True, slots=True)
class Proposable:
    """A unit in the order of proposals. place: shared by equal units; None where a veto bars it, and why."""

    unit: UnitId
    name: str
    place: int | None
    barred: Reason | None = None


def proposables(result: Result) -> tuple[Proposable, ...]:
    """Every ranked unit by its place among those that may be proposed, the barred ones last; it advises only."""
    texts = {each.code: each.text for each in result.terms.table.criteria()}
    barred = {
        standing.unit: Reason.of(
            "ranking.vetoed", unit=standing.unit, criteria=tuple(f"{c}. {texts.get(c, '')}" for c in standing.vetoes)
        )
        for standing in result.result.standings
        if standing.vetoes and standing.unit in result.result.ranking.ranks
    }
    order = award_order(result.result.ranking, barred)
    placed = [Proposable(result.units[each.unit], each.unit, each.rank) for each in order.ranking.placed]
    return (*placed, *(Proposable(result.units[unit], unit, None, why) for unit, why in barred.items()))
