"""Who is to do what, in the shapes that decisions, regulations, directives and letters say it."""

import pytest

from tests.core.plans.readings import plan_text, values

DECISION = (
    "ỦY BAN NHÂN DÂN",
    "THÀNH PHỐ MẪU",
    "Số: 12/QĐ-UBND",
    "Thành phố Mẫu, ngày 10 tháng 01 năm 2025",
    "",
    "QUYẾT ĐỊNH",
    "Ban hành Quy định chấm điểm thi đua",
    "",
    "Điều 1. Ban hành kèm theo Quyết định này Quy định chấm điểm thi đua.",
    "",
    "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
    "",
    "Điều 3.",
    "Giám đốc Sở Nội vụ có trách nhiệm hướng dẫn, đôn đốc việc thực hiện Quyết định này.",
    "",
    (
        "Điều 4. Chánh Văn phòng Ủy ban nhân dân thành phố, Giám đốc Sở Nội vụ; Chủ tịch Ủy ban nhân dân các xã, phường và "
        "Thủ trưởng các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./."
    ),
    "",
    "Nơi nhận:",
    "- Như Điều 4;",
    "- Lưu: VT.",
    "CHỦ TỊCH",
    "Nguyễn Văn Mẫu",
    "",
    "QUY ĐỊNH",
    "CHẤM ĐIỂM THI ĐUA",
    "(Kèm theo Quyết định số 12/QĐ-UBND ngày 10 tháng 01 năm 2025)",
    "",
    "Chương I",
    "",
    "QUY ĐỊNH CHUNG",
    "",
    "Điều 1. Phạm vi",
    "",
    "Các cơ quan, đơn vị tổ chức chấm điểm hằng năm.",
    "",
    "Chương II",
    "",
    "TỔ CHỨC THỰC HIỆN",
    "",
    "Điều 2. Trình tự",
    "",
    "a) Hằng năm, các cơ quan, đơn vị và Ủy ban nhân dân xã xây dựng báo cáo tự chấm điểm gửi về Sở Nội vụ.",
    "",
    "Điều 3.",
    "Trách nhiệm thực hiện",
    "",
    "1. Kinh phí thực hiện",
    "",
    "Kinh phí được bảo đảm từ ngân sách nhà nước theo phân cấp hiện hành.",
    "",
    "2. Trách nhiệm của Sở Nội vụ",
    "",
    "a) Chủ trì triển khai, hướng dẫn thực hiện Quy định này;",
    "",
    (
        "Trong quá trình thực hiện nếu có khó khăn, vướng mắc, đề nghị cơ quan, đơn vị báo cáo về Sở Nội vụ nghiên cứu, "
        "tham mưu Ủy ban nhân dân thành phố xem xét, điều chỉnh."
    ),
)


def test_a_decision_with_a_regulation_says_who_carries_it_out():
    found = values("\n".join(DECISION), "tasks", "who", "what")
    assert [(who, str(what).split(" ")[0]) for who, what in found] == [  # type: ignore[misc]  # lists of one name
        (["Giám đốc Sở Nội vụ"], "hướng"),
        (
            [
                (
                    "Chánh Văn phòng Ủy ban nhân dân thành phố, Giám đốc Sở Nội vụ; Chủ tịch Ủy ban nhân dân các xã, phường "
                    "và Thủ trưởng các đơn vị liên quan"
                )
            ],
            "chịu",
        ),
        (["các cơ quan, đơn vị và Ủy ban nhân dân xã"], "xây"),
        (["Sở Nội vụ"], "Chủ"),
        (["cơ quan, đơn vị"], "báo"),
        (["Sở Nội vụ"], "nghiên"),
    ]


@pytest.mark.parametrize(
    "heading",
    ["1. Nâng cao trách nhiệm của người đứng đầu:", "2. Xây dựng và tổ chức thực hiện các phong trào thi đua:"],
)
def test_a_heading_that_says_what_is_done_is_no_heading_of_tasks(heading: str):
    text = plan_text("II. NỘI DUNG", heading, "- Các cơ quan, đơn vị tổ chức phong trào thi đua thiết thực.")
    assert values(text, "tasks", "who") == []


