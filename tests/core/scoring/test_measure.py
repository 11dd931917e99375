"""Measures at their borders."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.kernel.outcome import Refused, refuse
from thidua.core.scoring.measure import AllOrNothing, Band, Counted, Events, Observed, OverPlan, Ratio, Steps

D = Decimal
F = Fraction
STANDARD = D(10)


def points(measure: object, observed: Observed) -> Fraction:
    return measure.reading(STANDARD, observed).or_raise().amount


@pytest.mark.parametrize(("whole", "bonus"), [(True, F("1.2")), (False, F("1.25"))])
def test_fractions_of_a_percent_over_plan_are_a_setting(whole: bool, bonus: Fraction):
    measure = Ratio(over=OverPlan(D(1), D(20), whole=whole))
    assert measure.reading(STANDARD, Observed(D(1125), D(1000))).or_raise().bonus == bonus


def test_an_inverse_indicator_earns_more_by_less():
    assert points(Ratio(inverse=True), Observed(D("2.5"), D(2))) == 8
    assert points(Ratio(inverse=True), Observed(D(1), D(2))) == 10


def test_a_figure_in_no_band_is_refused():
    steps = Steps((Band(D(1), D(0), D(1)),))
    assert steps.reading(STANDARD, Observed(D(2))) == refuse("sheet.no_step", figure=D("2.0000"))
    assert isinstance(steps.reading(STANDARD, Observed()), Refused)


def test_points_of_a_band_stop_at_the_standard():
    assert points(Steps((Band(D(9), D(0), slope=D(1)),)), Observed(D(5))) == 10


@pytest.mark.parametrize(("confirmed", "expected"), [("0", F(0)), ("20", F(8)), ("26", F(10))])
def test_counted_cases_stop_at_the_standard(confirmed: str, expected: Fraction):
    assert points(Counted(D("0.4")), Observed(D(confirmed))) == expected


def test_no_more_cases_than_were_asked():
    measure = Counted(D("0.4"), out_of=D(50))
    assert measure.reading(STANDARD, Observed(D(51))) == refuse("sheet.more_than_asked", counted=D(51), asked=D(50))
    assert measure.reading(STANDARD, Observed()) == refuse("sheet.actual_missing")


def test_all_or_nothing_is_exact_at_the_border():
    measure = AllOrNothing(D(100), percent=True)
    assert points(measure, Observed(D(3), D(3))) == 10
    assert points(measure, Observed(D(999_999), D(1_000_000))) == 0
    assert isinstance(measure.reading(STANDARD, Observed(D(0), D(0))), Refused)


def test_events_change_the_start():
    assert points(Events(D(5)), Observed(events=(D(-1), D("0.5")))) == F("4.5")
    assert points(Events(D(5)), Observed()) == 5


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_a_capped_ratio_stays_between_zero_and_the_standard(actual: int, plan: int):
    assert 0 <= points(Ratio(), Observed(D(actual), D(plan))) <= STANDARD
