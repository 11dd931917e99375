"""Rules beside the first ones: citations without numbers, lists without quotation marks, meetings, casing, awards told."""

from decimal import Decimal

import pytest

from tests.core.plans.readings import facts, plan_text, values
from thidua.core.documents.received import received_text
from thidua.core.plans.reading import read

NEWS = (
    "Khối thi đua các sở giả định tổng kết phong trào thi đua năm 2024 với nhiều kết quả nổi bật trong toàn khối",
    "",
    "Ngày 9-10/1/2025, tại thành phố Mẫu, Khối thi đua các sở giả định tổ chức Hội nghị tổng kết công tác thi đua, khen thưởng năm 2024.",
    "",
    "Trong năm, toàn khối có 320 dự án, trong đó 200 dự án trong nước và 120 dự án có vốn nước ngoài; 100% hồ sơ được giải quyết đúng hạn.",
    "",
    "Về nhiệm vụ cụ thể, Khối thi đua sẽ thực hiện một số nội dung sau:",
    "",
    "Thứ nhất, tiếp tục quán triệt các quy định của pháp luật về thi đua, khen thưởng.",
    "",
    "Thứ hai, đổi mới nội dung và hình thức phát động các phong trào thi đua trong toàn khối.",
    "",
    "Tại Hội nghị, các đơn vị thống nhất bầu Sở Giả Định là Khối trưởng Khối thi đua năm 2025 và Sở Thí Dụ là Khối phó Khối thi đua năm 2025.",
    "",
    "Các đơn vị nhất trí đề nghị Bộ Mẫu tặng Cờ thi đua cho Sở Giả Định và Sở Thí Dụ.",
)


@pytest.mark.parametrize(
    ("said", "cited"),
    [
        ("theo Luật Thi đua, khen thưởng năm 2022 và các văn bản liên quan.", ("Luật", None, "2022", None, "Luật Thi đua, khen thưởng")),
        ("theo Luật Thi đua, khen thưởng ngày 15/6/2022.", ("Luật", None, "2022-06-15", None, "Luật Thi đua, khen thưởng")),
        ("theo Luật Đầu tư.", ("Luật", None, None, None, "Luật Đầu tư")),
        ("theo Nghị định 82 về khu công nghiệp.", ("Nghị định", "82", None, None, None)),
        ("theo Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX.", ("Nghị quyết", None, None, "Đại hội Đảng bộ tỉnh lần thứ XX", None)),
    ],
)  # fmt: skip
def test_instruments_without_a_whole_number(said: str, cited: tuple[object, ...]):
    text = plan_text("I. NỘI DUNG", f"1. Thực hiện {said}")
    assert values(text, "citations", "type", "number", "date", "issuer", "subject") == [cited]


def test_a_law_cited_with_its_number_is_not_cited_by_its_name_too():
    text = plan_text("I. NỘI DUNG", "1. Thực hiện Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022.")
    assert values(text, "citations", "type", "number") == [("Luật", "06/2022/QH15")]


def test_a_subject_ends_before_the_next_instrument_and_keeps_its_brackets():
    text = plan_text(
        "Thực hiện Chỉ thị số 02-CT/TU ngày 05/8/2025 của Tỉnh ủy về lãnh đạo bầu cử (nhiệm kỳ mới) và Chỉ thị số "
        "07/CT-UBND ngày 06/10/2025 của UBND tỉnh về tổ chức bầu cử;"
    )
    assert values(text, "citations", "number", "subject") == [
        ("02-CT/TU", "lãnh đạo bầu cử (nhiệm kỳ mới)"), ("07/CT-UBND", "tổ chức bầu cử"),
    ]  # fmt: skip


def test_movements_listed_without_quotation_marks():
    text = plan_text(
        "I. NỘI DUNG",
        "1. Triển khai các phong trào thi đua do Thủ tướng Chính phủ phát động như Phong trào thi đua xây dựng nông "
        "thôn mới; Chung tay vì người nghèo; chào mừng ngày lễ lớn; Chung tay xóa nhà tạm, nhà dột nát.",
    )
    assert values(text, "movements", "name", "level") == [
        ("xây dựng nông thôn mới", "Thủ tướng Chính phủ"),
        ("Chung tay vì người nghèo", "Thủ tướng Chính phủ"),
        ("Chung tay xóa nhà tạm, nhà dột nát", "Thủ tướng Chính phủ"),
    ]


def test_congresses_are_occasions_without_days_and_count_once():
    text = plan_text(
        "Lập thành tích chào mừng Đại hội Đảng bộ tỉnh lần thứ nhất, tiến tới Đại hội lần thứ XIV của Đảng."
    )
    assert values(text, "occasions", "name", "from") == [
        ("Đại hội Đảng bộ tỉnh lần thứ nhất", None), ("Đại hội lần thứ XIV của Đảng", None),
    ]  # fmt: skip


