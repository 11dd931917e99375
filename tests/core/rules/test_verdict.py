from itertools import product

import pytest

from thidua.core.rules.mark import Mark, Status, status
from thidua.core.rules.verdict import Answer, every, opposite, some

S, U, X = Answer.SATISFIED, Answer.UNSATISFIED, Answer.UNDETERMINED
AND = {(S, S): S, (S, U): U, (S, X): X, (U, U): U, (U, X): U, (X, X): X}
OR = {(S, S): S, (S, U): S, (S, X): S, (U, U): U, (U, X): X, (X, X): X}


@pytest.mark.parametrize(("one", "other"), list(product(Answer, repeat=2)))
def test_the_tables_are_those_of_three_valued_logic(one: Answer, other: Answer):
    key = (one, other) if (one, other) in AND else (other, one)
    assert every((one, other)) is AND[key]
    assert some((one, other)) is OR[key]


def test_nothing_asked_is_satisfied_and_nothing_offered_is_not():
    assert (every(()), some(())) == (S, U)


@pytest.mark.parametrize("answer", list(Answer))
def test_not_not_is_the_same(answer: Answer):
    assert opposite(opposite(answer)) is answer


def test_de_morgan():
    for one, other in product(Answer, repeat=2):
        assert opposite(every((one, other))) is some((opposite(one), opposite(other)))


def test_an_answer_of_a_truth_value():
    assert [Answer.of(known) for known in (True, False, None)] == [S, U, X]


def test_only_what_was_read_or_follows_from_it_is_on():
    assert {mark for mark in Mark if status(mark) is Status.ON} == {Mark.VERIFIED, Mark.DERIVED}
