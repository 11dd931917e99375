"""Subjects as columns: each history is a few whole numbers, one bit for each year.

Columns: `fact.NAME` (true or false, whole number, word; null where not on record); `counted`, the years whose work
counts; `grade.HT`, `grade.T`, `grade.XS`, the years graded so or higher, and `grade.none`, those without a grade;
`award.NAME.K`, the years that won the award K times or more, `award.NAME.K?`, those that possibly did (absent where it
is the same); `silent`, the years of which nothing is known. Bit 0 is the first year of the table.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

import polars as pl

from thidua.adapters.columns_polars.slices import Slice, slices
from thidua.core.rules.subject import Grade, History, Subject

BITS = 64
KINDS: dict[type, type[pl.DataType]] = {bool: pl.Boolean, int: pl.Int64, str: pl.String}


@dataclass(frozen=True)
class YearTable:
    """Subjects as columns. `first` and `last` are the years of bit 0 and of the proposal."""

    frame: pl.DataFrame
    first: int
    last: int

    def __post_init__(self) -> None:
        if not 0 <= self.last - self.first < BITS:
            raise ValueError(f"a table holds 1 to {BITS} years, not {self.first} to {self.last}")

    @cached_property
    def slices(self) -> tuple[Slice, ...]:
        """The rows made ready to be asked; done once for a table."""
        return tuple(slices(self.frame, self.size))

    @property
    def size(self) -> int:
        """How many years it holds."""
        return self.last - self.first + 1


def year_table(subjects: Iterable[Subject]) -> YearTable:
    """The subjects in their order; ValueError where they have different years of proposal, or there are none."""
    rows = list(subjects)
    lasts = {subject.history.last for subject in rows}
    if len(lasts) != 1:
        raise ValueError(f"one year of proposal is wanted, not {sorted(lasts)}")
    first = min(subject.history.first for subject in rows)
    histories = [subject.history for subject in rows]
    columns = _facts(rows) + _grades(histories, first) + _awards(histories, first)
    return YearTable(pl.DataFrame(columns), first, lasts.pop())


def _facts(rows: list[Subject]) -> list[pl.Series]:
    found = []
    for name in sorted({name for subject in rows for name in subject.facts}):
        told = [None if (fact := subject.facts.get(name)) is None else fact.value for subject in rows]
        kind = KINDS[type(next(value for value in told if value is not None))]
        found.append(pl.Series(f"fact.{name}", told, dtype=kind))
    return found


def _grades(histories: list[History], first: int) -> list[pl.Series]:
    found = [_column("counted", histories, first, lambda history, year: year in history.counted)]
    found.append(_column("grade.none", histories, first, lambda history, year: year not in history.grades))
    grades = (Grade.HT, Grade.T, Grade.XS)
    found += [_column(f"grade.{grade.name}", histories, first, _graded(grade)) for grade in grades]
    if any(history.silent for history in histories):
        found.append(_column("silent", histories, first, lambda history, year: year in history.silent))
    return found


def _graded(least: Grade) -> Callable[[History, int], bool]:
    return lambda history, year: history.grades.get(year, -1) >= least


def _awards(histories: list[History], first: int) -> list[pl.Series]:
    found = []
    for award in sorted({award for history in histories for award in history.awards}):
        most = max(history.tally(award, year).possible for history in histories for year in history.years)
        for times in range(1, most + 1):
            sure = _column(f"award.{award}.{times}", histories, first, _sure(award, times))
            possible = _column(f"award.{award}.{times}?", histories, first, _possible(award, times))
            found += [sure] if sure.equals(possible) else [sure, possible]
    return found


def _sure(award: str, times: int) -> Callable[[History, int], bool]:
    return lambda history, year: history.tally(award, year).sure >= times


def _possible(award: str, times: int) -> Callable[[History, int], bool]:
    return lambda history, year: history.tally(award, year).possible >= times


def _column(name: str, histories: list[History], first: int, is_in: Callable[[History, int], bool]) -> pl.Series:
    masks = [sum(1 << (year - first) for year in history.years if is_in(history, year)) for history in histories]
    return pl.Series(name, masks, dtype=pl.UInt64)
