"""How many are said to be awarded, against how many are listed."""

import re
from collections.abc import Sequence
from decimal import Decimal

from thidua.core.plans.fact import Check, Fact
from thidua.core.plans.rows.forms import form_in, side_of
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.tolerant import one_of

GIVES = re.compile(
    rf"(?<![a-z0-9]){one_of('tặng thưởng', 'tặng', 'truy tặng', 'công nhận', 'khen thưởng', 'trao tặng')}(?![a-z0-9])"
)
_COUNT = re.compile(
    rf"(?<!\d)(?P<count>\d{{1,4}})\s(?P<what>{one_of('tập thể', 'cá nhân', 'hộ gia đình')})(?![a-z0-9])"
)


def counted(document: Document, facts: Sequence[Fact]) -> list[Check]:
    """The counts announced ("cho 05 tập thể và 07 cá nhân") against the rows; households count as collectives."""
    if not facts:
        return []
    announced: dict[str, Decimal] = {}
    for match in _announced(document):
        side = side_of(match["what"])
        if side is not None:
            announced[side] = announced.get(side, Decimal(0)) + Decimal(match["count"])
    found = {side: Decimal(sum(fact.value["side"] == side for fact in facts)) for side in announced}
    line = facts[0].line
    return [
        Check(f"awarded.{side}", whole, (found[side],), is_met=whole == found[side], line=line)
        for side, whole in announced.items()
    ]


def _announced(document: Document) -> list[re.Match[str]]:
    """The counts of all articles that give; where none has any, those of the first paragraph that does."""
    said = [(node, list(_COUNT.finditer(node.block.folded))) for node in document.nodes if _gives(node)]
    said = [(node, found) for node, found in said if found]
    articles = [match for node, found in said if node.depth is Depth.ARTICLE for match in found]
    return articles or (said[0][1] if said else [])


def _gives(node: Node) -> bool:
    return bool(GIVES.search(node.block.folded)) and form_in(node.block.folded) is not None
