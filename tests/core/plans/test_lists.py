"""Lists of awarded and criteria in the shapes that papers have beside tables."""

from tests.core.plans import tables
from tests.core.plans.readings import read_text


def rows(text: str, group: str, *fields: str) -> list[tuple[object, ...]]:
    return [tuple(fact.value[field] for field in fields) for fact in read_text(text).of(group)]


def of(*lines: str) -> str:
    return "\n".join(lines)


def decided(*lines: str) -> str:
    return tables.paper(tables.DECIDED[:-1], lines)


def test_a_row_wrapped_between_wide_blanks_keeps_its_name_and_households_count_as_collectives():
    article = "Điều 1. Tặng Giấy khen cho 01 tập thể, 01 hộ gia đình và 02 cá nhân có tên trong danh sách sau đây:"
    first = ("| STT | Tên tập thể, hộ gia đình | Đơn vị, địa chỉ |", "|---|---|---|", "| **I** | **Tập thể** | |", "| 1 | Trạm Khuyến nông số 3 | Trung tâm Mẫu |",
             "| **II** | **Hộ gia đình** | |", "| 1 | Hộ ông Trần Văn Thử | Thôn Một, xã Mẫu |", "", "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN")  # fmt: skip
    second = ("STT   Họ và tên             Chức vụ, đơn vị công tác", "9     Ông Lê Công Mẫu       Công nhân vận hành, Xí nghiệp Khai thác",
              "                            công trình thủy lợi Ví Dụ", "10    Bà Đặng Thị Ví        Chủ tịch UBND xã Mẫu")  # fmt: skip
    text = decided(article, *first, *second)
    assert rows(text, "awarded", "name", "position", "unit") == [
        ("Trạm Khuyến nông số 3", None, "Trung tâm Mẫu"), ("Hộ ông Trần Văn Thử", None, "Thôn Một, xã Mẫu"),
        ("Lê Công Mẫu", "Công nhân vận hành", "Xí nghiệp Khai thác công trình thủy lợi Ví Dụ"),
        ("Đặng Thị Ví", "Chủ tịch", "UBND xã Mẫu"),
    ]  # fmt: skip
    assert [(check.meaning, check.is_met) for check in read_text(text).checks] == [
        ("awarded.collective", True),
        ("awarded.person", True),
    ]


def test_an_article_that_names_one_without_a_number_gives_it():
    text = decided(
        "Điều 1. Tặng Bằng khen cho:", "Nhân dân và cán bộ thị xã Mẫu, tỉnh Ví Dụ, đã hoàn thành xuất sắc nhiệm vụ."
    )
    assert rows(text, "awarded", "name", "unit", "form") == [
        ("Nhân dân và cán bộ thị xã Mẫu", "tỉnh Ví Dụ", "Bằng khen")
    ]


def test_a_list_enclosed_without_a_head_is_that_of_the_article():
    table = ("88.", "Liệt sỹ Trần Văn Thử, nguyên Đội trưởng Đội 3, Sư đoàn 9.", "89.", "Ông Lê Văn Mẫu (Ba Mẫu), nguyên Chính trị viên, Tiểu đoàn 5.",
             "90.", "Bà Phạm Thị Ví, nguyên Bí thư chi bộ, Chính trị viên xã Giả Định, huyện Mẫu.")  # fmt: skip
    tagged = ("<table>", *(f"<td>{cell}</td>" for cell in table), "</table>")
    text = decided(
        "Điều 1. Truy tặng danh hiệu Anh hùng Lực lượng vũ trang nhân dân cho:",
        "1. 03 cá nhân (có danh sách kèm theo);",
    )
    assert rows("\n".join((text, "", *tagged)), "awarded", "name", "side", "position", "unit", "form")[-3:] == [
        ("Trần Văn Thử", "person", "nguyên Đội trưởng", "Đội 3, Sư đoàn 9", "Anh hùng Lực lượng vũ trang nhân dân"),
        ("Lê Văn Mẫu (Ba Mẫu)", "person", "nguyên Chính trị viên", "Tiểu đoàn 5", "Anh hùng Lực lượng vũ trang nhân dân"),
        ("Phạm Thị Ví", "person", "nguyên Bí thư chi bộ, Chính trị viên", "xã Giả Định, huyện Mẫu", "Anh hùng Lực lượng vũ trang nhân dân"),
    ]  # fmt: skip


