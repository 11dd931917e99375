"""Papers as offices print them, scanned and read: letterheads that come close, other types and sizes, ruled tables."""

from fractions import Fraction
from pathlib import Path

import pytest

from tests.adapters.once import Once
from tests.adapters.prints import FORMAL, PLAIN, SMALL, TIGHT, office_print, table_print
from tests.adapters.scans import BAD, CLEAN, OFFICE, error_rate, pdf_of, scan_of
from thidua.adapters import pdf_in
from thidua.adapters.page_reading import PageReading

pytestmark = pytest.mark.xdist_group("ocr")
OCR = Once()
SOURCES = Path(__file__).parents[1] / "intake" / "sources"
AWARDED = (
    ("TT", "Họ và tên, chức vụ", "Đơn vị", "Hình thức"),
    ("1", "Bà Nguyễn Thị Hồng Vân, Phó Trưởng phòng Tổ chức - Hành chính", "Trường Tiểu học Hoa Mai", "Giấy khen"),
    ("2", "Ông Trần Quốc Bảo, chuyên viên", "Phòng Nội vụ huyện An Thử", "Giấy khen"),
    ("3", "Ông Lê Minh Đức, Tổ trưởng tổ dân phố số 4, phường Bình Ví Dụ", "Ủy ban nhân dân phường", "Bằng khen"),
)
BEFORE = ("DANH SÁCH", "Tập thể, cá nhân được khen thưởng năm 2025")


def reading(pdf):
    source = pdf_in.opened(pdf, "a.pdf").or_raise()
    try:
        return PageReading(OCR, workers=1).read(source, "a.pdf").or_raise()
    finally:
        source.close()


def letters(found):
    """The text without the numbers of its pages."""
    return "\n".join(line.text for line in found.lines if not line.text.strip().isdigit())


@pytest.mark.parametrize(
    ("name", "press", "how", "most"),
    [
        ("new_bloc", PLAIN, OFFICE, "0.01"),
        ("new_bloc", FORMAL, CLEAN, "0.01"),
        ("new_union", TIGHT, OFFICE, "0.01"),
        ("new_school", SMALL, BAD, "0.015"),
    ],
)
def test_an_office_paper_is_read_column_by_column_and_to_its_last_row(name, press, how, most):
    text = (SOURCES / f"{name}.txt").read_text(encoding="utf-8")
    found = reading(pdf_of(*scan_of(office_print(text, press), how)))
    rate = error_rate(letters(found), text)
    assert rate <= Fraction(most)


def rows_of(found):
    """The rows of the table that was read, cell by cell."""
    return [tuple(line.text.split("\t")) for line in found.lines if "\t" in line.text]


def test_a_ruled_table_is_read_row_by_row_with_whole_cells():
    paper = table_print(BEFORE, AWARDED, "1cm, 1fr, 5cm, 3cm")
    assert rows_of(reading(paper)) == [*AWARDED]
    for how in (CLEAN, OFFICE):
        found = reading(pdf_of(*scan_of(paper, how)))
        assert [len(row) for row in rows_of(found)] == [4] * 4
        rate = error_rate(found.text, "\n".join((*BEFORE, *(cell for row in AWARDED for cell in row))))
        assert rate <= Fraction("0.015")
