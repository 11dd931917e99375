"""Who scores whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.kernel.outcome import Refused
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.pairing import Evenness, balanced, evenness, full


def test_everybody_scores_all_others():
    pairing = full(["A", "B", "C"]).or_raise()
    assert {scorer: set(units) for scorer, units in pairing.targets.items()} == {
        "A": {"B", "C"},
        "B": {"A", "C"},
        "C": {"A", "B"},
    }
    assert evenness(pairing) == Evenness((2, 2), (2, 2), 3)
    assert pairing.scorers_of("A") == ("B", "C")


def test_a_ring_of_five_with_two_each_has_no_mutual_pair():
    pairing = balanced(list("ABCDE"), each=2).or_raise()
    assert pairing.targets == {"A": ("B", "C"), "B": ("C", "D"), "C": ("D", "E"), "D": ("E", "A"), "E": ("A", "B")}
    assert evenness(pairing) == Evenness((2, 2), (2, 2), 0)


@pytest.mark.parametrize(
    ("members", "each", "reason"),
    [
        (["A"], 1, Reason.of("ranking.pair_too_few", members=1)),
        ([], 1, Reason.of("ranking.pair_too_few", members=0)),
        (["A", "B", "A"], 1, Reason.of("ranking.pair_twice", unit="A")),
        (["A", "B"], 2, Reason.of("ranking.pair_impossible", each=2, members=2, most=1)),
        (["A", "B"], 0, Reason.of("ranking.pair_impossible", each=0, members=2, most=1)),
    ],
)
def test_what_cannot_be_paired_is_refused(members: list[str], each: int, reason: Reason):
    assert balanced(members, each=each) == Refused((reason,))


@given(
    st.integers(2, 20).flatmap(lambda size: st.tuples(st.just(size), st.integers(1, size - 1))), st.integers(0, 3000)
)
def test_every_pairing_is_even_and_nobody_scores_itself(drawn: tuple[int, int], turn: int):
    size, each = drawn
    members = [f"Đơn vị {number}" for number in range(size)]
    pairing = balanced(members, each=each, turn=turn).or_raise()
    assert all(len(set(units)) == each and scorer not in units for scorer, units in pairing.targets.items())
    found = evenness(pairing)
    assert (found.is_even, found.written, found.received) == (True, (each, each), (each, each))
    if turn == 0 and 2 * each < size:
        assert found.mutual == 0
