"""The box: it keeps what was voted and nothing of who voted or when."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.council.ballot import Box, Slip, cast, from_text, prepared, to_text
from thidua.core.council.published import choice_of, digest, read_list
from thidua.core.kernel.code import CODES, code_of, read_code
from thidua.core.kernel.outcome import Refused
from thidua.core.kernel.reason import Reason

NUMBERS = st.lists(st.integers(0, CODES - 1), min_size=1, max_size=8, unique=True)


def after(box: Box, choices: list[int], draws: list[int]) -> tuple[Box, list[str]]:
    """The box after these votes, and the numbers that the voters drew."""
    drawn = []
    for choice, draw in zip(choices, draws, strict=True):
        box, code = cast(box, choice=choice, options=2, draw=draw).or_raise()
        drawn.append(code)
    return box, drawn


def test_a_number_is_read_as_it_was_typed():
    code = code_of(123_456_789_012_345)
    assert code == "003G-9230-VQVS"
    assert read_code(" oo3g 923ovqvs ") == code
    assert code_of(0) == "0000-0000-0000"
    assert code_of(CODES - 1) == "ZZZZ-ZZZZ-ZZZZ"


@given(NUMBERS, st.data())
def test_the_text_of_the_box_is_as_long_at_every_moment(numbers: list[int], data: st.DataObject):
    box = prepared(numbers)
    length = len(to_text(box.slips))
    for _vote in numbers:
        choice, draw = data.draw(st.integers(0, 2)), data.draw(st.integers(0, 100))
        box, _code = cast(box, choice=choice, options=2, draw=draw).or_raise()
        assert len(to_text(box.slips)) == length
        assert from_text(to_text(box.slips)) == box


@given(NUMBERS, st.data())
def test_the_box_does_not_tell_in_which_order_was_voted(numbers: list[int], data: st.DataObject):
    """Whoever votes with the same slips in another order leaves the same box."""
    choices = data.draw(st.lists(st.integers(0, 2), min_size=len(numbers), max_size=len(numbers)))
    box, codes = after(prepared(numbers), choices, [0] * len(numbers))
    other = prepared(numbers)
    for code, choice in data.draw(st.permutations(list(zip(codes, choices, strict=True)))):
        place = [slip.code for slip in other.unused].index(code)
        other, drawn = cast(other, choice=choice, options=2, draw=place).or_raise()
        assert drawn == code
    assert to_text(other.slips) == to_text(box.slips)


@given(NUMBERS, st.data())
def test_every_vote_is_in_the_box_once(numbers: list[int], data: st.DataObject):
    choices = data.draw(st.lists(st.integers(0, 2), min_size=len(numbers), max_size=len(numbers)))
    draws = data.draw(st.lists(st.integers(0, CODES), min_size=len(numbers), max_size=len(numbers)))
    box, codes = after(prepared(numbers), choices, draws)
    assert sorted(slip.choice for slip in box.used) == sorted(choices)
    assert {code: choice_of(box.used, code) for code in codes} == dict(zip(codes, choices, strict=True))
    assert cast(box, choice=1, options=2, draw=0) == Refused((Reason.of("ballot.no_slip_left"),))


@pytest.mark.parametrize("choice", [-1, 3])
def test_a_choice_that_is_no_option_is_refused(choice: int):
    assert cast(prepared([1, 2]), choice=choice, options=2, draw=0) == Refused(
        (Reason.of("ballot.no_such_choice", options=2),)
    )


def test_two_slips_with_one_number_are_a_mistake():
    with pytest.raises(ValueError, match="two slips"):
        prepared([7, 7])


def test_the_published_list_proves_itself():
    slips = (Slip("AAAA-AAAA-AAAA", 1), Slip("BBBB-BBBB-BBBB", 2))
    text = "AAAA-AAAA-AAAA 01\nBBBB-BBBB-BBBB 02\n"
    assert digest(tuple(reversed(slips))) == hashlib.sha256(text.encode()).hexdigest()
    assert read_list(text).or_raise() == slips
    assert read_list("BBBB-BBBB-BBBB,2\nAAAA-AAAA-AAAA;1").or_raise() == slips
    assert choice_of(slips, "CCCC-CCCC-CCCC") is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("AAAA-AAAA-AAAA 01\nhello", Reason.of("ballot.line_unreadable", line=2)),
        ("AAAA-AAAA-AAAA --", Reason.of("ballot.line_unreadable", line=1)),
        ("AAAA-AAAA-AAAA 01\nAAAA-AAAA-AAAA 02", Reason.of("ballot.slip_twice")),
    ],
)
def test_a_list_that_cannot_be_the_published_one_is_refused(text: str, reason: Reason):
    assert read_list(text) == Refused((reason,))
