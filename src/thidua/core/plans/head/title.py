"""What kind of document it is and what it is about."""

import re

from thidua.core.kernel.reason import Reason
from thidua.core.plans.fact import Fact, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import is_capital
from thidua.core.plans.text.passage import Passage, passage
from thidua.core.plans.wording.kinds import LETTER, NEWS, Kind, kind_before, kind_of_code
from thidua.core.plans.wording.names import proper
from thidua.core.plans.wording.recasing import Casing
from thidua.core.plans.wording.tolerant import one_of

_ABOUT = re.compile(r"\W*v\s?/\s?v[\s:]")
_OF_THE_FIELD = re.compile(one_of("thi đua", "khen thưởng", "bằng khen", "danh hiệu"))
_CODE = re.compile(r"(?:20\d\d/)?([A-ZĐa-z]+)")
_LEAST_WORDS = 2
_NEWS_LENGTH = 600


def is_of_the_field(document: Document) -> bool:
    """Whether the text speaks of emulation and commendation at all, more than in passing."""
    found = 0
    for row in document.rows:
        found += len(_OF_THE_FIELD.findall(row.folded))
        if found >= _LEAST_WORDS:
            return True
    return False


def kind(document: Document, number: Fact | None) -> list[Fact]:
    """The kind the head names, else the one its number's symbol stands for; a text without a head is a news item."""
    if document.kind is not None and document.kind_row is not None:
        where = passage([document.kind_row])
        return [fact_at(where, (0, len(where.text)), "kind", _value(document.kind), confidence=95)]
    if number is not None:
        return _from_symbol(document, number)
    is_short = sum(len(row.text) for row in document.rows) < _NEWS_LENGTH
    if is_short or document.head or document.tail or not document.title:
        return []
    where = passage(document.title)
    notes = (Reason.of("reading.kind_from_shape"),)
    return [fact_at(where, (0, len(where.text)), "kind", _value(NEWS), confidence=60, notes=notes)]


def _from_symbol(document: Document, number: Fact) -> list[Fact]:
    match = _CODE.match(str(number.value["symbol"]))
    found = kind_of_code(match.group(1)) if match else None
    kind = found or (LETTER if any(_ABOUT.match(row.folded) for row in document.rows[:30]) else None)
    if kind is None:
        return []
    notes = (Reason.of("reading.kind_from_symbol"),)
    return [Fact("kind", "kind", _value(kind), number.line, number.line_to, number.src, 70, notes)]


def _value(kind: Kind) -> dict[str, str]:
    return {"value": kind.name, "code": kind.code}


def _lead(document: Document, where: Passage) -> int:
    """Where the title begins: after "V/v", or after a kind that stands on the title's own row."""
    if match := _ABOUT.match(where.folded):
        return match.end()
    found = kind_before(where.folded) if document.kind_row is where.rows[0] else None
    return found[1] if found else 0


def _called(name: str, kind: Kind | None) -> str:
    """A launch is no kind of document of its own: "PHÁT ĐỘNG" on the row above is the first word of the title."""
    if kind is None or kind.code != "PĐ" or name.lower().startswith(kind.name.lower()):
        return name
    return f"{kind.name} {name[:1].lower()}{name[1:]}"


def title(document: Document) -> list[Fact]:
    """The lines under the kind; of a letter what follows "V/v"; of a news item its first lines."""
    rows = [row for row in document.title if any(char.isalpha() for char in row.text)]
    if about := next((row for row in document.rows[:30] if _ABOUT.match(row.folded)), None):
        rows = [about] if document.kind is None else rows
    if not rows:
        return []
    where = passage(rows)
    lead = _lead(document, where)
    name = _called(proper(where.text[lead:]), document.kind)
    if is_capital(where.text[lead:]):
        name = Casing([row.text for row in document.rows]).recased(name)
    confidence = 80 if document.is_damaged else 95
    return [fact_at(where, (lead, len(where.text)), "title", {"value": name}, confidence=confidence)]
