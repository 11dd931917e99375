import pytest

from thidua.core.vietnamese.syllable import LETTER_FORMS, is_syllable, tone_places

SYLLABLES = (
    "thi đua khen thưởng nghiêng Quyết giết gì gìn giếng quốc khuỷu khuya ngoằn ngoèo xoong uống oái yêu ý kỷ thuở "
    "của mía xác hoà hòa thuỷ thủy KHỐI Đảng ưởng huỳnh quýt"
)
NONE = "khéi thwc duoc hién nhiém cáơ cê ghà ngề xac thop cuả miá bỷ iêu ubnd kh đắk w zô jet tổồ thưởngg phiic"


@pytest.mark.parametrize("word", SYLLABLES.split())
def test_vietnamese_syllables(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", NONE.split())
def test_what_spells_no_syllable(word):
    assert not is_syllable(word)


def test_the_empty_word_is_none():
    assert not is_syllable("")


def test_decomposed_letters_count_as_composed():
    assert is_syllable("thu\u031bo\u031b\u0309ng")


def test_stops_close_only_with_two_tones():
    assert [word for word in ("tác", "tạc", "tàc", "tảc", "tãc", "tac") if is_syllable(word)] == ["tác", "tạc"]


def test_tone_places():
    assert {
        form: tone_places(form) for form in ("hoa", "thuy", "cua", "toan", "thương", "quy", "gi", "gia", "ngoai")
    } == {
        "hoa": (1, 2),
        "thuy": (2, 3),
        "cua": (1,),
        "toan": (2,),
        "thương": (3,),
        "quy": (2,),
        "gi": (1,),
        "gia": (2,),
        "ngoai": (3,),
    }


def test_every_form_has_a_place_for_its_tone():
    assert {form for form in LETTER_FORMS if form[tone_places(form)[0]] not in "aăâeêioôơuưy"} == set()
