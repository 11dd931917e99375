"""Terms of head and deputy: who has which part on which day, and whose turn it is."""

from datetime import date

import pytest

from thidua.core.blocs.term import DEPUTY, HEAD, MEMBER, Term, day_before, next_in_turn, roles_on, taking_over
from thidua.core.kernel.ids import UnitId

A, B, C = UnitId(1), UnitId(2), UnitId(3)
NAMED = {A: HEAD, B: DEPUTY, C: MEMBER}
NEW_YEAR = date(2027, 1, 1)


def test_the_list_of_members_says_the_parts_until_a_term_begins():
    terms = [Term(C, HEAD, NEW_YEAR)]
    assert roles_on(NAMED, terms, date(2026, 12, 31)) == NAMED
    assert roles_on(NAMED, terms, NEW_YEAR) == {A: MEMBER, B: DEPUTY, C: HEAD}


def test_after_a_term_has_ended_nobody_has_its_part():
    terms = [Term(A, HEAD, date(2026, 1, 1), date(2026, 12, 31))]
    assert roles_on(NAMED, terms, date(2026, 12, 31))[A] == HEAD
    assert roles_on(NAMED, terms, NEW_YEAR) == {A: MEMBER, B: DEPUTY, C: MEMBER}


def test_a_successor_ends_the_earlier_term_of_the_role_and_its_own_other_one():
    held = [Term(A, HEAD, date(2026, 1, 1)), Term(B, DEPUTY, date(2026, 1, 1)), Term(C, DEPUTY, date(2025, 1, 1))]
    assert taking_over(held[:2], Term(B, HEAD, NEW_YEAR)).or_raise() == (held[0], held[1])
    assert taking_over([], Term(B, HEAD, NEW_YEAR)).or_raise() == ()
    assert day_before(NEW_YEAR) == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (Term(B, HEAD, date(2026, 1, 1)), "term.later_exists"),
        (Term(B, HEAD, date(2025, 1, 1)), "term.later_exists"),
        (Term(B, HEAD, NEW_YEAR, date(2026, 6, 1)), "term.ends_before_beginning"),
    ],
)
def test_a_term_is_not_written_behind_an_existing_one(new: Term, code: str):
    refused = taking_over([Term(A, HEAD, date(2026, 1, 1))], new)
    assert [reason.code for reason in refused] == [code]


def test_turns_go_round_and_who_led_longest_ago_comes_first():
    led = [Term(A, HEAD, date(2024, 1, 1)), Term(B, HEAD, date(2025, 1, 1))]
    assert next_in_turn([A, B, C], led, now=B) == C
    assert next_in_turn([A, B, C], [*led, Term(C, HEAD, date(2026, 1, 1))], now=C) == A
    assert next_in_turn([A, B], led, now=A) == B
    assert next_in_turn([A], led, now=A) is None
    assert next_in_turn([A, B], []) == A
