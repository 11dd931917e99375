"""What kind of document it is: by its name, its heading, its symbol, or the shape of its text."""

import re

from thidua.core.kernel.reason import Reason
from thidua.core.plans.fact import Fact, fact_at
from thidua.core.plans.head.about import ABOUT, ADDRESSED, FIRST_ROWS
from thidua.core.plans.head.heading import heading
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.ending import is_signed_or_sent
from thidua.core.plans.text.passage import passage
from thidua.core.plans.text.row import Row
from thidua.core.plans.wording.kinds import LETTER, NEWS, Kind, kind_of_code
from thidua.core.plans.wording.tolerant import one_of

_OF_THE_FIELD = re.compile(
    one_of(
        "thi đua", "khen thưởng", "bằng khen", "giấy khen", "danh hiệu", "tôn vinh", "biểu dương", "huân chương",
        "tấm gương", "điển hình tiên tiến", "xếp loại chất lượng",
    )
)  # fmt: skip
_CODE = re.compile(r"(?:20\d\d/)?([A-ZĐa-z]+)")
_LEAST_WORDS = 2
_NEWS_LENGTH = 600


def is_of_the_field(document: Document, number: Fact | None) -> bool:
    """Whether the text speaks of emulation and commendation at all: a numbered paper once, any other text twice."""
    least, found = _LEAST_WORDS - (number is not None), 0
    for row in document.rows:
        found += len(_OF_THE_FIELD.findall(row.folded))
        if found >= least:
            return True
    return False


def kind(document: Document, number: Fact | None) -> list[Fact]:
    """The kind the head names, else the one its number's symbol stands for; what is addressed to someone is a letter,
    and a text without a head a news item.
    """
    if document.kind is not None and document.kind_row is not None:
        return [_of_row(document.kind_row, document.kind, confidence=95)]
    if named := heading(document):
        return [fact_at(named.where, (0, named.number), "kind", _value(named.kind), confidence=90)]
    if number is not None and (found := _from_symbol(document, number)):
        return found
    addressed = next((row for row in document.rows[:FIRST_ROWS] if ADDRESSED.match(row.folded)), None)
    if addressed is not None:
        return [_of_row(addressed, LETTER, confidence=70)]
    return [] if number is not None else _from_shape(document)


def _of_row(row: Row, kind: Kind, *, confidence: int, notes: tuple[Reason, ...] = ()) -> Fact:
    where = passage([row])
    return fact_at(where, (0, len(where.text)), "kind", _value(kind), confidence=confidence, notes=notes)


def _from_symbol(document: Document, number: Fact) -> list[Fact]:
    match = _CODE.match(str(number.value["symbol"]))
    found = kind_of_code(match.group(1)) if match else None
    kind = found or (LETTER if any(ABOUT.match(row.folded) for row in document.rows[:FIRST_ROWS]) else None)
    if kind is None:
        return []
    notes = (Reason.of("reading.kind_from_symbol"),)
    return [Fact("kind", "kind", _value(kind), number.line, number.line_to, number.src, 70, notes)]


def _from_shape(document: Document) -> list[Fact]:
    is_short = sum(len(row.text) for row in document.rows) < _NEWS_LENGTH
    first = next((row for row in document.rows if any(char.isalpha() for char in row.text)), None)
    if is_short or document.head or is_signed_or_sent(document.tail) or first is None:
        return []
    return [_of_row(first, NEWS, confidence=60, notes=(Reason.of("reading.kind_from_shape"),))]


def _value(kind: Kind) -> dict[str, str]:
    return {"value": kind.name, "code": kind.code}
