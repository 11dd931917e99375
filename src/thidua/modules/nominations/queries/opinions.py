"""Opinions of other bodies: their clock, and what was asked and answered."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import DossierId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.rules.found import NeedsText, Value
from thidua.core.statutes.citing import cited_words, text_words
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.foundation.doors import Door, doors
from thidua.law.book import lawbook
from thidua.law.procedure.deadlines import due
from thidua.modules.nominations.models import Opinion
from thidua.modules.nominations.queries.gathering import SIGHT
from thidua.modules.nominations.queries.publicity import STANCE_WORDS
from thidua.modules.statutes.public import award_words, office_of

DAYS = "thoi_han.lay_y_kien"


@dataclass(frozen=True, slots=True)
class OpinionClock:
    """The last good day by the law; None where its text, or the calendar, was not read: then the body sets one."""

    on: date | None
    usual: date | None
    days: int | None
    cites: str
    text: str


def opinion_clock(start: date, path: str) -> OpinionClock:
    """By when an opinion asked for on that day is given."""
    found = lawbook().at(start, office=office_of(path)).value(DAYS)
    texts = lawbook().texts
    if isinstance(found, Value):
        told = due(start, int(found.value))
        return OpinionClock(told.on, told.by_weekends, int(found.value), cited_words(found.cites, texts), "")
    text = found.text if isinstance(found, NeedsText) else found.name
    return OpinionClock(None, None, None, "", text_words(texts[text]) if text in texts else text)


def _subject(row: Opinion) -> Subject:
    return Subject(
        "opinion", row.pk, row.asked_name, unit=UnitId(row.unit_id), path=row.unit.path,
        addressee=UnitId(row.asked_id) if row.asked_id else None,
    )  # fmt: skip


def opinion_for_update(key: int, /) -> Outcome[Held[Opinion]]:
    """The opinion, locked."""
    row = locks.locked(Opinion.objects.filter(pk=key).select_related("unit")).first()
    return Ok(Held(row, _subject(row))) if row else refuse("absent.not_found")


@dataclass(frozen=True, slots=True)
class OpinionView:
    """An opinion with the dossiers it is about: (number, name, award, achievement)."""

    id: int
    unit_name: str
    asked_name: str
    question: str
    asked_on: date
    due_on: date
    due_by: str
    stance: str
    answer: str
    number: str
    answered_on: date | None
    answered_by: str
    about: tuple[tuple[DossierId, str, str, str], ...]
    doors: dict[str, Door]


def _view(ctx: Context, row: Opinion) -> OpinionView:
    about = tuple(
        (DossierId(each.pk), each.name, award_words(each.award), each.achievement) for each in row.dossiers.all()
    )
    may = doors(ctx, _subject(row), "nominations.give_opinion", "nominations.enter_opinion")
    return OpinionView(
        row.pk, row.unit.name, row.asked_name, row.question, row.asked_on, row.due_on, row.due_by,
        str(STANCE_WORDS.get(row.stance, "")), row.answer, row.answer_number, row.answered_on, row.answered_by, about,
        may,
    )  # fmt: skip


def opinions(ctx: Context) -> tuple[OpinionView, ...]:
    """What the actor's bodies asked, and what was asked of them, newest first."""
    units = gate.units_of(SIGHT, holder=ctx.actor, on=ctx.today)
    rows = Opinion.objects.filter(Q(unit__in=units) | Q(asked__in=units)).select_related("unit")
    return tuple(_view(ctx, row) for row in rows.prefetch_related("dossiers")[:100])


def opinion_page(ctx: Context, key: int) -> Outcome[OpinionView]:
    """One opinion, for the body that asked and the one that is asked: of the dossiers what is asked about, no more."""
    units = gate.units_of(SIGHT, holder=ctx.actor, on=ctx.today)
    rows = Opinion.objects.filter(Q(unit__in=units) | Q(asked__in=units), pk=key).select_related("unit")
    row = rows.prefetch_related("dossiers").first()
    return Ok(_view(ctx, row)) if row else refuse("absent.not_found")
