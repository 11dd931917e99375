"""The members of a bloc: those listed after announcing them, in a sentence, below it, in a table or under a heading."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from thidua.core.plans.body.announcing import announced, is_heading
from thidua.core.plans.body.naming import names_between
from thidua.core.plans.body.roles import ROLE, role
from thidua.core.plans.body.tabled import tabled_members
from thidua.core.plans.fact import Check, Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of

_CLOSES = re.compile(r"\.(?=\s+[^\W\d_]|\s*$)|\s\|")
# "…, Trưởng khối" behind a name is what the member is in the bloc.
_OFFICES = one_of("phó trưởng", "trưởng", "khối trưởng", "khối phó", "cụm trưởng", "cụm phó", "phó khối", "phó cụm")
_ROLE = re.compile(
    rf"\s?[,–(-]\s?(?:{one_of('là', 'giữ chức')}\s)?{_OFFICES}(?!\s(?:ban|phong|dai|mien|quoc))(?![a-z]).*$"
)
_OFFICE = re.compile(rf"(?:{ROLE})(?![a-z0-9])")
_LONGEST, _FEWEST = 120, 2
_ENDS = " ;.,:/"


def members(document: Document) -> tuple[list[Fact], list[Check]]:
    """Each member (and the role of whoever is told to have one), and the check that as many are listed as announced."""
    for node in document.nodes:
        where = node.block.where
        said = announced(where.folded)
        if said is None:
            continue
        begin, count = said
        facts = list(_in_sentence(where, begin, count)) or list(_below(document, node, count))
        if len(listed := [fact for fact in facts if fact.group == "bloc.members"]) >= _FEWEST:
            return facts, _checked(listed, count)
    return tabled_members(document) or _under_heading(document), []


def _checked(facts: Sequence[Fact], count: int | None) -> list[Check]:
    if count is None:
        return []
    parts = (Decimal(len(facts)),)
    return [Check("bloc.members", Decimal(count), parts, is_met=len(facts) == count, line=facts[0].line)]


def _in_sentence(where: Passage, start: int, count: int | None) -> Iterator[Fact]:
    """The names in the same sentence."""
    close = _CLOSES.search(where.folded, start)
    end = close.start() if close else len(where.text)
    for begin, stop in names_between(where, start, end, count):
        yield from _named(where, begin, stop)


def _below(document: Document, lead: Node, count: int | None) -> Iterator[Fact]:
    """Each item of the list right below the line that announces them."""
    below = [node for node in document.nodes if node.place > lead.place]
    depth = below[0].depth if below else Depth.PLAIN
    last = 0
    for at, node in enumerate(below):
        number = int(node.block.label) if node.block.label.isdecimal() else last + 1
        is_past = count is not None and at >= count
        if node.depth is not depth or number <= last or is_past or len(node.block.text) > _LONGEST:
            return
        last = number
        yield from _named(node.block.where, node.block.body, len(node.block.where.text))


def _under_heading(document: Document) -> list[Fact]:
    """Each numbered line or dash right under "Thành viên của Khối", if there are two or more."""
    over = next((node for node in document.nodes if is_heading(node)), None)
    under = [node for node in document.nodes if over is not None and node.over and node.over[-1] is over]
    fit = [node for node in _first_list(under) if len(node.block.text) <= _LONGEST]
    wheres = [(node.block.where, node.block.body) for node in fit]
    facts = [fact for where, begin in wheres for fact in _named(where, begin, len(where.text))]
    return facts if len(fit) >= _FEWEST else []


def _first_list(nodes: Sequence[Node]) -> Iterator[Node]:
    """The items up to where the numbers begin anew: there a heading was not read as one."""
    last = 0
    for node in nodes:
        number = int(node.numeral) if node.numeral.isdecimal() else last + 1
        if number <= last:
            return
        last = number
        yield node


def _named(where: Passage, start: int, end: int) -> Iterator[Fact]:
    """The member, and what it is in the bloc if that stands behind its name."""
    behind = _ROLE.search(where.folded[:end], start)
    span = (start, behind.start() if behind else end)
    value: dict[str, JsonValue] = {"name": corrected(where.text[slice(*span)].strip(_ENDS))}
    yield fact_at(where, span, "bloc.members", value, confidence=80)
    office = _OFFICE.search(where.folded, span[1], end) if behind else None
    if office:
        yield role(where, office, span, year=None, confidence=75)
