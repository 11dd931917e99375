"""The signer's no: single rows of a checked decision, or all of it; and the same signer's second thought."""

from collections.abc import Sequence

from thidua.core.documents.award_decision.content import GRANTING
from thidua.core.kernel.ids import DecisionId, DossierId, LineId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.core.nominations.reviewed import REFUSED
from thidua.foundation.act import Turn, action
from thidua.modules.decisions import queries
from thidua.modules.decisions.models import Line
from thidua.modules.nominations.public import reopen, settle


@action("decisions.refuse_lines", event="decision.lines_refused", also=("decision.refused",))
def refuse_lines(turn: Turn, *, decision: DecisionId, lines: Sequence[LineId], because: str) -> Outcome[DecisionId]:
    """Refuse, as who signs, rows of a checked decision with the reason; where all are refused it is not issued."""
    held = turn.hold(queries.decision_for_update, decision)

    row = held.row
    if row.state != "checked" or row.kind != GRANTING:
        return refuse("decision.not_at_signature")
    if not because.strip():
        return refuse("reason.missing")
    there = list(row.lines.order_by("place"))
    chosen = [line for line in there if line.pk in set(lines)]
    if not chosen or len(chosen) != len(set(lines)):
        return refuse("decision.nobody_chosen")

    for line in chosen:
        if line.item:
            settle(turn, DossierId(int(line.item)), decision=row.pk, ending=REFUSED, because=because).or_raise()
    if len(chosen) == len(there):
        row.because = because.strip()
        row.save(update_fields=["because"])
        return turn.apply(decision, to=held, step="refuse", event="decision.refused", because=because.strip())
    row.lines.filter(pk__in=[line.pk for line in chosen]).delete()
    for place, line in enumerate((each for each in there if each not in chosen), 1):
        Line.objects.filter(pk=line.pk).update(place=place)
    names = ", ".join(line.name for line in chosen)
    return turn.apply(
        decision, to=held, event="decision.lines_refused", count=len(chosen), names=names[:300], because=because.strip()
    )


@action("decisions.lift_refusal", event="decision.refusal_lifted")
def lift_refusal(turn: Turn, *, decision: DecisionId, item: DossierId, because: str) -> Outcome[DossierId]:
    """Put what the signer refused back on the reviewed list, with the reason, so that it can be decided on anew."""
    held = turn.hold(queries.decision_for_update, decision)

    refused = {each.item: each for each in queries.refused_in(held.row.pk)}
    if item not in refused:
        return refuse("decision.not_refused_here")
    if not because.strip():
        return refuse("reason.missing")

    reopen(turn, item, because=because).or_raise()
    return turn.apply(item, to=held, name=refused[item].name, because=because.strip())
