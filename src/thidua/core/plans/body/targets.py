"""What is to be reached: a name, an operator, a value with its unit, or the level it is measured against."""

import re
from collections.abc import Iterator
from dataclasses import replace

from thidua.core.plans.body.measures import FLOOR_LEAD, Measure, measures
from thidua.core.plans.body.sentences import Sentence, sentences
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.context import Context, announces, is_under, nearest
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.values.amounts import json_amount
from thidua.core.plans.wording.actors import VERB
from thidua.core.plans.wording.names import corrected
from thidua.core.plans.wording.tolerant import SOFT, exact, one_of, tolerant
from thidua.core.plans.wording.words import NAM

_REACH = re.compile(
    rf"(?:\s|^)(?:{exact('đạt', 'là', 'còn', 'từ', 'xuống', 'lên', 'tăng', 'giảm còn', 'giảm', 'đạt từ', 'ở mức')}\s?)+$"
)
_GRADE = re.compile(rf"(?P<unit>{one_of('mức độ', 'cấp độ', 'hạng')})\s(?P<grade>i{{1,3}}|iv|\d)(?!\w|[.,]\d)")
_GRADES = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_RELATIVE = re.compile(
    rf"(?P<op>{exact('cao hơn', 'vượt', 'hoàn thành vượt mức', 'vượt mức', 'hoàn thành')})\s"
    rf"(?P<base>(?:{one_of('chỉ tiêu', 'kế hoạch')}\s)?(?:(?:{NAM})\s(?:20\d\d|{tolerant('trước')})|{exact('được giao', 'giao', 'đề ra')}))(?![a-z])"
)
_CLAUSE = re.compile(r";\s|:\s")
_PREPARE = re.compile(one_of("xây dựng", "tổ chức", "thực hiện", "phấn đấu", "vận động", "hoàn thành", "triển khai"))
_ONLY_VERB = re.compile(rf"(?:\d+\W+)?{VERB}(?:\s{VERB})?")
_COMPARED = re.compile(r"so\s(?:với|voi|v)")
_EXACT = frozenset({"%"})
_COUNTS = frozenset({"mô hình", "lần/năm", "công trình", "sáng kiến"})
_NAME = 4
_EDGES = f" ,;:.-+(){SOFT}"


def targets(document: Document) -> list[Fact]:
    """Every target in order; figures of preambles, of organisation and of award quotas are none."""
    preamble = document.preamble
    return [fact for node in document.nodes if node not in preamble for fact in _of_node(node)]


def _of_node(node: Node) -> Iterator[Fact]:
    is_target_section = _is_target(node)
    if not is_target_section and (is_under(node, Context.ORGANISATION, Context.AWARDS, Context.TIME) or not node.over):
        return
    for sentence in sentences(node.block.where, node.block.body):
        yield from _figures(node, sentence, is_target_section=is_target_section)
        if is_target_section or nearest(node) is Context.CONTENTS or node.depth is Depth.NUMBER:
            yield from _relative(sentence)


def _is_target(node: Node) -> bool:
    return is_under(node, Context.TARGETS) or (node.depth is Depth.NUMBER and announces(node, Context.TARGETS))


def _figures(node: Node, sentence: Sentence, *, is_target_section: bool) -> Iterator[Fact]:
    where = sentence.where
    begin, last = sentence.start, None
    for measure in measures(where.folded, sentence.start, sentence.end):
        if not is_target_section and not _is_stated(measure, where.folded[begin : measure.start]):
            continue
        clause = _clause_start(where.folded, begin, measure.start)
        fact = _target(node, sentence, _lifted(measure, node), clause)
        last = _as_growth(fact, last) or fact
        yield last
        begin = measure.end
    if is_target_section:
        yield from _grades(sentence)


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


def _clause_start(folded: str, begin: int, end: int) -> int:
    marks = list(_CLAUSE.finditer(folded, begin, end))
    return marks[-1].end() if marks else begin


def _target(node: Node, sentence: Sentence, measure: Measure, clause: int) -> Fact:
    where = sentence.where
    before = _trimmed(where.folded[clause : measure.start])
    name = where.text[clause : clause + before].strip(_EDGES)
    span = (clause, measure.end)
    if sum(char.isalpha() for char in name) < _NAME or _ONLY_VERB.fullmatch(
        where.folded[clause : clause + before].strip(_EDGES)
    ):
        end = _clause_end(where.folded, measure.end, sentence.end)
        name, span = where.text[measure.end : end].strip(_EDGES), (clause, end)
    parent = next((over for over in reversed(node.over) if FLOOR_LEAD.search(over.block.folded)), None)
    value: dict[str, JsonValue] = {
        "name": corrected(name),
        "operator": measure.operator,
        "value": json_amount(measure.amount),
        "unit": measure.unit,
        "scope": corrected(parent.block.text) if parent else None,
        "baseline": None,
    }
    return fact_at(where, span, "targets", value, confidence=85)


def _trimmed(before: str) -> int:
    """The length of the name without the verbs that lead to the figure."""
    match = _REACH.search(before.rstrip() + " ")
    return match.start() if match and match.start() > 0 else len(before)


def _clause_end(folded: str, start: int, end: int) -> int:
    following = next(measures(folded, start, end), None)
    stop = _CLAUSE.search(folded, start, end)
    ends = [end, *([following.start] if following else []), *([stop.start()] if stop else [])]
    return min(ends)


def _grades(sentence: Sentence) -> Iterator[Fact]:
    where, begin = sentence.where, sentence.start
    for match in _GRADE.finditer(where.folded, sentence.start, sentence.end):
        grade = _GRADES.get(match["grade"]) or int(match["grade"])
        name = corrected(where.text[begin : begin + _trimmed(where.folded[begin : match.start()])].strip(_EDGES))
        unit = "cấp độ" if match["unit"].startswith("c") else "hạng" if match["unit"].startswith("h") else "mức độ"
        value: dict[str, JsonValue] = {
            "name": name.removeprefix("và ").removeprefix("va "), "operator": "=", "value": grade, "unit": unit,
            "scope": None, "baseline": None,
        }  # fmt: skip
        yield fact_at(where, (begin, match.end()), "targets", value, confidence=70)
        begin = match.end()


def _relative(sentence: Sentence) -> Iterator[Fact]:
    where = sentence.where
    for match in _RELATIVE.finditer(where.folded, sentence.start, sentence.end):
        name = corrected(
            where.text[_clause_start(where.folded, sentence.start, match.start()) : match.start()].strip(_EDGES)
        )
        operator = ">=" if match["op"].startswith("ho") and "v" not in match["op"] else ">"
        value: dict[str, JsonValue] = {
            "name": name, "operator": operator, "value": None, "unit": None, "scope": None,
            "baseline": corrected(where.text[slice(*match.span("base"))]),
        }  # fmt: skip
        if name:
            yield fact_at(where, match.span(), "targets", value, confidence=65)
