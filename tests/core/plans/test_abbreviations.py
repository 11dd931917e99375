"""Abbreviations, phrases and names whose letters or marks were lost."""

import pytest

from thidua.core.plans.tail.person import spelled
from thidua.core.plans.wording.abbreviations import with_bars
from thidua.core.plans.wording.correcting import corrected


@pytest.mark.parametrize(
    ("read", "written"),
    [
        ("UVHDTDKT phụ trách khối", "UVHĐTĐKT phụ trách khối"),
        ("BU, CB, BTN BQL", "ĐU, CĐ, ĐTN BQL"),
        ("ĐỦ, CD, ĐTN", "ĐU, CĐ, ĐTN"),
        ("CB, CC, VC", "CB, CC, VC"),
        ("BCH, UBND", "BCH, UBND"),
        ("KCN, KKT", "KCN, KKT"),
    ],
)
def test_a_bar_is_given_back_where_only_one_reading_is_known(read: str, written: str):
    assert with_bars(read) == written


@pytest.mark.parametrize(
    ("read", "written"),
    [
        ("Đọt thi đua cao điểm", "Đợt thi đua cao điểm"),
        ("Thường trực HĐND phương", "Thường trực HĐND phường"),
        ("phương án thi đua", "phương án thi đua"),
        ("Hội nghị tổng kết", "Hội nghị tổng kết"),
        ("Sở Một — Sở Hai", "Sở Một – Sở Hai"),
    ],
)
def test_one_word_with_other_marks_is_put_right_in_a_phrase_of_the_field(read: str, written: str):
    assert corrected(read) == written


@pytest.mark.parametrize(
    ("read", "written"), [("Bùi Ngọc IT4i", "Bùi Ngọc Hải"), ("Lê A9x", "Lê A9x"), ("Lê Hai", "Lê Hai")]
)
def test_a_figure_in_a_name_is_the_letter_it_was_read_for(read: str, written: str):
    assert spelled(read) == written
