import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from thidua.core.vietnamese.fold import fold, name_sort_key, search_key, sort_key


def test_fold_takes_accents_and_capitals_away():
    assert fold("Đại hội THI ĐUA yêu nước") == "dai hoi thi dua yeu nuoc"
    assert fold("Ưở Ặ ẵ ỹ Đ đ") == "uo a a y d d"


def test_fold_composes_first():
    assert fold(unicodedata.normalize("NFD", "thưởng")) == "thuong"


@given(st.text())
def test_fold_is_as_long_as_the_composed_text(text):
    assert len(fold(text)) == len(unicodedata.normalize("NFC", text))


def test_search_key_keeps_letters_and_digits_only():
    assert search_key("  Số: 1516/KH-KTĐ,  Hải Phòng. ") == "so 1516 kh ktd hai phong"
    assert search_key("—…") == ""


def test_sort_key_puts_letters_before_tones():
    words = [
        "đá",
        "da",
        "Đà",
        "ăn",
        "an",
        "ân",
        "áo",
        "ao",
        "ba",
        "dã",
        "ả",
        "bá",
        "bà",
        "ô",
        "o",
        "ơ",
        "ư",
        "u",
        "e",
        "ê",
    ]
    assert sorted(words, key=sort_key) == [
        "ả", "an", "ao", "áo", "ăn", "ân", "ba", "bà", "bá", "da", "dã", "Đà", "đá", "e", "ê", "o", "ô", "ơ", "u", "ư",
    ]  # fmt: skip


def test_sort_key_ranks_tones_as_dictionaries_do():
    assert sorted(["mạ", "má", "mã", "mả", "mà", "ma"], key=sort_key) == ["ma", "mà", "mả", "mã", "má", "mạ"]


def test_sort_key_ranks_numbers_by_size():
    assert sorted(["Khối 10", "Khối 2", "Khối 1"], key=sort_key) == ["Khối 1", "Khối 2", "Khối 10"]


def test_people_are_ordered_by_given_name():
    people = ["Trần Văn Bình", "Nguyễn Thị An", "Lê Văn An", "Đỗ Đức Ân"]
    assert sorted(people, key=name_sort_key) == ["Lê Văn An", "Nguyễn Thị An", "Đỗ Đức Ân", "Trần Văn Bình"]
