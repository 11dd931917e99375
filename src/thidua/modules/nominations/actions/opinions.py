"""Opinions of other bodies on dossiers: asked with a clock in working days, given in the system or on paper."""

from dataclasses import dataclass
from datetime import date

from thidua.core.kernel.ids import DossierId, UnitId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.directory.public import unit_for_update, unit_view
from thidua.modules.nominations.models import Dossier, Opinion
from thidua.modules.nominations.queries.opinions import opinion_clock, opinion_for_update

STANCES = ("agree", "disagree", "other")


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of whom. `asked` is a unit of the system; else `name` says who is asked on paper.

    `due_on` may be left out where the law names the days.
    """

    dossiers: tuple[DossierId, ...]
    text: str
    asked: UnitId | None = None
    name: str = ""
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the body answered; `number` and `on` are those of its letter."""

    stance: str
    text: str
    on: date
    number: str = ""


@action("nominations.ask_opinion", event="opinion.asked")
def ask_opinion(turn: Turn, *, unit: UnitId, question: Question) -> Outcome[int]:
    """Ask another body for its opinion on dossiers that a body reviews, until a working day."""
    held = turn.hold(unit_for_update, unit)

    rows = Dossier.objects.filter(pk__in=question.dossiers, nomination__to=unit, state__in=("received", "carried"))
    if not question.dossiers or rows.count() != len(set(question.dossiers)):
        return refuse("nomination.nobody_chosen")
    name = unit_view(question.asked).name if question.asked else question.name.strip()
    if not name or not question.text.strip():
        return refuse("opinion.incomplete")
    told = opinion_clock(turn.today, held.row.path)
    due_on = question.due_on or told.on
    if due_on is None or due_on <= turn.today:
        return refuse("opinion.day_missing", text=told.text)

    row = Opinion.objects.create(
        unit_id=unit, asked_id=question.asked, asked_name=name[:255], question=question.text.strip(),
        asked_on=turn.today, due_on=due_on, due_by=(told.cites or turn.actor.name)[:255], by=turn.actor.name,
    )  # fmt: skip
    row.dossiers.set(rows)
    return turn.apply(row.pk, to=held, asked=name, count=len(rows), until=f"{due_on:%d/%m/%Y}")


def _answered(turn: Turn, row: Opinion, answer: Answer) -> Outcome[int] | None:
    if row.answered_on is not None:
        return refuse("opinion.answered_already")
    if answer.stance not in STANCES or not answer.text.strip() or answer.on > turn.today:
        return refuse("opinion.answer_incomplete")
    row.stance, row.answer, row.answer_number = answer.stance, answer.text.strip(), answer.number.strip()[:80]
    row.answered_on, row.answered_by = answer.on, turn.actor.name
    row.save()
    return None


@action("nominations.give_opinion", event="opinion.given")
def give_opinion(turn: Turn, *, opinion: int, answer: Answer) -> Outcome[int]:
    """Give the opinion that another body asked for."""
    held = turn.hold(opinion_for_update, opinion)

    wrong = _answered(turn, held.row, answer)
    if wrong is not None:
        return wrong

    return turn.apply(opinion, to=held, stance=answer.stance)


@action("nominations.enter_opinion", event="opinion.entered")
def enter_opinion(turn: Turn, *, opinion: int, answer: Answer) -> Outcome[int]:
    """Enter an opinion that came on paper, with the number of its letter."""
    held = turn.hold(opinion_for_update, opinion)

    if not answer.number.strip():
        return refuse("opinion.number_missing")
    wrong = _answered(turn, held.row, answer)
    if wrong is not None:
        return wrong

    return turn.apply(opinion, to=held, asked=held.row.asked_name, number=answer.number.strip())
