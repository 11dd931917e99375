"""What is to be reached: where a paper says so, and which of its figures are marks to reach."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from thidua.core.plans.body.aim import aimed
from thidua.core.plans.body.charted import charted, plans
from thidua.core.plans.body.charts import Chart, charts
from thidua.core.plans.body.graded import grades, relative
from thidua.core.plans.body.measures import FLOOR_LEAD, Measure, measures
from thidua.core.plans.body.sentences import Sentence, sentences
from thidua.core.plans.body.target import NOTED, THINGS, target_of
from thidua.core.plans.body.things import PRAISED, is_counted
from thidua.core.plans.fact import Fact
from thidua.core.plans.text.context import Context, announces, is_under, nearest
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.tolerant import one_of, tolerant
from thidua.core.plans.wording.words import CUA, NAM
from thidua.core.vietnamese.fold import fold

_PREPARE = re.compile(one_of("xây dựng", "tổ chức", "thực hiện", "phấn đấu", "vận động", "hoàn thành", "triển khai"))
_GROWTH = re.compile(r"(?:(?:tang|giam)\s)?so\sv[o6]i")
# What was before, told beside what is to come: "năm học trước đạt …", "khắc phục tình trạng …".
_BEFORE = ("năm trước", "năm học trước", "tình trạng", "hiện có", "hiện nay", "đã đạt", "tháng đầu năm", "mới đạt")
_TOLD = re.compile(rf"(?<![a-z0-9]){one_of(*_BEFORE)}(?![a-z0-9])")
_STATE = re.compile(rf"(?<![a-z0-9]){one_of('đặc điểm', 'tình hình', 'kết quả', 'thực trạng', 'đánh giá')}(?![a-z0-9])")
# "từ 48,14% năm 2015 xuống dưới 33%": the first is where it stands.
_CHANGED = re.compile(rf"(?:\s\(?(?:{NAM})\s20\d\d\)?)?\s{one_of('xuống', 'lên')}(?:\s(?:con|dat))?\s")
# "vai trò nêu gương của 100% đảng viên": whose it is, and nothing to reach.
_OF = re.compile(rf"\s(?:{CUA}|{one_of('thuộc')})\s$")
# "đạt tỷ lệ 100% được cộng 05 điểm": a rule of marking; "tỷ lệ phiếu thuận từ 80%": one of voting.
_MARKED = rf"{one_of('cộng', 'trừ', 'chấm')}\s(?:[^.;]{{0,30}}\s)?\d{{1,3}}(?:[.,]\d)?\s{tolerant('điểm')}"
_SCORED = re.compile(rf"(?<![a-z0-9])(?:{_MARKED}|{one_of('tỷ lệ phiếu', 'số phiếu')})(?![a-z0-9])")
_EXACT = frozenset({"%"})
_COUNTS = THINGS | {"lần/năm"}
GRADES = frozenset({"mức độ", "cấp độ", "hạng"})
_HEADING, _FAR = 100, 200


def targets(document: Document) -> list[Fact]:
    """Every target in order; figures of preambles, of organisation and of award quotas are none."""
    preamble = document.preamble
    tables = list(charts(document.rows))
    lines = frozenset(line for chart in tables for line in chart.lines)
    told = [fact for node in document.nodes if node not in preamble for fact in _of_node(node, lines)]
    drawn = [fact for chart in tables if _is_of_targets(document, chart) for fact in charted(chart, group="targets")]
    return sorted([*told, *drawn], key=lambda fact: fact.line)


def _is_of_targets(document: Document, chart: Chart) -> bool:
    """Whether a table stands under a heading of targets, or names the figures of a plan itself."""
    line = chart.head_row.number
    node = next((node for node in reversed(document.nodes) if node.block.where.rows[0].number <= line), None)
    return node is not None and (is_target(node) or plans(chart))


def _of_node(node: Node, drawn: frozenset[int]) -> Iterator[Fact]:
    is_target_section = is_target(node)
    if not node.over and node.depth is Depth.PLAIN:
        yield from aimed_at(node)
        return
    if not is_target_section and (
        is_under(node, Context.ORGANISATION, Context.AWARDS, Context.TIME) or _is_outside(node)
    ):
        return
    for sentence in sentences(node.block.where, node.block.body):
        yield from figures(node, sentence, is_target_section=is_target_section, drawn=drawn)
        if is_target_section or nearest(node) is Context.CONTENTS or node.depth is Depth.NUMBER:
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


def _is_outside(node: Node) -> bool:
    """What tells how things stand."""
    return any(_STATE.search(over.block.folded[:_HEADING]) for over in node.over if over.depth <= Depth.SECTION)


def is_target(node: Node) -> bool:
    """Whether the paragraph stands under a heading of targets."""
    return is_under(node, Context.TARGETS) or (node.depth is Depth.NUMBER and announces(node, Context.TARGETS))


def figures(
    node: Node, sentence: Sentence, *, is_target_section: bool, drawn: frozenset[int] = frozenset()
) -> Iterator[Fact]:
    """The targets with figures of one sentence; lines of tables are none of it."""
    where = sentence.where
    begin, last = sentence.start, None
    found = list(measures(where.folded, sentence.start, sentence.end, text=where.text))
    for measure, following in itertools.zip_longest(found, found[1:]):
        said = where.folded[max(begin, measure.figure - _FAR) : measure.figure]
        is_stated = is_target_section or _is_stated(measure, said, is_content=nearest(node) is Context.CONTENTS)
        is_base = following is not None and _CHANGED.fullmatch(where.folded, measure.end, following.start) is not None
        is_stated = is_stated and not _SCORED.search(sentence.folded)
        if (
            not is_stated
            or is_base
            or _is_told(said)
            or measure.unit in PRAISED
            or where.line_at(measure.figure) in drawn
        ):
            continue
        fact, end = target_of(node, sentence, _lifted(measure, node), begin)
        last = _as_growth(fact, last) or fact
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


def _is_stated(measure: Measure, before: str, *, is_content: bool) -> bool:
    """Outside a section on targets only shares and a few counts that are to be prepared are targets."""
    if _OF.search(before):
        return False
    if is_content and measure.operator != "=" and is_counted(measure.unit) and "/" not in measure.unit:
        return True
    return measure.unit.split("/")[0] in _EXACT or (measure.unit in _COUNTS and bool(_PREPARE.search(before)))


def _is_told(said: str) -> bool:
    """Whether the words before a figure tell what was: in their last clause, or in a bracket with a year."""
    return bool(_TOLD.search(said.rsplit(";", 1)[-1])) or NOTED.search(said) is not None


def _lifted(measure: Measure, node: Node) -> Measure:
    """A list under "… tối thiểu:" holds floors."""
    has_floor = any(FLOOR_LEAD.search(over.block.folded) for over in (*node.over, *((node.lead,) if node.lead else ())))
    return replace(measure, operator=">=") if has_floor and measure.operator == "=" else measure