def test_an_item_that_says_its_own_days_is_an_activity():
    text = plan_text(
        "I. NỘI DUNG", "1. Thi đua thực hiện văn hóa công sở.", "- Tổ chức Tuần lễ văn hóa từ 10/7/2023 đến 14/7/2023"
    )
    assert values(text, "activities", "name", "from", "to") == [("Tổ chức Tuần lễ văn hóa", "2023-07-10", "2023-07-14")]


def test_contents_stand_under_the_heading_that_names_them():
    text = plan_text(
        "II. ĐỐI TƯỢNG, NỘI DUNG THI ĐUA", "1. Đối tượng thi đua", "a) Tập thể: các sở.", "2. Nội dung thi đua",
        "a) Thi đua hoàn thành chỉ tiêu.", "b) Thi đua cải cách hành chính.", "3. Thời gian: năm 2024.",
    )  # fmt: skip
    assert values(text, "contents", "num", "text") == [
        ("a", "Thi đua hoàn thành chỉ tiêu."), ("b", "Thi đua cải cách hành chính."),
    ]  # fmt: skip


def test_a_mark_set_for_a_row_of_indices_is_set_for_each():
    text = plan_text("I. NỘI DUNG", "1. Nâng cao Chỉ số cạnh tranh (DDCI); Chỉ số cải cách (PAR) cao hơn năm 2022.")
    assert values(text, "targets", "name", "operator", "baseline") == [
        ("Chỉ số cạnh tranh (DDCI)", ">", "năm 2022"), ("Chỉ số cải cách (PAR)", ">", "năm 2022"),
    ]  # fmt: skip


def test_what_is_counted_belongs_to_the_name_of_a_target():
    text = plan_text("I. NỘI DUNG", "1. Dân vận.", "- Triển khai thực hiện xây dựng 05 mô hình dân vận khéo.")
    assert values(text, "targets", "name", "value") == [("mô hình dân vận khéo", 5)]


def test_actors_whose_names_hold_verbs_and_those_who_are_called_on():
    text = plan_text(
        "V. TỔ CHỨC THỰC HIỆN",
        "- Hội đồng Thi đua - Khen thưởng các cấp phân công rõ trách nhiệm của từng thành viên.",
        "- Đề nghị các tổ chức chính trị - xã hội phát huy vai trò nòng cốt trong vận động nhân dân.",
        "- Lãnh đạo đơn vị kêu gọi toàn thể người lao động hưởng ứng tích cực đợt thi đua đặc biệt này.",
    )
    assert values(text, "tasks", "who", "what") == [
        (["Hội đồng Thi đua - Khen thưởng các cấp"], "phân công rõ trách nhiệm của từng thành viên"),
        (["các tổ chức chính trị - xã hội"], "phát huy vai trò nòng cốt trong vận động nhân dân"),
        (["toàn thể người lao động"], "hưởng ứng tích cực đợt thi đua đặc biệt này"),
    ]


def test_marks_of_seals_are_no_tasks():
    text = plan_text(
        "V. TỔ CHỨC THỰC HIỆN", "1. Các đơn vị triển khai thực hiện nghiêm túc kế hoạch này. : .___ 4“ k L",
        "", "SỞ GIẢ ĐỊNH CÔNG ĐOÀN NGÀNH", "đs010 G HN ĐỌC : CHU TỊCH AS", "N2: Š<tumr< 4 ca 7", "Nơi nhận:", "- Sở Nội vụ;",
    )  # fmt: skip
    assert values(text, "tasks", "what") == [("triển khai thực hiện nghiêm túc kế hoạch này",)]
    assert values(text, "recipients", "name") == [("Sở Nội vụ",)]


def test_a_title_in_capitals_is_written_as_the_text_writes_it():
    head = plan_text().replace(
        "Phát động phong trào thi đua, khen thưởng năm 2024", "CHÀO MỪNG ĐẠI HỘI LẦN THỨ XIV CỦA ĐẢNG"
    )
    text = head + "\nHà Nam chào mừng Đại hội lần thứ XIV của Đảng bằng các phong trào thi đua, khen thưởng.\n"
    assert values(text, "title", "value") == [("Chào mừng Đại hội lần thứ XIV của Đảng",)]


def test_both_modes_of_signing():
    text = plan_text("I. NỘI DUNG", "1. Thi đua./.", "Nơi nhận:", "- Sở Nội vụ;", "TM. ỦY BAN NHÂN", "DÂN", "KT. CHỦ TỊCH",
                     "PHÓ CHỦ TỊCH", "Nguyễn Văn Mẫu")  # fmt: skip
    assert values(text, "signatory", "name", "position", "mode") == [
        ("Nguyễn Văn Mẫu", "Phó Chủ tịch", "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH")
    ]


def test_one_award_by_several_authorities_and_the_same_authority_once():
    text = plan_text(
        "III. KHEN THƯỞNG", "- Bằng khen của Chủ tịch UBND tỉnh;",
        "- Giấy khen của Thủ trưởng các cơ quan, đơn vị; Chủ tịch UBND các xã, phường.",
        "1. Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", "a) Xét theo thành tích.",
    )  # fmt: skip
    assert values(text, "awards", "form", "authority") == [
        ("Bằng khen", "Chủ tịch UBND tỉnh"),
        ("Giấy khen", "Thủ trưởng các cơ quan, đơn vị; Chủ tịch UBND các xã, phường"),
    ]


