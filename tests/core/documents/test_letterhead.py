from datetime import date

import pytest

from thidua.core.documents.letterhead import Origin, balanced, compose, place_and_day, written_day
from thidua.core.documents.numbering import BLANK, number_line, numbered, symbol


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2026, 12, 2), "ngày 02 tháng 12 năm 2026"),
        (date(2026, 1, 10), "ngày 10 tháng 01 năm 2026"),
        (date(2026, 2, 9), "ngày 09 tháng 02 năm 2026"),
        (date(2024, 4, 9), "ngày 09 tháng 4 năm 2024"),
        (date(2024, 10, 31), "ngày 31 tháng 10 năm 2024"),
    ],
)
def test_days_under_ten_and_the_first_two_months_have_a_zero(on, expected):
    assert written_day(on) == expected


def test_what_is_not_known_is_a_blank():
    head = compose(Origin(body="Khối thi đua", symbol="BC-KTĐ", year=2024))
    assert head.number == f"Số: {BLANK}/BC-KTĐ"
    assert head.place_and_day == f"…………, ngày {BLANK} tháng {BLANK} năm 2024"
    assert head.parent == ""


def test_the_sample_header_of_the_decree():
    origin = Origin(
        body="Sở Nội vụ",
        parent="UBND thành phố Hải Phòng",
        symbol="TTr-SNV",
        sequence=5,
        place="Hải Phòng",
        on=date(2026, 12, 2),
    )
    head = compose(origin, subject="đề nghị tặng Cờ thi đua")
    assert (head.parent, head.body) == ("UBND THÀNH PHỐ HẢI PHÒNG", "SỞ NỘI VỤ")
    assert head.number == "Số: 05/TTr-SNV"
    assert head.subject == "V/v đề nghị tặng Cờ thi đua"
    assert place_and_day(origin) == "Hải Phòng, ngày 02 tháng 12 năm 2026"


def test_a_long_name_breaks_as_its_own_letterhead_does():
    name = "KHỐI THI ĐUA CÁC CƠ QUAN QUẢN LÝ KINH TẾ THÀNH PHỐ"
    assert balanced(name) == "KHỐI THI ĐUA CÁC CƠ QUAN\nQUẢN LÝ KINH TẾ THÀNH PHỐ"
    assert balanced("SỞ NỘI VỤ") == "SỞ NỘI VỤ"
    assert balanced("MỘT\nHAI " + "BA " * 20) == "MỘT\nHAI " + "BA " * 20


def test_a_word_longer_than_a_line_stands_alone():
    assert balanced("A " + "B" * 40 + " C") == "A\n" + "B" * 40 + "\nC"


def test_numbers():
    assert numbered(5, "QĐ-UBND") == "05/QĐ-UBND"
    assert numbered(86, "QĐ-UBND", year=2025) == "86/2025/QĐ-UBND"
    assert number_line(1516, "KH-KTĐ") == "Số: 1516/KH-KTĐ"
    assert number_line(None, "") == f"Số: {BLANK}/{BLANK}"
    assert symbol(kind="BC", body="KTĐ") == "BC-KTĐ"
    assert symbol(kind="", body="SNV") == "SNV"


def test_a_number_below_one_is_a_mistake_of_the_program():
    with pytest.raises(ValueError, match="begins at 1"):
        numbered(0, "QĐ-UBND")