@pytest.mark.parametrize(
    ("said", "who", "what"),
    [
        ("1. Giao Sở Nội vụ chủ trì, phối hợp hướng dẫn việc thực hiện.", "Sở Nội vụ", "chủ trì, phối hợp hướng dẫn việc thực hiện"),
        ("1. Đối với các sở, ban, ngành: Xây dựng kế hoạch và tổ chức thực hiện.", "các sở, ban, ngành", "Xây dựng kế hoạch và tổ chức thực hiện"),
        ("1. Các đồng chí Trưởng ban, ngành: Chỉ đạo đơn vị tổ chức thực hiện.", "Trưởng ban, ngành", "Chỉ đạo đơn vị tổ chức thực hiện"),
        ("1. Căn cứ Kế hoạch này và tình hình, đặc điểm, các đơn vị xây dựng kế hoạch cụ thể.", "các đơn vị", "xây dựng kế hoạch cụ thể"),
        ("1. Báo Mẫu: mở chuyên mục về các điển hình tiên tiến.", "Báo Mẫu", "mở chuyên mục về các điển hình tiên tiến"),
    ],
)  # fmt: skip
def test_who_acts(said: str, who: str, what: str):
    assert values(plan_text("IV. TỔ CHỨC THỰC HIỆN", said), "tasks", "who", "what") == [([who], what)]


def test_the_last_words_ask_those_who_meet_trouble():
    text = plan_text(
        "IV. TỔ CHỨC THỰC HIỆN",
        "1. Sở Nội vụ: Hướng dẫn, đôn đốc, kiểm tra việc thực hiện.",
        "",
        "Trên đây là Kế hoạch tổ chức phong trào thi đua. Trong quá trình thực hiện nếu có vướng mắc, đề nghị các đơn vị "
        "phản ánh về Sở Nội vụ để tổng hợp, báo cáo Ủy ban nhân dân tỉnh./.",
    )
    assert values(text, "tasks", "who", "what")[1:] == [
        (["các đơn vị"], "phản ánh về Sở Nội vụ để tổng hợp, báo cáo Ủy ban nhân dân tỉnh"),
        (["Sở Nội vụ"], "tổng hợp, báo cáo Ủy ban nhân dân tỉnh"),
    ]


def test_an_annex_stands_under_no_heading_of_the_paper():
    text = plan_text(
        "IV. TỔ CHỨC THỰC HIỆN",
        "1. Sở Nội vụ: Hướng dẫn, đôn đốc, kiểm tra việc thực hiện.",
        "",
        "PHỤ LỤC",
        "Các đơn vị tổ chức điểm phát động phong trào thi đua",
    )
    assert values(text, "tasks", "who") == [(["Sở Nội vụ"],)]


def test_a_mark_that_a_line_break_left_alone_counts_its_paragraph():
    text = plan_text(
        "IV. TỔ CHỨC THỰC HIỆN",
        "",
        "1.",
        "Sở Nội vụ hướng dẫn việc thực hiện.",
        "",
        "-",
        "Các xã báo cáo kết quả thực hiện.",
    )
    assert values(text, "tasks", "who") == [(["Sở Nội vụ"],), (["Các xã"],)]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("1. Phòng Tổ chức - Hành chính chủ trì theo dõi, tổng hợp kết quả.", [("Phòng Tổ chức - Hành chính", "chủ trì theo dõi, tổng hợp kết quả")]),
        ("1. Ủy ban Kiểm tra: Giám sát việc bình xét; báo cáo kết quả bình xét.", [("Ủy ban Kiểm tra", "Giám sát việc bình xét"), ("Ủy ban Kiểm tra", "báo cáo kết quả bình xét")]),
        ("1. Mỗi trường chọn 01 bài gửi về Phòng Giáo dục qua hai cách: thư và bưu điện.", [("Mỗi trường", "chọn 01 bài gửi về Phòng Giáo dục qua hai cách: thư và bưu điện")]),
        ("1. Sở A hướng dẫn việc thực hiện. Sở B bố trí kinh phí khen thưởng.", [("Sở A", "hướng dẫn việc thực hiện"), ("Sở B", "bố trí kinh phí khen thưởng")]),
        ("Nếu có vướng mắc, các xã phản ánh về Sở A (ĐT: 0200.381) để được hướng dẫn.", [("các xã", "phản ánh về Sở A (ĐT: 0200.381) để được hướng dẫn")]),
        ("Yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.", []),
    ],
)  # fmt: skip
def test_each_sentence_has_its_actor(said: str, found: list[tuple[str, str]]):
    text = plan_text("IV. TỔ CHỨC THỰC HIỆN", said)
    assert [(who[0], what) for who, what in values(text, "tasks", "who", "what")] == found  # type: ignore[index]  # lists of one name


