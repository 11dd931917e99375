"""Rankings: places, ties, votes, units without a place, proposals."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.kernel.outcome import Refused
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.award_order import Allotment, Open, Seats, allot, award_order
from thidua.core.scoring.ranking import (
    Last,
    Method,
    Placed,
    TieKey,
    TieRule,
    Unranked,
    Unresolved,
    rank,
    ranking_record,
    settled,
    ties_of,
    ties_record,
    without,
)
from thidua.core.scoring.standing import Standing

D = Decimal
VOTE = TieRule(last=Last.VOTE)
WHY = Reason.of("ranking.self_missing", unit="Z", scorer="Z")


def standings(**scores: str | None) -> list[Standing]:
    return [
        Standing(unit, None if score is None else D(score), None, unranked=None if score else WHY)
        for unit, score in scores.items()
    ]


def test_equal_scores_share_a_place_and_the_next_is_skipped():
    ranking = rank(standings(A="90", B="95", C="95", D="80"), TieRule())
    assert ranking.placed == (
        Placed("B", 1, D(95), 1),
        Placed("C", 1, D(95), 1),
        Placed("A", 3, D(90)),
        Placed("D", 4, D(80)),
    )
    assert ranking.unresolved == ()


def test_dense_places_are_a_setting():
    ranking = rank(standings(A="90", B="95", C="95", D="80"), TieRule(method=Method.DENSE))
    assert dict(ranking.ranks) == {"B": 1, "C": 1, "A": 2, "D": 3}


def test_units_without_a_score_have_no_place_and_a_reason():
    ranking = rank(standings(A="90", Z=None), TieRule())
    assert dict(ranking.ranks) == {"A": 1}
    assert ranking.unranked == (Unranked("Z", WHY),)


def test_a_tie_break_says_that_it_decided():
    facts = {"A": {"x": D(1), "y": D(3)}, "B": {"x": D(1), "y": D(2)}, "C": {"x": D(1), "y": D(2)}}
    ties = TieRule((TieKey("x"), TieKey("y", higher_first=False)), Last.VOTE)
    ranking = rank(standings(A="90", B="90", C="90"), ties, facts)
    assert ranking.placed == (
        Placed("B", 1, D(90), 1, "y"),
        Placed("C", 1, D(90), 1, "y"),
        Placed("A", 3, D(90), 0, "y"),
    )
    assert ranking.unresolved == (Unresolved(("B", "C"), Last.VOTE),)


def test_a_figure_that_somebody_lacks_stops_the_chain_openly():
    ties = TieRule((TieKey("x"), TieKey("y")))
    ranking = rank(standings(A="90", B="90"), ties, {"A": {"y": D(1)}, "B": {"x": D(1), "y": D(2)}})
    assert dict(ranking.ranks) == {"A": 1, "B": 1}
    assert ranking.unresolved == (Unresolved(("A", "B"), Last.VOTE, "x"),)


@pytest.mark.parametrize(("method", "last"), [(Method.COMPETITION, 4), (Method.DENSE, 4)])
def test_a_vote_settles_one_tie(method: Method, last: int):
    ranking = rank(standings(A="90", B="90", C="80", D="80"), TieRule(last=Last.VOTE, method=method))
    after = settled(ranking, ["B", "A"]).or_raise()
    assert after.unresolved == (Unresolved(("C", "D"), Last.VOTE),)
    assert after.placed[:2] == (Placed("B", 1, D(90), 0, "vote"), Placed("A", 2, D(90), 0, "vote"))
    final = settled(after, ["D", "C"]).or_raise()
    assert dict(final.ranks) == {"B": 1, "A": 2, "D": 3, "C": last}
    assert final.unresolved == ()


def test_a_vote_on_what_is_no_tie_is_refused():
    ranking = rank(standings(A="90", B="90", C="80"), VOTE)
    for order in (["A", "C"], ["A"], ["A", "B", "C"], ["A", "A"]):
        assert settled(ranking, order) == Refused((Reason.of("ranking.not_an_open_tie", units=", ".join(order)),))


def test_without_a_unit_the_others_move_up():
    ranking = rank(standings(A="90", B="85", C="85", D="80"), VOTE)
    left = without(ranking, ["A", "C"])
    assert dict(left.ranks) == {"B": 1, "D": 2}
    assert left.unresolved == ()


def test_a_tie_at_the_last_seat_stays_open():
    order = award_order(rank(standings(A="90", B="85", C="85", D="80"), VOTE), {})
    seats = [Seats("cờ", 2), Seats("bằng khen", 1)]
    assert allot(order, seats) == Allotment({"cờ": ("A",), "bằng khen": ()}, Open("cờ", ("B", "C"), 1))
    assert allot(order, [Seats("cờ", 3), Seats("bằng khen", 5)]) == Allotment(
        {"cờ": ("A", "B", "C"), "bằng khen": ("D",)}
    )


def test_ties_and_rankings_have_records():
    ties = TieRule((TieKey("x", higher_first=False),), Last.VOTE, Method.DENSE)
    assert ties_of(ties_record(ties)) == ties
    assert ranking_record(rank(standings(A="90", Z=None), TieRule())) == {
        "placed": [{"unit": "A", "rank": 1, "score": "90", "decided_by": ""}],
        "unranked": [{"unit": "Z", "reason": "ranking.self_missing", "class": ""}],
        "unresolved": [],
        "method": "competition",
    }


scores = st.dictionaries(
    st.sampled_from("ABCDEFGH"), st.integers(8000, 8010).map(lambda number: D(number) / 100), min_size=1, max_size=8
)


@given(scores, st.sampled_from(list(Method)), st.randoms(use_true_random=False))
def test_places_follow_scores_whatever_the_order_of_input(drawn: dict[str, Decimal], method: Method, shuffle: object):
    ties = TieRule(last=Last.VOTE, method=method)
    listed = [Standing(unit, score, None) for unit, score in drawn.items()]
    ranking = rank(listed, ties)
    shuffle.shuffle(listed)
    assert rank(listed, ties) == ranking
    for one, own in drawn.items():
        higher = {score if method is Method.DENSE else unit for unit, score in drawn.items() if score > own}
        assert ranking.ranks[one] == 1 + len(higher)
    tied = [set(each.units) for each in ranking.unresolved]
    assert all(len({drawn[unit] for unit in units}) == 1 and len(units) > 1 for units in tied)


@given(scores, st.data())
def test_raising_a_score_never_lowers_the_place(drawn: dict[str, Decimal], data: st.DataObject):
    unit = data.draw(st.sampled_from(sorted(drawn)))
    raised = {**drawn, unit: drawn[unit] + D("0.03")}
    before, after = (rank([Standing(u, s, None) for u, s in held.items()], TieRule()) for held in (drawn, raised))
    assert after.ranks[unit] <= before.ranks[unit]
