"""A campaign of a year as the draft of a later one: days and years in names move, nothing else."""

import calendar
import re

from thidua.core.kernel.period import Day

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def moved_day(day: Day | None, *, years: int) -> Day | None:
    """The same day so many years later; 29 February becomes the 28th where that year has none."""
    if day is None:
        return None
    year = day.year + years
    return day.replace(year=year, day=min(day.day, calendar.monthrange(year, day.month)[1]))


def moved_name(name: str, *, years: int) -> str:
    """The name with every year in it moved: "năm 2023" becomes "năm 2024", "2021-2025" moves at both ends."""
    return _YEAR.sub(lambda found: str(int(found.group()) + years), name)