def test_an_article_of_a_decision_charges_in_any_of_its_sentences():
    text = "\n".join((
        *DECISION[:8],
        "Điều 1. Tặng Giấy khen cho 07 tập thể.",
        "Điều 2. Mức thưởng theo quy định. Phòng Kế hoạch - Tài chính có trách nhiệm cấp phát tiền thưởng.",
        ("Điều 3. Quyết định này có hiệu lực từ ngày ký. Chánh Văn phòng Sở, Trưởng phòng Kế hoạch - Tài chính chịu trách nhiệm "
        "thi hành Quyết định này./."),
    ))  # fmt: skip
    assert values(text, "tasks", "who", "what") == [
        (["Phòng Kế hoạch - Tài chính"], "cấp phát tiền thưởng"),
        (["Chánh Văn phòng Sở, Trưởng phòng Kế hoạch - Tài chính"], "chịu trách nhiệm thi hành Quyết định này"),
    ]


def test_a_letter_asks_bodies_without_a_heading():
    text = "UBND HUYỆN MẪU\nPHÒNG NỘI VỤ\nSố: 12/PNV-TĐKT\nV/v phong trào thi đua năm 2025\nMẫu, ngày 10 tháng 01 năm 2025\nKính gửi: Các trường trong huyện\n\nPhòng Nội vụ hướng dẫn như sau:\n1. Các trường triển khai phong trào thi đua tới giáo viên.\n2. Bài viết dài từ 03 đến 05 trang.\n\nPhòng Nội vụ đề nghị Hiệu trưởng các trường nghiên cứu và thực hiện các nội dung trên./.\n\nNơi nhận:\n- Như trên;\nTRƯỞNG PHÒNG"  # fmt: skip
    assert values(text, "tasks", "who", "what") == [
        (["Các trường"], "triển khai phong trào thi đua tới giáo viên"),
        (["Hiệu trưởng các trường"], "nghiên cứu và thực hiện các nội dung trên"),
    ]


def test_an_article_whose_heading_a_line_break_cut():
    text = plan_text(
        "**Điều", "11. Tổ chức thực hiện**", "", "1. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này."
    )
    assert values(text, "tasks", "who") == [(["Ủy ban nhân dân tỉnh"],)]


def test_what_news_says_that_bodies_will_and_must_do():
    text = "Khối thi đua các sở giả định tổng kết phong trào thi đua năm 2024 với nhiều kết quả nổi bật trong toàn khối\n\nTrong năm, các đơn vị trong khối đã triển khai nhiều phong trào thi đua sôi nổi, được đông đảo cán bộ hưởng ứng tham gia.\n\nVề nhiệm vụ năm 2025, Khối thi đua sẽ tiếp tục phát động các phong trào thi đua sâu rộng. Bộ Mẫu sẽ ban hành văn bản mới.\n\nÔng Mẫu nhấn mạnh, các Ban Quản lý cần khẩn trương góp ý dự thảo. Tiếp tục rà soát các nội dung chỉ đạo của ngành. Ông cảm ơn.\n\nÔng đề nghị Bộ trưởng Bộ Mẫu khen thưởng kịp thời các đơn vị có thành tích xuất sắc trong phong trào thi đua năm qua."  # fmt: skip
    assert values(text, "tasks", "who", "what") == [
        (["Khối thi đua"], "tiếp tục phát động các phong trào thi đua sâu rộng"),
        (["các Ban Quản lý"], "khẩn trương góp ý dự thảo"),
        (["các Ban Quản lý"], "Tiếp tục rà soát các nội dung chỉ đạo của ngành"),
    ]


