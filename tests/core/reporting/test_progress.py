"""How far a target is: the worked table of docs/algorithms/progress.md and its guarantees."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.kernel.period import Period
from thidua.core.reporting.overall import overall
from thidua.core.reporting.progress import Progress, elapsed, progress
from thidua.core.reporting.standing import Standing
from thidua.core.reporting.target import Aim, Graded, Measured, Operator, Qualitative

D = Decimal
YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))
HALF, ALL = date(2024, 7, 1), date(2024, 12, 31)
MODELS = Measured(Operator.EXACTLY, D(5), "mô hình", adds_up=True)
POOR = Measured(Operator.BELOW, D(1), "%", baseline=D(2))
LEVEL = Graded(("mức độ 2", "mức độ 1", "chưa đạt"), "mức độ 1")
ORDER = [Standing.MISSED, Standing.AT_RISK, Standing.ON_COURSE, Standing.ACHIEVED, Standing.EXCEEDED]


@pytest.mark.parametrize(
    ("aim", "reached", "on", "rate", "pace", "standing"),
    [
        (Measured(Operator.AT_LEAST, D(12), "%"), D("12.3"), ALL, "1.025", "12", "exceeded"),
        (Measured(Operator.ABOVE, D(95), "%"), D(95), ALL, "1", "95", "missed"),
        (Measured(Operator.EXACTLY, D("55.02"), "%"), D("55.02"), HALF, "1", "55.02", "achieved"),
        (MODELS, D(2), HALF, "0.4", "2.5", "at_risk"),
        (MODELS, D("2.25"), HALF, "0.45", "2.5", "on_course"),
        (POOR, D("1.6"), HALF, "0.625", "1.5", "on_course"),
        (POOR, D("1.7"), HALF, "10/17", "1.5", "at_risk"),
        (Measured(Operator.BELOW, D(1), "%"), D("0.8"), HALF, "1", "1", "on_course"),
        (Measured(Operator.BELOW, D(1), "%"), D("0.8"), ALL, "1", "1", "achieved"),
        (Measured(Operator.AT_MOST, D(3), "vụ", adds_up=True), D(4), HALF, "3/4", "1.5", "missed"),
        (
            Measured(Operator.ABOVE, None, "điểm", baseline=D("82.5"), is_relative=True),
            D(84), ALL, "56/55", "82.5", "achieved",
        ),
    ],
)  # fmt: skip
def test_the_worked_table(aim: Aim, reached: Decimal, on: date, rate: str, pace: str, standing: str):  # noqa: PLR0917 - a row
    found = progress(aim, reached, during=YEAR, on=on)
    assert (found.standing, found.rate, found.pace) == (standing, Fraction(rate), Fraction(pace))


@pytest.mark.parametrize(
    ("aim", "reached", "on", "standing"),
    [
        (LEVEL, "mức độ 2", HALF, "exceeded"), (LEVEL, "mức độ 1", HALF, "achieved"),
        (LEVEL, "chưa đạt", HALF, "at_risk"), (LEVEL, "chưa đạt", ALL, "missed"), (LEVEL, "khác", ALL, "unknown"),
        (Qualitative(), "done", HALF, "achieved"), (Qualitative(), "under_way", HALF, "on_course"),
        (Qualitative(), "not_begun", HALF, "at_risk"), (Qualitative(), "under_way", ALL, "missed"),
        (Qualitative(), None, ALL, "unknown"), (POOR, None, ALL, "unknown"),
        (Measured(Operator.ABOVE, None, "", is_relative=True), D(5), ALL, "unknown"),
    ],
)  # fmt: skip
def test_levels_words_and_what_nobody_knows(aim: Aim, reached: Decimal | str | None, on: date, standing: str):
    assert progress(aim, reached, during=YEAR, on=on).standing == standing


def test_days_gone():
    assert elapsed(YEAR, HALF) == Fraction(1, 2)
    assert elapsed(YEAR, date(2023, 5, 1)) == 0
    assert elapsed(YEAR, date(2026, 1, 1)) == 1
    assert elapsed(Period(date(2024, 1, 1), None), HALF) == 1


AMOUNT = st.decimals(0, 200, places=1)
AIMS = st.builds(
    Measured, st.sampled_from(Operator), st.decimals(0, 100, places=1), st.just("%"), adds_up=st.booleans()
)


@given(AIMS, AMOUNT, AMOUNT, st.dates(date(2024, 1, 1), date(2024, 12, 31)))
def test_more_never_makes_a_floor_worse_nor_a_ceiling_better(aim: Measured, one: Decimal, other: Decimal, on: date):
    standings = [progress(aim, amount, during=YEAR, on=on).standing for amount in sorted((one, other))]
    less, greater = map(ORDER.index, standings)
    assert greater <= less if aim.operator.is_ceiling else less <= greater


def test_a_value_of_zero_divides_nothing():
    assert progress(Measured(Operator.AT_LEAST, D(0), "vụ"), D(0), during=YEAR, on=ALL).rate is None
    assert progress(Measured(Operator.AT_MOST, D(0), "vụ"), D(2), during=YEAR, on=ALL).rate == 0


RATES = st.lists(st.tuples(st.integers(1, 9), st.none() | st.fractions(0, 3)), max_size=8)


@given(RATES)
def test_the_overall_rate_is_between_nothing_and_all(rates: list[tuple[int, Fraction | None]]):
    found = overall((weight, Progress(Standing.ON_COURSE, rate=rate)) for weight, rate in rates)
    told = [rate for _weight, rate in rates if rate is not None]
    assert (found.rate is None) == (not told)
    if found.rate is not None:
        assert 0 <= found.rate <= 1
        assert (found.rate == 1) == all(rate >= 1 for rate in told)


def test_more_of_one_target_does_not_make_up_for_another():
    given_ = [
        (3, Progress(Standing.EXCEEDED, rate=Fraction(2))),
        (1, Progress(Standing.MISSED, rate=Fraction(1, 2))),
        (4, Progress(Standing.UNKNOWN)),
    ]
    found = overall(given_)
    assert (found.rate, found.told, found.weight) == (Fraction(7, 8), 4, 8)
    assert dict(found.standings) == {Standing.EXCEEDED: 1, Standing.MISSED: 1, Standing.UNKNOWN: 1}
