"""What is to be reached: where a paper says so, and which of its figures are marks to reach."""

import re
from collections.abc import Iterator
from dataclasses import replace

from thidua.core.plans.body.aim import aimed
from thidua.core.plans.body.aim_sections import aiming, is_outside, is_target
from thidua.core.plans.body.beside import is_beside
from thidua.core.plans.body.charted import charted, plans
from thidua.core.plans.body.charts import Chart, charts
from thidua.core.plans.body.graded import grades, relative
from thidua.core.plans.body.marked import is_marked, marked
from thidua.core.plans.body.measures import FLOOR_LEAD, Measure, measures
from thidua.core.plans.body.open_things import open_thing
from thidua.core.plans.body.passed import is_done, is_rule, is_told
from thidua.core.plans.body.sentences import Sentence, sentences
from thidua.core.plans.body.target import THINGS, target_of
from thidua.core.plans.body.things import PRAISED, is_counted
from thidua.core.plans.fact import Fact
from thidua.core.plans.text.context import Context, is_under, nearest
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.tolerant import one_of
from thidua.core.plans.wording.words import CUA, NAM
from thidua.core.vietnamese.fold import fold

_PREPARE = re.compile(one_of("xây dựng", "tổ chức", "thực hiện", "phấn đấu", "vận động", "hoàn thành", "triển khai"))
_GROWTH = re.compile(r"(?:(?:tang|giam)\s)?so\sv[o6]i")
# "từ 48,14% năm 2015 xuống dưới 33%": the first is where it stands.
_CHANGED = re.compile(
    r"(?:(?:\s[a-z]{2,7}){0,2}/[\d.]{1,9}(?:\s[a-z]{2,7}){1,3})?"
    rf"(?:\s\(?(?:{NAM})\s20\d\d\)?)?\s{one_of('xuống', 'lên')}(?:\s(?:con|dat))?\s"
)
# "vai trò nêu gương của 100% đảng viên": whose it is, and nothing to reach.
_OF = re.compile(rf"\s(?:{CUA}|{one_of('thuộc')})\s$")
_PART = re.compile(r"\W*(?:trong đó|trong do)(?:\scó)?,?\s", re.IGNORECASE)
_EXACT = frozenset({"%"})
_COUNTS = THINGS | {"lần/năm"}
GRADES = frozenset({"mức độ", "cấp độ", "hạng"})
_FAR = 200


def targets(document: Document, issued: str | None = None) -> list[Fact]:
    """Every target in order; figures of preambles, of organisation and of award quotas are none."""
    preamble = document.preamble
    year = _year(issued)
    dense = aiming(document, year)
    tables = list(charts(document.rows))
    lines = frozenset(line for chart in tables for line in chart.lines)
    told = [
        fact
        for node in document.nodes
        if node not in preamble or node.place in dense
        for fact in _of_node(node, lines, year, is_aiming=is_target(node) or node.place in dense)
    ]
    drawn = [fact for chart in tables if _is_of_targets(document, chart, dense) for fact in _drawn(chart)]
    return sorted([*told, *drawn], key=lambda fact: fact.line)


def _year(issued: str | None) -> int | None:
    """The year a plan is for: one of December plans the next."""
    return int(issued[:4]) + (issued[5:7] == "12") if issued else None


def _drawn(chart: Chart) -> Iterator[Fact]:
    """The targets of a table: of its marked columns, or of the column of the plan."""
    found = list(marked(chart))
    yield from found or charted(chart, group="targets")


def _is_of_targets(document: Document, chart: Chart, dense: frozenset[int]) -> bool:
    """Whether a table stands under a heading of targets, or names the figures of a plan itself."""
    line = chart.head_row.number
    node = next((node for node in reversed(document.nodes) if node.block.where.rows[0].number <= line), None)
    return (node is not None and (is_target(node) or node.place in dense or plans(chart))) or is_marked(chart)


