from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.rules.plain import act
from thidua.core.rules.citation import Citation, CitationError, day_before

part = st.integers(1, 99).map(str)


@given(part, part, st.sampled_from("abcdđeghik"))
def test_a_citation_is_read_as_it_is_written(article: str, clause: str, point: str):
    assert str(Citation.read(f"act_1 {article}.{clause}.{point}")) == f"act_1 {article}.{clause}.{point}"


@pytest.mark.parametrize("written", ["act", "act 24", "act 24.1", "act 44.4.đ", "act 52.a"])
def test_a_citation_may_stop_early(written: str):
    assert str(Citation.read(written)) == written


@pytest.mark.parametrize("written", ["", "Act 1", "act 1.2.3", "act  1", "act 1.aa", "act điều 1"])
def test_what_is_no_citation_is_refused(written: str):
    with pytest.raises(CitationError, match="not a citation"):
        Citation.read(written)


def test_a_text_is_in_force_from_its_first_day_to_its_last():
    text = act(ends=date(2025, 6, 30))
    assert [text.period().contains(day) for day in (date(2023, 12, 31), date(2025, 6, 30), date(2025, 7, 1))] == [
        False,
        True,
        False,
    ]
    assert (act(read="part").has_text, act(read="none").has_text) == (True, False)


def test_the_last_day_before():
    assert day_before(date(2026, 1, 1)) == date(2025, 12, 31)
