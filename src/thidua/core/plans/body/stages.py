"""The numbered stages of a plan: "Đợt 1: từ D đến D", "Giai đoạn 2 (2023 - 2025)", also several in one paragraph."""

import re
from collections.abc import Iterator, Sequence

from thidua.core.plans.body.phase import phase_fact
from thidua.core.plans.body.stage_days import edge_at, two_days
from thidua.core.plans.fact import Fact
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.values.periods import WrittenPeriod, periods
from thidua.core.plans.values.spans import span_at
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import exact, one_of, tolerant

_COUNT = rf"(?:(?:thu\s)?{exact('nhất', 'một', 'hai', 'ba', 'bốn')}|thu\stu|\d|[iv1l|]{{1,3}})(?![\w/]|\s?[/-]\s?\d)"
_YEARS = r"20\d\d\s?[-–]\s?20\d\d"
_KIND = one_of("giai đoạn", "đợt", "bước", "học kỳ", "chặng", "kỳ thi đua", "thời kỳ", "nhịp")
_NAME = rf"{_KIND}(?:\s{one_of('thi đua', 'cao điểm')})?\s(?:{_COUNT}|{_YEARS})"
# What is no stage though a number and days may follow: "Quyết định số 5", "Khối 2".
_OTHERS = r"(?:quy|so|dieu|khoan|muc|phan|khoi|cum|lop|phong|to|nhom|ban|bang)\s"
_STAGE = re.compile(rf"(?<![a-z0-9])(?P<name>{_NAME}|(?!{_OTHERS})[^\W\d_]{{2,8}}\s{_COUNT})")
_ANY = rf"(?!{_OTHERS})[^\W\d_]{{2,8}}(?:\s(?!{_OTHERS})[^\W\d_]{{2,8}}){{0,2}}\s{_COUNT}(?=\s?[:(,]\s?(?:tu\s|\(|\d))"
_KINDS = one_of("chặng", "giai đoạn", "đợt", "bước", "kỳ", "cao điểm")
_COUNTED = re.compile(rf"(?:{exact('gồm', 'thành', 'làm', 'có', 'qua')})\s(?:\w+\s){{0,2}}{_KINDS}(?:\s\w+){{0,2}}:\s")
_NAMED_SPAN = re.compile(r"(?P<name>[^():;.]{4,90})\(")
_AFTER_ITEM = re.compile(r"[;,]\s(?:va\s)?|\sva\s")
_MARKED = re.compile(r"(?:[:;.]|^)\s?[ivxtl1|]{1,4}\s?[.)]\s$")
_CLAUSE = re.compile(r"(?:[;:.(,]\s?|\sva\s)$")
_HEAD = re.compile(
    rf"\W*(?P<mark>[ivxtl1|]{{1,4}}\s?[.)]\s)?(?P<name>{_NAME}|{_KIND}\s[“\"][^”\"]{{2,40}}[”\"]|{_ANY})"
)
_DEADLINE = re.compile(rf"\W*(?:{tolerant('trước')}|{tolerant('chậm nhất')})\s")
_SPAN_OF_YEARS = re.compile(_YEARS)
_FIRST_LINES, _NEAR, _FAR, _MARK = 6, 30, 200, 6
# "Đợt 1: …", "Đợt 1 (…)", "Giai đoạn 1 - Phát động (…)".
_TITLED = re.compile(r"[:,.]|\s?\(|\s[-–]\s")


def stages(node: Node, nodes: Sequence[Node], issued: str | None) -> Iterator[Fact]:
    """The stages that a paragraph begins with or lists; the first lines under a stage may say when it is."""
    where = node.block.where
    head, found = _heads(node)
    yield from _counted(node, issued)
    ends = [*(match.start() for match in found[1:]), len(where.folded)]
    for match, end in zip(found, ends[: len(found)], strict=True):
        period = _time_of(node, nodes, match, end, is_head=match is head)
        if period is not None:
            start = 0 if match is head else match.start("name")
            name = corrected(where.text[slice(*match.span("name"))])
            name = name[:1].upper() + name[1:]
            yield phase_fact(where, (start, match.end()), name, period, issued, confidence=85)


