"""Choosing the units that a campaign is sent to, and what is gone through before the launch."""

from collections.abc import Collection
from dataclasses import dataclass

from thidua.core.access.duty import Duty
from thidua.core.campaigns.readiness import Check, Prepared, readiness
from thidua.core.kernel.ids import CampaignId
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.modules.campaigns.models import Call
from thidua.modules.directory.public import KIND_WORDS, UnitView, units_by_id, units_with_duty, working_below

OFFICES = (Duty.STANDING_OFFICE, Duty.UNIT_HEAD)


@dataclass(frozen=True, slots=True)
class Choosable:
    """A unit that may be called."""

    unit: UnitView
    is_chosen: bool
    has_office: bool


@dataclass(frozen=True, slots=True)
class KindGroup:
    """The units of a kind, to be chosen one by one or all at once."""

    kind: str
    word: str
    units: tuple[Choosable, ...]
    is_whole: bool

    @property
    def chosen(self) -> int:
        """How many are chosen."""
        return sum(1 for each in self.units if each.is_chosen)


def choice(
    ctx: Context, path: str, *, kinds: Collection[str] = (), units: Collection[int] = (), but: Collection[int] = ()
) -> tuple[KindGroup, ...]:
    """The working units below a place of the tree by kind; chosen are those of `kinds` and those of `units`."""
    offices = units_with_duty(OFFICES, on=ctx.today)
    groups: dict[str, list[Choosable]] = {}
    for unit in working_below(path, on=ctx.today):
        if unit.id not in but:
            is_chosen = unit.kind in kinds or unit.id in units
            groups.setdefault(unit.kind, []).append(Choosable(unit, is_chosen, unit.id in offices))
    return tuple(
        KindGroup(kind, str(word), tuple(groups[kind]), kind in kinds)
        for kind, word in KIND_WORDS.items()
        if kind in groups
    )


def chosen_of(groups: tuple[KindGroup, ...]) -> tuple[UnitView, ...]:
    """The units chosen in all groups."""
    return tuple(each.unit for group in groups for each in group.units if each.is_chosen)


def called_units(campaign: CampaignId) -> frozenset[int]:
    """The units that a campaign was sent to."""
    return frozenset(Call.objects.filter(campaign=campaign).values_list("unit", flat=True))


def units_that_launch(ctx: Context) -> tuple[UnitView, ...]:
    """The units for which the actor may launch a campaign."""
    keys = gate.units_of("campaigns.start_campaign", holder=ctx.actor, on=ctx.today)
    return tuple(units_by_id(sorted(keys)).values())


def checks_of(ctx: Context, prepared: Prepared) -> tuple[Check, ...]:
    """The list before the launch, on the day of the actor."""
    return readiness(prepared, on=ctx.today)


def without_office(groups: tuple[KindGroup, ...]) -> tuple[str, ...]:
    """The chosen units in which nobody can receive a call yet."""
    return tuple(each.unit.name for group in groups for each in group.units if each.is_chosen and not each.has_office)
