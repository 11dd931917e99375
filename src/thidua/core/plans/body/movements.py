"""The movements a text names, with who launched them, their years and their legal base."""

import re

from thidua.core.plans.body.movement_lists import MOVEMENT, Named
from thidua.core.plans.body.movement_names import named
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.outline import Node
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.values.days import day_at
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.instruments import NUMBER
from thidua.core.plans.wording.symbols import symbol_as_written
from thidua.core.plans.wording.tolerant import one_of, tolerant
from thidua.core.vietnamese.fold import search_key

_YEARS = re.compile(rf"{one_of('giai đoạn', 'nhiệm kỳ')}\s(?P<first>20\d\d)\s?[-–]\s?(?P<last>20\d\d)")
_BRACKET = re.compile(r"[^\"“”;]{0,90}?\((?P<inner>[^)]{0,140})\)")
_LEVELS = (
    ("Thủ tướng Chính phủ", tolerant("thủ tướng")),
    ("Trung ương", tolerant("trung ương")),
    ("thành phố", rf"{tolerant('thành phố')}"),
    ("tỉnh", r"tinh(?![a-z])"),
    ("bộ, ngành", one_of("bộ", "ngành")),
)
_BY = rf"(?:d[o0]|{one_of('của')}|c[a-z]{{1,3}}a)\s(?P<who>[^:;.\"“”]{{2,60}}?)\s{tolerant('phát động')}"
_LAUNCHED = re.compile(_BY)
_LAUNCHED_AFTER = re.compile(rf"[^.;:\"“”\w]{{0,3}}(?:\([^)]{{0,90}}\)\s)?{_BY}")
_OWN = re.compile(rf"(?:{one_of('tổ chức', 'phát động')})\s(?:\S+\s){{0,4}}?{MOVEMENT}")
# Papers that start a movement of their own; a submission or a report speaks of one that ran.
_STARTING = frozenset({"KH", "CT", "CTr", "HD", "CV", "TT"})
_REST, _LEAD = 200, 600


def movements(document: Document) -> list[Fact]:
    """Every movement once, in order; the one a plan itself starts is its campaign and no further movement."""
    seen = _own(document)
    facts = []
    for node in document.nodes:
        for one in named(node):
            fact = _fact(node, one)
            key = search_key(str(fact.value["name"]))
            if key not in seen:
                seen.add(key)
                facts.append(fact)
    return facts


def _own(document: Document) -> set[str]:
    """The name that the title gives to what the plan starts."""
    title = " ".join(row.text for row in document.title)
    folded = " ".join(row.folded for row in document.title)
    if document.kind is None or document.kind.code not in _STARTING or not _OWN.search(folded):
        return set()
    return {search_key(part) for part in re.split(r"[\"“”«»]", title)[1::2]}


def _fact(node: Node, one: Named) -> Fact:
    where = node.block.where
    after = where.folded[one.after : one.after + _REST]
    name = where.text[one.start : one.end]
    years = _YEARS.match(after.lstrip(" ’')")) or _YEARS.search(where.folded[one.start : one.end])
    value: dict[str, JsonValue] = {
        "name": corrected(name.strip(" ,;.’'")),
        "level": _level(node, one),
        "from": years["first"] if years else None,
        "to": years["last"] if years else None,
        "legal_base": _legal_base(where, one.after),
    }
    return fact_at(where, (one.at, one.after), "movements", value, confidence=88 if one.is_quoted else 60)


def _legal_base(where: Passage, at: int) -> dict[str, JsonValue] | None:
    bracket = _BRACKET.match(where.folded, at, at + _REST)
    number = NUMBER.search(where.folded, bracket.start("inner"), bracket.end("inner")) if bracket else None
    if number is None:
        return None
    symbol = symbol_as_written(where.text[slice(*number.span("symbol"))], is_damaged=False)
    day = day_at(where.folded, number.end(), within=16)
    return {"number": f"{number['seq']}{number['sep']}{symbol}", "date": day.iso if day else None}


def _level(node: Node, one: Named) -> str | None:
    """Who launched it, from the words right behind the name, before it, or in the headings over it."""
    block = node.block
    if match := _LAUNCHED_AFTER.match(block.where.folded, one.after, one.after + _REST):
        return _level_of(match["who"], block.where.text[slice(*match.span("who"))])
    texts = [
        (
            block.where.folded[max(one.start - _LEAD, block.body) : one.start],
            block.where.text[max(one.start - _LEAD, block.body) :],
        ),
        *((over.block.folded[:_LEAD], over.block.where.text) for over in reversed(node.over)),
    ]
    for folded, text in texts:
        for match in reversed(list(_LAUNCHED.finditer(folded))):
            return _level_of(match["who"], text[slice(*match.span("who"))])
    return None


def _level_of(folded: str, written: str) -> str | None:
    """The level in the words of the plan, or the body that launched it."""
    known = next((name for name, pattern in _LEVELS if re.search(pattern, folded)), None)
    return known or corrected(written.strip())
