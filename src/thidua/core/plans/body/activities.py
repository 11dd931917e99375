"""What is done in each phase."""

import re
from collections.abc import Iterator, Sequence

from thidua.core.plans.body.sentences import sentences
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.context import Context, is_under
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.values.days import day_at
from thidua.core.plans.values.periods import periods
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of, tolerant
from thidua.core.plans.wording.words import NGAY, THANG

_MEETING = re.compile(
    rf"(?<![a-z0-9])(?:{NGAY})\s(?P<days>(?:(?P<first>\d{{1,2}})\s?-\s?)?\d{{1,2}}\s?/\s?\d{{1,2}}\s?/\s?20\d\d),?\s"
    rf".{{3,260}}?\s{tolerant('tổ chức')}\s(?={one_of('hội nghị', 'lễ', 'đại hội', 'hội thi', 'hội thảo')})"
)
_STAGE = one_of("quý", "đợt", "giai đoạn", "bước", "học kỳ")
_BESIDE = re.compile(rf"\W*(?:trong\s)?{_STAGE}\s[^:;.]{{1,60}}:\s+(?!tu\s|(?:{NGAY}|{THANG})\s|\d)")
_ENDS = " .;:,(-"
_LEAST = 12
# A caption of a picture may stand before the day.
_EARLY = 40


def activities(document: Document, found: Sequence[Fact]) -> list[Fact]:
    """What is listed under a phase, within the days of the phase."""
    by_line = {fact.line: fact for fact in found}
    listed = [
        fact
        for node in document.nodes
        for over in reversed(node.over)
        if (phase := by_line.get(over.block.where.rows[0].number)) and (fact := _activity(node, phase))
    ]
    listed += [
        fact
        for node in document.nodes
        if (phase := by_line.get(node.block.where.rows[0].number)) and (fact := _beside(node, phase))
    ]
    known = {fact.line for fact in (*listed, *found)}
    dated = [fact for node in document.nodes for fact in _dated(node) if fact.line not in known]
    return sorted([*listed, *dated], key=lambda fact: fact.line)


def _beside(node: Node, phase: Fact) -> Fact | None:
    """What stands behind the colon of "Quý I/2024: Ban hành kế hoạch, …"."""
    where = node.block.where
    match = _BESIDE.match(where.folded, node.block.body)
    return _activity(node, phase, match.end()) if match and len(where.text) - match.end() >= _LEAST else None


def held(document: Document) -> list[Fact]:
    """Of a news item the meeting it tells of: "Ngày 3-4/1/2020 tại …, X tổ chức Hội nghị …"."""
    return [fact for node in document.nodes for fact in _held(node)][:1]


def _dated(node: Node) -> Iterator[Fact]:
    """An item of a list that says itself from which day to which it is done."""
    where = node.block.where
    if node.depth < Depth.LETTER or node.depth is Depth.PLAIN or is_under(node, Context.TIME):
        return
    for period in periods(where.text, where.folded):
        name = corrected(where.text[node.block.body : period.start].strip(_ENDS))
        if period.first and period.last and len(name) >= _LEAST:
            span = (node.block.body, period.end)
            value: dict[str, JsonValue] = {"name": name, "from": period.first, "to": period.last, "phase": None}
            yield fact_at(where, span, "activities", value, confidence=80)
            return


def _held(node: Node) -> Iterator[Fact]:
    where = node.block.where
    match = _MEETING.search(where.folded)
    if match is None or match.start() > _EARLY:
        return
    last = day_at(match["days"].rsplit("-", maxsplit=1)[-1], 0)
    if last is None or not last.is_whole:
        return
    first = f"{last.iso[:8]}{int(match['first']):02d}" if match["first"] else last.iso
    what = next(sentences(where, match.end()))
    name = corrected(what.text.strip(_ENDS))
    value: dict[str, JsonValue] = {"name": name, "from": first, "to": last.iso, "phase": None}
    yield fact_at(where, (match.start(), what.end), "activities", value, confidence=75)


def _activity(node: Node, phase: Fact, start: int = 0) -> Fact | None:
    where = node.block.where
    begin = start or node.block.body
    name = corrected(where.text[begin:].strip(".;, "))
    if not name:
        return None
    value: dict[str, JsonValue] = {
        "name": name,
        "from": phase.value["from"],
        "to": phase.value["to"],
        "phase": phase.value["name"],
    }
    return fact_at(where, (begin, len(where.text)), "activities", value, confidence=phase.confidence - 10)
