"""Short names: the office's own, or a sensible cut of the long one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.campaigns.short_name import LONGEST, short_name

PARTY = (
    "Triển khai phong trào thi đua yêu nước lập thành tích chào mừng Đại hội Đảng các cấp, Đại hội Đảng bộ thành phố "
    "lần thứ XVII tiến tới Đại hội Đại biểu toàn quốc lần thứ XIV của Đảng"
)
SPECIAL = (
    "Phát động đợt thi đua đặc biệt lập thành tích chào mừng kỷ niệm 75 năm ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi "
    "thi đua ái quốc và chào mừng kỷ niệm 30 năm thành lập Ban Quản lý Khu kinh tế Hải Phòng"
)


@pytest.mark.parametrize(
    ("name", "own", "said"),
    [
        ("Thi đua yêu nước năm 2025", "", "Thi đua yêu nước năm 2025"),
        (PARTY, "", "Phong trào thi đua yêu nước lập thành tích chào mừng Đại hội Đảng các cấp…"),
        (SPECIAL, "", "Đợt thi đua đặc biệt lập thành tích chào mừng kỷ niệm 75 năm ngày Chủ tịch Hồ…"),
        (SPECIAL, " Thi đua 75 năm ", "Thi đua 75 năm"),
        ("x" * 200, "", "x" * (LONGEST - 1) + "…"),
        ("", "", ""),
    ],
)
def test_a_long_name_is_cut_where_its_sense_is_whole(name: str, own: str, said: str):
    assert short_name(name, own) == said


@given(st.text("ab cđ,;(Kế hoạch ", max_size=300))
def test_a_short_name_is_short_and_begins_the_name(name: str):
    found = short_name(name)
    assert len(found) <= LONGEST
    assert found.removesuffix("…").casefold() in " ".join(name.split()).casefold()
