"""What a condition names must exist: facts of the right kind, awards, parameters, places of the law."""

from collections.abc import Iterator
from dataclasses import fields

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

YES_OR_NO = {"judged", "recorded"}


def nodes(condition: object) -> Iterator[object]:
    """The condition and everything in it: conditions, numbers, sets of years."""
    yield condition
    for field in fields(condition):  # type: ignore[arg-type]  # every node is a dataclass
        inner = getattr(condition, field.name)
        for part in inner if isinstance(inner, tuple) else (inner,):
            if hasattr(part, "__dataclass_fields__"):
                yield from nodes(part)


def node_faults(book: LawBook, node: object) -> Iterator[str]:
    """What is wrong with one node."""
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
