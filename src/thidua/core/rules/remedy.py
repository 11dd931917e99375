"""What would make the answer better: the shortest ways, and whether the next year could be enough."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, product

from thidua.core.rules.subject import Grade, Subject, Tally
from thidua.core.rules.trace import Finding
from thidua.core.rules.verdict import Answer

WIDEST = 12
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. `does` is "tell" (a fact is missing), "read" (a text), "clear" (a matter under examination),
    "become" (a fact that is false), "undo" (a fact that stands against), "reach" (a number), "win" (an award), "keep"
    (years on end) or "wait" (years). `lacking` is how many, `years` the fewest years it takes.
    """

    does: str
    name: str
    lacking: int = 0
    years: int = 0


@dataclass(frozen=True, slots=True)
class Way:
    """Steps that together lead to the title, and the fewest years they take."""

    steps: tuple[Step, ...]

    @property
    def years(self) -> int:
        """The years of the longest step: steps go on at the same time."""
        return max((step.years for step in self.steps), default=0)

    @property
    def cost(self) -> tuple[int, int, int]:
        """Fewest years first, then fewest things that must change, then fewest things to tell."""
        real = sum(step.does not in {"tell", "read"} for step in self.steps)
        return self.years, real, len(self.steps)


def shortest(trace: Finding, year: int) -> tuple[Way, ...]:
    """The best few ways, best first; none where nothing can help. `year` is that of the proposal."""
    return tuple(_ways(trace, year)[:SHOWN])


def _ways(finding: Finding, year: int) -> list[Way]:
    """Ways to satisfy a finding; a reading or principle that is in force is nothing that anybody can undo."""
    if finding.answer is Answer.SATISFIED:
        return [Way(())]
    if not finding.parts:
        step = _step(finding, year)
        return [] if step is None else [Way((step,))]
    if finding.asks == "opposite":
        return [] if finding.parts[0].asks == "setting" else [Way((Step("undo", finding.parts[0].name),))]
    if finding.asks == "any_of":
        return _best(way for part in finding.parts for way in _ways(part, year))
    each = [_ways(part, year) for part in finding.parts]
    return _best(_joined(ways) for ways in islice(product(*each), WIDEST**2))


def _joined(ways: tuple[Way, ...]) -> Way:
    return Way(tuple(dict.fromkeys(step for way in ways for step in way.steps)))


def _best(ways: Iterator[Way]) -> list[Way]:
    return sorted(dict.fromkeys(ways), key=lambda way: way.cost)[:WIDEST]


def _step(leaf: Finding, year: int) -> Step | None:
    if leaf.texts:
        return Step("read", leaf.texts[0])
    if leaf.asks == "not_held_up" and leaf.facts[0].fact is not None:
        return Step("clear", leaf.name)
    unknown = [used.name for used in leaf.facts if used.fact is None]
    if unknown:
        return Step("tell", unknown[0])
    if leaf.asks == "holds":
        return Step("become", leaf.name)
    return _number(leaf, year)


def _number(leaf: Finding, year: int) -> Step | None:
    """Counts that fall short; None where no later year can mend them (a year already lost, a kind of subject)."""
    reached = leaf.reached
    if reached is None or leaf.asks == "every":
        return None
    if leaf.answer is Answer.UNDETERMINED:
        return Step("tell", reached.of)
    if leaf.asks == "streak":
        running = reached.sure if reached.years and reached.years[-1] == year else 0
        lacking = reached.needed - running
        return Step("keep", reached.of, lacking, lacking)
    lacking = reached.needed - reached.possible
    if reached.of == "years":
        return Step("wait", reached.of, lacking, lacking)
    if reached.of.startswith("fact:"):
        return Step("reach", reached.of.removeprefix("fact:"), lacking)
    return Step("win", reached.of, lacking, lacking)


def in_the_best_next_year(subject: Subject, winnable: frozenset[str]) -> Subject:
    """The subject a year later, if that year is graded excellent and wins every award that can be won in it."""
    history = subject.history
    year = history.last + 1
    awards = {award: {**history.awards.get(award, {}), year: Tally(1, 1)} for award in winnable | history.awards.keys()}
    grades = {**history.grades, year: Grade.XS}
    return replace(subject, history=replace(history, last=year, grades=grades, awards=awards))
