"""Ruling on achievement texts that are alike."""

from thidua.core.kernel.ids import DossierId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.nominations.models import LikenessRuling, Ruling
from thidua.modules.nominations.queries.gathering import dossier_for_update
from thidua.modules.nominations.queries.likeness import alike


@action("nominations.rule_on_text", event="dossier.text_ruled")
def rule_on_text(turn: Turn, *, dossier: DossierId, other: DossierId, ruling: str, because: str) -> Outcome[DossierId]:
    """Rule on an achievement text that is like another: different, shared or copied; with the reason."""
    held = turn.hold(dossier_for_update, dossier)
    found = next((each for each in alike(held.row) if each.id == other), None)

    if found is None or ruling not in Ruling.values:
        return refuse("absent.not_found")
    if not because.strip():
        return refuse("reason.missing")

    LikenessRuling.objects.create(
        dossier=held.row, other_id=other, percent=found.percent, ruling=ruling, because=because.strip(),
        by=turn.actor.name, at=turn.now,
    )  # fmt: skip
    # The number of the other dossier, not its name: who proposed this one reads it too, and the other is not theirs.
    return turn.apply(dossier, to=held, other=str(other), percent=str(found.percent), because=because.strip())
