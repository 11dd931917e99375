"""What is to be reached: a name, an operator, a value with its unit, or the level it is measured against."""

import re
from collections.abc import Iterator
from dataclasses import replace

from thidua.core.plans.body.clauses import EDGES, clause_end, clause_start, closed, named
from thidua.core.plans.body.graded import grades, relative
from thidua.core.plans.body.measures import FLOOR_LEAD, Measure, measures
from thidua.core.plans.body.sentences import Sentence, sentences
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.block import Block
from thidua.core.plans.text.context import Context, announces, is_under, nearest
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.values.amounts import json_amount
from thidua.core.plans.wording.actors import VERB
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of

_PREPARE = re.compile(one_of("xây dựng", "tổ chức", "thực hiện", "phấn đấu", "vận động", "hoàn thành", "triển khai"))
_ONLY_VERB = re.compile(rf"(?:\d+\W+)?{VERB}(?:\s{VERB}){{0,3}}")
# "Giảm 5% số vụ …", "90% doanh nghiệp trở lên ký …": the words belong to the way and to the mark, not to the name.
_WAY = re.compile(r"(?:tang|giam)")
_OR_MORE = re.compile(r"\s+trở (?:lên|xuống)(?!\w)")
_FIRST_VERB = re.compile(rf"\W*(?:{VERB}|phat\strien|tang|giam)(?![a-z0-9])")
_COMPARED = re.compile(r"so\s(?:với|voi|v)")
_EXACT = frozenset({"%"})
# Things that are counted belong to the name of what is to be there: "05 mô hình dân vận khéo".
_THINGS = frozenset({
    "mô hình", "công trình", "sáng kiến", "đoàn viên", "hội viên", "hộ gia đình", "hộ nghèo", "đơn vị máu", "suất quà",
    "căn nhà",
})  # fmt: skip
_COUNTS = _THINGS | {"lần/năm"}
GRADES = frozenset({"mức độ", "cấp độ", "hạng"})
_NAME = 4


def targets(document: Document) -> list[Fact]:
    """Every target in order; figures of preambles, of organisation and of award quotas are none."""
    preamble = document.preamble
    return [fact for node in document.nodes if node not in preamble for fact in _of_node(node)]


def _of_node(node: Node) -> Iterator[Fact]:
    is_target_section = is_target(node)
    if not is_target_section and (is_under(node, Context.ORGANISATION, Context.AWARDS, Context.TIME) or not node.over):
        return
    for sentence in sentences(node.block.where, node.block.body):
        yield from figures(node, sentence, is_target_section=is_target_section)
        if is_target_section or nearest(node) is Context.CONTENTS or node.depth is Depth.NUMBER:
            yield from relative(sentence)


def is_target(node: Node) -> bool:
    """Whether the paragraph stands under a heading of targets."""
    return is_under(node, Context.TARGETS) or (node.depth is Depth.NUMBER and announces(node, Context.TARGETS))


def figures(node: Node, sentence: Sentence, *, is_target_section: bool) -> Iterator[Fact]:
    """The targets with figures of one sentence."""
    where = sentence.where
    begin, last = sentence.start, None
    for measure in measures(where.folded, sentence.start, sentence.end, text=where.text):
        if not is_target_section and not _is_stated(measure, where.folded[begin : measure.start]):
            continue
        clause = clause_start(where.folded, begin, measure.start)
        fact = _target(node, sentence, _lifted(measure, node), clause)
        last = _as_growth(fact, last) or fact
        if last.value["name"]:
            yield last
        begin = measure.end
    if is_target_section:
        yield from grades(sentence)


def _as_growth(fact: Fact, last: Fact | None) -> Fact | None:
    """A figure "tăng 12,5% so với năm 2023" measures what the figure before it named."""
    name = str(fact.value["name"])
    if last is None or not _COMPARED.match(name.lower()):
        return None
    return replace(fact, value={**fact.value, "name": last.value["name"], "baseline": name})


def _is_stated(measure: Measure, before: str) -> bool:
    """Outside a section on targets only shares and a few counts that are to be prepared are targets."""
    return measure.unit in _EXACT or (measure.unit in _COUNTS and bool(_PREPARE.search(before)))


def _lifted(measure: Measure, node: Node) -> Measure:
    """A list under "… tối thiểu:" holds floors."""
    has_floor = any(FLOOR_LEAD.search(over.block.folded) for over in (*node.over, *((node.lead,) if node.lead else ())))
    return replace(measure, operator=">=") if has_floor and measure.operator == "=" else measure


def _led(parent: Block) -> str:
    """What a heading "Phát triển thuê bao thực tăng tối thiểu:" says its items are: thuê bao thực tăng."""
    folded = parent.folded[parent.body :]
    floor, verb = FLOOR_LEAD.search(folded), _FIRST_VERB.match(folded)
    if floor is None:
        return ""
    start = verb.end() if verb else 0
    return parent.where.text[parent.body + start : parent.body + floor.start()].strip(EDGES)


def _target(node: Node, sentence: Sentence, measure: Measure, clause: int) -> Fact:
    where = sentence.where
    before = named(where.folded[clause : measure.start])
    name, said = (whole[clause : clause + before].strip(EDGES) for whole in (where.text, where.folded))
    span = (clause, measure.end)
    is_empty = sum(char.isalpha() for char in name) < _NAME or _ONLY_VERB.fullmatch(said) is not None
    is_way = _WAY.fullmatch(said) is not None
    if is_empty or is_way or measure.unit in _THINGS:
        end = clause_end(where.folded, measure.end, sentence.end)
        counted = _OR_MORE.sub("", where.text[measure.end : end]).strip(EDGES)
        counted = f"{measure.unit} {counted}".strip() if measure.unit in _THINGS else counted
        name, span = counted if is_empty and not is_way else f"{name} {counted}", (clause, end)
    parent = next((over for over in reversed(node.over) if FLOOR_LEAD.search(over.block.folded)), None)
    led = _led(parent.block) if parent else ""
    value: dict[str, JsonValue] = {
        "name": closed(corrected(f"{led} {name}" if led else name)),
        "operator": measure.operator,
        "value": json_amount(measure.amount),
        "unit": measure.unit,
        "scope": corrected(parent.block.text) if parent else None,
        "baseline": None,
    }
    return fact_at(where, span, "targets", value, confidence=85)
