"""The movements a text names in quotation marks, with who launched them, their years and their legal base."""

import re
from collections.abc import Iterator

from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.outline import Node
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.values.days import day_at
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.instruments import NUMBER
from thidua.core.plans.wording.symbols import symbol_as_written
from thidua.core.plans.wording.tolerant import exact, one_of, tolerant
from thidua.core.vietnamese.fold import search_key

_MOVEMENT = tolerant("phong trào")
_KIND = rf"(?:\s{tolerant('thi đua')})?(?:\s{tolerant('đặc biệt')})?"
_QUOTED = re.compile(rf"(?<![a-z0-9]){_MOVEMENT}{_KIND}\s{{0,2}}:?\s?[\"“”«](?P<name>[^\"“”«»™]{{6,300}})[\"”“»™]")
_PLAIN = re.compile(rf"{tolerant('đẩy mạnh')}\s{_MOVEMENT}\s{tolerant('thi đua')}\s(?P<name>[^\"“”;.]{{20,160}})[.;]")
_SAYS = rf"{exact('như', 'gồm', 'là')}\s:?|:"
_LISTED = re.compile(
    rf"{_MOVEMENT}\s{tolerant('thi đua')}[^.;:\"“”]{{0,40}}?\s{tolerant('phát động')}\s?(?:{_SAYS})\s?"
)
_ONE = re.compile(rf"\s*(?P<lead>{_MOVEMENT}(?:\s{tolerant('thi đua')})?\s)?(?P<name>[^;]{{10,170}})(?:;|$)")
_QUOTE = re.compile(r"[\"“”«»]")
_LIST_END = re.compile(r"\.(?:\s|\.|$)|…")
_YEARS = re.compile(rf"{one_of('giai đoạn', 'nhiệm kỳ')}\s(?P<first>20\d\d)\s?[-–]\s?(?P<last>20\d\d)")
_BRACKET = re.compile(r"[^\"“”;]{0,90}?\((?P<inner>[^)]{0,140})\)")
_LEVELS = (
    ("Thủ tướng Chính phủ", tolerant("thủ tướng")),
    ("Trung ương", tolerant("trung ương")),
    ("thành phố", rf"{tolerant('thành phố')}"),
    ("tỉnh", r"tinh(?![a-z])"),
    ("bộ, ngành", one_of("bộ", "ngành")),
)
_LAUNCHED = re.compile(
    rf"(?:d[o0]|{one_of('của')}|c[a-z]{{1,3}}a)\s(?P<who>[^:;.\"“”]{{2,60}}?)\s{tolerant('phát động')}"
)
_REST, _LEAD = 200, 600


def movements(document: Document) -> list[Fact]:
    """Every movement once, in order. A quotation that no "phong trào" stands before is none."""
    seen: set[str] = set()
    facts = []
    for node in document.nodes:
        for fact in _of_node(node):
            key = search_key(str(fact.value["name"]))
            if key not in seen:
                seen.add(key)
                facts.append(fact)
    return facts


def _of_node(node: Node) -> Iterator[Fact]:
    where = node.block.where
    quoted = list(_QUOTED.finditer(where.folded))
    for match in quoted:
        yield _fact(node, match, is_damaged_name=False)
    for match in _PLAIN.finditer(where.folded) if quoted else ():
        yield _fact(node, match, is_damaged_name=True)
    if lead := _LISTED.search(where.folded):
        yield from _listed(node, lead.end())


def _listed(node: Node, at: int) -> Iterator[Fact]:
    """The names between the semicolons of "các phong trào thi đua do X phát động như A; B; C"."""
    where = node.block.where
    stop = _LIST_END.search(where.folded, at)
    found = list(_ONE.finditer(where.folded, at, stop.start() if stop else len(where.folded)))
    names = [match for match in found if where.text[match.start("name")].isupper() or match["lead"]]
    for match in names if len(names) > 1 else ():
        if not _QUOTE.search(match["name"]):
            yield _fact(node, match, is_damaged_name=True)


def _fact(node: Node, match: re.Match[str], *, is_damaged_name: bool) -> Fact:
    where = node.block.where
    span = match.span("name")
    after = where.folded[match.end() : match.end() + _REST]
    years = _YEARS.match(after.lstrip(" ’')")) or _YEARS.search(match["name"])
    value: dict[str, JsonValue] = {
        "name": corrected(where.text[slice(*span)].strip(" ,;.’'")),
        "level": _level(node, match.start()),
        "from": years["first"] if years else None,
        "to": years["last"] if years else None,
        "legal_base": _legal_base(where, match.end()),
    }
    return fact_at(where, (match.start(), match.end()), "movements", value, confidence=60 if is_damaged_name else 88)


def _legal_base(where: Passage, at: int) -> dict[str, JsonValue] | None:
    bracket = _BRACKET.match(where.folded, at, at + _REST)
    number = NUMBER.search(where.folded, bracket.start("inner"), bracket.end("inner")) if bracket else None
    if number is None:
        return None
    symbol = symbol_as_written(where.text[slice(*number.span("symbol"))], is_damaged=False)
    day = day_at(where.folded, number.end(), within=16)
    return {"number": f"{number['seq']}{number['sep']}{symbol}", "date": day.iso if day else None}


def _level(node: Node, before: int) -> str | None:
    """Who launched it, from the words before it in the paragraph or from the headings over it."""
    texts = [
        node.block.folded[max(before - _LEAD, 0) : before],
        *(over.block.folded[:_LEAD] for over in reversed(node.over)),
    ]
    for text in texts:
        for match in reversed(list(_LAUNCHED.finditer(text))):
            return next((name for name, pattern in _LEVELS if re.search(pattern, match["who"])), None)
    return None
