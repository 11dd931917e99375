"""Where a text names movements: in quotation marks behind "phong trào", one after another, or as items of a list."""

import re
from collections.abc import Iterator

from thidua.core.plans.body.movement_lists import MOVEMENT, OTHER, QUOTE, Named, between_semicolons, named_item
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.tolerant import exact, one_of, tolerant

# Between "phong trào" and its name stand no more than what sort it is, who launched it, or "như", "gồm", "là", ":".
_SORT = rf"(?:\s(?!{exact('với', 'theo', 'và', 'có', 'để', 'gắn', 'thực hiện')}\s)[^\W\d_]+){{0,4}}?"
_LEADS = one_of(
    "phát động", "triển khai", "tổ chức", "khởi xướng", "như", "gồm", "là", "về", "mang tên", "có tên", "tên là",
    "tên gọi", "lấy tên", "sau", "sau đây", "trọng tâm là", "bao gồm", "đó là", "trong đó có", "nhất là", "hưởng ứng",
)  # fmt: skip
# "Nâng cao phong trào thi đua là “đòn bẩy …”": one movement that is told of, not named.
_TELLS = re.compile(rf"\s{one_of('là', 'về', 'sau', 'như', 'nhất là', 'đó là')}$")
_MANY = re.compile(rf"(?:{one_of('các', 'những', 'nhiều', 'hai', 'ba', 'bốn', 'số')}|\d{{1,2}})\s$")
_FIRST = re.compile(rf"{MOVEMENT}(?P<between>{_SORT}|[^.;\"“”«]{{0,140}}?[\s,]{_LEADS})[\s,:)]{{0,3}}\s{{0,2}}{QUOTE}")
_AGAIN = rf"(?:(?:cac\s)?{tolerant('phong trào')}(?:\s{tolerant('thi đua')})?\s)?"
_TIME = rf"(?:{one_of('giai đoạn', 'năm', 'nhiệm kỳ')}\s[\d\s–-]{{4,14}}\s?)?"
_JOIN = rf"(?:[,;]\s?(?:va\s)?|va\s|{tolerant('cùng với')}\s|hoac\s)"
_NEXT = re.compile(rf"\s?(?:\([^)]{{0,120}}\)\s)?{_TIME}{_JOIN}{_AGAIN}{QUOTE}")
_PLAIN = re.compile(
    rf"{tolerant('đẩy mạnh')}\s{tolerant('phong trào')}\s{tolerant('thi đua')}\s(?P<name>[^\"“”;.]{{20,160}})[.;]"
)


def named(node: Node) -> Iterator[Named]:
    """The movements that a paragraph names, in order."""
    where = node.block.where
    quoted = list(_quoted(where.folded))
    yield from quoted
    for match in _PLAIN.finditer(where.folded) if quoted else ():
        yield Named.of(match, is_quoted=False)
    yield from between_semicolons(node)
    if not quoted and (item := named_item(node)):
        yield item


def _quoted(folded: str) -> Iterator[Named]:
    at = 0
    while match := _FIRST.search(folded, at):
        at = match.end("between")
        if OTHER.search(match["between"]) or _is_told_of(folded, match):
            continue
        following: re.Match[str] | None = match
        while following is not None:
            yield Named.of(following, is_quoted=True)
            at = following.end()
            following = _NEXT.match(folded, at)


def _is_told_of(folded: str, match: re.Match[str]) -> bool:
    is_many = _MANY.search(folded, max(match.start() - 8, 0), match.start()) is not None
    is_started = re.search(tolerant("phát động"), match["between"]) is not None
    return _TELLS.search(match["between"]) is not None and not (is_many or is_started)
