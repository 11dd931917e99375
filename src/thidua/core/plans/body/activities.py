"""What is done in each phase."""

from collections.abc import Sequence

from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.correcting import corrected


def activities(document: Document, found: Sequence[Fact]) -> list[Fact]:
    """What is listed under a phase, within the days of the phase."""
    by_line = {fact.line: fact for fact in found}
    return [
        fact
        for node in document.nodes
        for over in reversed(node.over)
        if (phase := by_line.get(over.block.where.rows[0].number)) and (fact := _activity(node, phase))
    ]


def _activity(node: Node, phase: Fact) -> Fact | None:
    where = node.block.where
    name = corrected(node.block.text.rstrip(".;, "))
    if not name:
        return None
    value: dict[str, JsonValue] = {
        "name": name,
        "from": phase.value["from"],
        "to": phase.value["to"],
        "phase": phase.value["name"],
    }
    return fact_at(where, (node.block.body, len(where.text)), "activities", value, confidence=phase.confidence - 10)
