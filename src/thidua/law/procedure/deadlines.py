"""Working-day clocks with the Vietnamese calendar: holidays, days off in exchange, and Saturdays worked instead."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from thidua.core.kernel.period import Day
from thidua.core.rules.citation import Citation
from thidua.core.rules.mark import Mark
from thidua.law.reading.instruments import mark
from thidua.law.reading.parameters import cited
from thidua.law.reading.tables import Entry, TomlError, parsed, texts

SATURDAY = 5
ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """The days off (on weekdays) and the weekend days worked in a year, as an office announced them."""

    year: int
    off: frozenset[Day]
    work: frozenset[Day]
    cites: Citation
    mark: Mark


@dataclass(frozen=True, slots=True)
class Due:
    """When a clock runs out. `on` is None where the calendar of a year it runs through was not read: `needs` names the
    years, and `by_weekends` is the day by weekends alone, to show and not to rely on.
    """

    on: Day | None
    by_weekends: Day
    needs: tuple[int, ...] = ()


def calendar_year(name: str, content: str) -> CalendarYear:
    """One file of `holidays/`; a day of another year, a day off on a weekend, or work on a weekday is an error."""
    entry = Entry(f"holidays/{name}", parsed(content))
    year, off, work = entry.must("year", int), entry.must("off", list), entry.must("work", list)
    cites, sure, _ = cited(entry.where, entry.must("cite", str)), mark(entry), entry.must("checked_on", Day)
    entry.done()
    wrong = [day for day in (*off, *work) if not isinstance(day, Day) or day.year != year]
    wrong += [day for day in off if day.weekday() >= SATURDAY] + [day for day in work if day.weekday() < SATURDAY]
    if wrong:
        raise TomlError(f"{entry.where}: {', '.join(map(str, wrong))} cannot stand here")
    return CalendarYear(year, frozenset(off), frozenset(work), cites, sure)


@cache
def calendars() -> tuple[CalendarYear, ...]:
    """Every year on file, also those not read."""
    return tuple(calendar_year(name, content) for name, content in texts("holidays"))


def due(start: Day, working_days: int, *, years: Iterable[CalendarYear] | None = None) -> Due:
    """The last of so many working days, the first being the one after `start`. `years` are calendars to go by."""
    known = {each.year: each for each in (calendars() if years is None else years) if each.mark.is_on}
    by_weekends = _counted(start, working_days, {})
    on = _counted(start, working_days, known)
    through = range(start.year, max(on, by_weekends).year + 1)
    needs = tuple(year for year in through if year not in known)
    return Due(None if needs else on, by_weekends, needs)


def _counted(start: Day, working_days: int, known: dict[int, CalendarYear]) -> Day:
    day, left = start, working_days
    while left > 0:
        day += ONE
        left -= is_working(day, known.get(day.year))
    return day


def is_working(day: Day, year: CalendarYear | None) -> bool:
    """Whether offices work that day; without a calendar, from Monday to Friday."""
    if year is not None and (day in year.off or day in year.work):
        return day in year.work
    return day.weekday() < SATURDAY
