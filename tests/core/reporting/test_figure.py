"""Figures as people type them, and units turned into each other."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.kernel.quantity import written
from thidua.core.reporting.figure import read_figure
from thidua.core.reporting.unit import converted, known_units


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("12,5", "12.5"), ("12.5", "12.5"), ("3.156", "3156"), ("5,890", "5.890"), ("1.095.829", "1095829"),
        ("1 095 829", "1095829"), ("55,02 %", "55.02"), ("0.125", "0.125"), ("−1,5", "-1.5"), ("1.234,5", "1234.5"),
        ("007", "7"),
    ],
)  # fmt: skip
def test_the_table_of_typed_figures(typed: str, amount: str):
    assert read_figure(typed) == Ok(Decimal(amount))


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("12 dự án", "figure.letters"), ("1O0", "figure.letter_for_zero"), ("1,234.5", "figure.not_a_number"),
        ("1,234,567", "figure.not_a_number"), ("1,23456", "figure.too_many_decimals"), ("-", "figure.not_a_number"),
        ("900000000000", "figure.too_large"), ("năm", "figure.letters"),
    ],
)  # fmt: skip
def test_what_cannot_be_told_for_sure_is_asked_again(typed: str, code: str):
    answer = read_figure(typed)
    assert isinstance(answer, Refused)
    assert answer.reasons[0].code == code


def test_blank_is_missing_and_the_unit_may_stand_behind():
    assert read_figure("  ") == Ok(None)
    assert read_figure("532 dự án", unit="dự án") == Ok(Decimal(532))


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2, allow_nan=False))
def test_a_figure_written_the_vietnamese_way_is_read_back(amount: Decimal):
    assert read_figure(written(amount)) == Ok(amount)


@given(
    st.decimals(min_value=0, max_value=10**6, places=3),
    st.sampled_from(("đồng", "triệu đồng", "tỷ đồng")),
    st.sampled_from(("đồng", "nghìn đồng", "nghìn tỷ đồng")),
)
def test_turning_a_unit_there_and_back_changes_nothing(amount: Decimal, unit: str, to: str):
    there = converted(amount, unit, to).or_raise()
    assert converted(there, to, unit) == Ok(Fraction(amount))


def test_currencies_meet_only_at_a_rate_that_is_given():
    assert converted(Decimal(3156), "triệu USD", "tỷ USD") == Ok(Fraction(3156, 1000))
    assert isinstance(converted(Decimal(1), "triệu USD", "tỷ đồng"), Refused)
    rates = {("USD", "đồng"): Fraction(25000)}
    assert converted(Decimal(1), "triệu USD", "tỷ đồng", rates=rates) == Ok(Fraction(25))
    assert isinstance(converted(Decimal(1), "dự án", "tỷ đồng"), Refused)
    assert "ha" in known_units()
