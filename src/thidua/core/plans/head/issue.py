"""Where and on which day a document was issued; a day left blank leaves a partial date, 2024-08."""

import re
from datetime import date

from thidua.core.kernel.reason import Reason
from thidua.core.plans.fact import Fact, fact_at
from thidua.core.plans.head.heading import heading
from thidua.core.plans.text.dateline import day_of
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.passage import Passage, passage
from thidua.core.plans.text.row import Row
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.places import place_before, place_like
from thidua.core.plans.wording.words import NAM, NGAY, THANG

_GAP = r"[\s._…]{0,30}"
_DATE = re.compile(
    rf"(?:{NGAY}){_GAP}(?P<day>\d{{1,2}})?{_GAP}(?:{THANG}){_GAP}(?P<month>\d{{1,2}})?{_GAP}(?:{NAM}){_GAP}(?P<year>20\d\d)(?!\d)"
)
_SHORT = re.compile(
    rf"(?:{NGAY})\s{{0,3}}(?P<day>\d{{1,2}})\s?[/.-]\s?(?P<month>\d{{1,2}})\s?[/.-]\s?(?P<year>20\d\d)(?!\d)"
)
_LOST_DATE = re.compile(rf"(?:{NGAY})(?=\W.{{0,24}}20\d\d)")


def issue(document: Document) -> list[Fact]:
    """Place and day from the head; nothing where they cannot be read."""
    if (named := heading(document)) and named.day is not None:
        span = (named.day.start, named.day.end)
        return [fact_at(named.where, span, "issued_on", {"value": named.day.iso}, confidence=85)]
    if document.dateline is not None:
        return _posted(document.dateline)
    where = passage([row for row in document.head if not row.is_blank])
    match = _DATE.search(where.folded) or _SHORT.search(where.folded)
    if match is None:
        return _place_alone(where, is_damaged=document.is_damaged)
    facts = _place(where, match.start(), is_damaged=document.is_damaged)
    iso = _iso(match["day"], match["month"], match["year"])
    if iso is None:
        return facts
    notes = () if match["day"] else (Reason.of("reading.day_blank"),)
    confidence = (95 if match["day"] else 80) - 5 * document.is_damaged
    return [*facts, fact_at(where, match.span(), "issued_on", {"value": iso}, confidence=confidence, notes=notes)]


def _posted(row: Row) -> list[Fact]:
    """The day a news item bears on a row of its own."""
    where, day = passage([row]), day_of(row)
    if day is None:
        return []
    begin = where.begins[0]
    return [fact_at(where, (day.start - begin, day.end - begin), "issued_on", {"value": day.iso}, confidence=85)]


def _place_alone(where: Passage, *, is_damaged: bool) -> list[Fact]:
    """The place before a day that cannot be read."""
    lost = _LOST_DATE.search(where.folded)
    return _place(where, lost.start(), is_damaged=is_damaged) if lost else []


def _place(where: Passage, before: int, *, is_damaged: bool) -> list[Fact]:
    span = place_before(where.text, before)
    if span is None:
        return []
    name: str | None = corrected(where.text[slice(*span)])
    if is_damaged and name is not None:
        name = place_like(name, where.place(*span).src)
    if name is None:
        return []
    return [fact_at(where, span, "place", {"value": name}, confidence=75 if is_damaged else 95)]


def _iso(day: str | None, month: str | None, year: str) -> str | None:
    """The date as far as it is written; None where it is no date."""
    if month is None:
        return year if day is None else None
    try:
        whole = date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return str(whole) if day else str(whole)[:7]
