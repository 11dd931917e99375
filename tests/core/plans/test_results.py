"""What reports and news say was reached: counts of things, comparisons, shares, and what is only to be reached."""

from decimal import Decimal

import pytest

from tests.core.plans.readings import facts, values

HEAD = (
    "ỦY BAN NHÂN DÂN",
    "TỈNH HÀ NAM",
    "Số: 12/BC-UBND",
    "Hà Nam, ngày 10 tháng 12 năm 2025",
    "",
    "BÁO CÁO",
    "Tổng kết công tác thi đua, khen thưởng năm 2025",
    "",
    "I. KẾT QUẢ",
)


def report(*body: str) -> str:
    return "\n".join((*HEAD, *body))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Tỉnh đã tổ chức 12 hội nghị, 25 lớp tập huấn.", [(12, "hội nghị"), (25, "lớp tập huấn")]),
        ("Kết nạp 120 đảng viên mới.", [(120, "đảng viên")]),
        ("Trong 5 năm gần đây đã có gần 200 đề tài khoa học, trong đó hơn 20 đề tài được trao giải.", [(200, "đề tài"), (20, "đề tài")]),
        ("Đón trên 1,2 triệu lượt khách.", [(Decimal("1.2"), "triệu lượt khách")]),
        ("Thu nhập bình quân đạt 72 triệu đồng/người/năm.", [(72, "triệu đồng/người/năm")]),
        ("Vận động ủng hộ 500.000.000 đồng.", [(500000000, "đồng")]),
        ("Toàn tỉnh có 85/98 xã đạt chuẩn nông thôn mới.", [(85, "xã đạt chuẩn")]),
        ("Đã khen thưởng 215 tập thể, 540 cá nhân.", [(215, "tập thể"), (540, "cá nhân")]),
    ],
)  # fmt: skip
def test_things_counted(said: str, found: list[tuple[object, str]]):
    assert values(report(said), "results", "value", "unit") == found


@pytest.mark.parametrize(
    "said",
    [
        "Đại hội lần thứ 12 đồng thời đề ra phương hướng.",
        "Năm 2025 có nhiều kết quả; giai đoạn 2021-2025 đạt kết quả tốt.",
        "Giảm trên cả 3 tiêu chí.",
        "Khối thi đua số 6 gồm các đơn vị thuộc 8 tỉnh.",
        "Ngày 20/11 học sinh toàn tỉnh tri ân thầy cô.",
    ],
)
def test_figures_that_count_nothing(said: str):
    assert facts(report(said), "results") == []


def test_what_a_figure_is_compared_with_is_no_result():
    text = report(
        "Thu ngân sách đạt 1.250 tỷ đồng, tăng 12,5% so với năm 2024 và bằng 105% dự toán; kết nạp 120 đảng viên."
    )
    assert [(fact.value["meaning"], fact.value["value"], fact.value["comparison"]) for fact in facts(text, "results")] == [
        ("thu ngân sách".capitalize(), 1250, {"value": Decimal("12.5"), "unit": "%", "text": "tăng 12,5% so với năm 2024"}),
        ("kết nạp đảng viên", 120, None),
    ]  # fmt: skip


def test_what_is_to_come_is_a_target():
    text = report(
        "1. Thu ngân sách đạt 1.250 tỷ đồng; dự kiến cả năm thu 1.300 tỷ đồng.",
        "II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026",
        "1. Phấn đấu thu ngân sách đạt 1.400 tỷ đồng; 100% đơn vị ký giao ước thi đua.",
    )
    assert values(text, "results", "value") == [(1250,)]
    assert values(text, "targets", "value", "unit") == [(1300, "tỷ đồng"), (1400, "tỷ đồng"), (100, "%")]
