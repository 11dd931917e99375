"""Writes of yearly records: each with its source; a correction is a new record in the place of the old."""

from dataclasses import dataclass
from datetime import date

from thidua.core.awards.posts import Term, months_by_post
from thidua.core.kernel.ids import BearerId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.foundation.act import Turn, action
from thidua.law.book import lawbook
from thidua.modules.registry import queries
from thidua.modules.registry.models import YearlyRecord
from thidua.modules.registry.queries.records import (
    FACT,
    GRADE,
    GRADES,
    GROUP,
    GROUP_WORDS,
    HOLD,
    HOLD_FACTS,
    INITIATIVE,
    POST,
    POSTS,
    SCOPES,
    WHAT_WORDS,
    standing,
)

YEARLY = frozenset({GRADE, INITIATIVE, FACT})


@dataclass(frozen=True, slots=True)
class RecordDraft:
    """What is on record. `what` is one of `WHAT_WORDS`; `source` names the paper that says so."""

    what: str
    source: str
    year: int | None = None
    value: str = ""
    name: str = ""
    since: date | None = None
    until: date | None = None


def _checked(draft: RecordDraft, bearer: int, *, today: date, but: int | None = None) -> Outcome[RecordDraft]:
    if draft.what not in WHAT_WORDS or not draft.source.strip():
        return refuse("register.source_missing")
    if draft.what in YEARLY and (draft.year is None or draft.year > today.year):
        return refuse("register.year_unreadable", typed=str(draft.year or ""))
    if draft.what not in YEARLY and draft.since is None:
        return refuse("register.since_missing")
    if draft.since and draft.until and draft.until < draft.since:
        return refuse("register.period_backwards")
    if not _is_sayable(draft):
        return refuse("register.record_unknown", typed=draft.value or draft.name)
    if draft.what == POST and draft.value:
        return _one_post(draft, bearer, today=today, but=but)
    return _one_grade(draft, bearer, but=but)


def _one_post(draft: RecordDraft, bearer: int, *, today: date, but: int | None) -> Outcome[RecordDraft]:
    """Terms that count as long service do not overlap: each day counts once, in the highest post."""
    held = YearlyRecord.objects.filter(bearer=bearer, what=POST).exclude(value="")
    rows = standing(held if but is None else held.exclude(pk=but))
    terms = [Term(row.value, row.since, row.until or today) for row in rows if row.since is not None]
    assert draft.since is not None
    found = months_by_post([*terms, Term(draft.value, draft.since, draft.until or today)])
    return Ok(draft) if isinstance(found, Ok) else Refused(tuple(_in_words(reason) for reason in found))


def _in_words(reason: Reason) -> Reason:
    return Reason.of(reason.code, **{name: POSTS.get(str(value), value) for name, value in reason.values})


def _is_sayable(draft: RecordDraft) -> bool:
    """Whether the value is one that the kind of record can have."""
    known = {
        GRADE: draft.value in GRADES, INITIATIVE: draft.value in SCOPES and bool(draft.name),
        POST: draft.value in {"", *POSTS}, HOLD: draft.name in HOLD_FACTS,
        GROUP: draft.name in GROUP_WORDS and draft.value in {"true", "false"},
        FACT: draft.name in lawbook().facts and _fits(draft),
    }  # fmt: skip
    return known.get(draft.what, True)


def _fits(draft: RecordDraft) -> bool:
    kind = lawbook().facts[draft.name]
    if kind == "number":
        return draft.value.isdecimal()
    return draft.value in ({"true", "false"} if "|" not in kind else set(kind.split("|")))


def _one_grade(draft: RecordDraft, bearer: int, *, but: int | None) -> Outcome[RecordDraft]:
    if draft.what != GRADE:
        return Ok(draft)
    same = YearlyRecord.objects.filter(bearer=bearer, what=GRADE, year=draft.year)
    rows = standing(same if but is None else same.exclude(pk=but))
    return refuse("register.two_grades", year=draft.year, first=rows[0].value) if rows else Ok(draft)


def _row(turn: Turn, bearer: int, draft: RecordDraft) -> YearlyRecord:
    return YearlyRecord(
        bearer_id=bearer, what=draft.what, name=draft.name[:120], value=draft.value, year=draft.year,
        since=draft.since, until=draft.until, source=draft.source.strip()[:255], by=turn.actor.name, at=turn.now,
    )  # fmt: skip


@action("registry.keep_record", event="record.kept")
def keep_record(turn: Turn, *, bearer: BearerId, draft: RecordDraft) -> Outcome[int]:
    """Put a grade, an initiative, a discipline, a post, a leave or another fact on record, with its source."""
    held = turn.hold(queries.bearer_for_update, bearer)

    _checked(draft, bearer, today=turn.today).or_raise()

    row = _row(turn, bearer, draft)
    row.save(force_insert=True)
    return turn.apply(row.pk, to=held, what=draft.what, source=draft.source, year=draft.year)


def _standing(record: int) -> Outcome[YearlyRecord]:
    row = YearlyRecord.objects.filter(pk=record, replaced_by=None, is_off=False).first()
    return Ok(row) if row else refuse("absent.not_found")


@action("registry.correct_record", event="record.corrected")
def correct_record(turn: Turn, *, record: int, draft: RecordDraft, because: str) -> Outcome[int]:
    """Correct what is on record by a new record; the old one stays readable."""
    old = _standing(record).or_raise()
    held = turn.hold(queries.bearer_for_update, BearerId(old.bearer_id))

    if not because.strip():
        return refuse("reason.missing")
    _checked(draft, old.bearer_id, today=turn.today, but=record).or_raise()

    row = _row(turn, old.bearer_id, draft)
    row.replaces, row.because = old, because.strip()
    row.save(force_insert=True)
    return turn.apply(row.pk, to=held, what=draft.what, because=because.strip(), year=draft.year)


@action("registry.take_record_back", event="record.taken_back")
def take_record_back(turn: Turn, *, record: int, because: str) -> Outcome[int]:
    """Take back what should not be on record, with the reason; it stays readable."""
    old = _standing(record).or_raise()
    held = turn.hold(queries.bearer_for_update, BearerId(old.bearer_id))

    if not because.strip():
        return refuse("reason.missing")

    row = YearlyRecord.objects.create(
        bearer_id=old.bearer_id, what=old.what, name=old.name, value=old.value, year=old.year, since=old.since,
        until=old.until, source=old.source, replaces=old, is_off=True, because=because.strip(), by=turn.actor.name,
        at=turn.now,
    )  # fmt: skip
    return turn.apply(row.pk, to=held, what=old.what, because=because.strip(), year=old.year)
