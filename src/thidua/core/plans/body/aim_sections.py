"""Which paragraphs stand under a heading of aims, whatever its words: what it announces, or what stands under it."""

import re
from collections.abc import Sequence

from thidua.core.plans.body.measures import measures
from thidua.core.plans.body.passed import is_rule, is_told
from thidua.core.plans.body.sentences import sentences
from thidua.core.plans.text.context import Context, announces, headings, is_under
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.tolerant import one_of

_WORDS = (
    "cần đạt", "phải đạt", "đạt được gì", "con số", "phấn đấu", "cam kết", "đích cần", "đích đến", "lời hứa",
    "lượng hóa", "định lượng", "cần tới", "cần hoàn thành", "phải hoàn thành",
)  # fmt: skip
_NAMED = re.compile(rf"(?<![a-z0-9])(?<!muc\s){one_of(*_WORDS)}(?![a-z0-9])")
_STATE = ("đặc điểm", "tình hình", "kết quả", "thực trạng", "đánh giá", "lý do", "vì sao", "bối cảnh", "sự cần thiết")
_STANDS = re.compile(rf"(?<![a-z0-9]){one_of(*_STATE)}(?![a-z0-9])")
_OTHER = re.compile(
    rf"(?<![a-z0-9])(?:{one_of(*_STATE, 'khen thưởng', 'tổ chức thực hiện', 'trách nhiệm', 'phân công', 'thời gian')}"
    rf"|{one_of('chấm điểm', 'thang điểm', 'tiêu chí', 'điểm thưởng', 'kinh phí', 'ai làm', 'báo cáo')})(?![a-z0-9])"
)
_TARGETS = re.compile(rf"(?<![a-z0-9]){Context.TARGETS.value}(?![a-z0-9])")
_COUNT = "(?:một|hai|ba|bốn|năm|sáu|bảy|tám)"
_MARKED = re.compile(
    rf"\s*(?:[A-HK]\d?\.\s|(?:mục|phần)\s(?:thứ\s|[ivx\d]{{1,4}}[.:]?\s)|{_COUNT}\slà\b|thứ\s(?:nhất|hai|ba|tư|{_COUNT})\s?[:.])",
    re.IGNORECASE,
)
_HEADING, _HEADED, _LEAST = 100, 60, 3
_MARK = 0
_POINTS = "điểm"


def is_target(node: Node) -> bool:
    """Whether the paragraph stands under a heading that announces aims."""
    if is_under(node, Context.TARGETS) or (node.depth is Depth.NUMBER and announces(node, Context.TARGETS)):
        return True
    return any(
        _NAMED.search(over.block.folded[over.block.body :][:_HEADING]) for over in headings(node) if _is_short(over)
    )


def is_outside(node: Node) -> bool:
    """What tells how things stand."""
    return any(_STANDS.search(over.block.folded[:_HEADING]) for over in node.over if over.depth <= Depth.SECTION)


def aiming(document: Document, year: int | None) -> frozenset[int]:
    """The places of all paragraphs of parts that are headed so, or in which most paragraphs set floors and shares."""
    found = [run for run in _runs(document.nodes) if not _is_other(run)]
    return frozenset(node.place for run in found if _is_headed(run[0]) or _aims(run, year) for node in run)


def _runs(nodes: Sequence[Node]) -> list[list[Node]]:
    """The parts of a paper, however their heads are marked: "C1.", "Mục 3.", "Một là,", "(2)"; not what opens it."""
    found = [_level(node) for node in nodes]
    top = min((level for level in found if level is not None), default=_MARK)
    runs: list[list[Node]] = []
    for node, level in zip(nodes, found, strict=True):
        if level is not None and level <= max(top, _MARK):
            runs.append([])
        if runs:
            runs[-1].append(node)
    return runs


def _level(node: Node) -> int | None:
    """How high the mark of a head stands: sections and marks in words, then "(2)", then "2."; None for no head."""
    if node.depth <= Depth.SECTION or (node.depth is Depth.PLAIN and _MARKED.match(node.block.where.text)):
        return _MARK
    return {Depth.BRACKET: _MARK + 1, Depth.NUMBER: _MARK + 2}.get(node.depth)


def _is_headed(node: Node) -> bool:
    """Whether the head of a part names aims."""
    said = node.block.folded[node.block.body :]
    is_short = len(said) <= _HEADING or node.depth is Depth.BRACKET
    return is_short and bool(_NAMED.search(said[:_HEADED]) or _TARGETS.search(said[:_HEADED]))


def _is_other(run: Sequence[Node]) -> bool:
    """Whether a part tells of something else by its head or by the headings over it."""
    node = run[0]
    said = node.block.folded[node.block.body :][:_HEADED]
    if _OTHER.search(said) and not _is_headed(node):
        return True
    return is_under(node, Context.ORGANISATION, Context.AWARDS) or is_outside(node)


def _aims(nodes: Sequence[Node], year: int | None) -> bool:
    full = [node for node in nodes if not _is_heading(node)]
    pointing = [_pointing(node, year) for node in full]
    return sum(pointing) >= _LEAST and sum(count > 0 for count in pointing) * 3 >= len(full) * 2


def _pointing(node: Node, year: int | None) -> int:
    """How many floors, ceilings and shares a paragraph sets."""
    found = 0
    for sentence in sentences(node.block.where, node.block.body):
        if is_rule(sentence):
            continue
        for one in measures(node.block.where.folded, sentence.start, sentence.end, text=node.block.where.text):
            is_mark = one.unit == "%" or (one.operator != "=" and one.unit != _POINTS)
            found += is_mark and not is_told(node.block.where.folded[sentence.start : one.figure], year)
    return found


def _is_heading(node: Node) -> bool:
    """A few words without a figure or a stop."""
    said = node.block.text
    return len(said) <= _HEADING and not re.search(r"\d|[.;]\s*$", said[node.block.body :] if node.block.body else said)


def _is_short(node: Node) -> bool:
    return node.depth is Depth.SECTION or len(node.block.folded.split(":")[0]) <= _HEADING
