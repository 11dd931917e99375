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
        "Phong trào “Thi công 3 ca, 4 kíp” lan tỏa rộng khắp.",
        "Hơn 2.000 cán bộ và người dân dự lễ phát động, đại diện 37 xã và 22 nhà thầu.",
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


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Nộp ngân sách 1.086 tỷ đồng, vượt 4,9% dự toán nhưng chỉ bằng 98,7% so với năm 2024.", [1086]),
        ("Doanh thu đạt 8.462 tỷ đồng, bằng 106% kế hoạch, tăng 9,4% so với năm 2024 (7.735 tỷ đồng).", [8462]),
        ("Có 327 sáng kiến được công nhận (năm 2024 có 291 sáng kiến), trong đó 18 sáng kiến cấp tỉnh.", [327, 18]),
        ("Xóa được 37 nhà tạm, nhà dột nát (tăng 11 nhà).", [37]),
        ("Xảy ra 05 vụ tai nạn nhẹ, giảm 03 vụ so với năm 2024.", [5]),
        ("Tỷ lệ người lao động được khen đạt 71,4%, cao hơn năm 2024 là 4,2 điểm phần trăm.", [Decimal("71.4")]),
        ("Khối gồm 06 doanh nghiệp; có 612 đảng viên.", [612]),
        ("Vốn đăng ký đạt 24,15 tỷ USD và 196.300 tỷ đồng.", [Decimal("24.15"), 196300]),
        (
            "Thăm khu công nghiệp Mẫu (quy mô 345 ha, 28 dự án); bỏ phiếu kín (8/8 phiếu), bảng điểm từ 1.000 điểm xuống 500 điểm.",
            [],
        ),
    ],
)
def test_one_result_for_each_thing_reached(said: str, found: list[object]):
    assert [value for (value,) in values(report(said), "results", "value")] == found


def test_parts_with_capital_letters_and_proposals():
    text = "\n".join((
        *HEAD[:-1],
        "A. KẾT QUẢ NĂM 2025",
        "I. KẾT QUẢ",
        "1. Có 327 sáng kiến được công nhận.",
        "B. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026",
        "I. CHỈ TIÊU PHẤN ĐẤU",
        "1. Thu nhập bình quân trên 14,5 triệu đồng/người/tháng; có ít nhất 350 sáng kiến.",
        "C. ĐỀ XUẤT, KIẾN NGHỊ",
        "1. Đề nghị tăng tỷ lệ Bằng khen từ 30% lên 40% số đơn vị.",
    ))  # fmt: skip
    assert values(text, "results", "value") == [(327,)]
    assert values(text, "targets", "operator", "value") == [(">", Decimal("14.5")), (">=", 350)]
