"""What the plan wants done: the numbered contents, each with the forms ("Hình thức") listed under it."""

import re
from collections.abc import Sequence

from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.context import Context, announces
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of, tolerant

_FORMS = re.compile(rf"\W*{tolerant('hình thức')}\s?[:;.]?\s*$")

_NAMED = re.compile(
    rf"\W*{one_of('nội dung', 'các nội dung', 'nhiệm vụ', 'nội dung, nhiệm vụ')}(?:\s\w+){{0,4}}[\s:.]*"
)
_OTHER = re.compile(rf"\W*{one_of('đối tượng', 'phạm vi')}(?:[\s,]+\w+){{0,5}}[\s:.]*$")


def contents(document: Document) -> list[Fact]:
    """The numbered paragraphs of the sections that announce contents."""
    forms = _forms(document)
    found = [node for node in document.nodes if _is_content(node)]
    return [_fact(node, forms.get(id(node), [])) for node in _replaced(found, document.nodes)]


def _replaced(found: list[Node], nodes: Sequence[Node]) -> list[Node]:
    """Of a section "Đối tượng, nội dung thi đua" what stands under its heading "Nội dung thi đua", not the headings."""
    kept: list[Node] = []
    for node in found:
        beside = [other for other in found if other.section is node.section]
        if not any(_OTHER.match(other.block.folded, other.block.body) for other in beside):
            kept.append(node)
        elif _NAMED.fullmatch(node.block.folded, node.block.body):
            kept += [under for under in nodes if under.over and under.over[-1] is node and under.depth <= Depth.DASH]
    return kept


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
