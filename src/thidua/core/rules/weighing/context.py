"""What a condition is weighed against: the subject, the values of the day, and the years looked at."""

from collections.abc import Callable
from typing import NamedTuple

from thidua.core.rules.condition import Number, Years
from thidua.core.rules.parameter import Found
from thidua.core.rules.subject import Fact, Subject
from thidua.core.rules.trace import Finding

Values = Callable[[str], Found]


class Marks(NamedTuple):
    """The years that surely, and those that possibly, lie in a set."""

    sure: frozenset[int]
    possible: frozenset[int]


class Bounds(NamedTuple):
    """A number that lies between these two, both inside."""

    low: int
    high: int


class Context:
    """`years` are those looked at, whose achievements count; `after` is the year of the award they follow, if any.

    What was found is kept, so that nothing is counted twice in one weighing: `seen` the sets of years, which do not
    depend on the years looked at; `counted` the numbers, which do; `found` the findings, by the id of their condition,
    which outlives the weighing; and the context of each year that was followed.
    """

    __slots__ = ("_followed", "after", "counted", "found", "seen", "subject", "values", "years")

    def __init__(self, subject: Subject, values: Values, years: frozenset[int], after: int | None = None) -> None:
        self.subject, self.values, self.years, self.after = subject, values, years, after
        self.seen: dict[Years, Marks] = {}
        self.counted: dict[Number, Bounds] = {}
        self.found: dict[int, Finding] = {}
        self._followed: dict[int, Context] = {}

    @classmethod
    def whole(cls, subject: Subject, values: Values) -> "Context":
        """All years whose achievements count."""
        return cls(subject, values, subject.history.counted)

    def following(self, year: int) -> "Context":
        """The years after this one."""
        found = self._followed.get(year)
        if found is None:
            counted = self.subject.history.counted
            found = Context(self.subject, self.values, frozenset(later for later in counted if later > year), year)
            found.seen, found._followed = self.seen, self._followed
            self._followed[year] = found
        return found

    def fact(self, name: str) -> Fact | None:
        """The fact on record, or None."""
        return self.subject.facts.get(name)
