"""What a report or a news item says of the time to come: its figures are targets and no results."""

import re
from collections.abc import Iterator

from thidua.core.plans.body.ahead import Standpoint, ahead_from, is_bound, standpoint
from thidua.core.plans.body.aimed_figures import figures
from thidua.core.plans.body.measures import measures
from thidua.core.plans.body.sentences import Sentence, sentences
from thidua.core.plans.body.targets import GRADES
from thidua.core.plans.fact import Fact
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.values.amounts import json_amount
from thidua.core.plans.wording.tolerant import one_of

_AHEAD = re.compile(
    rf"(?<![a-z0-9])(?:{one_of('phương hướng', 'nhiệm vụ trọng tâm', 'nhiệm vụ năm', 'kế hoạch năm', 'mục tiêu năm')}"
    rf"|{one_of('chỉ tiêu năm', 'nhiệm vụ công tác năm', 'nhiệm vụ, giải pháp', 'còn lại', 'phấn đấu', 'sắp tới')}"
    rf"|{one_of('thời gian tới', 'tháng cuối năm', 'tháng tới', 'quý tới', 'năm tới', 'tiếp theo', 'phía trước')}"
    rf"|{one_of('mục tiêu đến', 'kế hoạch công tác', 'việc phải làm', 'việc sẽ làm')})(?![a-z0-9])"
)
# "Kết quả thực hiện kế hoạch năm 2025" tells what was.
_LOOKS_BACK = re.compile(
    rf"(?<![a-z0-9]){one_of('kết quả', 'đánh giá', 'tình hình', 'nhìn lại', 'tổng kết')}(?![a-z0-9])"
)
_PROPOSES = re.compile(rf"(?<![a-z0-9]){one_of('đề xuất', 'kiến nghị')}(?![a-z0-9])")
_FAILS = re.compile(
    rf"(?<![a-z0-9])(?:{one_of('hạn chế', 'tồn tại', 'khuyết điểm', 'khó khăn', 'nguyên nhân', 'bài học', 'yếu kém')}"
    rf"|{one_of('chưa làm được', 'chưa đạt', 'vướng mắc', 'bất cập')})(?![a-z0-9])"
)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
# What is longer is no sentence.
_HEADING, _SHORT, _LONGEST = 160, 120, 6_000


def looks_ahead(node: Node, issued: str | None = None) -> bool:
    """Whether a heading over the paragraph announces what is to come: "Phương hướng, nhiệm vụ năm 2026"."""
    return any(_is_ahead(over, issued) for over in _headings(node))


def proposes(node: Node) -> bool:
    """Whether a heading over the paragraph announces proposals to others."""
    own = node.block.depth <= Depth.NUMBER and _PROPOSES.match(_said(node).strip())
    return bool(own) or any(_PROPOSES.search(_said(over)) for over in _headings(node) if over is not node)


def fails(node: Node) -> bool:
    """Whether the nearest heading over the paragraph announces what was not done."""
    return any(_FAILS.search(_said(over)) and not _LOOKS_BACK.search(_said(over)) for over in _headings(node)[-1:])


def foretold(document: Document, issued: str | None = None) -> list[Fact]:
    """The targets of the paragraphs that look ahead, and of the sentences that say what is to be reached."""
    facts: list[Fact] = []
    point = standpoint(document, issued)
    for node in document.nodes:
        is_ahead = looks_ahead(node, issued)
        for sentence in () if proposes(node) else sentences(node.block.where, node.block.body):
            found = figures(node, sentence, is_target_section=True) if is_ahead else _said_ahead(node, sentence, point)
            facts += (fact for fact in found if is_ahead or fact.value["unit"] not in GRADES)
    return facts


def _said_ahead(node: Node, sentence: Sentence, point: Standpoint) -> Iterator[Fact]:
    """The figures behind the words of an aim; of any other sentence its floors and ceilings."""
    if sentence.end - sentence.start > _LONGEST:
        return
    start = ahead_from(sentence, point)
    if start is not None:
        yield from figures(node, Sentence(sentence.where, start, sentence.end), is_target_section=True)
        return
    found = measures(sentence.where.folded, sentence.start, sentence.end, text=sentence.where.text)
    bounds = {(json_amount(one.amount), one.unit) for one in found if is_bound(sentence, one)}
    if bounds:
        told = figures(node, sentence, is_target_section=True)
        yield from (fact for fact in told if (fact.value["value"], fact.value["unit"]) in bounds)


def _headings(node: Node) -> tuple[Node, ...]:
    """The headings over a paragraph, and itself if it is one."""
    own = (node,) if node.depth <= Depth.NUMBER and len(node.block.text) <= _SHORT else ()
    return (*(over for over in node.over if over.depth <= Depth.NUMBER), *own)


def _said(heading: Node) -> str:
    start = heading.block.body
    return heading.block.folded[start : start + _HEADING].split(":")[0]


def _is_ahead(heading: Node, issued: str | None) -> bool:
    said = _said(heading)
    if _LOOKS_BACK.search(said):
        return False
    years = _YEAR.findall(said)
    return _AHEAD.search(said) is not None or bool(issued and years and min(years) > issued[:4])
