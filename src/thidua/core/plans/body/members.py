"""The members of a bloc: those listed after announcing how many there are, or one to a line under a heading."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from thidua.core.plans.fact import Check, Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.heads import BODY_HEADS
from thidua.core.plans.wording.tolerant import exact, one_of, tolerant

_COUNTED = one_of(
    "đơn vị", "thành viên", "cơ quan", "sở", "ban", "doanh nghiệp", "công ty", "trường", "xã", "phường", "phòng",
    "tổ chức",
)  # fmt: skip
_OF = rf"{tolerant('gồm')}\s?(?:{tolerant('có')}\s?)?"
_COUNT = rf"{tolerant('gồm')}\s(?:{tolerant('có')}\s)?(?P<count>\d{{1,3}})\s{_COUNTED}[^:]{{0,40}}:\s?"
_COUNT_FIRST = rf"(?P<first>\d{{1,3}})\s{_COUNTED}[^:;.]{{0,30}}?,?\s{tolerant('gồm')}\s?:\s?"
COUNTED = re.compile(rf"{_COUNT}|\s{_COUNT_FIRST}")
_MEMBERS = re.compile(
    rf"{_COUNT}|{_COUNT_FIRST}"
    rf"|{one_of('thành viên')}\s[^.;:]{{0,60}}?\s{_OF}:\s?"
)
# Names set apart by commas may hold commas themselves: a new one begins with a word that begins names of bodies.
_BODY = rf"{exact(*BODY_HEADS)}(?![a-z0-9])"
_APART = re.compile(rf"\s*,\s*(?={_BODY})")
_LAST = re.compile(rf"\sva\s(?={_BODY})")
_CLOSES = re.compile(r"\.(?=\s+[^\W\d_]|\s*$)|\s\|")
_HEADING = re.compile(
    rf"\W*(?:{one_of('danh sách')}\s)?(?:{one_of('các')}\s)?(?:{one_of('đơn vị')}\s)?{one_of('thành viên', 'cơ cấu')}"
    rf"(?:\s{exact('của', 'trong', 'thuộc')})?(?:\s{one_of('khối', 'cụm')}[^.;]*)?[\s.:]*"
)
# "…, Trưởng khối" behind a name is what the member is in the bloc.
_ROLE = re.compile(
    rf"\s?[,–(-]\s?{one_of('phó trưởng', 'trưởng', 'khối trưởng', 'khối phó', 'cụm trưởng', 'cụm phó')}.*$"
)
_OF_BLOC = re.compile(one_of("khối", "cụm"))
_LONGEST, _FEWEST = 120, 2
_ENDS = " ;.,:/"


def members(document: Document) -> tuple[list[Fact], list[Check]]:
    """Each member, and the check that as many are listed as are announced."""
    for node in document.nodes:
        where = node.block.where
        match = _MEMBERS.search(where.folded)
        if match is None:
            continue
        said = match["count"] or match["first"]
        count = int(said) if said else None
        facts = list(_listed(node, match.end(), count))
        if len(facts) > 1 and count is None:
            return facts, []
        if len(facts) > 1 and count is not None:
            parts = (Decimal(len(facts)),)
            check = Check("bloc.members", Decimal(count), parts, is_met=len(facts) == count, line=facts[0].line)
            return facts, [check]
    return _under_heading(document), []


def _under_heading(document: Document) -> list[Fact]:
    """Each numbered line or dash right under "Thành viên của Khối", if there are two or more."""
    over = next((node for node in document.nodes if _is_heading(node)), None)
    under = [node for node in document.nodes if over is not None and node.over and node.over[-1] is over]
    facts = [_named(node) for node in _first_list(under) if len(node.block.text) <= _LONGEST]
    return facts if len(facts) >= _FEWEST else []


def _first_list(nodes: Sequence[Node]) -> Iterator[Node]:
    """The items up to where the numbers begin anew: there a heading was not read as one."""
    last = 0
    for node in nodes:
        number = int(node.numeral) if node.numeral.isdecimal() else last + 1
        if number <= last:
            return
        last = number
        yield node


def _is_heading(node: Node) -> bool:
    heading = node.block.folded[node.block.body :]
    return node.depth is not Depth.PLAIN and bool(_HEADING.fullmatch(heading)) and _OF_BLOC.search(heading) is not None


def _named(node: Node) -> Fact:
    where, start = node.block.where, node.block.body
    role = _ROLE.search(where.folded, start)
    span = (start, role.start() if role else len(where.text))
    value: dict[str, JsonValue] = {"name": corrected(where.text[slice(*span)].strip(_ENDS))}
    return fact_at(where, span, "bloc.members", value, confidence=80)


def _listed(node: Node, start: int, count: int | None) -> Iterator[Fact]:
    """The names up to the next semicolon or, where the sentence has none, up to the comma before the next body."""
    where = node.block.where
    close = _CLOSES.search(where.folded, start)
    end = close.start() if close else len(where.text)
    at = start
    for begin, stop in [*_marks(where.folded, (start, end), count), (end, end)]:
        name = corrected(where.text[at:begin].strip(_ENDS))
        if any(char.isalpha() for char in name):
            yield fact_at(where, (at, begin), "bloc.members", {"name": name}, confidence=80)
        at = stop


def _marks(folded: str, span: tuple[int, int], count: int | None) -> list[tuple[int, int]]:
    """What stands between the names; before the last one "và", unless the count says it is part of a name."""
    start, end = span
    semicolons = [(match.start(), match.end()) for match in re.finditer(";", folded[start:end])]
    marks = [(start + begin, start + stop) for begin, stop in semicolons]
    marks = marks or [match.span() for match in _APART.finditer(folded, start, end)]
    last = list(_LAST.finditer(folded, marks[-1][1], end)) if marks else []
    is_short = (count is None and not semicolons) or (count is not None and len(marks) + 1 < count)
    return [*marks, last[-1].span()] if last and is_short else marks
