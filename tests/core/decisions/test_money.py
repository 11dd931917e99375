"""The fund and the prizes of a decision, by hand-worked sums."""

import pytest

from thidua.core.decisions import fund
from thidua.core.decisions.fund import Movement, signed, spent, standing
from thidua.core.decisions.prizes import Claim, Paid, cost, settled, unknown
from thidua.core.kernel.outcome import Ok


def codes(outcome: object) -> list[str]:
    return [reason.code for reason in outcome]  # type: ignore[attr-defined]


def test_the_columns_of_a_fund():
    told = standing(
        [
            Movement(fund.OPENING, 10_000_000), Movement(fund.RECEIVED, 90_000_000), Movement(fund.PRIZES, -61_410_000),
            Movement(fund.OTHER_USE, -5_000_000), Movement(fund.GIVEN_BACK, 1_410_000),
        ]
    )  # fmt: skip
    assert (told.opening, told.came_in, told.went_out, told.balance) == (
        10_000_000, 91_410_000, 66_410_000, 35_000_000,
    )  # fmt: skip
    assert told.by_use[fund.PRIZES] == -61_410_000


@pytest.mark.parametrize(
    ("what", "amount", "answer"),
    [
        (fund.RECEIVED, 5, Ok(5)),
        (fund.OTHER_USE, 5, Ok(-5)),
        (fund.PRIZES, 5, Ok(-5)),
        (fund.OPENING, 0, Ok(0)),
    ],
)
def test_the_sign_comes_from_the_use(what: str, amount: int, answer: object):
    assert signed(what, amount) == answer


def test_no_amount_and_no_use_are_refused():
    assert codes(signed(fund.RECEIVED, 0)) == ["fund.amount_not_positive"]
    assert codes(signed(fund.RECEIVED, -3)) == ["fund.amount_not_positive"]
    assert codes(signed("lunch", 3)) == ["fund.use_unknown"]


def test_a_fund_goes_below_zero_only_with_a_word():
    assert spent(100, 100) == Ok(0)
    assert codes(spent(100, 101)) == ["fund.short"]
    assert codes(spent(100, 101, because="  ")) == ["fund.short"]
    assert spent(100, 101, because="Chờ cấp bổ sung") == Ok(-1)


def claim(key: int, *, who: int = 1, family: str = "title", year: int = 2025, amount: int | None = 100, **more: bool):
    return Claim(key, who, family, year, amount, **more)  # type: ignore[arg-type]


def test_of_titles_for_the_same_time_only_the_highest_is_paid():
    paid = settled([claim(1, amount=710_000), claim(2, amount=2_340_000)])
    assert paid == {1: Paid(0, "lower_title"), 2: Paid(2_340_000, "paid")}


def test_titles_for_different_times_forms_and_a_title_beside_a_form_are_all_paid():
    paid = settled(
        [
            claim(1, year=2024), claim(2, year=2025), claim(3, family="form"), claim(4, family="form"),
            claim(5, who=2, amount=7),
        ]
    )  # fmt: skip
    assert [paid[key].amount for key in range(1, 6)] == [100, 100, 100, 100, 7]
    assert cost(paid) == 407


def test_what_no_text_tells_is_unknown_and_never_zero_in_silence():
    paid = settled([claim(1, amount=None, needs_text=True), claim(2, who=2, amount=None)])
    assert (unknown(paid), paid[2].why) == ((1,), "no_money")


def test_of_two_equal_titles_the_first_stands():
    assert [each.amount for each in settled([claim(1), claim(2)]).values()] == [100, 0]