def test_an_article_counts_whom_it_gives_within_its_sentence():
    given = "Điều 1. Tặng Giấy khen cho 02 tập thể và 02 cá nhân: 1. Phòng Nội vụ huyện; 2. Trường THCS Mẫu; 3. Ông Trần Văn Thử, Trưởng phòng Nội vụ; 4. Bà Lê Thị Mẫu, Giáo viên Trường THCS Mẫu."
    text = decided(given)
    assert rows(text, "awarded", "name", "position", "unit") == [
        ("Phòng Nội vụ huyện", None, None), ("Trường THCS Mẫu", None, None), ("Trần Văn Thử", "Trưởng phòng Nội vụ", None),
        ("Lê Thị Mẫu", "Giáo viên", "Trường THCS Mẫu"),
    ]  # fmt: skip
    assert all(check.is_met for check in read_text(text).checks)


def test_a_row_each_begins_with_ong_or_ba_and_a_heading_joined_to_an_item_is_none_of_it():
    text = decided(
        "Điều 1. Tặng Giấy khen cho:",
        "Ông Trần Văn Thử - Trưởng phòng Nội vụ",
        "Bà Lê Thị Mẫu - Giáo viên Trường THCS Mẫu",
        "Đã có thành tích xuất sắc.",
    )
    assert rows(text, "awarded", "name", "position") == [
        ("Trần Văn Thử", "Trưởng phòng Nội vụ"),
        ("Lê Thị Mẫu", "Giáo viên"),
    ]
    text = decided(
        "Điều 1. Tặng Giấy khen cho các tập thể, cá nhân sau đây:",
        "I. Tập thể",
        "1. Trường THCS Mẫu",
        "II. Cá nhân",
        "1. Trần Văn Thử, Giáo viên",
    )
    assert rows(text, "awarded", "name", "side") == [("Trường THCS Mẫu", "collective"), ("Trần Văn Thử", "person")]


def test_years_of_birth_and_prizes_are_columns_of_their_own():
    born = (
        "STT Họ và tên Ngày sinh Lớp Danh hiệu",
        "1 Trần Văn Thử 12/03/2010 9A Học sinh giỏi",
        "2 Lê Thị Mẫu 05/10/2011 8B Học sinh giỏi",
    )
    text = decided("Điều 1. Tặng Giấy khen cho các học sinh có tên sau:", *born)
    assert rows(text, "awarded", "name", "unit", "form") == [
        ("Trần Văn Thử", "9A", "Học sinh giỏi"),
        ("Lê Thị Mẫu", "8B", "Học sinh giỏi"),
    ]
    prizes = (
        "TT Tên tập thể Mức thưởng Ghi chú",
        "1 Phòng Nội vụ 1.800.000",
        "2 Trường THCS Mẫu 1.800.000",
        "Tổng cộng 3.600.000",
    )
    text = decided("Điều 1. Tặng Giấy khen cho các tập thể có tên sau:", *prizes)
    assert rows(text, "awarded", "name") == [("Phòng Nội vụ",), ("Trường THCS Mẫu",)]


def test_a_news_item_without_a_headline_lists_what_its_first_paragraph_opens():
    text = of(
        "Ủy ban nhân dân tỉnh vừa có quyết định tặng Cờ thi đua cho 02 tập thể dẫn đầu phong trào thi đua các khối năm 2024, gồm:",
        "1. Văn phòng Huyện ủy Mẫu; đã có thành tích xuất sắc trong công tác, dẫn đầu phong trào thi đua;",
        "2. Hội Liên hiệp Phụ nữ huyện Mẫu; đã có thành tích xuất sắc trong công tác, dẫn đầu phong trào thi đua.",
    )  # fmt: skip
    assert rows(text, "awarded", "name", "form") == [
        ("Văn phòng Huyện ủy Mẫu", "Cờ thi đua"),
        ("Hội Liên hiệp Phụ nữ huyện Mẫu", "Cờ thi đua"),
    ]


def test_a_news_item_tells_whom_the_members_chose():
    text = of(
        "Hội nghị tổng kết Khối thi đua số 6", "", "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2025 đã diễn ra tại trường.",
        "Các đơn vị trong Khối đã suy tôn Trường Cao đẳng Mẫu là đơn vị dẫn đầu năm 2025, đề nghị tặng Cờ thi đua; VDU là đơn vị xuất sắc, nhận Bằng khen của Bộ.",
    )  # fmt: skip
    assert rows(text, "awarded", "name", "form", "status") == [
        ("Trường Cao đẳng Mẫu", "Cờ thi đua", "proposed"),
        ("VDU", "Bằng khen", "given"),
    ]


