"""The document's own number: 1626/KH-BQL, 45-CT/TW; a blank one keeps its symbol, and is never guessed."""

import re
from itertools import zip_longest

from thidua.core.kernel.reason import Reason
from thidua.core.plans.fact import Fact, fact_at
from thidua.core.plans.head.heading import heading
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.passage import passage
from thidua.core.plans.text.row import Row
from thidua.core.plans.wording.symbols import CODE, symbol_as_written

_LABEL = re.compile(r"[\W_]*[s$](?:[o06éebdé&§][6]?|[a-z])?\s?(?:[:;.]|(?=\s?\d))")
# Behind the bodies, where a letterhead has collapsed to one row.
_WITHIN = re.compile(r"(?<=\s)so\s?[:.](?=\s?\d{1,5}\s?[/-]\s?[a-z])")
_ALONE = re.compile(r"\W*so\W*")
_BLANK = r"[\s._…]{0,40}"
_WITH_SEPARATOR = re.compile(
    rf"{_BLANK}(?P<seq>\d{{1,5}}[a-z]?)?{_BLANK}(?P<sep>[/\-–])\s?(?P<symbol>(?:20\d\d\s?/\s?)?[a-z][\w&]*(?:\s?[-–/]\s?[a-z][\w&]*){{0,4}}(?:\s[a-z]{{1,5}}-[a-z]{{1,8}}(?!\w))?)"
)
_WITHOUT = re.compile(
    rf"{_BLANK}(?P<seq>\d{{1,5}})[.,]?\s?(?P<sep>)(?P<symbol>{CODE}-\s?[a-z][\w&]*(?:-[a-z]\w*){{0,2}})(?!\w)"
)


def number(document: Document) -> list[Fact]:
    """The number with its symbol, from the first row of the head that carries one."""
    written = [row for row in document.head if not row.is_blank]
    for row, below in zip_longest(written, written[1:]):
        label = _LABEL.match(row.folded) or _WITHIN.search(row.folded)
        if label and (fact := _after(row, label.end(), is_damaged=document.is_damaged)):
            return [fact]
        is_alone = (label is not None and label.end() == len(row.folded.rstrip())) or _ALONE.fullmatch(row.folded)
        if is_alone and below is not None and (fact := _after(below, 0, is_damaged=document.is_damaged)):
            return [fact]
    if named := heading(document):
        row = named.where.rows[0]
        fact = _after(row, named.number + named.where.begins[0], is_damaged=document.is_damaged)
        return [fact] if fact else []
    return []


def _after(row: Row, at: int, *, is_damaged: bool) -> Fact | None:
    match = _WITH_SEPARATOR.match(row.folded, at) or _WITHOUT.match(row.folded, at)
    if match is None:
        return None
    symbol = symbol_as_written(row.text[slice(*match.span("symbol"))], is_damaged=is_damaged)
    sequence, separator = match["seq"], match["sep"]
    value = f"{sequence}{separator or '/'}{symbol}" if sequence else None
    where = passage([row])
    lead = where.begins[0]
    notes = _notes(sequence, separator)
    return fact_at(
        where,
        (0, match.end() - lead),
        "number",
        {"value": value, "symbol": symbol},
        confidence=95 - 35 * (not separator) - 10 * is_damaged,
        notes=notes,
    )


def _notes(sequence: str | None, separator: str) -> tuple[Reason, ...]:
    if not sequence:
        return (Reason.of("reading.number_blank"),)
    return () if separator else (Reason.of("reading.number_without_slash"),)
