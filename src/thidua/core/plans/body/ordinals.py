"""Tasks that running text counts: "X sẽ thực hiện một số nội dung sau:", then "Thứ nhất, …", "Thứ hai, …"."""

import re

from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.actors import ACTOR
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of

_LEAD = re.compile(rf"(?:^|[,.;]\s)(?P<who>{ACTOR}[^,.;:]{{0,90}}?)\s(?:se|s[€&é])\s[^.;]{{0,160}}:\s*$")
_ORDINALS = ("nhất", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ITEM = re.compile(rf"\W*{one_of(*(f'thứ {one}' for one in _ORDINALS))}\s?[,:]\s")
_MOST_BETWEEN = 2


def counted_tasks(document: Document) -> list[Fact]:
    """Every item, with the body that the sentence above the items names."""
    facts: list[Fact] = []
    who: str | None = None
    since = 0
    for node in document.nodes:
        item = _ITEM.match(node.block.folded)
        if item and who:
            facts.append(_fact(node, who, item.end()))
        since = 0 if item else since + 1
        lead = _LEAD.search(node.block.folded)
        if lead:
            who, since = corrected(node.block.where.text[slice(*lead.span("who"))]), 0
        elif since > _MOST_BETWEEN:
            who = None
    return facts


def _fact(node: Node, who: str, start: int) -> Fact:
    where = node.block.where
    value: dict[str, JsonValue] = {"who": [who], "what": corrected(where.text[start:].strip(" .;:,")), "due": None}
    return fact_at(where, (start, len(where.text)), "tasks", value, confidence=65)