def test_figures_behind_a_name_are_no_part_of_it():
    head = ("BÁO CÁO", "Tổng kết công tác thi đua năm 2025", "", "1. Kiến nghị")
    text = of(*head, "Đề nghị UBND tỉnh tặng Cờ thi đua cho Công ty Điện lực Mẫu (99,15 điểm).")
    assert rows(text, "awarded", "name", "status") == [("Công ty Điện lực Mẫu", "proposed")]


def guided(*lines: str) -> str:
    return "\n".join((*tables.GUIDED, *lines))


def test_grades_are_no_criteria_and_a_bare_maximum_has_its_name():
    text = guided(
        "1. Công tác tổ chức thực hiện (90 điểm).", "2. Điểm thưởng: Tối đa (03 điểm).", "3. Điểm trừ: Tối đa (03 điểm).",
        "4. Hoàn thành tốt: Là đơn vị đạt từ 75 điểm đến dưới 85 điểm.", "5. Xuất sắc: không có tiêu chí nào chấm 0 điểm.",
    )  # fmt: skip
    assert rows(text, "criteria", "text", "maximum", "kind") == [
        ("Công tác tổ chức thực hiện", 90, "base"), ("Điểm thưởng", 3, "bonus"), ("Điểm trừ", 3, "penalty"),
    ]  # fmt: skip


def test_points_for_each_time_and_of_penalties_by_the_title_of_their_column():
    text = guided(
        "| **TIÊU CHÍ** | **NỘI DUNG** | **ĐIỂM CỘNG** |", "| --- | --- | --- |", "| 1     | Đi học đầy đủ         | +5đ/buổi/tổ viên |",
        "| 2 | Buổi học tốt | +5đ/lần |", "| **TIÊU CHÍ** | **NỘI DUNG** | **ĐIỂM TRỪ** |", "| 3 | Đi học trễ | \\-10đ/lần |",
    )  # fmt: skip
    assert rows(text, "criteria", "code", "text", "maximum", "kind") == [
        ("1", "Đi học đầy đủ", 5, "bonus"), ("2", "Buổi học tốt", 5, "bonus"), ("3", "Đi học trễ", 10, "penalty"),
    ]  # fmt: skip


def test_points_said_first_are_explained_behind():
    text = guided(
        "1. Chuyên cần: 20 điểm. Nghỉ học không phép trừ 2 điểm/lượt; đi muộn trừ 1 điểm/lượt.",
        "2. Học tập (theo sổ đầu bài): 50 điểm. Mỗi giờ Khá trừ 1 điểm; mỗi điểm 9, 10 cộng 0,5 điểm.", "3. Nền nếp: 15 điểm.",
        "Xếp loại: Tốt từ 90 điểm; Khá từ 75 đến dưới 90 điểm.",
    )  # fmt: skip
    assert rows(text, "criteria", "text", "maximum") == [
        ("Chuyên cần", 20),
        ("Học tập (theo sổ đầu bài)", 50),
        ("Nền nếp", 15),
    ]


def test_a_plan_with_targets_by_body_lists_nobody():
    text = of(
        *tables.HEAD, "KẾ HOẠCH", "Tổ chức phong trào thi đua và công tác khen thưởng năm 2024", "", "I. CHỈ TIÊU",
        "STT | Chỉ tiêu | ĐVT | Kế hoạch 2024 | Cơ quan chủ trì", "1 | Thu ngân sách trên địa bàn | Tỷ đồng | 455 | Chi cục Thuế",
        "2 | Trồng rừng tập trung | Ha | 1.250 | Hạt Kiểm lâm", "3 | Trường học đạt chuẩn | Trường | 34/42 | Phòng Giáo dục",
        "II. KHEN THƯỞNG", "1. Tặng Giấy khen cho 05 tập thể và 10 cá nhân có thành tích xuất sắc.", "2. Phòng Nội vụ hướng dẫn hồ sơ.",
    )  # fmt: skip
    assert rows(text, "awarded", "name") == []