def tasks_of(*lines: str) -> list[tuple[str, str]]:
    """Who is to do what by these lines of a section on organisation."""
    found = values(plan_text("IV. TỔ CHỨC THỰC HIỆN", *lines), "tasks", "who", "what")
    return [(who[0], str(what)) for who, what in found]  # type: ignore[index]  # a list of one name


@pytest.mark.parametrize(
    ("said", "who", "what"),
    [
        ("1. Phó Hiệu trưởng phụ trách chuyên môn: Theo dõi, kiểm tra các tổ.", "Phó Hiệu trưởng phụ trách chuyên môn", "Theo dõi, kiểm tra các tổ"),
        ("2. Công chức Văn hóa - Xã hội: tuyên truyền trên loa truyền thanh.", "Công chức Văn hóa - Xã hội", "tuyên truyền trên loa truyền thanh"),
        ("3. Giáo viên bộ môn: Rèn luyện học sinh trong giờ dạy.", "Giáo viên bộ môn", "Rèn luyện học sinh trong giờ dạy"),
        ("4. Nhóm Thể dục: Triển khai hội khỏe.", "Nhóm Thể dục", "Triển khai hội khỏe"),
        ("5- Phòng Hậu cần - Kỹ thuật. Bảo đảm vật chất cho các chặng.", "Phòng Hậu cần - Kỹ thuật", "Bảo đảm vật chất cho các chặng"),
        ("6. Đề nghị Ban Tuyên giáo Tỉnh ủy định hướng công tác tuyên truyền.", "Ban Tuyên giáo Tỉnh ủy", "định hướng công tác tuyên truyền"),
        ("7. Tổng Giám đốc Công ty giao Phòng Tổ chức - Lao động chủ trì triển khai.", "Phòng Tổ chức - Lao động", "chủ trì triển khai"),
        ("8. Các cơ quan, tổ chức, cá nhân có liên quan phối hợp thực hiện Kế hoạch.", "Các cơ quan, tổ chức, cá nhân có liên quan", "phối hợp thực hiện Kế hoạch"),
        ("9. Các khoa, phòng phản ánh về Phòng Mẫu (ĐT: 0200.3812) để được hướng dẫn.", "Các khoa, phòng", "phản ánh về Phòng Mẫu (ĐT: 0200.3812) để được hướng dẫn"),
    ],
)  # fmt: skip
def test_whoever_is_named_acts(said: str, who: str, what: str):
    assert tasks_of(said) == [(who, what)]


@pytest.mark.parametrize(
    "said",
    [
        "1. Kinh phí thực hiện: Trích từ quỹ thi đua, khen thưởng của trường.",
        "2. Sơ kết, tổng kết: Quý IV năm 2024.",
        "3. Số lượng hồ sơ nộp về Phòng Mẫu là 02 bộ.",
        "Yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.",
        "Nhận được Kế hoạch này, các đơn vị nghiêm túc tổ chức thực hiện./.",
    ],
)
def test_matters_and_pleas_are_no_tasks(said: str):
    assert tasks_of(said) == []


def test_clauses_behind_a_label_are_acts_of_their_own():
    assert [what for _, what in tasks_of("1. Công đoàn: Vận động đoàn viên thi đua; chăm lo đời sống giáo viên.")] == [
        "Vận động đoàn viên thi đua", "chăm lo đời sống giáo viên",
    ]  # fmt: skip


