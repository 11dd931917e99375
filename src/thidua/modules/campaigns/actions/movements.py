"""Writes of the register of movements."""

from thidua.core.kernel.ids import MovementId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.vietnamese.fold import search_key
from thidua.foundation.act import Turn, action
from thidua.modules.campaigns import queries
from thidua.modules.campaigns.actions.drafts import MovementDraft
from thidua.modules.campaigns.actions.making import movement_row
from thidua.modules.campaigns.models import Movement
from thidua.modules.directory.public import unit_for_update

FIELDS = ("name", "search", "kind", "level", "legal_base", "first", "last", "interim_on", "final_on")


def _checked(unit: int, draft: MovementDraft, *, but: int | None = None) -> Outcome[None]:
    if not draft.name.strip():
        return refuse("ready.name")
    if draft.first and draft.last and draft.last < draft.first:
        return refuse("directory.ends_before_start")
    alike = Movement.objects.filter(unit=unit, search=search_key(draft.name)[:500]).exclude(pk=but or 0)
    return refuse("movement.known", name=draft.name.strip()) if alike.exists() else Ok(None)


@action("campaigns.register_movement", event="movement.registered")
def register_movement(turn: Turn, *, unit: UnitId, draft: MovementDraft) -> Outcome[MovementId]:
    """Enter a movement in the unit's register."""
    held = turn.hold(unit_for_update, unit)

    checked = _checked(unit, draft)
    if isinstance(checked, Refused):
        return checked

    row = movement_row(unit, draft)
    row.save()
    return turn.apply(MovementId(row.pk), to=held, name=row.name)


@action("campaigns.correct_movement", event="movement.corrected")
def correct_movement(turn: Turn, *, movement: MovementId, draft: MovementDraft) -> Outcome[MovementId]:
    """Correct what the register says of a movement: its base, its period, its reviews."""
    held = turn.hold(queries.movement_for_update, movement)

    checked = _checked(held.row.unit_id, draft, but=movement)
    if isinstance(checked, Refused):
        return checked

    fresh = movement_row(held.row.unit_id, draft)
    changed = [name for name in FIELDS if getattr(held.row, name) != getattr(fresh, name)]
    for name in changed:
        setattr(held.row, name, getattr(fresh, name))
    held.row.save(update_fields=changed)
    return turn.apply(movement, to=held, changed=changed)
