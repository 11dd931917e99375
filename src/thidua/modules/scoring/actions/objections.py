"""Writes of objections: a member objects to a result, the head answers within the agreed days."""

from thidua.core.kernel.ids import RoundId, UnitId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.core.scoring.procedure import working_day_after
from thidua.foundation.act import Turn, action
from thidua.modules.scoring.models import Objection
from thidua.modules.scoring.queries import gathering, terms
from thidua.modules.scoring.queries.openness import OBJECTING, last_day_to_object, may_object


@action("scoring.file_objection", event="objection.filed")
def file_objection(turn: Turn, *, scoring_round: RoundId, unit: UnitId, text: str, criterion: str = "") -> Outcome[int]:
    """Object to a result, provisional or published, within the agreed days; the head has as many to answer."""
    held = turn.hold(gathering.round_of_member, (scoring_round, unit))
    days = terms.procedure_of(held.row).objection_days

    if not text.strip():
        return refuse("reason.missing")
    if held.row.state not in OBJECTING or not days:
        return refuse("objection.not_now", name=held.row.name)
    if not may_object(held.row, on=turn.today):
        return refuse("objection.too_late", last=last_day_to_object(held.row))

    due = working_day_after(turn.today, days)
    row = Objection.objects.create(
        round=held.row, unit_id=unit, criterion=criterion[:40], text=text.strip(), at=turn.now, by=turn.actor.name,
        due=due,
    )  # fmt: skip
    return turn.apply(row.pk, to=held, due=f"{due:%d/%m/%Y}", text=text.strip())


@action("scoring.answer_objection", event="objection.answered")
def answer_objection(turn: Turn, *, objection: int, answer: str, is_upheld: bool) -> Outcome[RoundId]:
    """Answer an objection; an answer that upholds it is followed by reopening or correcting the result."""
    row = Objection.objects.filter(pk=objection).first()
    if row is None:
        return refuse("absent.not_found")
    held = turn.hold(gathering.round_for_update, RoundId(row.round_id))

    if not answer.strip():
        return refuse("reason.missing")
    row.refresh_from_db()
    if row.answered_at is not None:
        return refuse("objection.answered_already")

    row.answer, row.is_upheld = answer.strip(), is_upheld
    row.answered_at, row.answered_by = turn.now, turn.actor.name
    row.save(update_fields=["answer", "is_upheld", "answered_at", "answered_by"])
    return turn.apply(RoundId(row.round_id), to=held, answer=answer.strip(), unit=row.unit.name)
