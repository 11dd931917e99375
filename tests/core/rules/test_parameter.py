from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.rules.plain import dated_value, parameter
from thidua.core.kernel.outcome import Ok, refuse
from thidua.core.rules.citation import Citation
from thidua.core.rules.mark import Mark
from thidua.core.rules.parameter import DatedValue, NeedsText, NotInForce, ParameterError, Value

A, B, C = date(2024, 1, 1), date(2025, 1, 1), date(2026, 1, 1)
WAITING = DatedValue(B, None, Citation("later"), Mark.UNKNOWN, B)


def test_each_day_has_the_value_in_force():
    years = parameter(dated_value(A, 5), dated_value(B, 3))
    told = [years.at(day) for day in (date(2023, 12, 31), A, date(2024, 12, 31), B)]
    cites = Citation("act", "2")
    assert told == [
        NotInForce("years"),
        Value("years", 5, cites, A),
        Value("years", 5, cites, A),
        Value("years", 3, cites, B),
    ]


@given(st.dates(A, C))
def test_there_is_an_answer_for_every_day_since_the_first(day: date):
    assert isinstance(parameter(dated_value(A, 5), WAITING, dated_value(C, 1)).at(day), Value | NeedsText)


def test_what_was_not_read_waits_for_its_text_and_shows_what_others_say():
    assert parameter(dated_value(A, 5), WAITING).at(B) == NeedsText("years", "later")
    assert parameter(dated_value(A, 5, mark=Mark.MEMORY)).at(A) == NeedsText("years", "act", 5)


def test_a_value_ends_on_its_last_day():
    ended = parameter(dated_value(A, 5, until=date(2024, 6, 30)))
    assert isinstance(ended.at(date(2024, 6, 30)), Value)
    assert ended.at(date(2024, 7, 1)) == NotInForce("years")


@pytest.mark.parametrize(
    ("one", "other", "message"),
    [
        (dated_value(A, 1), dated_value(A, 2), "two values on 2024-01-01"),
        (dated_value(B, 1), dated_value(A, 2), "two values on 2024-01-01"),
        (dated_value(A, 1, until=B), dated_value(B, 2), "two values on 2025-01-01"),
        (dated_value(A, 1, until=date(2024, 6, 30)), dated_value(B, 2), "no value between 2024-06-30 and 2025-01-01"),
    ],
)
def test_overlaps_and_gaps_are_errors(one: DatedValue, other: DatedValue, message: str):
    with pytest.raises(ParameterError, match=message):
        parameter(one, other)


def test_the_nearest_office_wins():
    law = parameter(dated_value(A, Decimal("0.7")), unit="phần", set_by=Citation("act", "3"))
    own = (
        law.with_value(dated_value(B, Decimal("0.8")), office="city")
        .or_raise()
        .with_value(dated_value(B, Decimal("0.9")), office="city/ward")
        .or_raise()
    )
    told = [own.at(B, office=office) for office in ("", "elsewhere", "city", "city/ward", "city/ward/street")]
    assert [found.value for found in told] == [
        Decimal("0.7"),
        Decimal("0.7"),
        Decimal("0.8"),
        Decimal("0.9"),
        Decimal("0.9"),
    ]
    assert told[3].office == "city/ward"
    assert own.at(A, office="city/ward").value == Decimal("0.7")


def test_an_office_fills_what_the_nation_waits_for():
    waiting = parameter(dated_value(A, 5), WAITING, set_by=Citation("act", "3"))
    assert waiting.with_value(dated_value(B, 4), office="city").or_raise().at(B, office="city").value == 4


def test_an_office_cannot_set_what_the_law_fixes():
    refused = parameter(dated_value(A, 5)).with_value(dated_value(B, 4), office="city")
    assert refused == refuse("law.parameter_not_delegated", parameter="years", article="act 2")


