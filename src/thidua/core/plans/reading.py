"""Reading a received text: which facts it holds. Any text can be read; what it does not hold is absent.

The way it works, with its guarantees and a worked excerpt, is told in docs/algorithms/reading.md.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from thidua.core.documents.received import ReceivedText
from thidua.core.kernel.reason import Reason
from thidua.core.plans.body_facts import body_facts
from thidua.core.plans.fact import Fact, PlanReading, TextQuality
from thidua.core.plans.groups import LIST_GROUPS, ROW_GROUPS, SINGLE_GROUPS
from thidua.core.plans.head.annexed import annexed
from thidua.core.plans.head.issue import issue
from thidua.core.plans.head.kind import is_of_the_field, kind
from thidua.core.plans.head.letterhead import bodies
from thidua.core.plans.head.number import number
from thidua.core.plans.head.title import title
from thidua.core.plans.rows.awarded import awarded
from thidua.core.plans.rows.criteria import criteria
from thidua.core.plans.tail.recipients import recipients
from thidua.core.plans.tail.signature import signature
from thidua.core.plans.text.document import Document, document_of
from thidua.core.plans.text.row import Restorer
from thidua.core.plans.wording.kinds import NEWS

_POINTS = "điểm"


def read(text: ReceivedText, restorer: Restorer | None = None) -> PlanReading:
    """All facts of the text in order of their groups, with the sums it states and the quality of its words."""
    document = document_of(text, restorer)
    quality = TextQuality(document.quality.words, document.quality.valid, document.quality.verdict.value)
    if all(row.is_blank for row in document.rows):
        return PlanReading((), (), quality, (Reason.of("reading.empty"),))
    head = _head(document)
    own, issued, issuing, named = (_one(head, group) for group in ("number", "issued_on", "issuing_body", "kind"))
    facts, checks = body_facts(document, own, issued, issuing, named)
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
