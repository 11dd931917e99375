"""What the plan wants done: the numbered contents, each with the forms ("Hình thức") listed under it."""

import re
from collections.abc import Sequence

from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.context import Context, announces
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.names import corrected
from thidua.core.plans.wording.tolerant import tolerant

_FORMS = re.compile(rf"\W*{tolerant('hình thức')}\s?[:;.]?\s*$")


def contents(document: Document) -> list[Fact]:
    """The numbered paragraphs of the sections that announce contents."""
    facts = []
    for node in document.nodes:
        section = node.section
        is_content = section is not None and section is not node and announces(section, Context.CONTENTS)
        if is_content and node.depth is Depth.NUMBER and not announces(section or node, Context.ORGANISATION):
            facts.append(_fact(node, document.nodes))
    return facts


def _fact(node: Node, nodes: Sequence[Node]) -> Fact:
    where = node.block.where
    value: dict[str, JsonValue] = {
        "num": node.numeral,
        "text": corrected(node.block.text),
        "forms": _forms(node, nodes),
    }
    return fact_at(where, (0, len(where.text)), "contents", value, confidence=80)


def _forms(node: Node, nodes: Sequence[Node]) -> list[JsonValue]:
    return [
        corrected(other.block.text.rstrip(";., "))
        for other in nodes
        if node in other.over and other.over and any(_FORMS.match(over.block.folded) for over in other.over)
    ]
