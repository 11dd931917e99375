"""Shares as counts, and who must be in the room."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.council.quorum import Quorum, quorate, quorum
from thidua.core.council.threshold import Threshold, percent_of, threshold
from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.kernel.reason import Reason

SHARES = st.fractions(min_value=Fraction(1, 100), max_value=1, max_denominator=100)


@pytest.mark.parametrize(
    ("share", "members", "needed"),
    [
        ("4/5", 9, 8), ("4/5", 10, 8), ("4/5", 5, 4), ("9/10", 9, 9), ("9/10", 10, 9), ("9/10", 11, 10), ("3/4", 9, 7),
        ("3/4", 8, 6), ("2/3", 9, 6), ("2/3", 10, 7), ("1", 11, 11), ("1/100", 3, 1),
    ],
)  # fmt: skip
def test_a_share_is_a_count_never_rounded_down(share: str, members: int, needed: int):
    assert Threshold(Fraction(share)).needed(members) == needed


@pytest.mark.parametrize(("members", "needed"), [(1, 1), (2, 2), (7, 4), (8, 5), (9, 5), (11, 6)])
def test_more_than_half_is_more_than_half(members: int, needed: int):
    assert Threshold(Fraction(1, 2), is_strict=True).needed(members) == needed


def test_votes_exactly_on_the_threshold_are_enough():
    eighty = Threshold(Fraction(4, 5))
    assert [eighty.is_reached(count, of=9) for count in (7, 8, 9)] == [False, True, True]
    assert [eighty.is_reached(count, of=10) for count in (7, 8)] == [False, True]
    assert not eighty.is_reached(0, of=0)


@given(SHARES, st.integers(1, 500), st.booleans())
def test_needed_is_the_least_count_that_reaches_the_share(share: Fraction, of: int, is_strict: bool):
    needed = Threshold(share, is_strict).needed(of)
    reached = [
        Fraction(count, of) > share if is_strict else Fraction(count, of) >= share for count in (needed, needed - 1)
    ]
    assert reached[0] or (is_strict and share == 1)
    assert not reached[1] or needed == 1


@pytest.mark.parametrize(("share", "is_strict"), [(Fraction(0), False), (Fraction(11, 10), False), (Fraction(1), True)])
def test_a_share_that_cannot_be_met_is_refused(share: Fraction, is_strict: bool):
    assert [reason.code for reason in threshold(share, is_strict=is_strict)] == ["council.share_impossible"]


def test_per_cent_are_for_reading():
    assert percent_of(8, 9) == Decimal("88.89")
    assert percent_of(0, 0) is None


TWO_THIRDS = threshold(Fraction(2, 3)).or_raise()


def test_a_room_with_enough_members_may_vote():
    room = quorum(members=9, present=6, rule=TWO_THIRDS)
    assert (room, quorate(room)) == (Quorum(9, 6, 6), Ok(room))
    assert room.missing == 0


def test_a_room_with_too_few_may_not():
    room = quorum(members=10, present=6, rule=TWO_THIRDS)
    assert quorate(room) == Refused((Reason.of("council.no_quorum", present=6, members=10, needed=7, missing=1),))


def test_a_body_without_members_never_may():
    assert quorate(quorum(members=0, present=0, rule=TWO_THIRDS)) == Refused((Reason.of("council.no_members"),))
