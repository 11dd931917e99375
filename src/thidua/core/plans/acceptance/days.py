"""ISO days, months and years as days and periods."""

from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from thidua.core.kernel.period import Day, Period, month
from thidua.core.plans.acceptance.decided import Decided

_YEAR, _MONTH = len("2024"), len("2024-08")


def first_day(iso: str | None) -> Day | None:
    """The day itself, or the first day of a month or year."""
    if not iso:
        return None
    return date.fromisoformat({_YEAR: f"{iso}-01-01", _MONTH: f"{iso}-01"}.get(len(iso), iso))


def last_day(iso: str | None) -> Day | None:
    """The day itself, or the last day of a month or year."""
    if not iso:
        return None
    if len(iso) == _YEAR:
        return date(int(iso), 12, 31)
    return month(int(iso[:_YEAR]), int(iso[5:])).last if len(iso) == _MONTH else date.fromisoformat(iso)


def period(value: Mapping[str, Any]) -> Period:
    """From the first day of "from" to the last day of "to"."""
    return Period(first_day(value.get("from")), last_day(value.get("to")))


def is_backwards(one: Decided) -> bool:
    """Whether it ends before it begins."""
    value = cast("Mapping[str, Any]", one.value)
    first, last = first_day(value.get("from")), last_day(value.get("to"))
    return first is not None and last is not None and last < first
