"""A day that comes back, in the plan's words, as a rule: "25 hằng tháng", "05 ngày làm việc sau khi kết thúc quý"."""

import re
from dataclasses import replace

from thidua.core.kernel.period import Day
from thidua.core.reporting.due import DueRule, Every, IsOff, after_working_days, on_weekends
from thidua.core.vietnamese.fold import fold

_WORKING = re.compile(r"(\d{1,2})\s(?:\([a-z ]+\)\s)?ngay lam viec")
_DAY = re.compile(r"\d{1,2}")
_MONTH = re.compile(r"\d{1,2}\s?(?:[/.]|thang)\s?(\d{1,2})")
_LAST_MONTH, _NEXT_MONTH = re.compile(r"thang cuoi"), re.compile(r"(?:thang|quy) (?:sau|ke tiep|tiep theo|lien ke)")
_DECEMBER = 12
_LATE_IN_MONTH = 15
_LAST_DAY = 31


def rule_in(rule: DueRule, words: str, *, ends: Day | None, is_off: IsOff = on_weekends) -> DueRule | None:
    """The rule with what the words say of its day; None where they say none, and the office adds it.

    A day up to the 15th lies in the month after the period, a later one in its last month: a report is not due before
    most of its period is over; but "tháng cuối quý", "tháng sau", "15/12 hằng năm" say which month it is. A day in
    another month of the year tells of a report within the year, and the office adds it. Working days after a
    campaign's end need the day on which it ends.
    """
    said = fold(words)
    if working := _WORKING.search(said):
        return _after_end(rule, int(working[1]), ends, is_off)
    day = _DAY.search(said)
    if rule.every is Every.ONCE or day is None or not 1 <= int(day[0]) <= _LAST_DAY:
        return None
    after = _months_after(rule, said, int(day[0]))
    return None if after is None else replace(rule, day=int(day[0]), months_after=after)


def _months_after(rule: DueRule, said: str, day: int) -> int | None:
    if rule.every is Every.YEAR and (month := _MONTH.search(said)):
        return {_DECEMBER: 0, 1: 1}.get(int(month[1]))
    if _LAST_MONTH.search(said):
        return 0
    return int(day <= _LATE_IN_MONTH or _NEXT_MONTH.search(said) is not None)


def _after_end(rule: DueRule, count: int, ends: Day | None, is_off: IsOff) -> DueRule | None:
    if rule.every is not Every.ONCE:
        return replace(rule, working_days=count)
    return replace(rule, on=after_working_days(ends, count, is_off=is_off)) if ends else None
