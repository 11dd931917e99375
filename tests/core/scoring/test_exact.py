"""Exact amounts: sums, and the one way of writing them."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.scoring.canonical import canonical, digest
from thidua.core.scoring.exact import amount_of, amount_text, decimal_of, total

amounts = st.one_of(
    st.integers(-(10**8), 10**8).map(lambda number: Decimal(number) / 10_000),
    st.fractions(-(10**6), 10**6, max_denominator=1000),
)


@given(st.lists(amounts))
def test_a_sum_is_exact(drawn: list[Decimal | Fraction]):
    assert total(drawn) == sum(map(Fraction, drawn), Fraction(0))


@given(amounts)
def test_an_amount_survives_its_text(amount: Decimal | Fraction):
    assert Fraction(amount_of(amount_text(amount))) == Fraction(amount)
    assert amount_text(Fraction(amount)) == amount_text(amount)


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (Decimal("8.50"), "8.5"),
        (Decimal("1E+2"), "100"),
        (Decimal("-0.0"), "0"),
        (Fraction(340, 9), "340/9"),
        (Fraction(1, 8), "0.125"),
    ],
)
def test_equal_amounts_are_written_alike(amount: Decimal | Fraction, text: str):
    assert amount_text(amount) == text


@pytest.mark.parametrize("text", ["NaN", "Infinity", "1E+99999", "1E-99999", "x", "0.123456789012345678901"])
def test_what_is_no_amount_is_not_read(text: str):
    with pytest.raises((ValueError, ArithmeticError)):
        decimal_of(text)


def test_one_content_has_one_text():
    assert canonical({"b": 1, "a": "e\u0302"}) == '{"a":"ê","b":1}'
    assert digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
