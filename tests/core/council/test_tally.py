"""Counting votes on proposals and elections."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.council.ballot import cast, prepared
from thidua.core.council.election import Ending, elect
from thidua.core.council.tally import Body, Tally, out_of_reach, tally
from thidua.core.council.threshold import Threshold
from thidua.core.kernel.outcome import Refused
from thidua.core.kernel.reason import Reason

EIGHTY, NINETY = Threshold(Fraction(4, 5)), Threshold(Fraction(9, 10))
HALF = Threshold(Fraction(1, 2), is_strict=True)
NINE = Body(members=9, voters=9)
VOTES = st.lists(st.integers(0, 2), max_size=9)


def test_eight_of_nine_carry_at_eighty_per_cent():
    count = tally([1] * 8 + [2], body=NINE, rule=EIGHTY).or_raise()
    assert count == Tally(total=9, voters=9, agree=8, disagree=1, blank=0, needed=8)
    assert (count.is_carried, count.percent, count.silent) == (True, Decimal("88.89"), 0)


def test_seven_of_nine_do_not():
    count = tally([1] * 7, body=NINE, rule=EIGHTY).or_raise()
    assert (count.is_carried, count.percent, count.silent) == (False, Decimal("77.78"), 2)


def test_the_threshold_is_of_all_members_not_of_those_who_came():
    assert not tally([1] * 7, body=Body(members=9, voters=7), rule=EIGHTY).or_raise().is_carried


def test_who_stands_aside_stays_in_the_total_unless_the_rules_say_otherwise():
    aside = Body(members=9, voters=8, aside=1)
    assert tally([1] * 8, body=aside, rule=NINETY).or_raise().is_carried is False
    assert out_of_reach(aside, NINETY) == Reason.of("ballot.out_of_reach", voters=8, needed=9, total=9, aside=1)
    without = Body(members=9, voters=8, aside=1, counts_aside=False)
    assert tally([1] * 8, body=without, rule=NINETY).or_raise().is_carried
    assert out_of_reach(without, NINETY) is None


def test_a_body_of_nobody_carries_nothing():
    count = tally([], body=Body(members=0, voters=0), rule=EIGHTY).or_raise()
    assert (count.is_carried, count.percent) == (False, None)


@pytest.mark.parametrize(
    ("votes", "reason"),
    [
        ([3], Reason.of("ballot.no_such_choice", options=2)),
        ([1] * 10, Reason.of("ballot.more_votes_than_voters", votes=10, voters=9)),
    ],
)
def test_what_cannot_be_counted_is_refused(votes: list[int], reason: Reason):
    assert tally(votes, body=NINE, rule=EIGHTY) == Refused((reason,))


@given(VOTES, st.randoms(use_true_random=False))
def test_the_order_of_votes_never_matters(votes: list[int], chance: object):
    mixed = list(votes)
    chance.shuffle(mixed)
    assert tally(mixed, body=NINE, rule=EIGHTY) == tally(votes, body=NINE, rule=EIGHTY)


@given(st.lists(st.integers(0, 2), max_size=8))
def test_one_more_vote_for_it_never_makes_it_fail(votes: list[int]):
    before = tally(votes, body=NINE, rule=EIGHTY).or_raise()
    after = tally([*votes, 1], body=NINE, rule=EIGHTY).or_raise()
    assert after.is_carried or not before.is_carried


@given(VOTES)
def test_the_box_counts_as_the_voters_voted(votes: list[int]):
    box = prepared(range(9))
    for draw, choice in enumerate(votes):
        box, _code = cast(box, choice=choice, options=2, draw=draw * 5).or_raise()
    counted = tally([slip.choice for slip in box.used], body=NINE, rule=EIGHTY)
    assert counted == tally(votes, body=NINE, rule=EIGHTY)


def result(votes: list[int], *, candidates: int = 3, members: int = 11, rule: Threshold = HALF) -> tuple[object, ...]:
    count = elect(votes, candidates=candidates, body=Body(members, members), rule=rule).or_raise()
    return count.ending, count.elected, count.run_off


@pytest.mark.parametrize(
    ("votes", "expected"),
    [
        ([1] * 6 + [2] * 5, (Ending.ELECTED, 1, ())),
        ([2] * 11, (Ending.ELECTED, 2, ())),
        ([1] * 5 + [2] * 5 + [3], (Ending.TIED, None, (1, 2))),
        ([1] * 5 + [2] * 3 + [3] * 3, (Ending.NO_MAJORITY, None, (1, 2, 3))),
        ([1] * 5 + [2] * 4 + [3] * 2, (Ending.NO_MAJORITY, None, (1, 2))),
        ([0] * 11, (Ending.NO_VOTES, None, ())),
        ([], (Ending.NO_VOTES, None, ())),
    ],
)
def test_an_election_of_eleven(votes: list[int], expected: tuple[object, ...]):
    assert result(votes) == expected


def test_one_candidate_without_a_majority_is_not_elected_and_nobody_runs_off():
    assert result([1] * 5 + [0] * 6, candidates=1) == (Ending.NO_MAJORITY, None, ())


def test_the_count_of_an_election_is_in_order_with_shares():
    count = elect([2, 2, 3, 0], candidates=3, body=Body(5, 5), rule=HALF).or_raise()
    assert [(standing.candidate, standing.votes) for standing in count.standings] == [(2, 2), (3, 1), (1, 0)]
    assert (count.blank, count.cast, count.needed, count.percent(2)) == (1, 4, 3, Decimal("40.00"))


@pytest.mark.parametrize(
    ("votes", "candidates", "code"),
    [
        ([1], 0, "election.no_candidate"),
        ([4], 3, "ballot.no_such_choice"),
        ([1] * 12, 3, "ballot.more_votes_than_voters"),
    ],
)
def test_an_election_that_cannot_be_counted_is_refused(votes: list[int], candidates: int, code: str):
    refused = elect(votes, candidates=candidates, body=Body(11, 11), rule=HALF)
    assert [reason.code for reason in refused] == [code]


@given(st.lists(st.integers(0, 3), max_size=11), st.permutations([1, 2, 3]))
def test_the_number_on_the_slip_favours_nobody(votes: list[int], renamed: list[int]):
    names = {0: 0, **dict(zip((1, 2, 3), renamed, strict=True))}
    ending, elected, run_off = result(votes)
    other = result([names[vote] for vote in votes])
    assert (other[0], other[1]) == (ending, names[elected] if elected else None)
    assert {*other[2]} == {names[candidate] for candidate in run_off}


@given(st.lists(st.integers(0, 3), max_size=10))
def test_one_more_vote_for_the_elected_never_costs_the_place(votes: list[int]):
    _ending, elected, _run_off = result(votes)
    if elected:
        assert result([*votes, elected])[:2] == (Ending.ELECTED, elected)