def _of_node(node: Node, drawn: frozenset[int], year: int | None, *, is_aiming: bool) -> Iterator[Fact]:
    if not is_aiming and not node.over and node.depth is Depth.PLAIN:
        yield from aimed_at(node)
        return
    if not is_aiming and (is_under(node, Context.ORGANISATION, Context.AWARDS) or is_outside(node)):
        return
    for sentence in sentences(node.block.where, node.block.body):
        aim = None if is_aiming else aimed(sentence)
        if aim is not None:
            yield from figures(node, aim, is_target_section=True, drawn=drawn, year=year)
        if not is_aiming and is_under(node, Context.TIME):
            continue
        said = sentence if aim is None else Sentence(sentence.where, sentence.start, aim.start)
        yield from figures(node, said, is_target_section=is_aiming, drawn=drawn, year=year)
        if is_aiming or nearest(node) is Context.CONTENTS or node.depth is Depth.NUMBER:
            yield from relative(sentence)


def aimed_at(node: Node) -> Iterator[Fact]:
    """What running text says is to be reached; once it has said so, also its later floors and ceilings."""
    has_aim = False
    for sentence in sentences(node.block.where, node.block.body):
        aim = aimed(sentence)
        has_aim = has_aim or aim is not None
        if has_aim:
            found = figures(node, aim or sentence, is_target_section=True)
            yield from (
                one for one in found
                if one.value["unit"] not in GRADES and (aim is not None or one.value["operator"] not in ("=", None))
            )  # fmt: skip


def figures(
    node: Node,
    sentence: Sentence,
    *,
    is_target_section: bool,
    drawn: frozenset[int] = frozenset(),
    year: int | None = None,
) -> Iterator[Fact]:
    """The targets with figures of one sentence; lines of tables are none of it."""
    where = sentence.where
    begin, last = sentence.start, None
    found = list(
        measures(
            where.folded,
            sentence.start,
            sentence.end,
            text=where.text,
            beyond=open_thing if is_target_section else None,
        )
    )
    for at, measure in enumerate(found if not is_rule(sentence) else []):
        following = found[at + 1] if at + 1 < len(found) else None
        said = where.folded[max(begin, measure.figure - _FAR) : measure.figure]
        is_stated = is_target_section or _is_stated(measure, said, is_content=nearest(node) is Context.CONTENTS)
        is_base = following is not None and _CHANGED.fullmatch(where.folded, measure.end, following.start) is not None
        if (
            not is_stated
            or is_base
            or is_told(where.folded[sentence.start : measure.figure], year)
            or is_done(where, begin, measure.figure)
            or measure.unit in PRAISED
            or is_beside(where, found, at)
            or where.line_at(measure.figure) in drawn
        ):
            continue
        after = following.start if following is not None else None
        fact, end = target_of(node, sentence, _lifted(measure, node), begin, after)
        last = _as_growth(fact, last) or _as_part(fact, last) or fact
        if last.value["name"]:
            yield last
        begin = end
    if is_target_section and not found:
        yield from grades(sentence)


def _as_growth(fact: Fact, last: Fact | None) -> Fact | None:
    """A figure "tăng 12,5% so với năm 2023" measures what the figure before it named."""
    if last is None or not _GROWTH.match(fold(str(fact.value["name"]))):
        return None
    return replace(fact, value={**fact.value, "name": last.value["name"]})


def _as_part(fact: Fact, last: Fact | None) -> Fact | None:
    """A figure "trong đó giỏi 35%" is a part of what was named before it."""
    part = _PART.match(str(fact.value["name"]))
    if part is None:
        return None
    scope = fact.value["scope"] or (last.value["name"] if last else None)
    return replace(fact, value={**fact.value, "name": str(fact.value["name"])[part.end() :], "scope": scope})


def _is_stated(measure: Measure, before: str, *, is_content: bool) -> bool:
    """Outside a section on targets only shares and a few counts that are to be prepared are targets."""
    if _OF.search(before):
        return False
    if is_content and measure.operator != "=" and is_counted(measure.unit) and "/" not in measure.unit:
        return True
    return measure.unit.split("/")[0] in _EXACT or (measure.unit in _COUNTS and bool(_PREPARE.search(before)))


def _lifted(measure: Measure, node: Node) -> Measure:
    """A list under "… tối thiểu:" holds floors."""
    has_floor = any(FLOOR_LEAD.search(over.block.folded) for over in (*node.over, *((node.lead,) if node.lead else ())))
    return replace(measure, operator=">=") if has_floor and measure.operator == "=" else measure
