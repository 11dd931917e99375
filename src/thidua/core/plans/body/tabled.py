"""Members of a bloc that a table lists: a head with "TT" and "Tên đơn vị", then rows numbered from 1."""

import re
from collections.abc import Iterator

from thidua.core.plans.body.roles import ROLE, role
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.passage import passage
from thidua.core.plans.text.row import Row
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of

_ANNOUNCES = re.compile(
    rf"(?<![a-z0-9])(?:{one_of('thành viên')}|{one_of('khối', 'cụm')}\s[^.]{{0,60}}\s{one_of('gồm')})"
)
_HEAD = re.compile(
    rf"\W*(?:stt|tt|so\stt)\W+(?:{one_of('tên')}\s)?(?:{one_of('đơn vị', 'cơ quan', 'thành viên')})(?![a-z0-9])"
)
_NUMBER = re.compile(r"\W*(?P<number>\d{1,2})[\s.|)]+(?=[^\W\d_])")
_CELL_ENDS = re.compile(r"\s{2,}|\||\t")
_ROLE = re.compile(rf"\s(?:{ROLE})(?![a-z0-9])")
_ABOVE, _FEWEST, _LONGEST = 4, 3, 120


def tabled_members(document: Document) -> list[Fact]:
    """The names of the first such table, if it has three rows or more."""
    rows = [row for row in document.rows if not row.is_blank]
    for at, row in enumerate(rows):
        is_announced = any(_ANNOUNCES.search(above.folded) for above in rows[max(at - _ABOVE, 0) : at])
        if is_announced and _HEAD.match(row.folded):
            facts = list(_numbered(rows[at + 1 :]))
            if sum(fact.group == "bloc.members" for fact in facts) >= _FEWEST:
                return facts
    return []


def _numbered(rows: list[Row]) -> Iterator[Fact]:
    expected = 1
    for row in rows:
        match = _NUMBER.match(row.folded)
        if match is None or int(match["number"]) != expected:
            if match is None and expected == 1:
                continue
            return
        expected += 1
        yield from _facts(row, match.end())


def _facts(row: Row, start: int) -> Iterator[Fact]:
    """The member, and what it is in the bloc if a cell of the row says so."""
    where = passage([row])
    begin = start - where.begins[0]
    cell = _CELL_ENDS.search(where.text, begin)
    office = _ROLE.search(where.folded, begin)
    end = min([len(where.text), *([cell.start()] if cell else []), *([office.start()] if office else [])])
    value: dict[str, JsonValue] = {"name": corrected(where.text[begin : min(end, begin + _LONGEST)].strip(" ;.,:"))}
    yield fact_at(where, (begin, end), "bloc.members", value, confidence=75)
    if office:
        yield role(where, office, (begin, end), year=None, confidence=75)
