"""When reports are due, and whether they came in time."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.kernel.period import Period
from thidua.core.reporting.due import DueRule, Every, after_working_days, due_days, on_weekends
from thidua.core.reporting.due_words import rule_in
from thidua.core.reporting.lateness import Arrival, Lateness, lateness

YEAR = Period(date(2023, 1, 1), date(2023, 12, 31))


@pytest.mark.parametrize(
    ("on", "last_good"),
    [
        (date(2023, 5, 1), date(2023, 4, 30)),
        (date(2023, 6, 30), date(2023, 6, 29)),
        (date(2024, 1, 5), date(2024, 1, 4)),
    ],
)
def test_the_three_deadlines_of_plan_000(on: date, last_good: date):
    found = due_days(DueRule(Every.ONCE, on=on, is_before=True), during=YEAR)
    assert [each.last_good_day for each in found] == [last_good]
    assert due_days(DueRule(Every.ONCE, on=on), during=YEAR)[0].last_good_day == on


def test_a_month_without_the_day_has_its_last_one():
    found = due_days(DueRule(Every.MONTH, day=31), during=YEAR)
    assert [each.due.day for each in found] == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    assert [(each.year, each.number) for each in found] == [(2023, number) for number in range(1, 13)]


def test_before_the_fifth_of_the_month_after_a_quarter():
    rule = DueRule(Every.QUARTER, day=5, months_after=1, is_before=True)
    found = due_days(rule, during=Period(date(2023, 2, 1), date(2023, 9, 30)))
    assert [(each.number, each.last_good_day) for each in found] == [
        (1, date(2023, 4, 4)), (2, date(2023, 7, 4)), (3, date(2023, 10, 4)),
    ]  # fmt: skip


@pytest.mark.parametrize(("every", "count"), [(Every.HALF_YEAR, 2), (Every.YEAR, 1), (Every.QUARTER, 4)])
def test_half_years_and_years(every: Every, count: int):
    found = due_days(DueRule(every, day=15), during=YEAR)
    assert len(found) == count
    assert found[-1].due == date(2023, 12, 15)


def test_working_days_go_by_the_calendar_that_is_given():
    assert after_working_days(date(2023, 4, 28), 2) == date(2023, 5, 2)
    holidays = {date(2023, 5, 1), date(2023, 5, 2), date(2023, 5, 3)}
    given_ = after_working_days(date(2023, 4, 28), 2, is_off=lambda day: on_weekends(day) or day in holidays)
    assert given_ == date(2023, 5, 5)
    rule = DueRule(Every.QUARTER, working_days=5)
    assert due_days(rule, during=YEAR)[0].due == date(2023, 4, 7)


def test_what_has_no_day_or_no_end_is_not_due():
    assert due_days(DueRule(Every.ONCE), during=YEAR) == ()
    assert due_days(DueRule(Every.MONTH, day=5), during=Period(date(2023, 1, 1), None)) == ()


@given(
    st.sampled_from([Every.MONTH, Every.QUARTER, Every.HALF_YEAR, Every.YEAR]), st.integers(1, 31),
    st.dates(date(2020, 1, 1), date(2024, 1, 1)), st.integers(0, 1500),
)  # fmt: skip
def test_each_period_comes_once_and_in_order(every: Every, day: int, first: date, days: int):
    during = Period(first, first + timedelta(days=days))
    found = due_days(DueRule(every, day=day), during=during)
    assert all(each.period.overlaps(during) for each in found)
    assert all(one.period.last + timedelta(days=1) == next_.period.first for one, next_ in pairwise(found))  # type: ignore[operator] # they end
    strict = due_days(DueRule(every, day=day, is_before=True), during=during)
    assert [each.last_good_day + timedelta(days=1) for each in strict] == [each.last_good_day for each in found]


def test_late_and_in_grace():
    good = date(2023, 6, 29)
    assert lateness(good, last_good_day=good) == Lateness(Arrival.IN_TIME, 0)
    assert lateness(date(2023, 7, 1), last_good_day=good, grace=3) == Lateness(Arrival.IN_GRACE, 2)
    assert lateness(date(2023, 7, 3), last_good_day=good, grace=3) == Lateness(Arrival.LATE, 4)


def test_a_deadline_moved_afterwards_makes_nobody_late_and_excuses_those_before():
    came, promised = date(2023, 6, 29), date(2023, 6, 29)
    assert lateness(came, last_good_day=date(2023, 6, 20), promised=promised).arrival is Arrival.IN_TIME
    late = date(2023, 7, 2)
    assert lateness(late, last_good_day=date(2023, 7, 5), promised=promised).arrival is Arrival.IN_TIME


@pytest.mark.parametrize(
    ("every", "words", "days"),
    [
        (Every.MONTH, "25 hằng tháng", [date(2023, 1, 25), date(2023, 2, 25)]),
        (Every.MONTH, "ngày 05 hằng tháng", [date(2023, 2, 5), date(2023, 3, 5)]),
        (Every.QUARTER, "20 hằng quý", [date(2023, 3, 20)]),
        (Every.QUARTER, "15 của tháng cuối quý", [date(2023, 3, 15)]),
        (Every.MONTH, "20 tháng sau", [date(2023, 2, 20), date(2023, 3, 20)]),
        (Every.YEAR, "15/12 hằng năm", [date(2023, 12, 15)]),
        (Every.YEAR, "05 tháng 01 hằng năm", [date(2024, 1, 5)]),
        (Every.YEAR, "15 tháng 6 hằng năm", None),
        (Every.QUARTER, "05 ngày làm việc sau khi kết thúc quý", [date(2023, 4, 7)]),
        (Every.ONCE, "10 (mười) ngày làm việc kể từ ngày kết thúc đợt", [date(2023, 3, 14)]),
        (Every.ONCE, "khi có yêu cầu", None),
        (Every.MONTH, "hằng tháng", None),
    ],
)
def test_a_day_that_comes_back_is_taken_from_the_words(every: Every, words: str, days: list[date] | None):
    ends = date(2023, 2, 28)
    rule = rule_in(DueRule(every, what="báo cáo"), words, ends=ends)
    found = rule and [each.due for each in due_days(rule, during=Period(date(2023, 1, 1), ends))]
    assert found == days


def test_working_days_after_a_campaign_without_end_are_left_to_the_office():
    assert rule_in(DueRule(Every.ONCE), "5 ngày làm việc sau khi kết thúc đợt", ends=None) is None
