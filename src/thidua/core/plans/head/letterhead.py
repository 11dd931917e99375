"""Who issues a document: the left column of its letterhead, also where two columns were read as one line.

Form of the letterhead: Nghị định 30/2020/NĐ-CP, Annex I.
"""

import re
from collections.abc import Sequence

from thidua.core.plans.fact import Fact, fact_at
from thidua.core.plans.groups import Group
from thidua.core.plans.head.columns import NAMES_PLACE, Column, left_column
from thidua.core.plans.head.enacting import enacting_body
from thidua.core.plans.head.heading import heading, issuer
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.passage import passage
from thidua.core.plans.wording.heads import AT_LETTERHEAD, COMPOUNDS, INCOMPLETE
from thidua.core.plans.wording.names import proper
from thidua.core.plans.wording.recasing import Casing
from thidua.core.plans.wording.tolerant import tolerant

# A body's name that ends with the nation is complete.
_CLOSED = re.compile(r"viet\snam$")
_OPEN_END = re.compile(rf"(?:\s(?:va|cac|cua|-)|{tolerant('và')})\s*$")


def bodies(document: Document) -> list[Fact]:
    """The issuing body, and the body above it where the letterhead names two."""
    groups = _grouped(left_column(document.head))
    if not groups or (document.kind is None and not document.head):
        named_so = heading(document)
        return (issuer(named_so) if named_so else []) or enacting_body(document)
    named: list[tuple[Group, list[Column]]] = [("issuing_body", groups[-1])]
    if len(groups) > 1:
        named.insert(0, ("parent_body", groups[-2]))
    casing = Casing([row.text for row in document.rows])
    return [_named(columns, group, casing, is_damaged=document.is_damaged) for group, columns in named]


def _grouped(columns: Sequence[Column]) -> list[list[Column]]:
    """Lines of one body together: a new body begins with a word that begins bodies, unless the line before is open."""
    groups: list[list[Column]] = []
    for column in columns:
        if groups and not _is_new(groups[-1], column.folded):
            groups[-1].append(column)
        else:
            groups.append([column])
    return groups


def _is_new(group: Sequence[Column], folded: str) -> bool:
    before = group[-1].folded
    if NAMES_PLACE.match(folded):
        return False
    if _CLOSED.search(before):
        return True
    if f"{before.rsplit(maxsplit=1)[-1]} {folded.split(maxsplit=1)[0]}" in COMPOUNDS:
        return False
    is_open = bool(_OPEN_END.search(before) or INCOMPLETE.fullmatch(" ".join(column.folded for column in group)))
    return bool(AT_LETTERHEAD.match(folded)) and not is_open


def _named(columns: Sequence[Column], group: Group, casing: Casing, *, is_damaged: bool) -> Fact:
    name = casing.recased(proper(" ".join(column.text for column in columns)))
    first, last = columns[0], columns[-1].row.number
    where = passage([first.row])
    lead = where.begins[0]
    span = (max(first.start - lead, 0), first.end - lead)
    fact = fact_at(where, span, group, {"value": name}, confidence=80 if is_damaged else 95)
    return Fact(group, group, fact.value, fact.line, last, fact.src, fact.confidence)
