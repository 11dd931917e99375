"""What would be wrong with a law book: citations that lead nowhere, names nobody knows, two answers for one day."""

from collections.abc import Iterator
from dataclasses import fields
from itertools import combinations

from thidua.core.kernel.period import Period
from thidua.core.rules.citation import Citation, CitationError
from thidua.core.rules.condition import (
    Amount,
    AtLeast,
    Clause,
    Holds,
    Is,
    NotHeldUp,
    Received,
    Setting,
    ShareAtLeast,
    Since,
    Streak,
    TextNeeded,
    Times,
)
from thidua.core.rules.lawbook import LawBook
from thidua.core.rules.mark import Status
from thidua.core.rules.rule import Rule

YES_OR_NO = {"judged", "recorded"}


def nodes(condition: object) -> Iterator[object]:
    """The condition and everything in it: conditions, numbers, sets of years."""
    yield condition
    for field in fields(condition):  # type: ignore[arg-type]  # every node is a dataclass
        inner = getattr(condition, field.name)
        for part in inner if isinstance(inner, tuple) else (inner,):
            if hasattr(part, "__dataclass_fields__"):
                yield from nodes(part)


def faults(book: LawBook) -> tuple[str, ...]:
    """Every fault as a line for the jurist who wrote the law down; none in a sound book."""
    return (
        *_texts(book),
        *_values(book),
        *_titles(book),
        *(fault for each in book.rules for fault in _rule(book, each)),
    )


def _texts(book: LawBook) -> Iterator[str]:
    for text in book.texts.values():
        if text.signed is not None and text.signed > text.in_force:
            yield f"{text.id}: signed after it is in force"
        if text.ends is not None and text.ends < text.in_force:
            yield f"{text.id}: ends before it is in force"
        for other in filter(None, (text.amends, text.replaces)):
            if other not in book.texts:
                yield f"{text.id}: no text is called {other}"


def _values(book: LawBook) -> Iterator[str]:
    for parameter in book.parameters.values():
        cited = [value.cites for value in parameter.values]
        for cites in (*cited, *filter(None, (parameter.set_by,))):
            if cites.text not in book.texts:
                yield f"{parameter.name}: no text is called {cites.text}"


def _titles(book: LawBook) -> Iterator[str]:
    for title in book.titles.values():
        if title.cites.text not in book.texts:
            yield f"{title.code}: no text is called {title.cites.text}"
        answering = [each for each in book.rules_of(title.code) if each.status is Status.ON and not each.office]
        for one, other in combinations(answering, 2):
            if Period(one.since, one.until).overlaps(Period(other.since, other.until)):
                yield f"{title.code}: {one.cites} and {other.cites} both answer"


def _rule(book: LawBook, each: Rule) -> Iterator[str]:
    for node in nodes(each.condition):
        for fault in _node(book, node):
            yield f"{each.title}: {fault}"


def _node(book: LawBook, node: object) -> Iterator[str]:
    yield from _cited(book, node)
    yield from _counted(book, node)
    if isinstance(node, Holds | NotHeldUp) and book.facts.get(node.fact) not in YES_OR_NO:
        yield f"{node.fact} is no fact that is true or false"
    if isinstance(node, Amount) and book.facts.get(node.fact) != "number":
        yield f"{node.fact} is no number"
    if isinstance(node, Is) and not {*node.words} <= {*book.facts.get(node.fact, "").split("|")}:
        yield f"{node.fact} has not the words {node.words}"


def _counted(book: LawBook, node: object) -> Iterator[str]:
    if isinstance(node, Received | Times | Since) and node.award not in book.events:
        yield f"no award is called {node.award}"
    asked = ""
    if isinstance(node, AtLeast | ShareAtLeast | Streak):
        asked = node.least
    elif isinstance(node, Setting):
        asked = node.parameter
    if asked and asked not in book.parameters:
        yield f"no parameter is called {asked}"


def _cited(book: LawBook, node: object) -> Iterator[str]:
    if isinstance(node, TextNeeded) and node.text not in book.texts:
        yield f"no text is called {node.text}"
    if isinstance(node, Clause):
        try:
            place = Citation.read(node.cites)
        except CitationError as wrong:
            yield str(wrong)
            return
        if place.text not in book.texts:
            yield f"no text is called {place.text}"
