"""The ladder of reminders."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.notices.reminders import Rung, Step, step_on

LAST = date(2025, 9, 24)


@pytest.mark.parametrize(
    ("left", "rung"),
    [
        (8, None),
        (7, "week"),
        (4, "week"),
        (3, "days"),
        (2, "days"),
        (1, "eve"),
        (0, "eve"),
        (-1, "late"),
        (-2, "late"),
        (-3, "escalated"),
        (-40, "escalated"),
    ],
)
def test_the_newest_rung_reached_is_due(left: int, rung: str | None):
    step = step_on(LAST, on=LAST - timedelta(days=left))
    assert step == (Step(Rung(rung), left) if rung else None)


@given(days=st.lists(st.integers(-60, 30), max_size=40))
def test_whoever_looks_whenever_hears_each_rung_once_and_in_order(days: list[int]):
    told: list[Rung] = []
    for left in sorted(days, reverse=True):
        step = step_on(LAST, on=LAST - timedelta(days=left))
        if step and step.rung not in told:
            told.append(step.rung)
    order = [Rung.WEEK, Rung.DAYS, Rung.EVE, Rung.LATE, Rung.ESCALATED]
    assert told == [rung for rung in order if rung in told]


def test_the_head_is_told_only_when_it_is_days_late():
    assert [step_on(LAST, on=LAST + timedelta(days=late)).tells_head for late in (0, 1, 2, 3)] == [
        False,
        False,
        False,
        True,
    ]
