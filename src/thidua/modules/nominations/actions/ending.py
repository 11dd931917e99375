"""How a reviewed dossier ends: decided or refused by whoever signs; reopened where the decision is revoked.

The room of decisions asks for it inside its own action. A dossier that was sent up takes those below it along.
"""

from thidua.core.kernel.ids import DossierId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.nominations.reviewed import DECIDED, ENDINGS
from thidua.foundation.act import Turn, action
from thidua.modules.nominations.actions.reviewing import as_system
from thidua.modules.nominations.models import Dossier
from thidua.modules.nominations.queries.gathering import dossier_for_update
from thidua.modules.nominations.queries.obstacles import obstacles
from thidua.modules.statutes.public import award_words


def settle(turn: Turn, item: DossierId, *, decision: int, ending: str, because: str = "") -> Outcome[DossierId]:
    """Mark an item of the reviewed list as decided, or as refused by whoever signs, in the asking action."""
    if ending not in ENDINGS:
        raise ValueError(f"no ending {ending}")
    if ending == DECIDED:
        return award_dossier(as_system(turn), dossier=item, decision=decision)
    return refuse_dossier(as_system(turn), dossier=item, decision=decision, because=because)


def reopen(turn: Turn, item: DossierId, *, because: str) -> Outcome[DossierId]:
    """Put an ended item back on the reviewed list, because its decision fell away."""
    return reopen_dossier(as_system(turn), dossier=item, because=because)


def _below(row: Dossier) -> DossierId | None:
    return DossierId(row.origin_id) if row.origin_id else None


@action("nominations.award_dossier", event="dossier.decided")
def award_dossier(turn: Turn, *, dossier: DossierId, decision: int) -> Outcome[DossierId]:
    """Write down that a dossier was decided on; nothing is decided while its publicity lasts or a hold lies on it."""
    held = turn.hold(dossier_for_update, dossier)

    barred = () if held.row.state == "sent_up" else obstacles([held.row], on=turn.today).get(held.row.pk, ())
    if barred:
        return Refused(barred)

    held.row.decision = decision
    held.row.save(update_fields=["decision"])
    below = _below(held.row)
    if below:
        award_dossier(turn, dossier=below, decision=decision).or_raise()
    return turn.apply(dossier, to=held, step="award", award=award_words(held.row.award), decision=decision)


@action("nominations.refuse_dossier", event="dossier.refused")
def refuse_dossier(turn: Turn, *, dossier: DossierId, decision: int, because: str) -> Outcome[DossierId]:
    """Write down that whoever signs refused a dossier, with the reason."""
    held = turn.hold(dossier_for_update, dossier)

    if not because.strip():
        return refuse("reason.missing")

    held.row.decision, held.row.because = decision, because.strip()
    held.row.save(update_fields=["decision", "because"])
    below = _below(held.row)
    if below:
        refuse_dossier(turn, dossier=below, decision=decision, because=because).or_raise()
    return turn.apply(dossier, to=held, step="refuse", award=award_words(held.row.award), because=because.strip())


@action("nominations.reopen_dossier", event="dossier.reopened")
def reopen_dossier(turn: Turn, *, dossier: DossierId, because: str) -> Outcome[DossierId]:
    """Put a decided or refused dossier back on the reviewed list, with the reason."""
    held = turn.hold(dossier_for_update, dossier)

    if not because.strip():
        return refuse("reason.missing")

    held.row.decision, held.row.because = None, because.strip()
    held.row.save(update_fields=["decision", "because"])
    return turn.apply(dossier, to=held, step="reopen", award=award_words(held.row.award), because=because.strip())
