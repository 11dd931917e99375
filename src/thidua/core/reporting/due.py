"""When reports are due: once, or each month, quarter, half-year or year of a campaign, by a day or by working days."""

import calendar
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeAlias

from thidua.core.kernel.period import Day, Period, last_good_day

IsOff: TypeAlias = Callable[[Day], bool]
MONTHS = 12
_SATURDAY = 5
_ONE = timedelta(days=1)


class Every(StrEnum):
    """How often."""

    ONCE = "once"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


_LENGTH = {Every.MONTH: 1, Every.QUARTER: 3, Every.HALF_YEAR: 6, Every.YEAR: 12}


@dataclass(frozen=True, slots=True)
class DueRule:
    """What the plan says. ONCE has `on`; the others a `day` of the month `months_after` the period's last, or so many
    `working_days` after its end. `is_before`: "trước ngày", strictly.
    """

    every: Every
    what: str = ""
    on: Day | None = None
    day: int | None = None
    months_after: int = 0
    working_days: int | None = None
    is_before: bool = False
    grace: int = 0
    line: int | None = None


@dataclass(frozen=True, slots=True)
class DueDay:
    """One report that is due: for which period, by when. `number` counts the periods of a year."""

    every: Every
    year: int
    number: int
    period: Period
    due: Day
    is_before: bool
    last_good_day: Day
    grace: int = 0


def on_weekends(day: Day) -> bool:
    """Whether the day is a Saturday or Sunday: the calendar where no other is given."""
    return day.weekday() >= _SATURDAY


def after_working_days(day: Day, count: int, *, is_off: IsOff = on_weekends) -> Day:
    """The last of so many working days, the first being the next one after `day`."""
    while count > 0:
        day += _ONE
        count -= not is_off(day)
    return day


def due_days(rule: DueRule, *, during: Period, is_off: IsOff = on_weekends) -> tuple[DueDay, ...]:
    """Every report that the rule asks for while the campaign runs, in order. An open campaign has no periodic ones."""
    if rule.every is Every.ONCE:
        return () if rule.on is None else (_due(rule, during, rule.on, (rule.on.year, 1)),)
    return tuple(
        _due(rule, period, _day_of(rule, period, is_off), number) for period, number in _periods(rule.every, during)
    )


def _due(rule: DueRule, period: Period, due: Day, number: tuple[int, int]) -> DueDay:
    good = last_good_day(due, is_before=rule.is_before)
    return DueDay(rule.every, *number, period, due, rule.is_before, good, rule.grace)


def _periods(every: Every, during: Period) -> Iterator[tuple[Period, tuple[int, int]]]:
    """The months, quarters … that the campaign touches."""
    if during.first is None or during.last is None:
        return
    length = _LENGTH[every]
    at = (during.first.year * MONTHS + during.first.month - 1) // length * length
    while (first := date(at // MONTHS, at % MONTHS + 1, 1)) <= during.last:
        yield Period(first, _month_end(at + length - 1)), (first.year, at % MONTHS // length + 1)
        at += length


def _month_end(at: int) -> Day:
    year, month = at // MONTHS, at % MONTHS + 1
    return date(year, month, calendar.monthrange(year, month)[1])


def _day_of(rule: DueRule, period: Period, is_off: IsOff) -> Day:
    """The day in the month asked for; a month without that day has its last one."""
    end = period.last
    assert end is not None, "a calendar period ends"
    if rule.working_days is not None:
        return after_working_days(end, rule.working_days, is_off=is_off)
    last = _month_end(end.year * MONTHS + end.month - 1 + rule.months_after)
    return last if rule.day is None else last.replace(day=min(rule.day, last.day))
