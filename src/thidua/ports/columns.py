"""What weighs conditions over columns: a whole province or nation at once, with the same answers as one by one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from thidua.core.rules.condition import Condition
from thidua.core.rules.subject import Subject
from thidua.core.rules.verdict import Answer
from thidua.core.rules.weighing.context import Values

Table = TypeVar("Table")


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were satisfied, not satisfied, and cannot be told."""

    satisfied: int
    unsatisfied: int
    undetermined: int

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.satisfied + other.satisfied,
            self.unsatisfied + other.unsatisfied,
            self.undetermined + other.undetermined,
        )


class ColumnWeigher(Protocol[Table]):
    """Conditions over columns. All subjects of a table have the same year of proposal, and values of one body."""

    def table(self, subjects: Iterable[Subject]) -> Table:
        """The subjects as columns, in their order."""
        ...

    def answers(self, table: Table, condition: Condition, values: Values) -> list[Answer]:
        """The answer for each subject, in their order."""
        ...

    def counts(self, table: Table, conditions: Mapping[str, Condition], values: Values) -> dict[str, Counts]:
        """How each condition came out over all subjects."""
        ...
