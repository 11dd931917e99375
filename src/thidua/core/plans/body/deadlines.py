"""By which day something must be handed in: "trước ngày D" ends the day before D, "đến hết ngày D" on D itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.core.kernel.reason import Reason
from thidua.core.plans.body.due import Due, dues
from thidua.core.plans.body.due_tables import due_tables
from thidua.core.plans.body.due_words import HANDING
from thidua.core.plans.body.handing import Handing, handing
from thidua.core.plans.body.past import is_past
from thidua.core.plans.body.sentences import sentences
from thidua.core.plans.body.told_twice import once
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.outline import Node, is_annex
from thidua.core.plans.wording.tolerant import exact, one_of, tolerant

_TIME_HEADING = re.compile(tolerant("thời gian"))
_HANDED = exact("gửi", "nộp", "nhận", "tiếp nhận", "báo cáo", "hoàn thành", "đăng ký", "trình")
_HANDING_TIME = re.compile(rf"{tolerant('thời gian')}\s{_HANDED}")
_REPORTS = re.compile(one_of("báo cáo", "thời hạn", "đăng ký", "hồ sơ"))
_FROM = re.compile(r"\b[Tt]ừ\s[^;.]{2,60}$")
_HEADING = 60
_SURE, _WITHOUT_YEAR, _LIKELY = 90, 50, 70


@dataclass(frozen=True, slots=True)
class _Paper:
    """What decides about all days of a paper: its day of issue, and whether it tells of what was."""

    issued: str | None
    is_telling: bool


def deadlines(document: Document, issued: str | None, *, is_telling: bool = False) -> tuple[list[Fact], list[Fact]]:
    """Every day by which something is handed in, each once, in order; days of what was are none.

    Beside them every day by which something must be done that is not handed in: days of tasks, no facts of the plan.
    """
    listed, lines = due_tables(document)
    told = list(_all(document, _Paper(issued, is_telling)))
    handed = [fact for fact, is_report in told if is_report and fact.line not in lines]
    found = sorted([*handed, *listed], key=lambda fact: fact.line)
    annexed = next((node.block.where.rows[0].number for node in document.nodes if is_annex(node.block)), None)
    return once(found, annexed), [fact for fact, is_report in told if not is_report]


def _all(document: Document, paper: _Paper) -> Iterator[tuple[Fact, bool]]:
    for node in document.nodes:
        yield from _of_node(node, paper)


def _of_node(node: Node, paper: _Paper) -> Iterator[tuple[Fact, bool]]:
    where = node.block.where
    found = dues(where.text, where.folded)
    parts = list(sentences(where, node.block.body)) if found else []
    for due in found:
        sentence = next((part for part in parts if part.start <= due.start <= part.end), parts[-1])
        is_alone = not any(sentence.start <= other.start < sentence.end for other in found if other is not due)
        if is_past(node, due, paper.issued) or (due.is_weak and not is_alone):
            continue
        told = handing(node, sentence, due, found)
        sure, span, notes = _sure(told, due, paper), (due.start, due.end), _notes(node, due)
        fact = fact_at(where, span, "report_deadlines", _value(told, due), confidence=sure, notes=notes)
        yield fact, _is_reporting(node, told, due, paper)


def _notes(node: Node, due: Due) -> tuple[Reason, ...]:
    if due.written:
        return (Reason.of("reading.year_missing", written=due.written),)
    if due.has_hour:
        return (Reason.of("reading.due_hour", written=node.block.where.text[due.start : due.end]),)
    return ()


def _sure(told: Handing, due: Due, paper: _Paper) -> int:
    if due.written:
        return _WITHOUT_YEAR
    return _SURE if told.is_said and not (due.is_weak or due.is_on) and not paper.is_telling else _LIKELY


def _is_reporting(node: Node, told: Handing, due: Due, paper: _Paper) -> bool:
    """Whether the words around the day, or those over a list of days, say what is handed in."""
    if due.is_on:
        return told.is_posted
    if paper.is_telling or due.is_weak:
        return told.is_sent
    if due.rel != "before" and _is_timed(node, due):
        return False
    if _FROM.search(node.block.where.text, 0, due.start) and due.rel == "by" and not told.is_posted:
        return False
    is_listed = node.lead is not None and bool(HANDING.search(node.lead.block.folded))
    if told.is_said or is_listed:
        return True
    return any(_REPORTS.search(over.block.folded[over.block.body :][:_HEADING]) for over in node.over)


def _is_timed(node: Node, due: Due) -> bool:
    """Whether the days are those of a section on time, not of handing in; "từ D đến hết D" under such a heading is."""
    folded = node.block.folded
    if _TIME_HEADING.search(folded[:_HEADING]) and _FROM.search(node.block.where.text, 0, due.start):
        return True
    headings = [over.block.folded[:_HEADING] for over in (*node.over, node)]
    return any(_TIME_HEADING.search(text) and not _HANDING_TIME.search(text) for text in headings)


def _value(told: Handing, due: Due) -> dict[str, JsonValue]:
    value: dict[str, JsonValue] = {
        "from_whom": [told.who] if told.who else [],
        "to_whom": [told.to_whom] if told.to_whom else [],
        "what": told.what,
        "due": due.due,
        "rel": due.rel,
    }
    value |= {"due_text": due.written} if due.written else {}
    value |= {"every": due.every} if due.every else {}
    return value | ({"every_text": due.every_text} if due.every_text else {})
