"""How a reviewed dossier ends: decided or refused by whoever signs; reopened where the decision is revoked.

The room of decisions asks for it inside its own action. A dossier that was sent up takes those below it along.
"""

from django.urls import reverse

from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import DossierId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.nominations.reviewed import DECIDED, ENDINGS
from thidua.foundation.act import Turn, action
from thidua.foundation.sentences import kept
from thidua.modules.nominations.actions.acting import as_system
from thidua.modules.nominations.actions.grounds import ENDED, STANDS, grounds_end
from thidua.modules.nominations.actions.reviewing import take_review_back
from thidua.modules.nominations.models import Dossier
from thidua.modules.nominations.queries.gathering import dossier_for_update
from thidua.modules.nominations.queries.obstacles import obstacles
from thidua.modules.notices.public import TELL
from thidua.modules.statutes.public import award_words

WHO = (Duty.STANDING_OFFICE.value, Duty.UNIT_HEAD.value)
"""Who at the proposing unit is told."""


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


def review_again(turn: Turn, item: DossierId, *, because: str) -> Outcome[DossierId]:
    """Let an item whose award was revoked for how it was examined be examined again, in the asking action."""
    return review_dossier_again(as_system(turn), dossier=item, because=because)


def tell_proposer(turn: Turn, row: Dossier, code: str, **values: object) -> None:
    """After the commit the unit that proposed a dossier is told what became of it."""
    said = Reason.of(code, name=row.name, award=award_words(row.award), **values)
    url = reverse("nominations:dossier", args=[row.pk])
    # The key names the event, not the dossier alone: one and the same dossier may end, be opened again and end anew.
    told = {"key": f"dossier:{row.pk}:{code}:{row.decision or 0}", "sentence": kept(said), "url": url, "due": None}
    turn.afterwards(TELL, unit=row.nomination.unit_id, duties=list(WHO), told=told)


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
    tell_proposer(turn, held.row, "nomination.told_refused", because=because.strip())
    grounds_end(turn, held.row, ENDED, because=because.strip())
    return turn.apply(dossier, to=held, step="refuse", award=award_words(held.row.award), because=because.strip())


def _undecided(turn: Turn, row: Dossier, because: str) -> None:
    """Nothing is decided about it any more: those below wait with it, and it leans again on what it leant on."""
    row.decision, row.because = None, because
    row.save(update_fields=["decision", "because", "reopened_at"])
    below = _below(row)
    if below:
        wait_above_again(turn, dossier=below, because=because).or_raise()
    grounds_end(turn, row, STANDS, because=because)


@action("nominations.reopen_dossier", event="dossier.reopened")
def reopen_dossier(turn: Turn, *, dossier: DossierId, because: str) -> Outcome[DossierId]:
    """Put a decided or refused dossier back on the reviewed list, with the reason."""
    held = turn.hold(dossier_for_update, dossier)

    if not because.strip():
        return refuse("reason.missing")

    _undecided(turn, held.row, because.strip())
    return turn.apply(dossier, to=held, step="reopen", award=award_words(held.row.award), because=because.strip())


@action("nominations.wait_above_again", event="dossier.waits_again")
def wait_above_again(turn: Turn, *, dossier: DossierId, because: str) -> Outcome[DossierId]:
    """Let a dossier wait for the body above again, because what ended there was opened anew."""
    held = turn.hold(dossier_for_update, dossier)

    _undecided(turn, held.row, because.strip())
    return turn.apply(dossier, to=held, step="wait_again", award=award_words(held.row.award), because=because.strip())


@action("nominations.review_dossier_again", event="dossier.review_reopened")
def review_dossier_again(turn: Turn, *, dossier: DossierId, because: str) -> Outcome[DossierId]:
    """Put a dossier whose award was revoked back among those that wait for a review: no earlier vote counts."""
    held = turn.hold(dossier_for_update, dossier)

    if not because.strip():
        return refuse("reason.missing")

    tell_proposer(turn, held.row, "nomination.told_review_again", because=because.strip())
    held.row.reopened_at = turn.now
    take_review_back(held.row)
    _undecided(turn, held.row, because.strip())
    return turn.apply(
        dossier, to=held, step="review_again", award=award_words(held.row.award), because=because.strip()
    )  # fmt: skip
