"""Where a title ends and the first paragraph begins, also where no blank row stands between them."""

from textwrap import wrap

import pytest

from tests.core.plans.letterheads import PAPERS, stacked
from tests.core.plans.readings import values

TITLES = (
    ("Phát động phong trào thi đua, khen thưởng năm 2024",),
    ("Phát động đợt thi đua đặc biệt lập thành tích chào mừng Đại hội Đảng bộ", "tỉnh lần thứ XXI, nhiệm kỳ 2025 - 2030"),
    ("PHÁT ĐỘNG PHONG TRÀO THI ĐUA CHÀO MỪNG", "ĐẠI HỘI ĐẢNG BỘ TỈNH LẦN THỨ XXI"),
    ("Về việc tổ chức các hoạt động kỷ niệm Ngày truyền thống thi đua", "(11/6/1948 - 11/6/2023)"),
    ("Tổng kết công tác thi đua, khen thưởng năm 2023;", "phương hướng, nhiệm vụ", "Năm 2024"),
)  # fmt: skip
OPENINGS = (
    "Thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX, UBND tỉnh ban hành Kế hoạch thi đua, cụ thể như sau:",
    "Căn cứ Luật Thi đua, khen thưởng năm 2022;",
    "Năm 2023, các cơ quan, đơn vị đã tổ chức tốt phong trào thi đua, góp phần hoàn thành nhiệm vụ chính trị.",
    "Tỉnh Hà Nam có 98 xã, phường tham gia phong trào thi đua xây dựng nông thôn mới giai đoạn 2021 - 2025.",
    "I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "Kính gửi: Hội đồng Thi đua - Khen thưởng tỉnh", "Điều 1. Tặng Bằng khen",
)  # fmt: skip
REST = (
    "Các cơ quan, đơn vị tiếp tục tổ chức sâu rộng phong trào thi đua yêu nước, gắn với việc thực hiện nhiệm vụ chính trị "
    "được giao và công tác xây dựng Đảng, xây dựng hệ thống chính trị trong sạch, vững mạnh."
)


@pytest.mark.parametrize("width", [72, 90, 400])
@pytest.mark.parametrize("gap", [(), ("",)])
@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("title", TITLES)
def test_a_title_ends_where_the_text_begins(title: tuple[str, ...], opening: str, gap: tuple[str, ...], width: int):
    body = (*wrap(opening, width), *wrap(REST, width), "1. Nội dung thi đua.", *wrap(REST, width), *wrap(REST, width))
    text = "\n".join((*stacked(PAPERS[0]), "", "KẾ HOẠCH", *title, *gap, *body))
    assert [str(found).lower() for (found,) in values(text, "title", "value")] == [" ".join(title).lower()]


def test_the_authority_of_a_decision_is_no_part_of_its_title():
    rows = ("VỀ VIỆC TẶNG BẰNG KHEN", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "Căn cứ Luật Thi đua, khen thưởng năm 2022;")
    text = "\n".join((*stacked(PAPERS[0]), "QUYẾT ĐỊNH", *rows, "Điều 1. Tặng Bằng khen."))
    assert values(text, "title", "value") == [("Về việc tặng Bằng khen",)]
