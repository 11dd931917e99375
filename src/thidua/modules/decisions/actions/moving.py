"""From the draft to the signature: checked, given back, signed, dropped."""

from thidua.core.kernel.ids import DecisionId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.decisions import queries


@action("decisions.check_decision", event="decision.checked")
def check_decision(turn: Turn, *, decision: DecisionId) -> Outcome[DecisionId]:
    """Say that the draft is checked and may be signed."""
    held = turn.hold(queries.decision_for_update, decision)

    queries.still_good(turn.context, held.row).or_raise()
    queries.prizes_known(held.row, on=turn.today).or_raise()

    held.row.checked_by = turn.actor.name
    held.row.save(update_fields=["checked_by"])
    return turn.apply(decision, to=held, step="check", count=held.row.lines.count())


@action("decisions.give_back_decision", event="decision.given_back")
def give_back_decision(turn: Turn, *, decision: DecisionId, because: str) -> Outcome[DecisionId]:
    """Give a decision that has no number yet back to be mended, with the reason."""
    held = turn.hold(queries.decision_for_update, decision)

    if not because.strip():
        return refuse("reason.missing")

    held.row.checked_by, held.row.signed_by, held.row.signed_at = "", "", None
    held.row.save(update_fields=["checked_by", "signed_by", "signed_at"])
    return turn.apply(decision, to=held, step="give_back", because=because.strip())


@action("decisions.sign_decision", event="decision.signed")
def sign_decision(turn: Turn, *, decision: DecisionId) -> Outcome[DecisionId]:
    """Sign a checked decision; its number and day are given after that."""
    held = turn.hold(queries.decision_for_update, decision)

    held.row.signed_by, held.row.signed_at = turn.actor.name, turn.now
    held.row.save(update_fields=["signed_by", "signed_at"])
    return turn.apply(decision, to=held, step="sign", about=held.row.about)


@action("decisions.drop_decision", event="decision.dropped")
def drop_decision(turn: Turn, *, decision: DecisionId, because: str) -> Outcome[DecisionId]:
    """Leave a decision that has no number yet unissued; its items go back to the reviewed list."""
    held = turn.hold(queries.decision_for_update, decision)

    if not because.strip():
        return refuse("reason.missing")

    held.row.because = held.row.because or because.strip()
    held.row.save(update_fields=["because"])
    return turn.apply(decision, to=held, step="drop", because=because.strip())
