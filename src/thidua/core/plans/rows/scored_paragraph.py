"""A paragraph that ends in points, or says them first: its words are a criterion, or the heading of some."""

import re
from dataclasses import dataclass
from decimal import Decimal

from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.values.amounts import amount_of
from thidua.core.plans.wording.names import proper
from thidua.core.plans.wording.tolerant import exact, one_of, tolerant

_LEADS = ("tối đa", "điểm tối đa", "không quá", "điểm chuẩn", "điểm", "trừ", "cộng", "được")
_POINTS = re.compile(
    rf"(?P<lead>[\s(\[:;,–-]*(?:{one_of(*_LEADS)}[\s:(]*)*)"
    rf"(?<![\d.,/])(?P<points>\d{{1,4}}(?:,\d{{1,2}})?)\s{{0,2}}(?:{tolerant('điểm')}|d)(?![a-z0-9])[\s)\].;:/]*$"
)
# "Chuyên cần: 20 điểm. Nghỉ học …": said first, and then explained.
_FIRST = re.compile(
    rf"[^:;.(]{{3,160}}(?:\([^()]{{1,60}}\))?(?P<lead>\s?[:(]\s?(?:{one_of(*_LEADS)}[\s:]*)*)"
    rf"(?P<points>\d{{1,4}}(?:,\d{{1,2}})?)\s{{0,2}}{tolerant('điểm')}\)?(?=[.;:,]\s|\s-\s)"
)
# A paragraph that counts itself in words: Nội dung 1: …; Tiêu chí 2. …
_COUNTED = one_of("nội dung", "tiêu chí", "nhóm", "mục", "phần", "nhóm tiêu chí")
_NAMED = re.compile(rf"\s*{_COUNTED}\s(?:\d{{1,2}}|[ivx]{{1,4}})\s?[:.]\s")
# A grade, not a criterion: "đạt từ 85 điểm đến dưới 95 điểm".
_NO_POINTS = re.compile(rf"\s(?:{exact('từ', 'đến', 'dưới', 'trên', 'đạt', 'còn', 'hơn')})\s?$")
_BEFORE = 16


@dataclass(frozen=True, slots=True)
class Scored:
    """A paragraph with its points; the words before them are its text."""

    node: Node
    points: Decimal
    end: int

    @property
    def text(self) -> str:
        where = self.node.block.where
        label = _NAMED.match(where.folded, self.node.block.body)
        said = where.text[label.end() if label else self.node.block.body : self.end].strip(" .,;:-–(")
        return proper(said or where.text[self.node.block.body :].partition(":")[0].strip())


def scored_paragraph(node: Node) -> Scored | None:
    """The paragraph with its points, if it has any that are points of a criterion."""
    folded = node.block.folded
    if node.depth is Depth.PLAIN and not _NAMED.match(folded):
        return None
    match = _FIRST.match(folded, node.block.body) or _POINTS.search(folded, max(node.block.body, len(folded) - 80))
    if match is None:
        return None
    if _NO_POINTS.search(folded, max(match.start("lead") - _BEFORE, 0), match.start("lead")):
        return None
    points = amount_of(match["points"])
    return Scored(node, points, match.start("lead")) if points else None
