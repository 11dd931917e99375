"""Reads of the register of movements, and of what runs at the same time."""

from dataclasses import dataclass
from datetime import date

from thidua.core.access.relation import Subject
from thidua.core.campaigns.movement import Level, MovementKind
from thidua.core.campaigns.overlap import Overlap, Running, overlaps
from thidua.core.campaigns.short_name import short_name
from thidua.core.kernel.ids import CampaignId, MovementId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.period import Period
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.foundation.doors import Door, door
from thidua.modules.campaigns.models import Campaign, Movement

SIGHT = "campaigns.see_movement"
COLUMNS = gate.Columns(unit="unit", path="unit__path")


@dataclass(frozen=True, slots=True)
class GroundView:
    """A legal base, and the plan that names it; none where an office typed it."""

    text: str
    origin: CampaignId | None
    plan: str
    line: int | None


@dataclass(frozen=True, slots=True)
class MovementView:
    """A movement of a register."""

    id: MovementId
    unit: UnitId
    unit_name: str
    name: str
    kind: MovementKind
    level: Level | None
    legal_base: str
    first: date | None
    last: date | None
    interim_on: date | None
    final_on: date | None
    origin: CampaignId | None
    origin_name: str
    line: int | None
    grounds: tuple[GroundView, ...]
    """What it rests on, the first entered first; the later ones come from plans that name it too."""
    correcting: Door

    def tense(self, on: date) -> str:
        """Whether it is ahead, runs, or is over on that day."""
        if self.first and on < self.first:
            return "ahead"
        return "past" if self.last and self.last < on else "now"


def movement_subject(row: Movement) -> Subject:
    """What rights look at in a movement."""
    return Subject(kind="movement", id=row.pk, title=row.name, unit=UnitId(row.unit_id), path=row.unit.path)


def movement_for_update(key: MovementId, /) -> Outcome[Held[Movement]]:
    """The movement, locked."""
    row = locks.locked(Movement.objects.filter(pk=key).select_related("unit")).first()
    return Ok(Held(row, movement_subject(row))) if row else refuse("absent.not_found")


def visible_movements(ctx: Context) -> tuple[MovementView, ...]:
    """The registers that the actor may see, by unit and in the order of entry."""
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    rows = Movement.objects.filter(seen).select_related("unit", "origin").order_by("unit__path", "id")
    rows = rows.prefetch_related("later_grounds__origin")
    return tuple(_view(ctx, row) for row in rows)


def _plan(row: Campaign) -> str:
    return row.plan_number or short_name(row.name, row.short_name)


def _ground(text: str, origin: Campaign | None, line: int | None) -> GroundView:
    return GroundView(text, CampaignId(origin.pk) if origin else None, _plan(origin) if origin else "", line)


def _view(ctx: Context, row: Movement) -> MovementView:
    grounds = [_ground(row.legal_base, row.origin, row.line)] if row.legal_base else []
    grounds += [_ground(each.legal_base, each.origin, each.line) for each in row.later_grounds.all()]
    return MovementView(
        id=MovementId(row.pk), unit=UnitId(row.unit_id), unit_name=row.unit.name, name=row.name,
        kind=MovementKind(row.kind), level=Level(row.level) if row.level else None, legal_base=row.legal_base,
        first=row.first, last=row.last, interim_on=row.interim_on, final_on=row.final_on,
        origin=CampaignId(row.origin_id) if row.origin_id else None,
        origin_name=short_name(row.origin.name, row.origin.short_name) if row.origin else "", line=row.line,
        grounds=tuple(grounds), correcting=door(ctx, "campaigns.correct_movement", movement_subject(row)),
    )  # fmt: skip


def movement_view(ctx: Context, key: MovementId) -> Outcome[MovementView]:
    """One movement; refused as not found where the actor may not see it."""
    return next((Ok(found) for found in visible_movements(ctx) if found.id == key), refuse("absent.not_found"))


def units_with_register(ctx: Context) -> tuple[UnitId, ...]:
    """The units in whose register the actor may enter movements."""
    return tuple(sorted(gate.units_of("campaigns.register_movement", holder=ctx.actor, on=ctx.today)))


def running_alike(
    ctx: Context, *, name: str, first: date | None, last: date | None, but: CampaignId | None = None
) -> tuple[Overlap, ...]:
    """Running campaigns that the actor may see, of the same time and with a like name."""
    if not name.strip() or (first and last and last < first):
        return ()
    seen = gate.visible("campaigns.see_cascade", holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    rows = Campaign.objects.filter(seen, state="running").exclude(pk=but or 0)
    others = [Running(row.pk, row.name, Period(row.first, row.last)) for row in rows]
    return overlaps(name, Period(first, last), others)
