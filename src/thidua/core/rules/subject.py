"""Who is looked at: facts with their sources, and the history of grades and awards by evaluation year."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property


class Grade(IntEnum):
    """How well the tasks of a year were completed; higher is better."""

    K = 0
    HT = 1
    T = 2
    XS = 3


@dataclass(frozen=True, slots=True)
class Fact:
    """A value that was found or judged, and where: a decision number, a register entry, the name of who judged."""

    value: bool | int | str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """How often something certainly and possibly happened in a year. Doubt is what a person must still judge."""

    sure: int
    possible: int


NONE = Tally(0, 0)


@dataclass(frozen=True)
class History:
    """What is on record by evaluation year, from `first` to `last` (the year of the proposal), both inside.

    A year without a grade has none on record. In a year of `silent` nothing is known of awards either.
    `counts_from`: achievements before this year are not counted (they lie before the end of a discipline); awards
    already held stay held. `sources` names the decision of an award as "award:year".
    """

    first: int
    last: int
    grades: Mapping[int, Grade] = field(default_factory=dict)
    awards: Mapping[str, Mapping[int, Tally]] = field(default_factory=dict)
    silent: frozenset[int] = frozenset()
    counts_from: int | None = None
    sources: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def years(self) -> tuple[int, ...]:
        """All years, oldest first."""
        return tuple(range(self.first, self.last + 1))

    @cached_property
    def counted(self) -> frozenset[int]:
        """The years whose achievements count."""
        since = self.first if self.counts_from is None else self.counts_from
        return frozenset(year for year in self.years if year >= since)

    def tally(self, award: str, year: int) -> Tally:
        """How often the award was won by the work of that year."""
        known = self.awards.get(award, {}).get(year, NONE)
        return Tally(known.sure, known.possible + 1) if year in self.silent else known


@dataclass(frozen=True)
class Subject:
    """A person, collective or household with its facts and history. `office` is the path of its managing body."""

    facts: Mapping[str, Fact]
    history: History
    office: str = ""
