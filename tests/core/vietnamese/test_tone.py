import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from thidua.core.vietnamese.tone import normalised


def test_one_placement():
    assert (
        normalised("Uỷ ban Hoà Bình, thuỷ lợi, khoẻ, qúy, HOÁ, cuả") == "Ủy ban Hòa Bình, thủy lợi, khỏe, quý, HÓA, của"
    )


def test_what_is_right_stays():
    text = "hòa, thủy, ngoài, hoàn, của, mía, giữ gìn, quý, Đắk Lắk, Genève, café, naïve"
    assert normalised(text) == text


def test_it_composes():
    assert normalised(unicodedata.normalize("NFD", "Kế hoạch")) == "Kế hoạch"


@given(st.text())
def test_it_settles_at_once_and_keeps_the_length(text):
    once = normalised(text)
    assert normalised(once) == once
    assert len(once) == len(unicodedata.normalize("NFC", text))