def test_a_new_value_closes_the_one_before():
    amended = parameter(dated_value(A, 5)).with_value(dated_value(B, 3)).or_raise()
    assert [(value.since, value.until, value.value) for value in amended.values] == [
        (A, date(2024, 12, 31), 5),
        (B, None, 3),
    ]


def test_a_new_value_takes_the_place_of_what_was_waiting():
    amended = parameter(dated_value(A, 5), WAITING).with_value(dated_value(B, 3)).or_raise()
    assert [value.value for value in amended.values] == [5, 3]


def test_what_waits_for_a_later_text_goes_on_waiting():
    waiting = DatedValue(C, None, Citation("later"), Mark.UNKNOWN, B)
    amended = parameter(dated_value(A, 5), waiting).with_value(dated_value(B, 3)).or_raise()
    assert [amended.at(day) for day in (date(2025, 12, 31), C)] == [
        Value("years", 3, Citation("act", "2"), B),
        NeedsText("years", "later"),
    ]


def test_the_value_of_an_office_does_not_outlive_the_law_that_let_it_be_set():
    waiting = DatedValue(C, None, Citation("later"), Mark.UNKNOWN, B)
    law = parameter(dated_value(A, 5), waiting, set_by=Citation("act", "3"))
    own = law.with_value(dated_value(B, 4), office="city").or_raise()
    assert [type(own.at(day, office="city")) for day in (date(2025, 12, 31), C)] == [Value, NeedsText]
    anew = own.with_value(dated_value(C, 6), office="city").or_raise()
    assert anew.at(C, office="city").value == 6


def test_the_article_in_force_on_the_day_is_named():
    law = parameter(dated_value(A, 5), DatedValue(B, None, Citation("later"), Mark.UNKNOWN, B))
    assert law.with_value(dated_value(C, 4), office="city") == refuse(
        "law.parameter_not_delegated", parameter="years", article="act 2"
    )
    assert [parameter(*values, set_by=Citation("act", "3")).fixed_by(A) for values in ((), (WAITING,))] == [
        "act 3",
        "later",
    ]


@pytest.mark.parametrize(
    ("unit", "good", "bad"),
    [
        ("có hay không", [True, False], [1, Decimal("0.5")]),
        ("phần", [0, 1, Decimal("0.7")], [Decimal("1.1"), -1, True]),
        ("hệ số", [Decimal("0.3"), 46], [0, Decimal(-1), False]),
        ("tháng-ngày", [1231, 101], [1331, 132, 99, 100, Decimal(101), 12]),
        ("năm", [0, 5], [-1, Decimal("0.5"), True]),
    ],
)
def test_a_value_is_one_of_its_unit(unit: str, good: list, bad: list):
    for value in good:
        assert parameter(dated_value(A, value), unit=unit).at(A).value == value
    for value in bad:
        with pytest.raises(ParameterError, match="is no value in"):
            parameter(dated_value(A, value), unit=unit)
        refused = parameter(dated_value(A, good[0]), unit=unit).with_value(dated_value(B, value))
        assert refused == refuse("law.parameter_of_wrong_unit", parameter="years", given=str(value), unit=unit)


def test_a_value_that_ended_earlier_keeps_its_end():
    ended = dated_value(A, 5, until=date(2024, 12, 31))
    assert parameter(ended).with_value(dated_value(B, 3)).or_raise().values[0] == ended


def test_a_day_that_has_a_value_is_taken():
    held = parameter(dated_value(A, 5), dated_value(C, 3))
    assert held.with_value(dated_value(B, 4)) == refuse("law.parameter_day_taken", parameter="years", since=B)
    assert not isinstance(held.with_value(dated_value(C, 4)), Ok)
    assert isinstance(parameter(dated_value(A, 5)).with_value(dated_value(B, 4)), Ok)


def test_a_new_value_closes_only_the_one_before_it():
    years = parameter(dated_value(A, 5), dated_value(B, 3)).with_value(dated_value(C, 1)).or_raise()
    assert [(value.since, value.until) for value in years.values] == [(A, None), (B, date(2025, 12, 31)), (C, None)]
