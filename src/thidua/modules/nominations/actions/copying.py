"""What a ruling of copied does to a dossier: the body chooses whether it stops it, and an officer may let it pass."""

from thidua.core.kernel.ids import DossierId, UnitId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.directory.public import unit_for_update
from thidua.modules.nominations.models import CopyChoice, CopyPass
from thidua.modules.nominations.queries.copies import copied, stops_copies
from thidua.modules.nominations.queries.gathering import dossier_for_update
from thidua.modules.statutes.public import award_words


@action("nominations.let_copy_pass", event="dossier.copy_let_pass")
def let_copy_pass(turn: Turn, *, dossier: DossierId, because: str) -> Outcome[DossierId]:
    """Let a dossier go on though its text was ruled a copy, with the reason; a later ruling stops it again."""
    held = turn.hold(dossier_for_update, dossier)

    if held.row.pk not in copied([held.row]):
        return refuse("nomination.not_copied", name=held.row.name)
    if not because.strip():
        return refuse("reason.missing")

    CopyPass.objects.create(dossier=held.row, because=because.strip(), by=turn.actor.name, at=turn.now)
    return turn.apply(dossier, to=held, award=award_words(held.row.award), because=because.strip())


@action("nominations.choose_about_copies", event="nominations.copies_chosen")
def choose_about_copies(turn: Turn, *, unit: UnitId, stops: bool, because: str) -> Outcome[UnitId]:
    """Choose for a reviewing body whether a text ruled a copy stops its dossier, with what that rests on."""
    held = turn.hold(unit_for_update, unit)

    if not because.strip():
        return refuse("reason.missing")
    if stops_copies([unit])[unit] == stops:
        return refuse("nomination.chosen_already")

    CopyChoice.objects.create(unit_id=unit, stops=stops, because=because.strip(), by=turn.actor.name, at=turn.now)
    word = "dừng lại" if stops else "không dừng lại"
    return turn.apply(unit, to=held, choice=word, because=because.strip())
