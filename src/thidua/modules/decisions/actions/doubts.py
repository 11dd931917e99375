"""Later awards that may rest on a revoked one: somebody looks and says what comes of it."""

from thidua.core.kernel.ids import DoubtId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.decisions import queries

STANDS, FALLS = "stands", "falls"


@action("decisions.settle_doubt", event="doubt.settled")
def settle_doubt(turn: Turn, *, doubt: DoubtId, outcome: str, because: str) -> Outcome[DoubtId]:
    """Say whether a later award stands without the revoked one, or is to be revoked too, with the reason."""
    held = turn.hold(queries.doubt_for_update, doubt)

    if outcome not in {STANDS, FALLS}:
        return refuse("decision.doubt_without_answer")
    if not because.strip():
        return refuse("reason.missing")

    held.row.outcome, held.row.because, held.row.by = outcome, because.strip(), turn.actor.name
    held.row.save(update_fields=["outcome", "because", "by"])
    return turn.apply(doubt, to=held, step="settle", name=held.row.entry.name, because=because.strip())
