"""Criteria with their points, from a table or from numbered paragraphs; sums and headings are told from criteria.

A paragraph is a criterion where it ends in points and nothing under it has points of its own; what has, is its section.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.rows.criteria_row import criterion_kind, table_facts
from thidua.core.plans.rows.grid.table import tables
from thidua.core.plans.text.block import blocks
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node, outline
from thidua.core.plans.values.amounts import amount_of, json_amount
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.names import proper
from thidua.core.plans.wording.tolerant import exact, one_of, tolerant

_LEADS = ("tối đa", "điểm tối đa", "không quá", "điểm chuẩn", "điểm", "trừ", "cộng", "được")
_POINTS = re.compile(
    rf"(?P<lead>[\s(\[:;,–-]*(?:{one_of(*_LEADS)}[\s:(]*)*)"
    rf"(?<![\d.,/])(?P<points>\d{{1,4}}(?:,\d{{1,2}})?)\s{{0,2}}(?:{tolerant('điểm')}|d)(?![a-z0-9])[\s)\].;:/]*$"
)
# "Chuyên cần: 20 điểm. Nghỉ học …": said first, and then explained.
_FIRST = re.compile(
    rf"[^:;.(]{{3,160}}(?:\([^()]{{1,60}}\))?(?P<lead>\s?[:(]\s?(?:{one_of(*_LEADS)}[\s:]*)*)"
    rf"(?P<points>\d{{1,4}}(?:,\d{{1,2}})?)\s{{0,2}}{tolerant('điểm')}\)?(?=[.;:,]\s|\s-\s)"
)
# A paragraph that counts itself in words: Nội dung 1: …; Tiêu chí 2. …
_COUNTED = one_of("nội dung", "tiêu chí", "nhóm", "mục", "phần", "nhóm tiêu chí")
_NAMED = re.compile(rf"\s*{_COUNTED}\s(?:\d{{1,2}}|[ivx]{{1,4}})\s?[:.]\s")
_SCORED = re.compile(one_of("tiêu chí", "thang điểm", "bảng điểm", "chấm điểm", "điểm thưởng", "điểm tối đa"))
# A grade, not a criterion: "đạt từ 85 điểm đến dưới 95 điểm".
_NO_POINTS = re.compile(rf"\s(?:{exact('từ', 'đến', 'dưới', 'trên', 'đạt', 'còn', 'hơn')})\s?$")
_BEFORE = 16
_LEAST = 2
_LONG_TAIL = 40


@dataclass(frozen=True, slots=True)
class _Scored:
    """A paragraph with its points; the words before them are its text."""

    node: Node
    points: Decimal
    end: int

    @property
    def text(self) -> str:
        where = self.node.block.where
        label = _NAMED.match(where.folded, self.node.block.body)
        said = where.text[label.end() if label else self.node.block.body : self.end].strip(" .,;:-–(")
        return proper(said or where.text[self.node.block.body :].partition(":")[0].strip())


def criteria(document: Document) -> list[Fact]:
    """Every criterion in order; none in a text that does not speak of scoring, or has a single one."""
    if not any(_SCORED.search(row.folded) for row in document.rows):
        return []
    found = [fact for table in tables(document.rows) if table.is_scored for fact in table_facts(table)]
    found = found or _listed(document)
    return found if len(found) >= _LEAST else []


def _listed(document: Document) -> list[Fact]:
    scored = [one for node in _nodes(document) if (one := _scored(node))]
    heads = {id(over) for one in scored for over in one.node.over}
    by_node = {id(one.node): one for one in scored}
    return [fact for one in scored if id(one.node) not in heads for fact in _fact(one, by_node)]


def _nodes(document: Document) -> Sequence[Node]:
    """The paragraphs of the body, and of what is enclosed behind the end."""
    return (
        (*document.nodes, *outline(tuple(blocks(document.tail)))) if len(document.tail) > _LONG_TAIL else document.nodes
    )


def _scored(node: Node) -> _Scored | None:
    folded = node.block.folded
    if node.depth is Depth.PLAIN and not _NAMED.match(folded):
        return None
    match = _FIRST.match(folded, node.block.body) or _POINTS.search(folded, max(node.block.body, len(folded) - 80))
    if match is None:
        return None
    if _NO_POINTS.search(folded, max(match.start("lead") - _BEFORE, 0), match.start("lead")):
        return None
    points = amount_of(match["points"])
    return _Scored(node, points, match.start("lead")) if points else None


def _fact(one: _Scored, by_node: dict[int, _Scored]) -> Iterator[Fact]:
    """The criterion under the nearest heading that declares points, else under its nearest heading."""
    over = [node for node in one.node.over if node.depth < Depth.DASH]
    where = one.node.block.where
    if one.text:
        value: dict[str, JsonValue] = {
            "code": one.node.path or str(one.node.place),
            "text": corrected(one.text),
            "maximum": json_amount(one.points),
            "kind": criterion_kind(" ".join(node.block.folded for node in (*over, one.node))),
            **_section(over, by_node),
        }
        yield fact_at(where, (one.node.block.body, len(where.text)), "criteria", value, confidence=80)


def _section(over: Sequence[Node], by_node: dict[int, _Scored]) -> dict[str, JsonValue]:
    holder = next((node for node in over if id(node) in by_node), over[0] if over else None)
    if holder is None:
        return {"section_code": None, "section": None, "section_maximum": None}
    declared = by_node.get(id(holder))
    return {
        "section_code": holder.numeral or None,
        "section": declared.text if declared else proper(holder.block.text.rstrip(" :.")),
        "section_maximum": json_amount(declared.points) if declared else None,
    }