def test_cells_behind_bars_on_lines_of_their_own_may_be_long_and_empty():
    text = guided(
        "|", "**TIÊU CHÍ**", "|", "**Điểm chuẩn**", "|", "**Điểm tự chấm**", "|", "**CÁC MINH CHỨNG**", "|",
        "|", "**1. Tổ chức bộ máy", "(7 điểm)**", "|",
        "|", "1.1. Có đủ các chức danh", "theo quy định.", "|", "4", "|", "|", "Quyết định phân công 03", "cán bộ:", "- Một;", "- Hai;", "- Ba;", "- Bốn;", "- Năm;",
        "- Sáu;", "- Bảy.", "|",
        "|", "1.2. Quy chế hoạt động.", "|", "3", "|", "|", "Quy chế riêng.", "|",
        "|", "**2. Cơ sở vật chất (5 điểm)**", "|", "|", "2.1. Có phòng học.", "|", "5", "|", "|", "Theo thực tế.", "|",
    )  # fmt: skip
    assert rows(text, "criteria", "code", "text", "maximum", "section") == [
        ("1.1", "Có đủ các chức danh theo quy định.", 4, "Tổ chức bộ máy"), ("1.2", "Quy chế hoạt động.", 3, "Tổ chức bộ máy"),
        ("2.1", "Có phòng học.", 5, "Cơ sở vật chất"),
    ]  # fmt: skip


def test_contents_counted_in_words_with_their_points_are_criteria():
    long = "Căn cứ kết quả thực hiện nhiệm vụ trong năm, các đơn vị trong Khối tự đánh giá và gửi bảng tự chấm về đơn vị Khối trưởng để tổng hợp chung."
    text = guided(
        long, "", "Nội dung 1: Nhiệm vụ chuyên môn      60 điểm", "", "Nội dung 2: Công tác thi đua            40 điểm"
    )
    assert rows(text, "criteria", "text", "maximum") == [("Nhiệm vụ chuyên môn", 60), ("Công tác thi đua", 40)]


def test_a_sentence_with_two_gifts_names_one_in_each():
    head = (
        "Hội đồng họp xét khen thưởng năm 2024",
        "",
        "Hội đồng Thi đua - Khen thưởng đã nghe báo cáo và thảo luận các hồ sơ.",
        "",
    )
    said = "Hội đồng nhất trí đề nghị UBND tỉnh tặng Cờ thi đua cho tập thể UBND phường Mẫu và tặng Huân chương Lao động hạng Ba cho tập thể phòng Nội vụ thành phố."
    assert rows(of(*head, said), "awarded", "name", "form", "status") == [
        ("UBND phường Mẫu", "Cờ thi đua", "proposed"), ("phòng Nội vụ thành phố", "Huân chương Lao động hạng Ba", "proposed"),
    ]  # fmt: skip


def test_parts_make_up_a_criterion_and_grades_reach_it():
    text = guided(
        "TT Nội dung tiêu chí Điểm chuẩn Điểm tự chấm", "A NHÓM TIÊU CHÍ 1 60", "1 Xây dựng đơn vị 30", "a) Học tập nghị quyết 10", "b) Phát triển hội viên 20",
        "2 Nộp báo cáo 30", "- Nộp trước hạn 30", "- Nộp chậm 10", "TỔNG CỘNG 60", "B ĐIỂM TRỪ", "1 Nộp báo cáo chậm -2",
    )  # fmt: skip
    assert rows(text, "criteria", "code", "text", "maximum", "kind", "section_maximum") == [
        ("A.1.a", "Học tập nghị quyết", 10, "base", 60), ("A.1.b", "Phát triển hội viên", 20, "base", 60), ("A.2", "Nộp báo cáo", 30, "base", 60),
        ("B.1", "Nộp báo cáo chậm", 2, "penalty", None),
    ]  # fmt: skip
    listed = guided(
        "1. Thu ngân sách (20 điểm)",
        "- Đạt 100%: 20 điểm",
        "- Đạt dưới 100%: 10 điểm",
        "2. Cải cách hành chính: 10 điểm",
    )
    assert rows(listed, "criteria", "text", "maximum") == [("Thu ngân sách", 20), ("Cải cách hành chính", 10)]


def test_a_number_with_parts_is_their_section_where_no_other_is():
    text = guided(
        "STT\tTIÊU CHÍ THI ĐUA\tĐIỂM TỐI ĐA\tTỰ CHẤM",
        "1\tPhát triển kinh tế\t30,5\t",
        "1.1\tThu ngân sách\t20,5\t",
        "1.2\tĐầu tư\t10\t",
        "2\tVăn hóa\t20\t",
    )
    assert rows(text, "criteria", "code", "text", "section") == [
        ("1.1", "Thu ngân sách", "Phát triển kinh tế"), ("1.2", "Đầu tư", "Phát triển kinh tế"), ("2", "Văn hóa", None),
    ]  # fmt: skip