def _heads(node: Node) -> tuple[re.Match[str] | None, list[re.Match[str]]]:
    """The stage that the paragraph begins with, and all it names.

    One stage alone within a sentence is part of a name: "Chương trình …, giai đoạn I: từ năm 2021 …".
    """
    folded = node.block.where.folded
    head = _HEAD.match(folded, node.block.body)
    begin = head.end() if head else node.block.body
    inner = [match for match in _STAGE.finditer(folded, begin) if _begins(node, match)]
    found = _alike([*([head] if head else []), *inner], head, node.block.where.starts)
    return head, found or [match for match in inner if _MARKED.search(folded, 0, match.start())]


def _time_of(
    node: Node, nodes: Sequence[Node], match: re.Match[str], end: int, *, is_head: bool
) -> WrittenPeriod | None:
    period = None if _DEADLINE.match(node.block.where.folded, match.end()) else _within(node, match, end)
    if period is None and is_head and node.depth is not Depth.PLAIN:
        return next((one for part in _under(node, nodes) for one in _dated(part)), None)
    return period


def _alike(found: list[re.Match[str]], head: re.Match[str] | None, starts: Sequence[int]) -> list[re.Match[str]]:
    """The stage a paragraph begins with, those that begin a row, and those of which several are named by one word."""
    words = [match["name"].split()[0] for match in found]
    return [
        match
        for match, word in zip(found, words, strict=True)
        if match is head
        or words.count(word) > 1
        or (match.start() in starts and _HEAD.match(match.string, match.start()))
    ]


def _counted(node: Node, issued: str | None) -> Iterator[Fact]:
    """The stages of "gồm ba chặng: A (từ D đến D); B (…)", each named by its own words."""
    where = node.block.where
    lead = _COUNTED.search(where.folded, node.block.body)
    begin = lead.end() if lead else len(where.folded)
    while begin < len(where.folded) and (item := _NAMED_SPAN.match(where.folded, begin)):
        opened = item.end("name")
        ends = where.folded.find(")", opened)
        period = next((one for one in _dated(node) if opened <= one.start < ends), None)
        period = period or span_at(where.text, where.folded, opened) or edge_at(where, opened)
        if period is None:
            return
        name = corrected(where.text[slice(*item.span("name"))].strip())
        yield phase_fact(where, (item.start("name"), ends + 1), name, period, issued, confidence=80)
        following = _AFTER_ITEM.match(where.folded, ends + 1)
        begin = following.end() if following else len(where.folded)


def _begins(node: Node, match: re.Match[str]) -> bool:
    """Whether a stage begins a clause, or a line of its own that was joined to the one before: "… Đợt 2: …"."""
    where = node.block.where
    before = where.folded[max(match.start() - 4, 0) : match.start()]
    return where.text[match.start()].isupper() or _CLAUSE.search(before) is not None


def _within(node: Node, match: re.Match[str], end: int) -> WrittenPeriod | None:
    """The period of the stage's own words; in running text it must stand right behind the name."""
    where = node.block.where
    years = _SPAN_OF_YEARS.search(match["name"])
    if years:
        is_heading = node.depth is not Depth.PLAIN and where.folded[match.end() : match.end() + 1] in (":", "")
        return span_at(where.text, where.folded, match.start("name") + years.start()) if is_heading else None
    if span := span_at(where.text, where.folded, match.end()):
        return span
    is_titled = _TITLED.match(where.folded, match.end()) is not None
    is_marked = node.depth is not Depth.PLAIN or bool(match.groupdict().get("mark"))
    is_item = is_marked and match.start("name") <= node.block.body + _MARK
    until = min(end, match.end() + (_FAR if is_titled or is_item else _NEAR))
    period = next((one for one in _dated(node) if match.end() <= one.start < until), None)
    brackets = (at for at in range(match.end(), until) if where.folded[at] == "(") if is_titled else ()
    period = period or next((span for at in brackets if (span := span_at(where.text, where.folded, at))), None)
    period = period or (two_days(where, match.end(), until) if is_titled else None)
    return period or edge_at(where, match.end())


def _under(node: Node, nodes: Sequence[Node]) -> Iterator[Node]:
    """What follows under the paragraph; only the first lines of a stage say when it is."""
    return (other for other in nodes[node.place + 1 : node.place + 1 + _FIRST_LINES] if node in other.over)


def _dated(node: Node) -> Iterator[WrittenPeriod]:
    where = node.block.where
    return (period for period in periods(where.text, where.folded) if period.first or period.last)
