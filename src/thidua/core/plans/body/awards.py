"""Which awards a plan provides for: the form, who gives it, at which level, to whom."""

import re
from collections.abc import Iterator

from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.context import Context, is_under
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import exact, one_of, tolerant
from thidua.core.plans.wording.words import CUA
from thidua.core.vietnamese.fold import search_key

FORMS = (
    "Huân chương Lao động", "Huân chương", "Huy chương", "Bằng khen", "Giấy khen", "Cờ thi đua của Chính phủ",
    "Cờ thi đua",     "Kỷ niệm chương", "Chiến sĩ thi đua cơ sở", "Chiến sĩ thi đua toàn quốc", "Chiến sĩ thi đua",
    "Tập thể Lao động xuất sắc",
    "Tập thể Lao động tiên tiến", "Lao động tiên tiến", "Đơn vị quyết thắng", "Danh hiệu Anh hùng",
)  # fmt: skip
_FORMS = tuple(
    (name, re.compile(rf"(?<![a-z0-9]){tolerant(name)}(?![a-z0-9])")) for name in sorted(FORMS, key=len, reverse=True)
)
_AUTHORITY = (
    "Thủ tướng Chính phủ", "Chủ tịch nước", "Chủ tịch UBND", "Chủ tịch Ủy ban nhân dân", "Bộ trưởng",
    "Thủ trưởng", "Giám đốc",
    "Tổng Giám đốc", "Trưởng ban",
)  # fmt: skip
_GIVER = one_of(*_AUTHORITY)
_OTHERS = one_of("đơn vị", "địa phương", "doanh nghiệp", "tổ chức", "phường", "thị trấn", "quận")
_ALSO = rf"(?:[;,]\s(?:{_GIVER}|{_OTHERS})[^;:.,(]{{0,50}}?)"
_GIVEN_BY = re.compile(
    rf"\s(?:{CUA})\s(?P<who>(?:{_GIVER})[^;:.,(]{{0,60}}?{_ALSO}{{0,3}}(?=\s(?:cho|xem|tang|duoc)\s|[;:.,(]|$))"
)
_GIVES = re.compile(
    rf"(?P<who>(?:{_GIVER})[^;:.,(]{{0,60}}?)\s{exact('xem xét tặng', 'trao tặng', 'xét tặng', 'tặng')}\s*$"
)
_TO = re.compile(rf"\s{tolerant('cho')}\s(?P<who>[^;:.]{{4,120}})")
_GIVEN = re.compile(rf"\W*{one_of('tặng thưởng', 'tặng', 'công nhận', 'trao tặng', 'đề nghị tặng', 'xét tặng')}\s")
_LEVEL = re.compile(rf"\W*(?:\S+\s){{0,2}}?{tolerant('cấp')}\s(?P<level>[^:;.]{{2,80}})")


def awards(document: Document) -> list[Fact]:
    """The forms named in the sections on awards, each once with its authority; of a decision those it gives."""
    seen: set[tuple[object, object]] = set()
    facts = []
    for node in document.nodes:
        if not is_under(node, Context.AWARDS) and not _GIVEN.match(node.block.folded, node.block.body):
            continue
        for fact in _of_node(node):
            key = (
                fact.value["form"],
                search_key(str(fact.value["authority"])).replace("uy ban nhan dan", "ubnd").replace("cac ", ""),
            )
            if key not in seen:
                seen.add(key)
                facts.append(fact)
    return facts


def _of_node(node: Node) -> Iterator[Fact]:
    where = node.block.where
    taken = [False] * len(where.folded)
    for name, pattern in _FORMS:
        for match in pattern.finditer(where.folded):
            if any(taken[slice(*match.span())]):
                continue
            taken[slice(*match.span())] = [True] * (match.end() - match.start())
            yield _fact(node, name, match)


def _fact(node: Node, form: str, match: re.Match[str]) -> Fact:
    where = node.block.where
    by = _GIVEN_BY.match(where.folded, match.end())
    gives = None if by else _GIVES.search(where.folded[: match.start()])
    authority = where.text[slice(*(by or gives).span("who"))] if (by or gives) else None  # type: ignore[union-attr]  # one of the two is there
    to = _TO.match(where.folded, by.end() if by else match.end())
    value: dict[str, JsonValue] = {
        "level": _level(node),
        "form": form,
        "authority": corrected(authority) if authority else None,
        "who": [corrected(where.text[slice(*to.span("who"))])] if to else [],
    }
    return fact_at(where, (match.start(), by.end() if by else match.end()), "awards", value, confidence=70)


def _level(node: Node) -> str | None:
    for over in reversed(node.over):
        match = _LEVEL.match(over.block.folded, over.block.body)
        if match:
            return corrected(over.block.where.text[slice(*match.span("level"))])
    return None
