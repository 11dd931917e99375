"""The only caller of the policy: may this be done, and what may be seen."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Model, Q, QuerySet

from thidua.core.access.duty import Holder
from thidua.core.access.policy import authorize as _authorize
from thidua.core.access.policy import row_for
from thidua.core.access.relation import PERSONAL, Relation, Subject
from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Ok, Outcome
from thidua.core.kernel.period import Day


def authorize(action: str, *, holder: Holder, subject: Subject, on: Day) -> Outcome[None]:
    """Whether the holder may do the action to the subject; the refusal says what is lacking."""
    return _authorize(action, holder=holder, subject=subject, on=on)


def may(action: str, *, holder: Holder, subject: Subject, on: Day) -> bool:
    """The same as a predicate, for drawing a button."""
    return isinstance(authorize(action, holder=holder, subject=subject, on=on), Ok)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a table keeps what relations look at; a relation without its column matches nothing there."""

    unit: str = ""
    path: str = ""
    bloc_head: str = ""
    bloc_members: str = ""
    seats: str = ""
    secretaries: str = ""
    caller: str = ""
    addressee: str = ""
    called: Callable[[UnitId, str], Q] | None = None
    """The rows sent to a unit, given its number and its place in the tree: a condition, for it joins over thousands."""


def _conditions(relation: Relation, columns: Columns, *, unit: UnitId, path: str) -> Q | None:
    """The rows that stand in the relation to a duty held at `unit`."""
    if relation is Relation.CALLED:
        return columns.called(unit, path) if columns.called else None
    column = {
        Relation.OWN_UNIT: columns.unit,
        Relation.CALLER: columns.caller,
        Relation.ADDRESSEE: columns.addressee,
        Relation.BRANCH: columns.path and f"{columns.path}__startswith",
        Relation.BLOC_HEAD: columns.bloc_head,
        Relation.BLOC_MEMBER: columns.bloc_members,
    }[relation]
    if not column:
        return None
    return Q(**{column: path if relation is Relation.BRANCH else unit})


def _personally(asked: frozenset[Relation], columns: Columns, *, holder: Holder) -> Q:
    """The rows in which the person has a part of their own."""
    places = {Relation.SEAT: columns.seats, Relation.SECRETARY: columns.secretaries}
    seen = Q(pk__in=())
    for relation, column in places.items():
        if relation in asked and column and holder.person is not None:
            seen |= Q(**{column: holder.person})
    return seen


def visible(sight: str, *, holder: Holder, on: Day, columns: Columns) -> Q:
    """The condition on a table's rows under which the holder may see them. Nothing allowed means no row at all."""
    if holder.is_system:
        return Q()
    row = row_for(sight)
    seen = _personally(row.relations, columns, holder=holder)
    for held in holder.on(on):
        if held.duty not in row.duties:
            continue
        for relation in row.relations - PERSONAL:
            condition = _conditions(relation, columns, unit=held.unit, path=held.path)
            seen = seen if condition is None else seen | condition
    return seen


def units_of(action: str, *, holder: Holder, on: Day) -> frozenset[UnitId]:
    """The units at which the holder has a duty that the action asks for."""
    duties = row_for(action).duties
    return frozenset(held.unit for held in holder.on(on) if held.duty in duties)


def only_visible(rows: "QuerySet[Model]", condition: Q) -> "QuerySet[Model]":
    """The rows under the condition, each once even where it joins over several members."""
    return rows.filter(condition).distinct()
