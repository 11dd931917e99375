"""What would be wrong with a law book: citations that lead nowhere, names nobody knows, two answers for one day."""

from collections.abc import Iterator
from itertools import combinations

from thidua.core.kernel.period import Day, Period
from thidua.core.rules.citation import Citation
from thidua.core.rules.lawbook import LawBook
from thidua.core.rules.mark import Status
from thidua.core.rules.nodes import node_faults, nodes
from thidua.core.rules.rule import Rule


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
        if parameter.values and parameter.values[-1].until is not None:
            yield f"{parameter.name}: no value after {parameter.values[-1].until}"
        every = [value for values in (parameter.values, *parameter.offices.values()) for value in values]
        for value in every:
            yield from _rests_on(book, parameter.name, value.cites, value.since)
        if parameter.set_by is not None and parameter.set_by.text not in book.texts:
            yield f"{parameter.name}: no text is called {parameter.set_by.text}"


def _rests_on(book: LawBook, name: str, cites: Citation, since: Day | None) -> Iterator[str]:
    """The text is there, and in force on the day from which something rests on it."""
    text = book.texts.get(cites.text)
    if text is None:
        yield f"{name}: no text is called {cites.text}"
    elif since is not None and not text.period().contains(since):
        yield f"{name}: {cites.text} is not in force on {since}"


def _titles(book: LawBook) -> Iterator[str]:
    for title in book.titles.values():
        for cites in filter(None, (title.cites, title.detailed_by)):
            yield from _rests_on(book, title.code, cites, None)
        answering = [each for each in book.rules_of(title.code) if each.status is Status.ON and not each.office]
        for one, other in combinations(answering, 2):
            if Period(one.since, one.until).overlaps(Period(other.since, other.until)):
                yield f"{title.code}: {one.cites} and {other.cites} both answer"


def _rule(book: LawBook, each: Rule) -> Iterator[str]:
    yield from _rests_on(book, each.title, each.cites, each.since)
    for node in nodes(each.condition):
        for fault in node_faults(book, node):
            yield f"{each.title}: {fault}"
