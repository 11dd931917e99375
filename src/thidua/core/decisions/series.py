"""The series of numbers of a body, a year and a kind of decision: without a gap, none given twice, days in order."""

from dataclasses import dataclass

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.period import Day


@dataclass(frozen=True, slots=True)
class Series:
    """How far a series is. `last` is the last number given, 0 before the first; `day` is the day of that decision.

    `begun_at` is the last number that was given on paper before the series was kept here.
    """

    last: int
    begun_at: int = 0
    day: Day | None = None


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number with the day it is given on."""

    number: int
    on: Day


def next_number(series: Series, *, on: Day, today: Day, typed: int | None = None) -> Outcome[Numbered]:
    """The next number. One typed by hand must be it: an earlier one is in use, a later one would leave a gap.

    Refused too: a day that is still to come, and a day before that of the last number, for numbers follow the days.
    """
    due = series.last + 1
    if typed is not None and typed < due:
        return refuse("decision.number_used", number=typed, due=due)
    if typed is not None and typed > due:
        return refuse("decision.number_skips", number=typed, due=due)
    if on > today:
        return refuse("decision.day_in_future", on=on)
    if series.day is not None and on < series.day:
        return refuse("decision.day_before_last", on=on, last=series.day, number=series.last)
    return Ok(Numbered(due, on))


def begun(series: Series, *, after: int) -> Outcome[Series]:
    """The series going on after a number given on paper; only before a first number was given here."""
    if series.last > series.begun_at:
        return refuse("decision.series_runs", last=series.last)
    if after < 0:
        return refuse("decision.series_below_zero")
    return Ok(Series(after, after, series.day))
