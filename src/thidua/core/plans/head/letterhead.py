"""Who issues a document: the left column of its letterhead, also where two columns were read as one line.

Form of the letterhead: Nghị định 30/2020/NĐ-CP, Annex I.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thidua.core.plans.fact import Fact, fact_at
from thidua.core.plans.groups import Group
from thidua.core.plans.head.enacting import enacting_body
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.noise import is_rule
from thidua.core.plans.text.passage import passage
from thidua.core.plans.text.row import Row
from thidua.core.plans.wording.heads import AT_START
from thidua.core.plans.wording.names import proper
from thidua.core.plans.wording.recasing import Casing
from thidua.core.plans.wording.tolerant import one_of, tolerant
from thidua.core.plans.wording.words import NAM, NGAY, THANG

_RIGHT = re.compile(
    one_of(
        "cộng hòa xã hội",
        "cộng hoà xã hội",
        "chủ nghĩa việt nam",
        "độc lập - tự do",
        "độc lập – tự do",
        "đảng cộng sản việt nam",
    )
    + rf"|{tolerant('độc lập')}\s.{{0,3}}{tolerant('tự do')}"
)
_ENDS = re.compile(rf"\W*[s$]\S{{0,3}}\s?[:;]|.*(?:{NGAY}).*(?:{THANG}|{NAM}).*|.{{0,30}},\s*{NGAY}\s|\W*so\s\d")
# A body's name that ends with the nation is complete.
_CLOSED = re.compile(r"viet\snam$")
# A line that only names the place completes the body on the line before it.
_PLACE = re.compile(r"(?:phuong|xa|thi\sxa|thi\stran|dac\skhu|(?:tinh|huyen|quan|thanh\spho)(?!\s(?:uy|doan)))\s")
_OPEN_END = re.compile(rf"(?:\s(?:va|cac|cua|-)|{tolerant('và')})\s*$")


@dataclass(frozen=True, slots=True)
class _Column:
    """One line of the left column and where it ends in its row."""

    row: Row
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.row.text[self.start : self.end].strip(" |*-")


def bodies(document: Document) -> list[Fact]:
    """The issuing body, and the body above it where the letterhead names two."""
    columns = _left(document.head)
    groups = _grouped(columns)
    if not groups or (document.kind is None and not document.head):
        return enacting_body(document)
    named: list[tuple[Group, list[_Column]]] = [("issuing_body", groups[-1])]
    if len(groups) > 1:
        named.insert(0, ("parent_body", groups[0]))
    casing = Casing([row.text for row in document.rows])
    return [_named(columns, group, casing, is_damaged=document.is_damaged) for group, columns in named]


def _left(head: Sequence[Row]) -> list[_Column]:
    columns = []
    for row in head:
        right = _RIGHT.search(row.folded)
        end = right.start() if right else len(row.text)
        if _ENDS.match(row.folded[:end]):
            break
        if not is_rule(row.folded[:end]) and any(char.isalpha() for char in row.text[:end]):
            columns.append(_Column(row, 0, end))
    return columns


def _grouped(columns: Sequence[_Column]) -> list[list[_Column]]:
    """Lines of one body together: a new body begins with a word that begins bodies, unless the line before is open."""
    groups: list[list[_Column]] = []
    for column in columns:
        folded = column.row.folded[: column.end].strip(" |*-")
        is_open = bool(groups) and _is_open(groups[-1][-1])
        is_closed = not groups or bool(_CLOSED.search(_read(groups[-1][-1])))
        is_new = is_closed or (AT_START.match(folded) and not _PLACE.match(folded) and not is_open)
        if is_new:
            groups.append([column])
        else:
            groups[-1].append(column)
    return groups


def _is_open(column: _Column) -> bool:
    return bool(_OPEN_END.search(_read(column)))


def _read(column: _Column) -> str:
    return column.row.folded[: column.end].strip().strip(" |*-")


def _named(columns: Sequence[_Column], group: Group, casing: Casing, *, is_damaged: bool) -> Fact:
    name = casing.recased(proper(" ".join(column.text for column in columns)))
    where = passage([columns[0].row])
    lead = where.begins[0]
    fact = fact_at(where, (0, columns[0].end - lead), group, {"value": name}, confidence=80 if is_damaged else 95)
    last = columns[-1].row.number
    return Fact(group, group, fact.value, fact.line, last, fact.src, fact.confidence)
