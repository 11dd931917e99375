"""What a condition is weighed against: the subject, the values of the day, and the years looked at."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from thidua.core.rules.condition import Years
from thidua.core.rules.parameter import Found
from thidua.core.rules.subject import Fact, Subject

Values = Callable[[str], Found]


@dataclass(frozen=True, slots=True)
class Marks:
    """The years that surely, and those that possibly, lie in a set."""

    sure: frozenset[int]
    possible: frozenset[int]


@dataclass(frozen=True, slots=True)
class Context:
    """`years` are those looked at, whose achievements count; `after` is the year of the award they follow, if any.

    `seen` keeps the sets of years already found, which do not depend on the years looked at.
    """

    subject: Subject
    values: Values
    years: frozenset[int]
    after: int | None = None
    seen: dict[Years, Marks] = field(default_factory=dict)

    @classmethod
    def whole(cls, subject: Subject, values: Values) -> "Context":
        """All years whose achievements count."""
        return cls(subject, values, subject.history.counted)

    def following(self, year: int) -> "Context":
        """The years after this one."""
        counted = self.subject.history.counted
        return replace(self, years=frozenset(later for later in counted if later > year), after=year)

    def fact(self, name: str) -> Fact | None:
        """The fact on record, or None."""
        return self.subject.facts.get(name)
