"""Plain data in, plain data out: the verdict on a person, collective or household by the law of a day."""

from collections.abc import Mapping

from thidua.core.awards.facts import read_subject
from thidua.core.awards.guidance import notes
from thidua.core.kernel.outcome import Ok, Outcome
from thidua.core.kernel.period import Day
from thidua.core.rules.lawbook import Evaluation, LawBook
from thidua.core.rules.remedy import Way, in_the_best_next_year, shortest
from thidua.core.rules.subject import Subject
from thidua.core.rules.trace_json import as_json
from thidua.core.rules.verdict import Answer, Satisfied, Undetermined, Unsatisfied, Verdict
from thidua.law.book import lawbook

Plain = Mapping[str, object]


def subject_of(plain: Plain, book: LawBook | None = None) -> Outcome[Subject]:
    """The subject that plain facts describe; refused with every fault in them (`core.awards.facts`)."""
    law = book or lawbook()
    yearly = frozenset(code for code, title in law.titles.items() if title.family == "title")
    return read_subject(plain, kinds=law.facts, events=law.events, yearly=yearly)


def eligibility(plain: Plain, *, title: str, received: Day, book: LawBook | None = None) -> Outcome[dict[str, object]]:
    """The verdict on one title as plain data, with trace, shortest ways, and whether the next year is within reach.

    `received` is the day the competent body took the dossier in. Refused: faulty facts, or a title nobody knows.
    """
    law = book or lawbook()
    subject = subject_of(plain, law)
    if not isinstance(subject, Ok):
        return subject
    found = law.evaluate(title, subject.value, received)
    if not isinstance(found, Ok):
        return found
    noted = notes(plain, subject.value.history, found.value.trace)
    return Ok(
        told(found.value, subject.value)
        | {"next_year": is_within_reach(found.value, subject.value, law)}
        | {"notes": [{"code": note.code, **dict(note.values)} for note in noted]}
    )


def all_titles(plain: Plain, *, received: Day, book: LawBook | None = None) -> Outcome[dict[str, str]]:
    """The answer for every title of the book, by title."""
    law = book or lawbook()
    subject = subject_of(plain, law)
    if not isinstance(subject, Ok):
        return subject
    on = law.at(received, office=subject.value.office)
    return Ok({code: on.weighed(title, subject.value).verdict.answer.value for code, title in law.titles.items()})


def is_within_reach(now: Evaluation, subject: Subject, law: LawBook) -> bool:
    """Refused now, and no longer refused after a year in which everything goes well ("năm tới trong tầm tay")."""
    if now.verdict.answer is not Answer.UNSATISFIED:
        return False
    later = in_the_best_next_year(subject, law.events - {now.title.code})
    then = law.at(now.received, office=subject.office).weighed(now.title, later)
    return then.verdict.answer is not Answer.UNSATISFIED


def told(found: Evaluation, subject: Subject) -> dict[str, object]:
    """An evaluation as plain data."""
    rule = found.rule
    return {
        "title": found.title.code,
        "name": found.title.name,
        "received": found.received.isoformat(),
        "year": subject.history.last,
        "answer": found.verdict.answer.value,
        **_because(found.verdict),
        "rule": None if rule is None else {"cites": str(rule.cites), "since": str(rule.since), "note": rule.note},
        "ways": [way_told(way) for way in shortest(found.trace, subject.history.last) if way.steps],
        "trace": as_json(found.trace),
        "digest": found.digest,
    }


def _because(verdict: Verdict) -> dict[str, object]:
    if isinstance(verdict, Satisfied):
        return {"met": list(verdict.by)}
    if isinstance(verdict, Unsatisfied):
        return {"unmet": list(verdict.by)}
    undetermined: Undetermined = verdict
    return {
        "missing": list(undetermined.missing),
        "texts": list(undetermined.texts),
        "holds": list(undetermined.holds),
    }


def way_told(way: Way) -> dict[str, object]:
    """A way as plain data."""
    steps = [{"does": step.does, "name": step.name, "lacking": step.lacking, "years": step.years} for step in way.steps]
    return {"years": way.years, "steps": steps}
