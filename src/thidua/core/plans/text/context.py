"""What a paragraph stands under: whether its headings speak of targets, awards, time, organisation, contents."""

import re
from enum import Enum

from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.tolerant import one_of

_HEADING, _SHORT_HEADING = 140, 100


class Context(Enum):
    """What a heading announces; the value is a pattern of its words."""

    TARGETS = one_of("chỉ tiêu", "mục tiêu", "tiêu chuẩn")
    AWARDS = one_of("khen thưởng", "hình thức khen thưởng", "danh hiệu")
    ORGANISATION = one_of("tổ chức thực hiện", "trách nhiệm", "phân công", "trách nhiệm thực hiện")
    CONTENTS = one_of("nội dung", "nhiệm vụ")
    PURPOSES = one_of("mục đích", "yêu cầu")
    TIME = one_of("thời gian", "tiến độ")


_PATTERNS = {context: re.compile(rf"(?<![a-z0-9]){context.value}(?![a-z0-9])") for context in Context}


def headings(node: Node) -> tuple[Node, ...]:
    """The headings over a paragraph, from the section down to the numbers."""
    return tuple(over for over in node.over if over.depth <= Depth.SUBNUMBER)


def is_under(node: Node, *contexts: Context) -> bool:
    """Whether any heading over the paragraph announces one of the contexts."""
    return any(announces(over, context) for over in headings(node) for context in contexts)


def announces(node: Node, context: Context) -> bool:
    """Whether the first words of a heading announce the context."""
    start = node.block.body
    text = node.block.folded[start : start + _HEADING]
    heading = text.split(":")[0] if node.depth is not Depth.SECTION else text
    if node.depth is not Depth.SECTION and len(heading) > _SHORT_HEADING:
        return False
    return bool(_PATTERNS[context].search(heading))


def nearest(node: Node) -> Context | None:
    """What the nearest announcing heading announces; targets win over the other words of one heading."""
    for over in reversed(headings(node)):
        found = next((context for context in Context if announces(over, context)), None)
        if found is not None:
            return found
    return None
