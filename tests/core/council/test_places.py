"""Proposals within a quota, and units tied."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.council.places import Carried, Filled, Placed, TiedUnit, Why, fill, untie
from thidua.core.kernel.outcome import Refused
from thidua.core.kernel.reason import Reason

SEVENTY = Fraction(7, 10)
CARRIED = st.lists(st.integers(0, 11), max_size=8).map(
    lambda votes: [Carried(number, agree) for number, agree in enumerate(votes, 1)]
)


@pytest.mark.parametrize(
    ("votes", "quota", "expected"),
    [
        ([11, 11], 2, Filled((1, 2), ())),
        ([11, 10, 9], 2, Filled((1, 2), (3,))),
        ([9, 11, 10], 2, Filled((2, 3), (1,))),
        ([11, 10, 10, 8], 2, Filled((1,), (4,), tied=(2, 3))),
        ([11, 10], None, Filled((1, 2), ())),
        ([11, 10], 0, Filled((), (1, 2))),
        ([], 3, Filled((), ())),
    ],
)
def test_those_with_most_votes_fill_the_quota(votes: list[int], quota: int | None, expected: Filled):
    assert fill([Carried(number, agree) for number, agree in enumerate(votes, 1)], quota=quota) == expected


@given(CARRIED, st.integers(0, 9))
def test_the_quota_is_never_passed_and_nobody_is_lost(carried: list[Carried], quota: int):
    filled = fill(carried, quota=quota)
    assert len(filled.within) <= quota
    assert sorted((*filled.within, *filled.beyond, *filled.tied)) == [each.proposal for each in carried]
    assert not filled.tied or len(filled.within) < quota < len(filled.within) + len(filled.tied)


@given(CARRIED, st.integers(0, 9), st.randoms(use_true_random=False))
def test_the_order_of_proposals_never_matters(carried: list[Carried], quota: int, chance: object):
    mixed = list(carried)
    chance.shuffle(mixed)
    assert fill(mixed, quota=quota) == fill(carried, quota=quota)


def test_seventy_per_cent_women_come_first_then_votes():
    tied = [TiedUnit(1, Fraction(6, 10), 9), TiedUnit(2, Fraction(7, 10), 2), TiedUnit(3, Fraction(5, 10), 4)]
    assert untie(tied, women=SEVENTY).or_raise() == (
        Placed(2, 0, Why.WOMEN), Placed(1, 1, Why.VOTES), Placed(3, 2, Why.VOTES),
    )  # fmt: skip


def test_equal_in_all_share_a_place():
    assert untie([TiedUnit(1, None, 5), TiedUnit(2, None, 5), TiedUnit(3, None, 4)], women=SEVENTY).or_raise() == (
        Placed(1, 0, Why.SHARED), Placed(2, 0, Why.SHARED), Placed(3, 2, Why.VOTES),
    )  # fmt: skip


@pytest.mark.parametrize("women", [None, SEVENTY])
def test_a_figure_that_is_missing_puts_nobody_behind(women: Fraction | None):
    tied = [TiedUnit(1, Fraction(9, 10)), TiedUnit(2, None)]
    assert [placed.why for placed in untie(tied, women=women).or_raise()] == [Why.SHARED, Why.SHARED]


def test_without_the_rule_the_share_of_women_divides_nobody():
    tied = [TiedUnit(1, Fraction(9, 10), 3), TiedUnit(2, Fraction(1, 10), 3)]
    assert [placed.place for placed in untie(tied, women=None).or_raise()] == [0, 0]


def test_a_unit_twice_is_refused():
    assert untie([TiedUnit(1), TiedUnit(1)], women=None) == Refused((Reason.of("council.unit_twice"),))
