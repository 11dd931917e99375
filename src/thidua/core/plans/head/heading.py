"""The row by which a web page names a paper that stands there without its letterhead: "Công văn số 44/SNV V/v …"."""

import re
from dataclasses import dataclass

from thidua.core.plans.fact import Fact, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.passage import Passage, passage
from thidua.core.plans.values.days import WrittenDay, written_days
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.kinds import LETTER, Kind, kind_before
from thidua.core.plans.wording.tolerant import one_of
from thidua.core.plans.wording.words import CUA, NGAY, VE

_LETTER = re.compile(rf"\W*{one_of(LETTER.name, 'văn bản')}\s")
_NUMBER = re.compile(r"\s{0,2}(?:so\s?:?\s?)?(?=\d{1,5}[a-z]?\s?[/-]\s?(?:20\d\d\s?/\s?)?[a-z]\S)")
_SYMBOL_END = re.compile(r"\s|$")
_DAY = re.compile(rf"[\s,(]{{0,3}}(?:{NGAY}\s)?")
_BODY = re.compile(rf"[\s,)]{{0,3}}{CUA}\s(?P<body>.{{3,120}}?)(?=\s(?:{VE})\s|\sv\s?/\s?v\s|$)")
_ABOUT = re.compile(rf"[\s,:.–-]{{0,4}}(?:v\s?/\s?v[\s:]+|(?:{VE})\s|nam\s20\d\d\s)?")
_ISSUED = re.compile(r"\sdo\s(?P<body>[^,;.]{3,90}?)\sban\shanh\s*$")


@dataclass(frozen=True, slots=True)
class Heading:
    """What the row says, with spans of its passage; `number` is where the number begins."""

    where: Passage
    kind: Kind
    number: int
    day: WrittenDay | None
    body: tuple[int, int] | None
    about: tuple[int, int]


def heading(document: Document) -> Heading | None:
    """The heading of a text without a head whose first row cites the paper itself."""
    if document.head or document.kind is not None or not document.title:
        return None
    where = passage(document.title)
    kind, at = _kind(where.folded)
    number = _NUMBER.match(where.folded, at)
    if kind is None or number is None:
        return None
    return _read(where, kind, number.end())


def issuer(found: Heading) -> list[Fact]:
    """The body the heading names behind "của" or "do … ban hành"."""
    if found.body is None:
        return []
    name = corrected(found.where.text[slice(*found.body)])
    return [fact_at(found.where, found.body, "issuing_body", {"value": name}, confidence=75)]


def _kind(folded: str) -> tuple[Kind | None, int]:
    letter = _LETTER.match(folded)
    named = (LETTER, letter.end() - 1) if letter else kind_before(folded)
    return named or (None, 0)


def _read(where: Passage, kind: Kind, number: int) -> Heading:
    end = _SYMBOL_END.search(where.folded, number)
    day, at = _day(where, end.start() if end else len(where.folded))
    of = _BODY.match(where.folded, at)
    issued = _ISSUED.search(where.folded, at)
    body = of or issued
    about = _ABOUT.match(where.folded, of.end() if of else at)
    span = (about.end() if about else at, issued.start() if issued else len(where.text))
    return Heading(where, kind, number, day, body.span("body") if body else None, span)


def _day(where: Passage, at: int) -> tuple[WrittenDay | None, int]:
    """The day right behind the number, and where the words after it begin."""
    lead = _DAY.match(where.folded, at)
    begin = lead.end() if lead else at
    day = next((one for one in written_days(where.folded) if one.start == begin), None)
    return day, day.end if day else at