def test_a_news_item_tells_its_meeting_tasks_votes_awards_and_what_figures_count():
    found = read(received_text("\n".join(NEWS)))
    assert [(fact.value["from"], fact.value["to"]) for fact in found.of("activities")] == [("2025-01-09", "2025-01-10")]
    assert [fact.value["who"] for fact in found.of("tasks")] == [["Khối thi đua"]] * 2
    assert [(fact.value["role"], fact.value["unit"], fact.value["year"]) for fact in found.of("bloc.elections")] == [
        ("Trưởng khối", "Sở Giả Định", 2025), ("Phó Trưởng khối", "Sở Thí Dụ", 2025),
    ]  # fmt: skip
    assert [
        tuple(fact.value[name] for name in ("form", "authority", "who", "status")) for fact in found.of("awards")
    ] == [("Cờ thi đua", "Bộ Mẫu", ["Sở Giả Định", "Sở Thí Dụ"], "proposed")]
    assert [(fact.value["meaning"], fact.value["value"]) for fact in found.of("results")] == [
        ("toàn khối có", 320), ("dự án trong nước", 200), ("dự án có vốn nước ngoài", 120),
        ("hồ sơ được giải quyết đúng hạn", 100),
    ]  # fmt: skip
    assert [(check.whole, check.is_met) for check in found.checks] == [(Decimal(320), True)]


def test_the_place_is_read_where_the_day_cannot_be():
    text = plan_text("I. NỘI DUNG").replace(
        "Hà Nam, ngày 10 tháng 01 năm 2024", "- TĐKT Hà Nam, ngày,„#Zthẳng, Ø năm 2024"
    )
    assert (values(text, "place", "value"), facts(text, "issued_on")) == ([("Hà Nam",)], [])


def test_members_stand_one_to_a_line_under_their_heading():
    listed = ("1. Sở Nội vụ - Trưởng khối;", "2. Sở Tài chính, Phó Trưởng khối;", "3. Sở Tư pháp.")
    text = plan_text(
        "I. THÀNH VIÊN CỦA KHỐI", *listed, "II. TỔ CHỨC THỰC HIỆN", "1. Phó Trưởng khối: Kiểm tra giao ước."
    )
    assert values(text, "bloc.members", "name") == [("Sở Nội vụ",), ("Sở Tài chính",), ("Sở Tư pháp",)]
    assert values(text, "tasks", "who", "what") == [(["Phó Trưởng khối"], "Kiểm tra giao ước")]


def test_a_list_under_another_heading_is_no_list_of_members():
    assert values(plan_text("I. THÀNH VIÊN BAN TỔ CHỨC", "1. Ông A;", "2. Ông B."), "bloc.members", "name") == []


@pytest.mark.parametrize(
    ("line", "name", "operator", "value", "unit"),
    [
        ("- Phấn đấu kết nạp mới 1.500 đoàn viên.", "kết nạp mới đoàn viên", "=", 1500, "đoàn viên"),
        ("- Giảm 5% số vụ tai nạn lao động.", "Giảm số vụ tai nạn lao động", "=", 5, "%"),
        ("- Có từ 90% doanh nghiệp trở lên ký thỏa ước.", "doanh nghiệp ký thỏa ước", ">=", 90, "%"),
        ("- Mỗi trường xây dựng tối thiểu 02 mô hình tự học.", "Mỗi trường xây dựng mô hình tự học", ">=", 2, "mô hình"),
        ("- Hiến tặng ít nhất 300 đơn vị máu.", "Hiến tặng đơn vị máu", ">=", 300, "đơn vị máu"),
    ],
)  # fmt: skip
def test_a_target_is_named_with_what_is_counted(line: str, name: str, operator: str, value: int, unit: str):
    text = plan_text("I. CHỈ TIÊU", line)
    assert values(text, "targets", "name", "operator", "value", "unit") == [(name, operator, value, unit)]


def test_the_title_may_name_an_anniversary():
    text = plan_text("I. MỤC ĐÍCH").replace(
        "năm 2024", "chào mừng 70 năm Ngày Giải phóng Thủ đô (10/10/1954 - 10/10/2024)"
    )
    assert values(text, "occasions", "years", "from", "to") == [(70, "1954-10-10", "2024-10-10")]


def test_a_list_of_members_ends_where_the_numbers_begin_anew():
    listed = ("1. Sở Nội vụ;", "2. Sở Tài chính.", "HI. NỘI DUNG HOẠT ĐỘNG", "1. Quý I/2025", "2. Quý II/2025")
    text = plan_text("II. THÀNH VIÊN CỦA KHỐI", *listed)
    assert values(text, "bloc.members", "name") == [("Sở Nội vụ",), ("Sở Tài chính",)]
