"""Ranks read from positions; what leaves doubt stays unknown."""

import pytest

from thidua.core.decisions.rank import rank_of


@pytest.mark.parametrize(
    ("position", "rank"),
    [
        ("Phó Chủ tịch UBND thành phố", "province"),
        ("Giám đốc Sở Nội vụ", "department"),
        ("Phó Giám đốc Sở Tài chính", "department"),
        ("Trưởng Ban Quản lý Khu kinh tế", "department"),
        ("Phó Trưởng phòng Hành chính, Sở Y tế", "other_leader"),
        ("Hiệu trưởng Trường THCS Lê Lợi", "other_leader"),
        ("Chủ tịch UBND phường Thạch Khôi", "other_leader"),
        ("Chuyên viên phòng Kế hoạch", "direct"),
        ("Giáo viên", "direct"),
        ("Công nhân xưởng 2", "direct"),
        ("", ""),
        ("Đảng viên", ""),
        ("Giám đốc", ""),
    ],
)
def test_the_words_of_a_position(position: str, rank: str):
    assert rank_of(position) == rank


def test_the_category_helps_where_the_position_says_nothing():
    assert rank_of("Giám đốc", category="doanh_nhan") == "business"
    assert rank_of("", category="nong_dan") == "direct"
    assert rank_of("", category="ca_nhan_co_quan") == ""
    assert rank_of("Trưởng phòng", category="nguoi_lao_dong") == "other_leader"
