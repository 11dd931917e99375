"""How many are said to be awarded, against how many are listed."""

import re
from collections.abc import Sequence
from decimal import Decimal

from thidua.core.plans.fact import Check, Fact
from thidua.core.plans.rows.forms import form_in, side_of
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.tolerant import one_of

GIVES = re.compile(
    rf"(?<![a-z0-9]){one_of('tặng thưởng', 'tặng', 'truy tặng', 'công nhận', 'khen thưởng', 'trao tặng')}(?![a-z0-9])"
)
_COUNT = re.compile(rf"(?<!\d)(?P<count>\d{{1,4}})\s(?P<what>{one_of('tập thể', 'cá nhân')})(?![a-z0-9])")


def counted(document: Document, facts: Sequence[Fact]) -> list[Check]:
    """The counts that one sentence announces ("cho 05 tập thể và 07 cá nhân"), where rows follow it."""
    if not facts:
        return []
    announced = next(
        (found for node in document.nodes if (found := list(_COUNT.finditer(node.block.folded))) and _gives(node)), []
    )
    checks = []
    for match in announced:
        side = side_of(match["what"])
        count = sum(fact.value["side"] == side for fact in facts)
        line = facts[0].line
        whole = Decimal(match["count"])
        checks.append(Check(f"awarded.{side}", whole, (Decimal(count),), is_met=whole == count, line=line))
    return checks


def _gives(node: Node) -> bool:
    return bool(GIVES.search(node.block.folded)) and form_in(node.block.folded) is not None
