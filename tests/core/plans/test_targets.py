"""Targets as plans word them, and as tables hold them."""

from decimal import Decimal

import pytest

from tests.core.plans.readings import facts, plan_text, values


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Phấn đấu 100% đơn vị trực thuộc ký kết giao ước thi đua.", [("đơn vị trực thuộc ký kết giao ước thi đua", "=", 100)]),
        ("Mỗi đơn vị có tối thiểu 02 sáng kiến được công nhận.", [("Mỗi đơn vị có sáng kiến được công nhận", ">=", 2)]),
        ("Từ 90% trở lên cán bộ hoàn thành tốt nhiệm vụ.", [("cán bộ hoàn thành tốt nhiệm vụ", ">=", 90)]),
        ("Trồng mới 5.000 cây xanh.", [("Trồng mới cây xanh", "=", 5000)]),
        ("Có ít nhất 01 đề tài khoa học cấp tỉnh.", [("đề tài khoa học cấp tỉnh", ">=", 1)]),
        ("Phấn đấu có từ 02 đến 03 xã đạt chuẩn nông thôn mới.", [("xã đạt chuẩn nông thôn mới", ">=", 2)]),
        ("Giảm từ 5 đến 10% số vụ tai nạn giao thông trên cả 3 tiêu chí.", [("Giảm số vụ tai nạn giao thông trên cả 3 tiêu chí", ">=", 5)]),
        ("Ít nhất 30% tập thể, 50% cá nhân được khen là lao động trực tiếp.", [("tập thể", ">=", 30), ("cá nhân được khen là lao động trực tiếp", "=", 50)]),
        ("Học sinh giỏi cấp tỉnh: 20 giải trở lên; lớp tiên tiến: 22/28 lớp.", [("Học sinh giỏi cấp tỉnh", ">=", 20), ("lớp tiên tiến", "=", 22)]),
        ("Mỗi giáo viên dự giờ ít nhất 18 tiết/năm học và dạy thử không dưới 10 tiết/học kỳ.", [("Mỗi giáo viên dự giờ", ">=", 18), ("dạy thử", ">=", 10)]),
        ("Số hồ sơ bị trả lại giảm còn dưới 5% (năm 2023 là 12%).", [("Số hồ sơ bị trả lại", "<", 5)]),
        ("Giảm tỷ lệ hộ nghèo từ 48,1% năm 2023 xuống dưới 33%.", [("Giảm tỷ lệ hộ nghèo từ 48,1% năm 2023", "<", 33)]),
        ("Bằng khen cho 05 tập thể và 10 cá nhân.", []),
        ("Từ năm 2025 trở đi 100% trường có chuyên mục.", [("trường có chuyên mục", "=", 100)]),
        ("Đơn vị đạt tỷ lệ 100% được cộng 05 điểm.", []),
        ("Thời gian rút ngắn tối thiểu 1/4 (25%) so với quy định.", [("Thời gian rút ngắn", "=", 25)]),
        ("Hoàn thành 100% chỉ tiêu; số vụ phạm pháp giảm ít nhất 8% so với năm 2024.", [("chỉ tiêu", "=", 100), ("số vụ phạm pháp giảm", ">=", 8)]),
        ("Thêm 01 trường mầm non đạt chuẩn mức độ 2; 13/14 tổ dân phố văn hóa.", [("Thêm trường mầm non đạt chuẩn mức độ 2", "=", 1), ("tổ dân phố văn hóa", "=", 13)]),
        ("Thu hút trên 2,6 tỷ USD vốn FDI và ít nhất 32.000 tỷ đồng vốn DDI.", [("Thu hút vốn FDI", ">", Decimal("2.6")), ("vốn DDI", ">=", 32000)]),
    ],
)  # fmt: skip
def test_targets_in_words(said: str, found: list[tuple[str, str, object]]):
    assert values(plan_text("II. CHỈ TIÊU", f"- {said}"), "targets", "name", "operator", "value") == found


def test_growth_keeps_what_it_is_measured_against():
    text = plan_text(
        "II. CHỈ TIÊU", "- Tỷ lệ hộ nghèo giảm 1,5% so với năm 2024.", "- Thu nhập đạt 120 triệu đồng/người/năm."
    )
    assert values(text, "targets", "name", "value", "unit", "baseline") == [
        ("Tỷ lệ hộ nghèo giảm", Decimal("1.5"), "%", "năm 2024"), ("Thu nhập", 120, "triệu đồng/người/năm", None),
    ]  # fmt: skip


def test_how_things_stand_is_no_target():
    text = plan_text(
        "I. ĐẶC ĐIỂM TÌNH HÌNH",
        "Năm học trước tỷ lệ lên lớp đạt 96,8%, 88,5% giáo viên đạt chuẩn.",
        "II. YÊU CẦU",
        "1. Khắc phục tình trạng 12% hồ sơ phải trả lại.",
        "2. Chín tháng đầu năm, thu ngân sách mới đạt 71,2% dự toán, giải ngân đạt 54,6%.",
        "III. NHIỆM VỤ",
        "1. Phát huy vai trò nêu gương của 100% đảng viên.",
    )
    assert facts(text, "targets") == []


