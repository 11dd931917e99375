"""What news and reports tell: figures of any thing, figures told beside, and what is pledged or still to come."""

import pytest

from tests.core.plans.readings import values

BEFORE = (
    "Phong trào thi đua yêu nước lan tỏa sâu rộng, tạo khí thế mới trong toàn thành phố và được khen thưởng kịp thời. "
    * 5
)


def news(*body: str, title: str = "Thành phố Mẫu sơ kết phong trào thi đua") -> str:
    return "\n".join((title, "", "Thứ Hai, 02/03/2026", "", BEFORE, "", *body))


def results(*body: str, title: str = "Thành phố Mẫu sơ kết phong trào thi đua") -> list[object]:
    return [value for (value,) in values(news(*body, title=title), "results", "value")]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Điện lực đã di dời 214 cột điện, 12,5km ống nước và trồng 4ha rừng.", [(214, "cột điện"), (12.5, "km"), (4, "ha")]),
        ("Sở mở lớp bồi dưỡng với 58 học viên.", [(58, "học viên")]),
        ("9/9 phòng, ban ký giao ước thi đua.", [(9, "phòng")]),
        ("Các đơn vị đưa 17 chuyến hàng lên vùng cao.", [(17, "chuyến")]),
        ("Có 45 sáng kiến đăng ký, công nhận 29.", [(45, "sáng kiến"), (29, "sáng kiến")]),
        ("Cầu Mẫu thông xe sớm 30 ngày so với hợp đồng.", [(30, "ngày")]),
        ("Hội đồng đề nghị công nhận danh hiệu LĐTT cho 98 cá nhân; 11 CSTĐCS; 04 đơn vị quyết thắng.",
         [(98, "cá nhân"), (11, "CSTĐCS"), (4, "đơn vị")]),
    ],
)  # fmt: skip
def test_whatever_is_counted(said: str, found: list[object]):
    assert [(float(str(value)), unit) for value, unit in values(news(said), "results", "value", "unit")] == found


@pytest.mark.parametrize(
    "said",
    [
        "Sáng nay, hơn 1.500 cán bộ, công nhân và người dân dự lễ tại quảng trường.",
        "Dự hội nghị có lãnh đạo thành phố, đại diện 25 xã, phường và 14 nhà thầu.",
        "Phong trào “Thi công 3 ca, 4 kíp” và mô hình “5 sạch” được nhân rộng.",
        "Ông Lê Văn Mẫu nói: “Ban đã giảm 2 phòng, có 7 hộ lùi lại. Khó khăn vẫn còn 3 khâu.”",
        "Mỗi hộ nhận một suất quà, mỗi suất 2 triệu đồng.",
        "Đây là đợt thi đua lớn nhất trong 10 năm qua, diễn ra ở 12 tỉnh; cụ Ba, 82 tuổi, nhắc chuyện năm 1977.",
        "Chính quyền 2 cấp, phương châm 6 rõ, 4 tại chỗ; sản phẩm OCOP 3 sao.",
    ],
)
def test_what_is_told_beside(said: str):
    assert results(said) == []


LAUNCH = "Thành phố Mẫu phát động chiến dịch thi đua “200 ngày vì môi trường”"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Bà Nguyễn Thị Mẫu hứa bàn giao 100% mặt bằng; vận động ít nhất 300 hộ hiến đất.", [("=", 100), (">=", 300)]),
        ("Đoàn Thanh niên thành phố đăng ký 60 công trình, trên 5.000 ngày công.", [("=", 60), (">", 5000)]),
        ("Kế hoạch đặt ra: khánh thành tối thiểu 18 dự án; giải ngân từ 95% kế hoạch vốn trở lên.", [(">=", 18), (">=", 95)]),
        ("Nhà thầu bàn giao 70% mặt bằng trước ngày 30/6/2026.", [("=", 70)]),
    ],
)  # fmt: skip
def test_pledges_are_targets(said: str, found: list[object]):
    assert results(said, title=LAUNCH) == []
    assert values(news(said, title=LAUNCH), "targets", "operator", "value") == found


@pytest.mark.parametrize(
    "said",
    [
        "Năm qua 8 dự án đã về đích, vượt kế hoạch đề ra.",
        "Thành phố hoàn thành 8 dự án theo các chỉ tiêu đề ra.",
        "Tổng vốn đăng ký của 8 dự án tăng mạnh.",
    ],
)
def test_what_was_done_is_no_pledge(said: str):
    assert results(said, title=LAUNCH) == [8]
    assert values(news(said, title=LAUNCH), "targets", "value") == []


HEAD = ("UBND TỈNH MẪU", "SỞ CÔNG THƯƠNG", "Số: 12/BC-SCT", "Mẫu, ngày 11 tháng 6 năm 2026", "", "BÁO CÁO",
        "Kết quả công tác thi đua, khen thưởng 6 tháng đầu năm 2026", "")  # fmt: skip


@pytest.mark.parametrize(
    "ahead", ["PHẦN II. SÁU THÁNG CÒN LẠI", "II. CÔNG TÁC NĂM 2027", "PHẦN HAI: THỜI GIAN TỚI", "II. MỐC PHẤN ĐẤU"]
)
def test_parts_of_a_report(ahead: str):
    text = "\n".join((
        *HEAD, "PHẦN I. NHÌN LẠI", "1. Kết quả", "Tặng 17 Giấy khen đột xuất.", "2. Chưa làm được",
        "- 03 đơn vị nộp báo cáo quá hạn.", ahead, "1. Các con số", "- Thành lập 3 hợp tác xã; giữ 100% hồ sơ trực tuyến.",
    ))  # fmt: skip
    assert values(text, "results", "value") == [(17,)]
    assert values(text, "targets", "value") == [(3,), (100,)]


