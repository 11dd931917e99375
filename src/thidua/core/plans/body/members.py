"""The members of a bloc that a text lists after announcing how many there are."""

import re
from collections.abc import Iterator
from decimal import Decimal

from thidua.core.plans.fact import Check, Fact, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of, tolerant

_COUNTED = one_of("đơn vị", "thành viên", "cơ quan", "sở", "ban")
MEMBERS = re.compile(rf"{tolerant('gồm')}\s(?:{tolerant('có')}\s)?(?P<count>\d{{1,3}})\s{_COUNTED}[^:]{{0,40}}:\s?")
_ENDS = " ;.,:"


def members(document: Document) -> tuple[list[Fact], list[Check]]:
    """Each member, and the check that as many are listed as are announced."""
    for node in document.nodes:
        where = node.block.where
        match = MEMBERS.search(where.folded)
        if match is None:
            continue
        facts = list(_listed(node, match.end()))
        if len(facts) > 1:
            count = int(match["count"])
            parts = (Decimal(len(facts)),)
            check = Check("bloc.members", Decimal(count), parts, is_met=len(facts) == count, line=facts[0].line)
            return facts, [check]
    return [], []


def _listed(node: Node, start: int) -> Iterator[Fact]:
    where = node.block.where
    for piece in re.finditer(r"[^;]+", where.text[start:]):
        name = corrected(piece.group().strip(_ENDS))
        if any(char.isalpha() for char in name):
            span = (start + piece.start(), start + piece.end())
            yield fact_at(where, span, "bloc.members", {"name": name}, confidence=80)