TABLE = (
    "III. CHỈ TIÊU",
    "1. Các chỉ tiêu kinh tế - xã hội theo biểu sau:",
    "STT | Chỉ tiêu | ĐVT | Thực hiện 2023 | Kế hoạch 2024 | Cơ quan chủ trì",
    "1 | Thu ngân sách | Tỷ đồng | 412,6 | 455 | Chi cục Thuế",
    "2 | Tỷ lệ hộ nghèo | % | 3,94 | dưới 3,0 | Phòng Lao động",
    "3 | Tỷ lệ dân số tham gia bảo hiểm y tế | % | 93,2 | từ 95 trở lên | BHXH",
    "4 | Trường học đạt chuẩn | Trường | 31/42 | 34/42 | Phòng Giáo dục",
    "5 | Hồ sơ trực tuyến | % | 61,7 | ≥ 80 | Văn phòng",
    "2. Các chỉ tiêu khác: 100% đơn vị đăng ký thi đua.",
)


@pytest.mark.parametrize("apart", [" | ", "\t", "     "])
def test_a_table_of_targets(apart: str):
    text = plan_text(*(line.replace(" | ", apart) for line in TABLE))
    assert values(text, "targets", "name", "operator", "value", "unit") == [
        ("Thu ngân sách", "=", 455, "tỷ đồng"),
        ("Tỷ lệ hộ nghèo", "<", 3, "%"),
        ("Tỷ lệ dân số tham gia bảo hiểm y tế", ">=", 95, "%"),
        ("Trường học đạt chuẩn", "=", 34, "trường"),
        ("Hồ sơ trực tuyến", ">=", 80, "%"),
        ("đơn vị đăng ký thi đua", "=", 100, "%"),
    ]


def test_a_table_with_a_share_in_each_column():
    text = plan_text(
        "III. CHỈ TIÊU",
        "Khối   | Số lớp | Học tập Tốt (%) | Lên lớp thẳng (%)",
        "Khối 6 | 8      | 62,0            | 97,5",
        "Cộng   | 28     | -               | -",
    )
    assert values(text, "targets", "name", "scope", "value") == [
        ("Học tập Tốt", "Khối 6", 62), ("Lên lớp thẳng", "Khối 6", Decimal("97.5")),
    ]  # fmt: skip


@pytest.mark.parametrize("head", ["C. Con số cam kết", "II. VIỆC CHUNG"])
def test_a_table_whose_cells_say_what_they_set(head: str):
    text = plan_text(
        head,
        "Khoa       Công suất giường    Ngày điều trị    Người bệnh hài lòng",
        "Nội        <= 105%             <= 6,8 ngày      >= 94%",
        "Nhi        <= 110%             <= 5,0 ngày      >= 92%",
        "Hồi sức    -                   -                >= 90%",
    )
    found = values(text, "targets", "scope", "name", "operator", "value", "unit")
    assert found[:3] == [
        ("Nội", "Công suất giường", "<=", 105, "%"),
        ("Nội", "Ngày điều trị", "<=", Decimal("6.8"), "ngày"),
        ("Nội", "Người bệnh hài lòng", ">=", 94, "%"),
    ]
    assert found[6:] == [("Hồi sức", "Người bệnh hài lòng", ">=", 90, "%")]


def test_a_table_with_what_was_beside_what_is_promised():
    text = plan_text(
        "C. BẢNG CAM KẾT SỐ",
        "Mã | Kết quả then chốt | Mức nền | Mức cam kết | Đơn vị",
        "KR1 | Học phần có bài giảng điện tử | 43% | ≥ 80% | các khoa",
        "KR2 | Giảng viên có chứng chỉ | 212 người | 450 người | Phòng Tổ chức",
        "KR3 | Thời gian chờ cấp bảng điểm (giờ) | 72 | < 24 | Phòng Đào tạo",
    )
    assert values(text, "targets", "name", "operator", "value", "unit") == [
        ("Học phần có bài giảng điện tử", ">=", 80, "%"),
        ("Giảng viên có chứng chỉ", "=", 450, "người"),
        ("Thời gian chờ cấp bảng điểm (giờ)", "<", 24, "giờ"),
    ]


def test_news_that_tells_an_aim():
    text = "Huyện Mẫu đẩy mạnh phong trào thi đua giảm nghèo bền vững\n\nPhong trào thi đua “Vì người nghèo” được triển khai ở mọi xã trong huyện, được đông đảo Nhân dân hưởng ứng tham gia.\n\nTheo kế hoạch, huyện Mẫu phấn đấu đến năm 2026 giảm tỷ lệ hộ nghèo xuống dưới 3%. Các xã vùng sâu giảm từ 2% trở lên.\n\nTrong năm qua, toàn huyện đã xây dựng 35 nhà tình nghĩa, trao 120 suất quà cho các gia đình chính sách trên địa bàn."  # fmt: skip
    assert values(text, "targets", "operator", "value") == [("<", 3), (">=", 2)]
    assert values(text, "results", "value") == [(35,), (120,)]
