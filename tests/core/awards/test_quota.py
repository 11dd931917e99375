from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.awards.checklist import Paper, missing
from thidua.core.awards.kinds import Kind, fitting
from thidua.core.awards.quota import Guard, at_least, at_most, by_class, within
from thidua.core.kernel.outcome import Ok, refuse


@pytest.mark.parametrize(("leaders", "most"), [(4, 0), (5, 1), (35, 7), (39, 7), (40, 8)])
def test_at_most_a_fifth_is_rounded_down(leaders: int, most: int):
    assert at_most(Decimal("0.20"), of=leaders, picked=0) == Guard(most, 0)


@given(st.integers(0, 500), st.integers(0, 500))
def test_at_least_seventy_percent_is_never_rounded_down(whole: int, having: int):
    lacking = at_least(Decimal("0.70"), of=whole, having=having)
    assert 10 * (having + lacking) >= 7 * whole
    assert lacking == 0 or 10 * (having + lacking - 1) < 7 * whole
    assert Fraction(lacking).denominator == 1


def test_what_is_left_while_picking():
    guards = [Guard(7, picked) for picked in (6, 7, 9)]
    assert [(guard.left, guard.over) for guard in guards] == [(1, 0), (0, 0), (0, 2)]
    assert (Guard(None, 5).left, Guard(None, 5).over) == (None, 0)


def test_too_many_are_refused():
    assert within(Guard(7, 7)) == Ok(Guard(7, 7))
    assert within(Guard(7, 9)) == refuse("award.above_quota", most=7, picked=9, over=2)


def test_ceilings_by_class_are_data_of_the_office():
    assert by_class({"XS": 5, "T": 15}, {"XS": Decimal("0.20")}, of=22) == {"XS": Guard(4, 5), "T": Guard(None, 15)}


def test_papers_still_wanted():
    letter, proof = Paper("letter", "Tờ trình", "act 1"), Paper("proof", "Chứng nhận", "act 2", when="by_initiative")
    assert missing([letter, proof], []) == (letter,)
    assert missing([letter, proof], ["letter"], ["by_initiative"]) == (proof,)


@pytest.mark.parametrize(
    ("kind", "subject", "answer"),
    [
        (Kind.DOT_XUAT, "household", Ok("")),
        (Kind.CONG_TRANG, "household", Ok("award.household_by_merit")),
        (Kind.CONG_HIEN, "collective", refuse("award.kind_not_for_subject", kind="cong_hien", subject="collective")),
        (Kind.DOI_NGOAI, "household", refuse("award.kind_not_for_subject", kind="doi_ngoai", subject="household")),
    ],
)
def test_each_kind_has_its_subjects(kind: Kind, subject: str, answer):
    assert fitting(kind, subject) == answer
