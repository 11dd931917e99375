"""Short names over narrow columns: whole where they fit, broken between their parts, and never too wide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.documents.narrow import broken


@pytest.mark.parametrize(
    ("text", "width", "points", "said"),
    [
        ("Sở NN&PTNT", 15, 11, "Sở NN&\nPTNT"),
        ("Sở NN&PTNT", 30, 11, "Sở NN&PTNT"),
        ("BQL KKT", 15, 11, "BQL KKT"),
        ("SNNPTNT", 15, 11, "SNNP\nTNT"),
        ("PTNT", 11, 10, "PT\nNT"),
        ("LĐ-TB&XH", 15, 11, "LĐ-\nTB&\nXH"),
        ("Sở Nông nghiệp", 15, 11, "Sở Nông nghiệp"),
        ("(2)\nSTTTT", 12, 10, "(2)\nSTT\nTT"),
        ("", 15, 11, ""),
    ],
)
def test_a_word_wider_than_its_column_is_broken_between_its_parts(text: str, width: int, points: int, said: str):
    assert broken(text, width=width, points=points) == said


@given(st.text("ABĐ&/-. xyớm3\n", max_size=40), st.integers(8, 40))
def test_nothing_is_lost_and_nothing_added_but_line_ends(text: str, width: int):
    assert broken(text, width=width, points=11).replace("\n", "") == text.replace("\n", "")
