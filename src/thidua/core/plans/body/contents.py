"""What the plan wants done: the numbered contents, each with the forms ("Hình thức") listed under it."""

import re

from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.context import Context, announces
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import tolerant

_FORMS = re.compile(rf"\W*{tolerant('hình thức')}\s?[:;.]?\s*$")


def contents(document: Document) -> list[Fact]:
    """The numbered paragraphs of the sections that announce contents."""
    forms = _forms(document)
    return [_fact(node, forms.get(id(node), [])) for node in document.nodes if _is_content(node)]


def _is_content(node: Node) -> bool:
    section = node.section
    if section is None or section is node or node.depth is not Depth.NUMBER:
        return False
    return announces(section, Context.CONTENTS) and not announces(section, Context.ORGANISATION)


def _fact(node: Node, forms: list[JsonValue]) -> Fact:
    where = node.block.where
    value: dict[str, JsonValue] = {"num": node.numeral, "text": corrected(node.block.text), "forms": forms}
    return fact_at(where, (0, len(where.text)), "contents", value, confidence=80)


def _forms(document: Document) -> dict[int, list[JsonValue]]:
    """What is listed under "Hình thức", by the numbered paragraph it stands under."""
    found: dict[int, list[JsonValue]] = {}
    for node in document.nodes:
        if any(_FORMS.match(over.block.folded) for over in node.over):
            text = corrected(node.block.text.rstrip(";., "))
            for over in node.over:
                found.setdefault(id(over), []).append(text)
    return found
