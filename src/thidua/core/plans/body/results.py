"""What a report or a news item says was reached, and the sums in it that should hold (532 = 379 + 153)."""

import re
from collections.abc import Iterator, Sequence

from thidua.core.plans.body.clauses import clause_end
from thidua.core.plans.body.measures import Measure, measures
from thidua.core.plans.body.sentences import Sentence, sentences
from thidua.core.plans.fact import Check, Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.values.amounts import json_amount
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import tolerant

_OF_WHICH = re.compile(rf"{tolerant('trong đó')}")
_BRACKET = re.compile(r"\s?\((?P<inner>[^)]{3,90})\)?")
_BREAK = re.compile(r"[;,.]\s")
_EDGES = " ,;.()-"
_LONGEST = 110


def results(document: Document) -> tuple[list[Fact], list[Check]]:
    """All figures with units of a text, and the sums; a figure in brackets compares the one before it."""
    facts: list[Fact] = []
    checks: list[Check] = []
    for node in document.nodes:
        for sentence in sentences(node.block.where, node.block.body):
            found = list(measures(sentence.where.folded, sentence.start, sentence.end))
            facts += _facts(sentence, found)
            checks += _checks(sentence, found)
    return facts, checks


def _facts(sentence: Sentence, found: Sequence[Measure]) -> Iterator[Fact]:
    where, last = sentence.where, sentence.start
    compared_to = -1
    for measure in found:
        if measure.figure < compared_to:
            continue
        bracket = _BRACKET.match(where.folded, measure.end)
        inner = next(measures(where.folded, bracket.start("inner"), bracket.end("inner")), None) if bracket else None
        compared_to = bracket.end() if bracket and inner else compared_to
        begin = max(last, measure.start - _LONGEST)
        breaks = [match.end() for match in _BREAK.finditer(where.folded, begin, max(measure.start - 8, begin))]
        start = breaks[-1] if breaks else begin
        value: dict[str, JsonValue] = {
            "meaning": _meaning(where, (start, measure.start), (measure.end, sentence.end)),
            "value": json_amount(measure.amount),
            "unit": measure.unit,
            "comparison": _comparison(where.text, bracket, inner),
        }
        if value["meaning"]:
            yield fact_at(where, (start, measure.end), "results", value, confidence=75)
        last = max(measure.end, compared_to)


def _meaning(where: Passage, before: tuple[int, int], after: tuple[int, int]) -> str:
    """The words before the figure; where there are none, those that follow it."""
    named = corrected(where.text[slice(*before)].strip(_EDGES))
    return named or corrected(where.text[after[0] : clause_end(where.folded, *after)].strip(_EDGES))


def _comparison(text: str, bracket: re.Match[str] | None, inner: Measure | None) -> dict[str, JsonValue] | None:
    if bracket is None or inner is None:
        return None
    return {
        "value": json_amount(inner.amount),
        "unit": inner.unit,
        "text": corrected(text[slice(*bracket.span("inner"))]),
    }


def _checks(sentence: Sentence, found: Sequence[Measure]) -> Iterator[Check]:
    """A whole, "trong đó", and two parts counted in the same things."""
    where = sentence.where
    for at in range(len(found) - 2):
        whole, first, second = found[at : at + 3]
        of_which = _OF_WHICH.search(where.folded, whole.end, first.start)
        if of_which and ";" not in where.folded[whole.end : second.start] and whole.unit == first.unit == second.unit:
            place = where.place(whole.figure, second.end)
            parts = (first.amount, second.amount)
            yield Check("results.total", whole.amount, parts, is_met=sum(parts) == whole.amount, line=place.line)
