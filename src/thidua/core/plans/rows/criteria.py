"""Criteria with their points, from a table or from numbered paragraphs; sums and headings are told from criteria.

A paragraph is a criterion where it ends in points and nothing under it has points of its own; what has, is its section.
"""

import re
from collections.abc import Iterator, Sequence

from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.rows.criteria_row import criterion_kind, table_facts
from thidua.core.plans.rows.grid.table import tables
from thidua.core.plans.rows.scored_paragraph import Scored, scored_paragraph
from thidua.core.plans.text.block import blocks
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node, outline
from thidua.core.plans.values.amounts import json_amount
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.names import proper
from thidua.core.plans.wording.tolerant import one_of

_SCORED = re.compile(one_of("tiêu chí", "thang điểm", "bảng điểm", "chấm điểm", "điểm thưởng", "điểm tối đa"))
_LEAST = 2
_LONG_TAIL = 40


def criteria(document: Document) -> list[Fact]:
    """Every criterion in order; none in a text that does not speak of scoring, or has a single one."""
    if not any(_SCORED.search(row.folded) for row in document.rows):
        return []
    found = [fact for table in tables(document.rows) if table.is_scored for fact in table_facts(table)]
    found = found or _listed(document)
    return found if len(found) >= _LEAST else []


def _listed(document: Document) -> list[Fact]:
    scored = [one for node in _nodes(document) if (one := scored_paragraph(node))]
    by_node = {id(one.node): one for one in scored}
    grades = {id(one.node) for one in scored if _is_grade(one, by_node, scored)}
    heads = {id(over) for one in scored if id(one.node) not in grades for over in one.node.over}
    left_out = heads | grades
    return [fact for one in scored if id(one.node) not in left_out for fact in _fact(one, by_node)]


def _is_grade(one: Scored, by_node: dict[int, Scored], scored: Sequence[Scored]) -> bool:
    """Whether it says how well the criterion over it is met: dashes below it reach its points, and do not add up."""
    over = by_node.get(id(one.node.over[-1])) if one.node.over else None
    if over is None or one.node.depth is not Depth.DASH:
        return False
    beside = [other.points for other in scored if other.node.over and other.node.over[-1] is over.node]
    return max(beside) <= over.points and sum(beside) != over.points


def _nodes(document: Document) -> Sequence[Node]:
    """The paragraphs of the body, and of what is enclosed behind the end."""
    return (
        (*document.nodes, *outline(tuple(blocks(document.tail)))) if len(document.tail) > _LONG_TAIL else document.nodes
    )


def _fact(one: Scored, by_node: dict[int, Scored]) -> Iterator[Fact]:
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


def _section(over: Sequence[Node], by_node: dict[int, Scored]) -> dict[str, JsonValue]:
    holder = next((node for node in over if id(node) in by_node), over[0] if over else None)
    if holder is None:
        return {"section_code": None, "section": None, "section_maximum": None}
    declared = by_node.get(id(holder))
    return {
        "section_code": holder.numeral or None,
        "section": declared.text if declared else proper(holder.block.text.rstrip(" :.")),
        "section_maximum": json_amount(declared.points) if declared else None,
    }
