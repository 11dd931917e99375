"""The rule by which a bloc combines self and cross scores, as data: never guessed, never evaluated from the text."""

from collections.abc import Iterator

from thidua.core.plans.body.printed import printed
from thidua.core.plans.body.ruled import CROSS, SELF, Rule, weighted, worded
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.passage import Passage, passage
from thidua.core.plans.wording.correcting import corrected

_MOST_PARAGRAPHS, _MOST_LETTERS = 5, 1200


def scoring(document: Document, members: int | None = None) -> list[Fact]:
    """The printed formula, else the rule in words; nothing where neither stands. `members` is how many the bloc has."""
    whole = [node.block.where for node in document.nodes]
    for route in (printed, weighted, worded):
        for where in (*whole, *_together(document)):
            if CROSS.search(where.folded) and SELF.search(where.folded) and (rule := route(where, members)):
                return [_fact(where, rule)]
    return []


def _together(document: Document) -> Iterator[Passage]:
    """Paragraphs that follow one another as one text: a formula set in rows, and what its letters stand for."""
    nodes = document.nodes
    for at in range(len(nodes)):
        rows = list(nodes[at].block.where.rows)
        if not (
            CROSS.search(nodes[at].block.folded) or SELF.search(nodes[at].block.folded) or "=" in nodes[at].block.folded
        ):
            continue
        for node in nodes[at + 1 : at + _MOST_PARAGRAPHS]:
            rows += node.block.where.rows
            if sum(len(row.text) for row in rows) > _MOST_LETTERS:
                break
            yield passage(rows)


def _fact(where: Passage, rule: Rule) -> Fact:
    text = corrected(where.text[slice(*rule.span)])
    value: dict[str, JsonValue] = {
        "cross_raters": rule.raters, "divisor": rule.divisor, "cross_term": rule.term, "expression": rule.expression,
        "text": text,
    }  # fmt: skip
    return fact_at(where, rule.span, "scoring", value, confidence=rule.confidence)
