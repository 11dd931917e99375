"""What a report or a news item says was reached, and the sums in it that should hold (532 = 379 + 153)."""

import re
from collections.abc import Iterator, Sequence

from thidua.core.plans.body.ahead import Standpoint, ahead_from, is_bound, standpoint
from thidua.core.plans.body.asides import is_aside
from thidua.core.plans.body.charted import charted, columns
from thidua.core.plans.body.collapsed import drawn_or_collapsed
from thidua.core.plans.body.compared import comparisons
from thidua.core.plans.body.counting import thing
from thidua.core.plans.body.elided import with_elided
from thidua.core.plans.body.foretold import fails, looks_ahead, proposes
from thidua.core.plans.body.item_counts import item_counts
from thidua.core.plans.body.meaning import JOINED, lead_start, meaning_of
from thidua.core.plans.body.measures import Measure, measures
from thidua.core.plans.body.sentences import Sentence, sentences, undrawn
from thidua.core.plans.body.things import is_counted
from thidua.core.plans.fact import Check, Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.passage import Passage, passage
from thidua.core.plans.values.amounts import json_amount
from thidua.core.plans.wording.tolerant import one_of, tolerant

_OF_WHICH = re.compile(rf"{tolerant('trong đó')}")
# "100% các đơn vị nhất trí …" is how a vote ended, and nothing that was reached.
_VOTED = re.compile(
    rf"\s(?:(?!{tolerant('giải quyết')})[^.;:]){{0,90}}?\s{one_of('nhất trí', 'tán thành', 'bỏ phiếu')}\s"
)
_CONSISTS = re.compile(
    rf"(?<![a-z0-9]){one_of('khối', 'cụm')}(?![a-z0-9])[^.;:]{{0,60}}\s{tolerant('gồm')}\s(?:co\s)?$"
)
_NAMED_NEXT = re.compile(rf"[,:]?\s(?:{tolerant('bao gồm')}|gom|la)[\s:]")
_MARKS = frozenset({"điểm", "phiếu"})
_SIZE = re.compile(rf"\({one_of('quy mô', 'diện tích')}[^()]{{0,60}}$")
_FAR = 250


def results(document: Document, issued: str | None = None) -> tuple[list[Fact], list[Check]]:
    """All figures with units of a text, and the sums; what a figure is compared with is no result of its own."""
    facts: list[Fact] = []
    checks: list[Check] = []
    tables = [chart for chart in drawn_or_collapsed(document.rows) if columns(chart, is_plan=False)[1] is not None]
    drawn = frozenset(line for chart in tables for line in chart.lines)
    facts += [fact for chart in tables for fact in charted(chart, group="results")]
    point = standpoint(document, issued)
    for node in document.nodes:
        is_other = looks_ahead(node, issued) or proposes(node) or fails(node)
        for sentence in () if is_other else sentences(node.block.where, node.block.body):
            for part in undrawn(sentence, drawn):
                found = list(_told(part, point))
                facts += _facts(part, found)
                checks += _checks(part, found)
    facts += _headlined(document, point, frozenset(fact.value["value"] for fact in facts))
    return sorted(facts, key=lambda fact: fact.line), checks


def _headlined(document: Document, point: Standpoint, told: frozenset[JsonValue]) -> Iterator[Fact]:
    """The figures that only the title of a news item tells: "117 đơn vị nhận cờ thi đua"."""
    if document.kind is None and document.title:
        where = passage(document.title)
        title = Sentence(where, 0, len(where.text))
        yield from (fact for fact in _facts(title, list(_told(title, point))) if fact.value["value"] not in told)


def _told(sentence: Sentence, point: Standpoint) -> Iterator[Measure]:
    """The figures of a sentence that are not still to be reached."""
    where, end = sentence.where, ahead_from(sentence, point)
    listed = list(
        measures(where.folded, sentence.start, sentence.end, text=where.text, beyond=thing if point.is_sound else None)
    )
    if point.is_sound:
        known = frozenset(one.figure for one in listed)
        listed = with_elided(sentence, sorted([*listed, *item_counts(sentence, known)], key=lambda one: one.figure))
    for one in listed:
        if (end is None or one.figure < end) and not is_bound(sentence, one) and not is_aside(sentence, one):
            yield one


def _facts(sentence: Sentence, found: Sequence[Measure]) -> Iterator[Fact]:
    where, last = sentence.where, sentence.start
    before: Measure | None = None
    named_before = ""
    compared, only = comparisons(where, found, sentence.end)
    for at, measure in enumerate(found):
        if at in only or _is_no_result(where, sentence.start, measure):
            last = measure.end if at in only else last
            continue
        start = lead_start(where, last, measure.start)
        following = next(iter(found[at + 1 :]), None)
        lead = _runs_on(before, start)
        value: dict[str, JsonValue] = {
            "meaning": meaning_of(where, (start, measure), sentence.end, lead=lead, following=following)
            or named_before,
            "value": json_amount(measure.amount),
            "unit": measure.unit or None,
            "comparison": compared[at].value if at in compared else None,
        }
        if value["meaning"] and not _VOTED.match(where.folded, measure.end):
            yield fact_at(where, (start, measure.end), "results", value, confidence=75)
        last, before, named_before = measure.end, measure, str(value["meaning"])


def _is_no_result(where: Passage, start: int, measure: Measure) -> bool:
    """Points and ballots, of how many a bloc consists, how large a place is."""
    begin = max(start, measure.start - _FAR)
    said = where.folded[begin : measure.start]
    is_part = is_counted(measure.unit) and _CONSISTS.search(said) is not None
    is_part = is_part or (measure.is_open and _NAMED_NEXT.match(where.folded, measure.end) is not None)
    return measure.unit in _MARKS or is_part or bool(_SIZE.search(said))


def _runs_on(before: Measure | None, start: int) -> str:
    """The things that the figure before counted, if the words after it are the words of this one."""
    return before.unit if before is not None and before.unit in JOINED and start == before.end else ""


def _checks(sentence: Sentence, found: Sequence[Measure]) -> Iterator[Check]:
    """A whole, "trong đó", and two parts counted in the same things."""
    where = sentence.where
    for at in range(len(found) - 2):
        whole, first, second = found[at : at + 3]
        of_which = _OF_WHICH.search(where.folded, whole.end, first.start)
        if of_which and ";" not in where.folded[whole.end : second.start] and whole.unit == first.unit == second.unit:
            place = where.place(whole.figure, second.end)
            parts = (first.amount, second.amount)
            yield Check("results.total", whole.amount, parts, is_met=sum(parts) == whole.amount, line=place.line)
