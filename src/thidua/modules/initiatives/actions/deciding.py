"""Deciding on an initiative: returned to be completed, recognised by decision, declined; and what is like it."""

from datetime import date

from thidua.core.initiatives.scope import Scope
from thidua.core.kernel.ids import InitiativeId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.initiatives.models import Initiative, LikenessRuling, Ruling
from thidua.modules.initiatives.queries import initiatives as queries
from thidua.modules.initiatives.queries.likeness import alike


@action("initiatives.return_initiative", event="initiative.returned")
def return_initiative(turn: Turn, *, initiative: InitiativeId, because: str) -> Outcome[InitiativeId]:
    """Return an initiative to be completed, with the reason."""
    held = turn.hold(queries.initiative_for_update, initiative)

    if not because.strip():
        return refuse("reason.missing")

    held.row.because = because.strip()
    held.row.save(update_fields=["because"])
    return turn.apply(initiative, to=held, step="send_back", because=because.strip())


@action("initiatives.rule_on_likeness", event="initiative.likeness_ruled")
def rule_on_likeness(
    turn: Turn, *, initiative: InitiativeId, other: InitiativeId, ruling: str, because: str
) -> Outcome[InitiativeId]:
    """Rule on an initiative that is like another: different, developed from it, or the same; with the reason."""
    held = turn.hold(queries.initiative_for_update, initiative)
    found = next((each for each in alike(held.row) if each.initiative.id == other), None)

    if found is None or ruling not in Ruling.values:
        return refuse("absent.not_found")
    if not because.strip():
        return refuse("reason.missing")

    LikenessRuling.objects.create(
        initiative=held.row, other_id=other, percent=found.percent, ruling=ruling, because=because.strip(),
        by=turn.actor.name, at=turn.now,
    )  # fmt: skip
    return turn.apply(
        initiative, to=held, other=found.initiative.title, percent=str(found.percent), ruling=ruling,
        because=because.strip(),
    )  # fmt: skip


def _decided(turn: Turn, row: Initiative, *, opinion: str) -> None:
    row.opinion, row.decided_by, row.because = opinion.strip(), turn.actor.name, ""
    row.save(update_fields=["opinion", "decided_by", "because", "scope", "decision_number", "decision_on"])


@action("initiatives.recognise_initiative", event="initiative.recognised")
def recognise_initiative(
    turn: Turn, *, initiative: InitiativeId, number: str, on: date, scope: Scope, opinion: str
) -> Outcome[InitiativeId]:
    """Recognise an initiative by a decision, with the council's opinion and the range of its effect."""
    held = turn.hold(queries.initiative_for_update, initiative)

    if not number.strip() or not opinion.strip():
        return refuse("initiative.decision_incomplete")
    if on > turn.today:
        return refuse("initiative.decided_ahead", on=on)
    found = alike(held.row)
    waiting = tuple(each.initiative.title for each in found if each.waits)
    if waiting:
        return refuse("initiative.likeness_not_ruled", titles=waiting)
    if any(each.ruling == Ruling.SAME for each in found):
        return refuse("initiative.ruled_the_same")

    row = held.row
    row.decision_number, row.decision_on, row.scope = number.strip(), on, scope.value
    _decided(turn, row, opinion=opinion)
    return turn.apply(initiative, to=held, step="recognise", number=number.strip(), on=f"{on:%d/%m/%Y}")


@action("initiatives.decline_initiative", event="initiative.declined")
def decline_initiative(turn: Turn, *, initiative: InitiativeId, because: str) -> Outcome[InitiativeId]:
    """Decline an initiative, with the council's reason."""
    held = turn.hold(queries.initiative_for_update, initiative)

    if not because.strip():
        return refuse("reason.missing")

    _decided(turn, held.row, opinion=because)
    return turn.apply(initiative, to=held, step="decline", because=because.strip())
