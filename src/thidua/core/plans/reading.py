"""Reading a received text: which facts it holds. Any text can be read; what it does not hold is absent.

The way it works, with its guarantees and a worked excerpt, is told in docs/algorithms/reading.md.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from thidua.core.documents.received import ReceivedText
from thidua.core.kernel.reason import Reason
from thidua.core.plans.body.activities import activities, held
from thidua.core.plans.body.awards import awards
from thidua.core.plans.body.bloc import bloc
from thidua.core.plans.body.citations import citations
from thidua.core.plans.body.contents import contents
from thidua.core.plans.body.deadlines import completions, deadlines
from thidua.core.plans.body.foretold import foretold
from thidua.core.plans.body.formula import scoring
from thidua.core.plans.body.movements import movements
from thidua.core.plans.body.occasions import occasions
from thidua.core.plans.body.ordinals import counted_tasks
from thidua.core.plans.body.phases import phases, phases_told
from thidua.core.plans.body.requests import requests
from thidua.core.plans.body.results import results
from thidua.core.plans.body.targets import targets
from thidua.core.plans.body.tasks import tasks, tasks_ahead
from thidua.core.plans.fact import Check, Fact, PlanReading, TextQuality
from thidua.core.plans.groups import LIST_GROUPS, ROW_GROUPS, SINGLE_GROUPS
from thidua.core.plans.head.annexed import annexed
from thidua.core.plans.head.issue import issue
from thidua.core.plans.head.kind import is_of_the_field, kind
from thidua.core.plans.head.letterhead import bodies
from thidua.core.plans.head.number import number
from thidua.core.plans.head.title import title
from thidua.core.plans.rows.awarded import awarded
from thidua.core.plans.rows.criteria import criteria
from thidua.core.plans.rows.inline import awards_told
from thidua.core.plans.tail.recipients import recipients
from thidua.core.plans.tail.signature import signature
from thidua.core.plans.text.document import Document, document_of
from thidua.core.plans.text.row import Restorer
from thidua.core.plans.wording.kinds import NEWS

_REPORT = "BC"
_TELLING = frozenset({_REPORT, "news"})
_POINTS = "điểm"


def read(text: ReceivedText, restorer: Restorer | None = None) -> PlanReading:
    """All facts of the text in order of their groups, with the sums it states and the quality of its words."""
    document = document_of(text, restorer)
    quality = TextQuality(document.quality.words, document.quality.valid, document.quality.verdict.value)
    if all(row.is_blank for row in document.rows):
        return PlanReading((), (), quality, (Reason.of("reading.empty"),))
    head = _head(document)
    facts, checks = _body(document, head)
    is_told = any(fact.value["code"] == NEWS.code for fact in head if fact.group == "kind")
    tail = [] if is_told else [*recipients(document.tail), *signature(document.tail)]
    notes: tuple[Reason, ...] = (Reason.of("reading.cut_short", lines=len(document.rows)),) if document.is_cut else ()
    if not is_of_the_field(document, _one(head, "number")):
        notes = (*notes, Reason.of("reading.no_emulation"))
        head = [fact for fact in head if fact.group != "kind"]
    listed, counts = awarded(document)
    scored = criteria(document)
    rows = _numbered([*listed, *scored])
    facts = [fact for fact in facts if not (scored and fact.group == "targets" and fact.value["unit"] == _POINTS)]
    return PlanReading(_keyed([*head, *facts, *tail]), (*checks, *counts), quality, notes, rows)


def _head(document: Document) -> list[Fact]:
    numbered = number(document)
    named = kind(document, numbered[0] if numbered else None)
    is_told = any(fact.value["code"] == NEWS.code for fact in named)
    said = [*named, *([] if is_told else bodies(document)), *numbered, *issue(document), *title(document)]
    known = {fact.group for fact in said}
    return [*said, *(fact for fact in annexed(document, _one(named, "kind")) if fact.group not in known)]


def _body(document: Document, head: Sequence[Fact]) -> tuple[list[Fact], list[Check]]:
    own, issued, issuing, named = (_one(head, group) for group in ("number", "issued_on", "issuing_body", "kind"))
    code = str(named.value["code"]) if named is not None else ""
    of_bloc, checks = bloc(document, issuing)
    facts = [
        *citations(document, own),
        *occasions(document),
        *movements(document),
        *scoring(document, _members(of_bloc)),
        *of_bloc,
    ]
    if _is_telling(document, named):
        reached, sums = results(document, _day(issued))
        told = [*held(document), *counted_tasks(document), *requests(document), *awards_told(document.nodes)]
        told += [*foretold(document, _day(issued)), *phases_told(document, _day(issued))]
        told += deadlines(document, _day(issued), is_telling=True)
        if code == _REPORT:
            told += tasks_ahead(document, [fact for fact in told if fact.group == "report_deadlines"])
        return [*facts, *reached, *told], [*checks, *sums]
    return [*facts, *_planned(document, _day(issued), code)], checks


def _day(issued: Fact | None) -> str | None:
    return str(issued.value["value"]) if issued else None


def _is_telling(document: Document, named: Fact | None) -> bool:
    """A report, a news item, or a text without kind, number or numbered paragraphs: it tells what was done."""
    if named is not None:
        return named.value["code"] in _TELLING
    return document.kind is None and not document.tail and len(document.preamble) == len(document.nodes)


def _members(of_bloc: Sequence[Fact]) -> int | None:
    """How many members the bloc has, where they are listed."""
    return sum(fact.group == "bloc.members" for fact in of_bloc) or None


def _planned(document: Document, issued: str | None, code: str) -> list[Fact]:
    """What only a text that looks ahead holds."""
    staged = phases(document, issued)
    due = deadlines(document, issued)
    return [
        *staged,
        *contents(document),
        *targets(document, issued),
        *activities(document, staged),
        *tasks(document, [*due, *completions(document, issued)], code),
        *due,
        *awards(document),
    ]


def _one(facts: Iterable[Fact], group: str) -> Fact | None:
    return next((fact for fact in facts if fact.group == group), None)


def _keyed(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts in the order of their groups, each with its key: the group's name, and in lists its place from 1."""
    singles = [fact for group in SINGLE_GROUPS for fact in facts if fact.group == group]
    first = {fact.group: replace(fact, key=fact.group) for fact in reversed(singles)}
    return (*(first[group] for group in SINGLE_GROUPS if group in first), *_numbered(facts))


def _numbered(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts of lists in the order of their groups, each with its place from 1."""
    found = {group: [fact for fact in facts if fact.group == group] for group in (*LIST_GROUPS, *ROW_GROUPS)}
    return tuple(
        replace(fact, key=f"{group}.{place}")
        for group, listed in found.items()
        for place, fact in enumerate(listed, start=1)
    )
