"""After a revocation: the dossier examined again, where the ground says that only the examining was at fault."""

from thidua.core.decisions.grounds import reviewable
from thidua.core.kernel.ids import DecisionId, DossierId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.decisions import queries
from thidua.modules.nominations import public as nominations


@action("decisions.review_again", event="decision.review_reopened")
def review_again(turn: Turn, *, decision: DecisionId, item: DossierId, because: str) -> Outcome[DossierId]:
    """Let the dossier of a revoked award be examined again from its receipt on, with the reason."""
    held = turn.hold(queries.decision_for_update, decision)

    line = held.row.lines.filter(item=str(item), entry__isnull=False).first()
    if line is None or not queries.fallen([line]):
        return refuse("decision.not_revoked_here")
    reviewable(queries.grounds_of([line]).get(line.pk, "")).or_raise()
    if queries.reviewed_since([line]):
        return refuse("decision.item_reviewed_again", name=line.name)
    if not because.strip():
        return refuse("reason.missing")

    nominations.review_again(turn, item, because=because).or_raise()
    return turn.apply(item, to=held, name=line.name, because=because.strip())