def test_elsewhere_a_clause_is_an_act_of_its_own_where_it_has_a_time():
    assert [what for _, what in tasks_of("1. Sở Mẫu hướng dẫn các xã thực hiện; tổng hợp kết quả chung.")] == [
        "hướng dẫn các xã thực hiện; tổng hợp kết quả chung"
    ]
    said = ("1. Tổ Mẫu:", "- Báo cáo tiến độ vào ngày 25 hằng tháng; nộp báo cáo tổng kết chậm nhất ngày 20/5/2024.")
    assert [what for _, what in tasks_of(*said)] == [
        "Báo cáo tiến độ vào ngày 25 hằng tháng", "nộp báo cáo tổng kết chậm nhất ngày 20/5/2024",
    ]  # fmt: skip


def paper(kind: str, number: str, *body: str) -> list[tuple[str, str]]:
    """Who is to do what by a paper of this kind."""
    head = ("ỦY BAN NHÂN DÂN", "TỈNH MẪU", f"Số: {number}", "Mẫu, ngày 10 tháng 01 năm 2024", "")
    tail = ("", "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "CHỦ TỊCH", "Nguyễn Văn Mẫu")
    text = "\n".join(
        (*head, *((kind, "Về phong trào thi đua, khen thưởng năm 2024", "") if kind else ()), *body, *tail)
    )
    return [(who[0], str(what)) for who, what in values(text, "tasks", "who", "what")]  # type: ignore[index]


def test_a_directive_tells_those_its_lead_names():
    found = paper(
        "CHỈ THỊ", "05/CT-UBND",
        "Để phát huy kết quả, Chủ tịch UBND tỉnh yêu cầu các sở, ban, ngành thực hiện tốt các nhiệm vụ sau:",
        "1. Tiếp tục quán triệt Luật Thi đua, khen thưởng.",
        "2. Giao Sở Nội vụ theo dõi, đôn đốc việc thực hiện.",
    )  # fmt: skip
    assert found == [
        ("các sở, ban, ngành", "Tiếp tục quán triệt Luật Thi đua, khen thưởng"),
        ("Sở Nội vụ", "theo dõi, đôn đốc việc thực hiện"),
    ]


def test_a_letter_asks():
    found = paper(
        "", "12/UBND-NC", "V/v đăng ký thi đua năm 2024", "", "Kính gửi: Các sở, ban, ngành.", "",
        "Căn cứ Hướng dẫn số 14/HD-BTĐKT ngày 05/01/2024 của Ban Thi đua - Khen thưởng, Ủy ban nhân dân tỉnh đề nghị "
        "các sở, ban, ngành thực hiện một số nội dung sau:",
        "1. Tổ chức phát động phong trào thi đua, khen thưởng.", "2. Hồ sơ gồm những gì", "- 01 Tờ trình theo mẫu kèm theo;",
        "Đề nghị Thủ trưởng các đơn vị quan tâm chỉ đạo./.",
    )  # fmt: skip
    assert found == [
        ("các sở, ban, ngành", "Tổ chức phát động phong trào thi đua, khen thưởng"),
        ("Thủ trưởng các đơn vị", "quan tâm chỉ đạo"),
    ]


def test_the_articles_of_a_decision_name_who_pays_and_who_carries_out():
    found = paper(
        "QUYẾT ĐỊNH", "12/QĐ-UBND", "QUYẾT ĐỊNH:", "Điều 1. Tặng Bằng khen cho 05 tập thể.",
        "Điều 2. Tiền thưởng theo quy định. Giao Sở Tài chính cấp kinh phí khen thưởng.",
        "Điều", "3. Quyết định này có hiệu lực kể từ ngày ký.",
        "Các ông (bà): Chánh Văn phòng, Giám đốc Sở Nội vụ và các tập thể có tên tại Điều 1 căn cứ Quyết định thi hành./.",
    )  # fmt: skip
    assert found == [
        ("Sở Tài chính", "cấp kinh phí khen thưởng"),
        ("Chánh Văn phòng, Giám đốc Sở Nội vụ và các tập thể có tên tại Điều 1", "căn cứ Quyết định thi hành"),
    ]


def test_a_report_hands_out_what_is_left_to_do():
    found = paper(
        "BÁO CÁO", "12/BC-UBND", "I. KẾT QUẢ TỔ CHỨC THỰC HIỆN", "1. Sở Mẫu: tổ chức 02 hội nghị.",
        "II. PHƯƠNG HƯỚNG", "2. Việc phải làm", "(1) Văn phòng: phát động đợt thi đua; hoàn thiện phần mềm sáng kiến.",
    )  # fmt: skip
    assert found == [("Văn phòng", "phát động đợt thi đua"), ("Văn phòng", "hoàn thiện phần mềm sáng kiến")]


def test_what_is_issued_with_a_paper_ends_at_its_end_mark():
    text = "\n".join(
        (*DECISION[:-1], DECISION[-1] + "/.", "", "Mẫu số 1", "Các đơn vị tổ chức chấm điểm theo mẫu này.")
    )
    assert values(text, "tasks", "who")[-1] == (["Sở Nội vụ"],)


def test_a_name_too_short_for_a_word_is_a_heading():
    assert tasks_of("", "1. Sở Y tế", "", "a) Chủ trì triển khai Kế hoạch này.") == [
        ("Sở Y tế", "Chủ trì triển khai Kế hoạch này")
    ]


RUN = (
    "1. Phòng Tổ chức soạn mẫu cam kết; theo dõi danh sách đăng ký.",
    "2. Phòng Điều dưỡng mở ba khóa huấn luyện.",
    "3. Đề nghị Công đoàn vận động đoàn viên thi đua.",
)


@pytest.mark.parametrize("heading", ["IV. AI LÀM VIỆC GÌ", "IV. MỖI NƠI MỘT TAY", "Ba là, giao việc cho rõ người."])
def test_a_list_of_bodies_and_acts_hands_out_tasks_under_any_heading(heading: str):
    assert [who for (who,) in values(plan_text(heading, *RUN), "tasks", "who")][-1] == ["Công đoàn"]


def test_each_clause_of_such_a_list_is_a_task():
    found = values(plan_text("IV. MỖI NƠI MỘT TAY", *RUN), "tasks", "what")
    assert [str(what).split(" ")[0] for (what,) in found] == ["soạn", "theo", "mở", "vận"]


@pytest.mark.parametrize(
    "lines",
    [
        ("II. NỘI DUNG THI ĐUA", *RUN),
        ("IV. MỖI NƠI MỘT TAY", *RUN[:2]),
        ("IV. TIÊU CHUẨN", "1. Tập thể tổ chức tốt phong trào.", "2. Cá nhân tham gia tích cực.", "3. Học sinh tham gia đủ."),
    ],
)  # fmt: skip
def test_what_is_no_such_list(lines: tuple[str, ...]):
    assert values(plan_text(*lines), "tasks", "who") == []


@pytest.mark.parametrize("sep", ["\t", " | ", "    "])
def test_a_table_of_tasks(sep: str):
    rows = (
        ("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian hoàn thành"),
        ("1", "Phát động phong trào toàn phường", "Phòng Văn hóa - Xã hội", "10/3/2024"),
        ("2", "Trồng cây bóng mát trên 12 tuyến phố", "Đoàn Thanh niên phường", "Quý II/2024"),
    )
    text = plan_text("V. TIẾN ĐỘ", *(sep.join(row) for row in rows))
    assert values(text, "tasks", "who", "what", "due") == [
        (["Phòng Văn hóa - Xã hội"], "Phát động phong trào toàn phường", "2024-03-10"),
        (["Đoàn Thanh niên phường"], "Trồng cây bóng mát trên 12 tuyến phố", None),
    ]
