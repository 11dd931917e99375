"""What changed in the law between two days, and what a title asks on a day."""

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.core.kernel.period import Day
from thidua.core.rules.condition import (
    AllOf,
    Amount,
    AnyOf,
    AtLeast,
    Clause,
    Condition,
    Holds,
    Is,
    NotHeldUp,
    Opposite,
    Setting,
    ShareAtLeast,
    Streak,
)
from thidua.core.rules.lawbook import LawBook
from thidua.core.rules.nodes import nodes
from thidua.core.rules.parameter import Found, NeedsText, Value
from thidua.core.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Change:
    """One rule or value that is not the same on two days. `what` is "rule" or "value"."""

    what: str
    name: str
    before: str
    after: str


def changes(book: LawBook, earlier: Day, later: Day) -> tuple[Change, ...]:
    """Every title whose rule, and every parameter whose value, differs between the two days."""
    return (*_rules(book, earlier, later), *_values(book, earlier, later))


def _rules(book: LawBook, earlier: Day, later: Day) -> Iterator[Change]:
    for title in book.titles:
        before, after = (book.at(day).rule(title) for day in (earlier, later))
        if before != after:
            yield Change("rule", title, _rule_said(book, earlier, title), _rule_said(book, later, title))


def _values(book: LawBook, earlier: Day, later: Day) -> Iterator[Change]:
    for name in book.parameters:
        before, after = (value_said(book.at(day).value(name)) for day in (earlier, later))
        if before != after:
            yield Change("value", name, before, after)


def _rule_said(book: LawBook, on: Day, title: str) -> str:
    rule = book.at(on).rule(title)
    return f"text needed: {book.at(on).needed_text(title)}" if rule is None else f"{rule.cites} since {rule.since}"


def value_said(found: Found) -> str:
    """A value, or why there is none, with its place in the law."""
    if isinstance(found, Value):
        return f"{found.value} ({found.cites})"
    return f"text needed: {found.text}" if isinstance(found, NeedsText) else "not in force"


def places_of(rule: Rule) -> tuple[str, ...]:
    """Every place of the law that a rule's condition cites, in its order, each once."""
    return tuple(dict.fromkeys(node.cites for node in nodes(rule.condition) if isinstance(node, Clause)))


def facts_of(condition: Condition, kind: str = "") -> tuple[str, ...]:
    """Every fact that a condition asks for, in its order, each once; of a `kind` only what is asked of it."""
    asked = [node.fact for node in _asked_of(condition, kind) if isinstance(node, Holds | Is | NotHeldUp | Amount)]
    return tuple(dict.fromkeys(asked))


def _asked_of(condition: object, kind: str) -> Iterator[object]:
    """The nodes of a condition without the branches that open with another kind of subject."""
    if isinstance(condition, AllOf) and kind and _is_for_others(condition, kind):
        return
    if isinstance(condition, AllOf | AnyOf):
        for part in condition.parts:
            yield from _asked_of(part, kind)
    elif isinstance(condition, Clause | Opposite):
        yield from _asked_of(condition.part, kind)
    else:
        yield from nodes(condition)


def _is_for_others(condition: AllOf, kind: str) -> bool:
    first = condition.parts[0] if condition.parts else None
    return isinstance(first, Is) and kind not in first.words


def parameters_of(rule: Rule) -> tuple[str, ...]:
    """Every parameter that a rule's condition asks for, in its order, each once."""
    asked = [
        node.parameter if isinstance(node, Setting) else node.least
        for node in nodes(rule.condition)
        if isinstance(node, Setting | AtLeast | ShareAtLeast | Streak)
    ]
    return tuple(dict.fromkeys(filter(None, asked)))
