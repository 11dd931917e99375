"""Figures in another unit than the form's, and rates between currencies with whose they are."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.reporting.form import Form
from thidua.core.reporting.form_json import from_record, to_record
from thidua.core.reporting.indicator import Indicator
from thidua.core.reporting.measure import Rate, as_asked, rates_of, read_in
from thidua.core.reporting.soundness import checked
from thidua.core.reporting.target import Measured, Operator, Target

D = Decimal
RATE = Rate("USD", "đồng", D(25_000), "tỷ giá giả định của phép thử", date(2024, 1, 2))
RATES = rates_of([RATE])
CAPITAL = Indicator("C1", "Vốn", "tỷ đồng", also_in="triệu USD")


@pytest.mark.parametrize(
    ("typed", "unit", "amount"),
    [
        ("3.156 triệu USD", "tỷ USD", D("3.156")), ("5,89 tỷ USD", "triệu USD", D(5890)), ("5,89", "tỷ USD", D("5.89")),
        ("5,89 tỷ USD", "tỷ USD", D("5.89")), ("100 triệu USD", "tỷ đồng", D(2500)), ("12,5 ha", "m2", D(125_000)),
        ("47217 tỷ đồng", "tỷ đồng", D(47217)), ("1 đồng", "tỷ đồng", D(0)), ("", "tỷ đồng", None),
    ],
)  # fmt: skip
def test_a_figure_may_be_typed_in_another_unit(typed: str, unit: str, amount: Decimal | None):
    assert read_in(typed, unit=unit, rates=RATES) == Ok(amount)


@pytest.mark.parametrize(
    ("typed", "unit", "code"),
    [
        ("100 triệu USD", "tỷ đồng", "unit.rate_missing"), ("5 ha", "tỷ đồng", "unit.not_convertible"),
        ("12 dự án", "tỷ đồng", "figure.letters"),
    ],
)  # fmt: skip
def test_without_a_rate_or_between_kinds_nothing_is_guessed(typed: str, unit: str, code: str):
    answer = read_in(typed, unit=unit)
    assert isinstance(answer, Refused)
    assert answer.reasons[0].code == code


def test_a_target_is_compared_in_its_own_unit():
    assert as_asked(D(2500), CAPITAL, "triệu USD", rates=RATES) == Fraction(100)
    assert as_asked(D(2500), CAPITAL, "", rates=RATES) == D(2500)
    assert as_asked(D(2500), CAPITAL, "dự án", rates=RATES) == D(2500)


def test_a_form_that_cannot_be_turned_is_not_sound():
    form = Form(indicators=(CAPITAL,), rates=(RATE,))
    assert checked(form) == Ok(form)
    assert from_record(to_record(form)) == form
    target = Target("T1", "Vốn", Measured(Operator.AT_LEAST, D(1), "triệu USD"), "C1")
    wrong = checked(replace(form, targets=(target,), rates=(replace(RATE, source=" ", value=D(0)),)))
    assert isinstance(wrong, Refused)
    assert [reason.code for reason in wrong.reasons] == ["rate.not_stated", "unit.rate_missing", "unit.rate_missing"]