@pytest.mark.parametrize(
    ("said", "meanings"),
    [
        ("Tuyên dương 06 tập thể và 09 cá nhân tiêu biểu trong lao động.",
         ["Tuyên dương tập thể tiêu biểu trong lao động", "cá nhân tiêu biểu trong lao động"]),
        ("Xã có 96% hộ gia đình đạt chuẩn văn hóa.", ["hộ gia đình đạt chuẩn văn hóa"]),
        ("Có 100% hộ nhận đất tái định cư.", ["hộ nhận đất tái định cư"]),
        ("Phong trào “Đổi mới, sáng tạo”: 85% giáo viên tham gia.", ["Phong trào “Đổi mới, sáng tạo”"]),
        ("Toàn xã trồng 12 vườn mẫu, làm lợi 38 triệu đồng.", ["Toàn xã trồng vườn mẫu", "làm lợi"]),
        ("Tặng 12 tập thể trong phong trào “Dân vận khéo” Khen 5 cá nhân.",
         ["Tặng tập thể trong phong trào “Dân vận khéo”", "Khen cá nhân"]),
    ],
)  # fmt: skip
def test_what_a_figure_means(said: str, meanings: list[str]):
    found = [meaning for (meaning,) in values(news(said), "results", "meaning")]
    assert [str(one).lower() for one in found] == [one.lower() for one in meanings]


def test_changes_against_a_year_before():
    said = (
        "Toàn ngành có 412/468 trường đạt chuẩn (chiếm 88%), tăng 61 trường so với năm 2020; thu nợ đạt 99%; giảm 4 vụ."
    )
    assert results(said) == [412, 99, 4]


@pytest.mark.parametrize("said", ["Khối hiện có 8 thành viên, gồm: A; B.", "Đến năm 2035 có 95% trường đạt chuẩn."])
def test_whole_lists_and_later_years(said: str):
    assert results(said) == []


def test_headings_in_small_letters():
    text = "\n".join((
        *HEAD, "I. Kết quả đạt được", "1. Khen thưởng", "Giám đốc tặng 17 Giấy khen đột xuất cho người lao động.",
        "II. Tồn tại", "Còn 03 trường chưa thực hiện đúng quy định.", "III. Phương hướng, nhiệm vụ",
        "- Có từ 15% giáo viên đạt danh hiệu.", "3. Kiến nghị: đề nghị cấp trên bổ sung 12 Bằng khen.",
    ))  # fmt: skip
    assert values(text, "results", "meaning", "value") == [("Giám đốc tặng giấy khen đột xuất cho người lao động", 17)]
    assert values(text, "targets", "value") == [(15,)]


TABLE = (
    ("TT", "Chỉ tiêu", "ĐVT", "KH năm", "Ước TH 6 tháng", "Đạt KH", "So cùng kỳ"),
    ("1", "Giá trị sản xuất", "tỷ đồng", "96.000", "45.312", "47,2%", "111,4%"),
    ("2", "Chỉ số sản xuất tăng", "%", "11,5", "10,8", "-", "+1,9 điểm"),
    ("3", "Sản phẩm tiêu biểu", "sản phẩm", "40", "23", "57,5%", "-"),
)


@pytest.mark.parametrize("between", [" | ", "\t", "     ", " "])
def test_a_table_of_plan_result_and_comparison(between: str):
    text = "\n".join((*HEAD, "I. KẾT QUẢ", "", *(between.join(row) for row in TABLE), "", "Đã xử lý 203 vụ việc."))
    found = values(text, "results", "meaning", "value", "unit", "comparison")
    assert [(meaning, float(str(value)), unit) for meaning, value, unit, _ in found] == [
        ("Giá trị sản xuất", 45312, "tỷ đồng"), ("Chỉ số sản xuất tăng", 10.8, "%"), ("Sản phẩm tiêu biểu", 23, "sản phẩm"),
        ("xử lý vụ việc", 203, "vụ việc"),
    ]  # fmt: skip
    compared = [comparison for *_, comparison in found]
    assert [one and one["text"] for one in compared if isinstance(one, dict) or one is None] == [
        "KH năm 96.000; Đạt KH 47,2%; So cùng kỳ 111,4%", "KH năm 11,5; So cùng kỳ +1,9 điểm", "KH năm 40; Đạt KH 57,5%", None,
    ]  # fmt: skip


def test_what_only_the_title_tells():
    assert results("Lễ trao diễn ra sáng nay.", title="48 đơn vị nhận cờ thi đua của tỉnh Mẫu") == [48]
    assert results("Sáng nay, 48 đơn vị nhận cờ.", title="48 đơn vị nhận cờ thi đua của tỉnh Mẫu") == [48]
    assert results("Lễ trao diễn ra sáng nay.", title="Kỷ niệm 70 năm phong trào “3 nhất” của tỉnh Mẫu") == []


def test_items_that_name_what_they_count():
    text = "\n".join((
        *HEAD, "1. Kết quả khen thưởng:", "- Tập thể Lao động xuất sắc: 14;", "- Giấy khen của Giám đốc Sở: 85;",
        "- Chiến sĩ thi đua cơ sở: 31 người.", "- Điện thoại: 0243.", "- Đã khen năm: 2025.",
    ))  # fmt: skip
    assert values(text, "results", "meaning", "value", "unit") == [
        ("Tập thể Lao động xuất sắc", 14, "tập thể"), ("Giấy khen của Giám đốc Sở", 85, "giấy khen"),
        ("Chiến sĩ thi đua cơ sở", 31, "người"),
    ]  # fmt: skip
