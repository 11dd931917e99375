"""Days and periods. A day is always given; nothing here knows what day it is."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

Day: TypeAlias = date

MONTHS_A_QUARTER = 3


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day to the last, both inside. A missing end is open."""

    first: Day | None
    last: Day | None

    def __post_init__(self) -> None:
        if self.first and self.last and self.last < self.first:
            msg = f"a period cannot end ({self.last}) before it begins ({self.first})"
            raise ValueError(msg)

    def contains(self, on: Day) -> bool:
        """Whether the day lies inside."""
        return (self.first is None or self.first <= on) and (self.last is None or on <= self.last)

    def overlaps(self, other: "Period") -> bool:
        """Whether the two share a day."""
        return (self.first is None or other.last is None or self.first <= other.last) and (
            other.first is None or self.last is None or other.first <= self.last
        )


def month(year: int, number: int) -> Period:
    """A calendar month; `number` 1 to 12."""
    return Period(date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]))


def quarter(year: int, number: int) -> Period:
    """A calendar quarter; `number` 1 to 4."""
    first = month(year, MONTHS_A_QUARTER * (number - 1) + 1)
    last = month(year, MONTHS_A_QUARTER * number)
    return Period(first.first, last.last)


def last_good_day(due: Day, *, is_before: bool) -> Day:
    """The last day on which something is still in time: "trước ngày D" ends the day before D, "đến hết ngày D" on D."""
    return due - timedelta(days=1) if is_before else due
