"""The documents a text rests on or refers to: type, number, day, issuer, subject, and whether it is a basis."""

import re

from thidua.core.plans.body.cited import Cited, cited_in
from thidua.core.plans.fact import Fact
from thidua.core.plans.text.document import Document
from thidua.core.plans.wording.tolerant import one_of

_BASIS = re.compile(rf"\W*{one_of('căn cứ', 'thực hiện', 'thi hành', 'theo', 'xét', 'triển khai')}\s")


def citations(document: Document, own: Fact | None) -> list[Fact]:
    """Every instrument once, in order; named again it is not counted again. The document's own number is none."""
    known: dict[tuple[object, ...], list[Cited]] = {}
    own_number = own.value.get("value") if own is not None else None
    facts: list[Fact] = []
    before = len(document.preamble)
    for at, node in enumerate(document.nodes):
        is_basis = at < before and bool(_BASIS.match(node.block.folded))
        for cited in cited_in(node, is_basis=is_basis, is_damaged=document.is_damaged):
            named = known.setdefault(_name(cited), [])
            if cited.number != own_number and not any(_is_same_day(cited, other) for other in named):
                named.append(cited)
                facts.append(cited.fact)
    return facts


def _name(cited: Cited) -> tuple[object, ...]:
    """By what an instrument is known again: its number, or its type with a blank symbol, or its words."""
    value = cited.fact.value
    if cited.number is not None:
        return (cited.number,)
    return (value["type"], value.get("symbol")) if value.get("symbol") else (value["type"], value["subject"], None)


def _is_same_day(one: Cited, other: Cited) -> bool:
    return one.day is None or other.day is None or one.day.iso == other.day.iso
