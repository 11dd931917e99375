"""Writes of blocs."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from thidua.core.kernel.ids import BlocId, UnitId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.campaigns import queries
from thidua.modules.campaigns.models import Membership, Role


@dataclass(frozen=True, slots=True)
class NamedMember:
    """A unit named as member of a bloc, with its part."""

    unit: UnitId
    role: str = field(default=Role.MEMBER.value)


@action("campaigns.name_members", event="bloc.members_named")
def name_members(turn: Turn, *, bloc: BlocId, members: Sequence[NamedMember]) -> Outcome[BlocId]:
    """Name the members of a bloc in their order, with head and deputy."""
    held = turn.hold(queries.bloc_for_update, bloc)

    heads = [member for member in members if member.role == Role.HEAD]
    if len(heads) != 1:
        return refuse("bloc.one_head", count=len(heads))
    if len({member.unit for member in members}) != len(members):
        return refuse("bloc.unit_twice")
    size = queries.bloc_view(bloc).size
    if size and len(members) > size:
        return refuse("bloc.too_many", size=size, count=len(members))

    Membership.objects.filter(bloc=bloc).delete()
    for place, member in enumerate(members, 1):
        Membership.objects.create(bloc_id=bloc, unit_id=member.unit, role=member.role, place=place)
    return turn.apply(bloc, to=held, count=len(members))
