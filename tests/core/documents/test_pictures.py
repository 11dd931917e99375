"""Pictures tell what they show, keep within their frame, and are absent where there is nothing to draw."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.documents.pictures.areas import Box, placed
from thidua.core.documents.pictures.bullets import BulletRow, bullets
from thidua.core.documents.pictures.lateness import LateCell, LateLine, lateness
from thidua.core.documents.pictures.marks import fitting
from thidua.core.documents.pictures.timeline import Due, Span, timeline
from thidua.core.documents.pictures.treemap import Group, Part, treemap
from thidua.core.documents.pictures.years import YearLine, years
from thidua.core.documents.tree import Bar, Picture, Stroke

PHASES = (Span("Đăng ký", date(2023, 4, 14), date(2023, 4, 30)), Span("Thi đua", date(2023, 5, 1), date(2023, 12, 31)))
DUES = (Due("báo cáo", date(2023, 4, 30)),)
LATE = (LateLine("Phòng", (LateCell("late", 4), LateCell("ahead"))),)
GROUPS = (Group("Trường", (Part("Đã phát động", 3, "good"), Part("Quá hạn", 1, "late"))),)
LINES = (YearLine("2022", (Fraction(1), None)), YearLine("2023", (Fraction(2), Fraction(3))))
ROW = BulletRow("Dự án", Fraction(12), Fraction(120), Fraction(40), "≥ 120", "12", "at_risk", "Có nguy cơ")
DRAWN = [
    bullets([ROW]), timeline(PHASES, DUES, today=date(2023, 6, 1)), treemap(GROUPS),
    lateness(("Tháng 1", "Tháng 2"), LATE), years("Dự án", "dự án", ("1", "2"), LINES),
]  # fmt: skip


@pytest.mark.parametrize("picture", DRAWN)
def test_a_picture_keeps_within_its_frame(picture: Picture | None):
    assert picture is not None
    for shape in picture.shapes:
        if isinstance(shape, Bar):
            assert shape.x >= 0
            assert shape.y >= 0
            assert shape.x + shape.width <= picture.width
            assert shape.y + shape.height <= picture.height
        elif isinstance(shape, Stroke):
            assert all(0 <= x <= picture.width and 0 <= y <= picture.height for x, y in shape.points)


def test_a_picture_tells_its_figures_in_words():
    told = [picture.tells for picture in DRAWN if picture]
    assert told == [
        "Mức độ hoàn thành chỉ tiêu. Dự án: 12, cần ≥ 120, có nguy cơ.",
        "Tiến độ: Đăng ký từ 14/04/2023 đến 30/04/2023; Thi đua từ 01/05/2023 đến 31/12/2023; báo cáo chậm nhất 30/04/2023.",
        "Triển khai đến đơn vị. Trường 4: 3 Đã phát động, 1 Quá hạn.",
        "Đơn vị gửi chậm theo kỳ: 1 đơn vị, 2 kỳ, 1 lần chậm hoặc quá hạn. Số liệu ở bảng bên dưới.",
        "Dự án (dự án) qua các năm. 2022: 1, –; 2023: 2, 3.",
    ]  # fmt: skip


def test_where_there_is_nothing_to_draw_there_is_no_picture():
    unknown = BulletRow("Dự án", None, Fraction(1), None, "1", "–", "unknown", "Chưa đủ số liệu")
    empty = [
        bullets([unknown]),
        timeline((), (), today=date(2023, 1, 1)),
        treemap((Group("Trường", ()),)),
        lateness((), LATE),
    ]
    assert [*empty, years("x", "", ("1",), LINES)] == [None] * 5


@given(st.lists(st.integers(1, 500), min_size=1, max_size=12))
def test_areas_fill_the_box(values: list[int]):
    boxes = placed(values, Box(0, 0, 1600, 560))
    assert sum(box.width * box.height for box in boxes) == 1600 * 560
    assert len(boxes) == len(values)


def test_words_are_cut_where_they_do_not_fit():
    assert (fitting("Phòng", 400), fitting("Phòng chuyên môn thứ nhất", 160), fitting("Phòng", 20)) == (
        "Phòng", "Phòng chu…", "",
    )  # fmt: skip
