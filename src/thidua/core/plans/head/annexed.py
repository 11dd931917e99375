"""What the bracket under an annex's title says of the paper it goes with: "(Kèm theo Công văn số … ngày … của …)"."""

import re
from collections.abc import Iterator

from thidua.core.plans.fact import Fact, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.passage import Passage, passage
from thidua.core.plans.values.days import day_at
from thidua.core.plans.wording.instruments import NUMBER
from thidua.core.plans.wording.symbols import symbol_as_written
from thidua.core.plans.wording.tolerant import one_of, tolerant

_WITH = rf"\W*\(\W*{one_of('kèm theo', 'ban hành kèm theo', 'đính kèm', 'gửi kèm')}\s"
_BETWEEN = 24
_MOST_ROWS = 4


def annexed(document: Document, kind: Fact | None) -> list[Fact]:
    """Number and day of a paper that stands without its head, as its annexes cite it; nothing where they differ."""
    if document.head or kind is None:
        return []
    named = re.compile(rf"{_WITH}{tolerant(str(kind.value['value']))}\s(?:so\s?:?\s?)?")
    found = [(where, match) for where, match in _brackets(document, named)]
    if len({match.group() for _, match in found}) != 1:
        return []
    return list(_facts(*found[0], is_damaged=document.is_damaged))


def _brackets(document: Document, named: re.Pattern[str]) -> Iterator[tuple[Passage, re.Match[str]]]:
    """Each bracket with the number in it."""
    rows = document.rows
    for at, row in enumerate(rows):
        if "(" not in row.text:
            continue
        where = passage(rows[at : at + _MOST_ROWS])
        lead = named.match(where.folded)
        number = NUMBER.match(where.folded, lead.end()) if lead else None
        if number is not None:
            yield where, number


def _facts(where: Passage, number: re.Match[str], *, is_damaged: bool) -> Iterator[Fact]:
    symbol = symbol_as_written(where.text[slice(*number.span("symbol"))], is_damaged=is_damaged)
    year = (number["year"] or "").replace(" ", "")
    value = {"value": f"{number['seq']}{year}{number['sep']}{symbol}", "symbol": symbol}
    yield fact_at(where, number.span(), "number", value, confidence=70)
    day = day_at(where.folded, number.end(), within=_BETWEEN)
    if day is not None:
        yield fact_at(where, (day.start, day.end), "issued_on", {"value": day.iso}, confidence=70)
