"""The trace: a tree of findings, one for each condition, with the place of the law, the facts and the values used.

These are named tuples, not dataclasses: a verdict makes hundreds of them, and must be given in a millisecond.
"""

from collections.abc import Iterator
from typing import NamedTuple

from thidua.core.rules.parameter import Value
from thidua.core.rules.subject import Fact
from thidua.core.rules.verdict import Answer, Satisfied, Undetermined, Unsatisfied, Verdict


class Used(NamedTuple):
    """A fact that was looked at; None where it is not on record."""

    name: str
    fact: Fact | None


class Reached(NamedTuple):
    """What a count came to: between `sure` and `possible` of the `needed`; which years; the earliest way to get there.

    `of` names what is counted. `first` is the year after which was counted, where there is one.
    """

    of: str
    sure: int
    possible: int
    needed: int
    years: tuple[int, ...] = ()
    first: int | None = None


class Finding(NamedTuple):
    """What one condition came to. `asks` is the condition's word, `name` what it asks about."""

    asks: str
    answer: Answer
    name: str = ""
    facts: tuple[Used, ...] = ()
    values: tuple[Value, ...] = ()
    reached: Reached | None = None
    texts: tuple[str, ...] = ()
    parts: "tuple[Finding, ...]" = ()

    def walk(self) -> "Iterator[Finding]":
        """This finding and all below it, in the order of the law."""
        yield self
        for part in self.parts:
            yield from part.walk()

    def decisive(self) -> "Iterator[Finding]":
        """The leaves that make the answer what it is."""
        if not self.parts:
            yield self
            return
        turned = self.asks == "opposite"
        for part in self.parts:
            if turned or part.answer is self.answer:
                yield from part.decisive()


def places(finding: Finding, answer: Answer) -> tuple[str, ...]:
    """The innermost places of the law that came to this answer, satisfied or not, and made the whole come to it.

    Each is named once. What must not hold (`opposite`) answers otherwise than its part, so its own place is named.
    """
    found: dict[str, None] = {}
    if finding.answer is answer:
        _gather(finding, "", found)
    return tuple(found)


def _gather(finding: Finding, place: str, found: dict[str, None]) -> None:
    inner = finding.name if finding.asks == "clause" else place
    below = [part for part in finding.parts if part.answer is finding.answer]
    if not below and inner:
        found[inner] = None
    for part in below:
        _gather(part, inner, found)


def verdict(finding: Finding) -> Verdict:
    """The verdict that the findings come to."""
    if finding.answer is Answer.SATISFIED:
        return Satisfied(places(finding, Answer.SATISFIED))
    if finding.answer is Answer.UNSATISFIED:
        return Unsatisfied(places(finding, Answer.UNSATISFIED))
    leaves = list(finding.decisive())
    held = dict.fromkeys(leaf.name for leaf in leaves if leaf.asks == "not_held_up" and leaf.facts[0].fact is not None)
    return Undetermined(
        missing=tuple(dict.fromkeys(name for leaf in leaves for name in _missing(leaf))),
        texts=tuple(dict.fromkeys(text for leaf in leaves for text in leaf.texts)),
        holds=tuple(held),
    )


def _missing(leaf: Finding) -> Iterator[str]:
    yield from (used.name for used in leaf.facts if used.fact is None)
    if leaf.reached is not None and not leaf.reached.of.startswith("fact:"):
        yield leaf.reached.of
