"""What a report or a news item says of the time to come: its figures are targets and no results."""

import re

from thidua.core.plans.body.aim import aimed
from thidua.core.plans.body.sentences import sentences
from thidua.core.plans.body.targets import aimed_at, figures, is_target
from thidua.core.plans.fact import Fact
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.tolerant import one_of

_PROSPECTS = (
    "phương hướng", "nhiệm vụ trọng tâm", "nhiệm vụ năm", "kế hoạch năm", "mục tiêu năm", "tháng còn lại",
    "chỉ tiêu năm", "nhiệm vụ công tác năm", "nhiệm vụ, giải pháp", "tháng cuối năm", "thời gian tới",
)  # fmt: skip
_AHEAD = re.compile(rf"(?<![a-z0-9]){one_of(*_PROSPECTS)}(?![a-z0-9])")
_PROPOSES = re.compile(rf"(?<![a-z0-9]){one_of('đề xuất', 'kiến nghị')}(?![a-z0-9])")
_MARKS = re.compile(one_of("phấn đấu", "mục tiêu"))
_HEADING = 160


def looks_ahead(node: Node) -> bool:
    """Whether a heading over the paragraph announces what is to come: "Phương hướng, nhiệm vụ năm 2026"."""
    return any(_AHEAD.search(over.block.folded[:_HEADING]) for over in node.over if over.depth <= Depth.NUMBER)


def proposes(node: Node) -> bool:
    """Whether a heading over the paragraph announces proposals to others."""
    return any(_PROPOSES.search(over.block.folded[:_HEADING]) for over in node.over if over.depth <= Depth.SECTION)


def foretold(document: Document) -> list[Fact]:
    """The targets of the paragraphs that look ahead, and of the sentences that say what is to be reached."""
    facts: list[Fact] = []
    for node in document.nodes:
        is_ahead = looks_ahead(node)
        if proposes(node):
            continue
        if not is_ahead:
            facts += aimed_at(node)
            continue
        for sentence in sentences(node.block.where, node.block.body):
            is_mark = is_target(node) or _MARKS.search(" ".join(over.block.folded[:_HEADING] for over in node.over))
            facts += figures(node, sentence, is_target_section=bool(is_mark) or aimed(sentence) is not None)
    return facts
