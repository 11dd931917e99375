"""Days by which something is handed in, in the many ways papers say them; and days that are none."""

import pytest

from tests.core.plans.readings import facts, plan_text, values

ORGANISATION = "V. TỔ CHỨC THỰC HIỆN"


def found(sentence: str) -> list[tuple[object, ...]]:
    return values(plan_text(ORGANISATION, f"1. {sentence}"), "report_deadlines", "due", "rel")


@pytest.mark.parametrize(
    ("words", "due", "rel"),
    [
        ("trước 17 giờ ngày 20/11/2025", "2025-11-20", "by"),
        ("trước 17h00 ngày 20/11/2025", "2025-11-20", "by"),
        ("trước 16.30 ngày 20/11/2025", "2025-11-20", "by"),
        ("không quá 16.00 ngày 20/11/2025", "2025-11-20", "by"),
        ("trễ nhất ngày 20/11/2025", "2025-11-20", "by"),
        ("trong ngày 20/11/2025", "2025-11-20", "by"),
        ("chậm nhất 17 giờ 00 ngày 20 tháng 11 năm 2025", "2025-11-20", "by"),
        ("chậm nhất là ngày 20/11/2025", "2025-11-20", "by"),
        ("chậm nhất vào ngày 20/11/2025", "2025-11-20", "by"),
        ("muộn nhất là 20/11/2025", "2025-11-20", "by"),
        ("không muộn hơn ngày 20/11/2025", "2025-11-20", "by"),
        ("không quá ngày 20/11/2025", "2025-11-20", "by"),
        (", hạn chót ngày 20/11/2025", "2025-11-20", "by"),
        (", thời hạn trước ngày 20/11/2025", "2025-11-20", "before"),
        ("xong trước 20-11-2025", "2025-11-20", "before"),
        ("trước 30 tháng 11 năm 2025", "2025-11-30", "before"),
        ("trước tháng 4/2025", "2025-04-01", "before"),
        ("trong tháng 12/2025", "2025-12-31", "by"),
        ("trong quý IV/2025", "2025-12-31", "by"),
        (". Thời hạn gửi: ngày 20/11/2025", "2025-11-20", "by"),
        (". Thời gian gửi trước ngày 20/11/2025", "2025-11-20", "before"),
        ("từ nay đến hết ngày 30/11/2025", "2025-11-30", "by"),
    ],
)
def test_ways_to_say_the_day(words: str, due: str, rel: str):
    assert found(f"Các xã gửi báo cáo về Phòng Nội vụ {words}.".replace(" ,", ",").replace(" .", ".")) == [(due, rel)]


@pytest.mark.parametrize(
    "paper",
    ["bản đăng ký thi đua", "kế hoạch", "bảng tự chấm điểm", "hồ sơ khen thưởng", "danh sách đại biểu", "ý kiến góp ý"],
)
def test_what_is_handed_in_need_not_be_a_report(paper: str):
    text = plan_text(
        ORGANISATION, f"1. Các xã gửi {paper} về Phòng Nội vụ (qua bộ phận Thi đua) trước ngày 05/12/2025."
    )
    assert values(text, "report_deadlines", "what", "due", "from_whom", "to_whom") == [
        (f"gửi {paper}", "2025-12-05", ["Các xã"], ["Phòng Nội vụ"])
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Thông tư này thay thế các quy định ban hành trước ngày 01/01/2026.",
        "Hồ sơ đã gửi trước ngày 01/01/2026 được xét theo quy định cũ.",
        "Số liệu báo cáo tính đến hết ngày 30/11/2025.",
        "Báo cáo lấy số liệu từ ngày 01/12/2024 đến hết ngày 30/11/2025.",
        "Đối với cán bộ sinh trước ngày 01/01/1970, hồ sơ gồm giấy khai sinh.",
        "Xóa 04 nhà tạm, nhà dột nát còn lại trước ngày 20/11/2025.",
        "Gửi báo cáo đúng hạn; hoàn thành thu các loại quỹ trước ngày 30/11/2025.",
        "Một số xã nộp báo cáo chậm so với yêu cầu (trước ngày 15/6/2023).",
        "Số liệu quý tính từ ngày 15 của tháng cuối quý trước đến ngày 14 của tháng cuối quý báo cáo.",
        "Các trường tổ chức hội thi trước ngày 20/11/2025.",
    ],
)
def test_days_that_are_no_deadlines(sentence: str):
    assert found(sentence) == []


def test_two_deadlines_in_one_sentence_have_their_own_words():
    text = plan_text(
        ORGANISATION,
        "1. Các đơn vị gửi bản đăng ký về Khối trưởng trước ngày 15/02/2026 để lập báo cáo gửi Sở Nội vụ chậm nhất ngày "
        "28/02/2026.",
    )
    assert values(text, "report_deadlines", "due", "rel", "to_whom") == [
        ("2026-02-15", "before", ["Khối trưởng"]), ("2026-02-28", "by", ["Sở Nội vụ"]),
    ]  # fmt: skip


def test_each_report_of_a_list_has_its_day():
    text = plan_text(
        ORGANISATION,
        "1. Các xã gửi báo cáo 6 tháng đầu năm (trước ngày 10/6/2025) và báo cáo năm (trước ngày 10/12/2025) về Phòng Nội vụ.",
        "2. Gửi báo cáo trước ngày 05/6/2024 (báo cáo quý II) và trước ngày 05/12/2024 (báo cáo quý IV).",
    )
    assert values(text, "report_deadlines", "what", "due") == [
        ("gửi báo cáo 6 tháng đầu năm", "2025-06-10"), ("báo cáo năm", "2025-12-10"),
        ("báo cáo quý II", "2024-06-05"), ("báo cáo quý IV", "2024-12-05"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("trước các ngày 15/3, 15/6 và 15/12/2025", ["2025-03-15", "2025-06-15", "2025-12-15"]),
        ("trước ngày 15/6/2025 và ngày 15/12/2025", ["2025-06-15", "2025-12-15"]),
    ],
)
def test_days_of_a_list_share_their_year(words: str, days: list[str]):
    assert [due for due, _ in found(f"Các xã gửi báo cáo về Phòng Nội vụ {words}.")] == days


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("trước 30/11 hằng năm", [("year", "30/11 hằng năm")]),
        ("trước ngày 15/6 và 15/12 hằng năm", [("year", "15/6 hằng năm"), ("year", "15/12 hằng năm")]),
        ("trước ngày 20 của tháng cuối quý", [("quarter", "20 của tháng cuối quý")]),
        ("vào ngày 25 tháng cuối quý", [("quarter", "25 tháng cuối quý")]),
        ("trước ngày mùng 5 hằng tháng", [("month", "5 hằng tháng")]),
        ("trước 15 giờ thứ Sáu hằng tuần", [(None, "15 giờ thứ Sáu hằng tuần")]),
        ("chậm nhất sau 05 ngày kể từ ngày kết thúc đợt thi đua", [(None, "05 ngày kể từ ngày kết thúc đợt")]),
    ],
)
def test_days_that_come_back(words: str, said: list[tuple[str | None, str]]):
    text = plan_text(ORGANISATION, f"1. Các xã gửi báo cáo về Phòng Nội vụ {words}.")
    assert values(text, "report_deadlines", "every", "every_text") == said


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Hằng năm, trước ngày 15/11, các xã báo cáo Phòng Nội vụ.", ("year", "15/11 hằng năm", "before")),
        ("Hằng tháng (chậm nhất ngày 25), các xã báo cáo Phòng Nội vụ.", ("month", "25 hằng tháng", "by")),
    ],
)
def test_how_often_may_stand_first(sentence: str, said: tuple[str, str, str]):
    assert values(plan_text(ORGANISATION, f"1. {sentence}"), "report_deadlines", "every", "every_text", "rel") == [said]


def test_a_day_that_begins_the_sentence_is_told_by_what_follows():
    text = plan_text(ORGANISATION, "1. Trước ngày 15/12/2025, các xã gửi báo cáo tổng kết về Phòng Nội vụ.")
    assert values(text, "report_deadlines", "what", "to_whom") == [("gửi báo cáo tổng kết", ["Phòng Nội vụ"])]


def test_a_deadline_told_twice_counts_once():
    text = plan_text(
        ORGANISATION,
        "1. Các xã gửi báo cáo tổng kết về Phòng Nội vụ trước ngày 15/12/2025.",
        "2. Phòng Nội vụ nhận báo cáo tổng kết của các xã (trước ngày 15/12/2025), trình UBND tỉnh.",
        "3. Các xã gửi danh sách đại biểu về Văn phòng trước ngày 15/12/2025.",
    )
    assert values(text, "report_deadlines", "to_whom") == [(["Phòng Nội vụ"],), (["Văn phòng"],)]


def test_what_must_only_be_done_is_the_day_of_its_task():
    text = plan_text(ORGANISATION, "1. Sở Nội vụ: Hoàn thành bình xét các danh hiệu thi đua trước ngày 10/12/2024.")
    assert values(text, "report_deadlines", "due") == []
    assert values(text, "tasks", "due", "rel") == [("2024-12-10", "before")]


def test_a_report_asks_for_others_to_come():
    text = plan_text(
        "I. KẾT QUẢ",
        "1. Hai đơn vị gửi báo cáo sơ kết chậm (trước ngày 15/6/2023).",
        "II. NHIỆM VỤ",
        "1. Các đơn vị gửi bản đăng ký thi đua về Khối trưởng trước ngày 15/02/2026.",
    )
    text = text.replace("12/KH-UBND", "12/BC-UBND").replace("KẾ HOẠCH", "BÁO CÁO").replace("Phát động", "Tổng kết")
    assert [(fact.value["due"], fact.confidence) for fact in facts(text, "report_deadlines")] == [("2026-02-15", 70)]


def test_a_letter_without_numbers_has_deadlines():
    text = plan_text("Để kịp thời tổng hợp, Sở Nội vụ đề nghị các sở, ban, ngành gửi báo cáo trước ngày 25/11/2025./.")
    assert values(text, "report_deadlines", "due", "rel") == [("2025-11-25", "before")]


def test_an_hour_of_the_day_is_noted():
    (fact,) = facts(plan_text(ORGANISATION, "1. Các xã gửi báo cáo trước 17 giờ ngày 20/11/2025."), "report_deadlines")
    assert [(note.code, note.value("written")) for note in fact.notes] == [
        ("reading.due_hour", "trước 17 giờ ngày 20/11/2025")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Đăng ký thi đua (từ ngày 01/3/2026 đến hết tháng 5/2026).",
        "Tổ chức lễ phát động vào ngày 20/8/2026.",
        "Hội nghị báo cáo tổng kết tổ chức trong ngày 20/12/2026.",
    ],
)
def test_days_of_events_are_no_deadlines(sentence: str):
    assert found(sentence) == []


@pytest.mark.parametrize("parts", [" | ", "    ", "\t"])
def test_a_table_tells_by_row_what_is_due(parts: str):
    text = plan_text(
        "V. CHẾ ĐỘ BÁO CÁO",
        *(
            parts.join(cells)
            for cells in (
                ("TT", "Loại báo cáo", "Thời hạn gửi", "Nơi nhận"),
                ("1", "Báo cáo sơ kết 6 tháng", "10/6/2024", "Phòng Nội vụ"),
                ("2", "Báo cáo tổng kết năm", "trước ngày 05/12/2024", "Phòng Nội vụ"),
                ("3", "Bảng tự chấm điểm", "17h00, 10/12/2024", "Cụm trưởng"),
                ("4", "Báo cáo quý", "25 hằng tháng", "Cụm trưởng"),
            )
        ),
    )
    assert values(text, "report_deadlines", "what", "due", "rel", "to_whom")[:3] == [
        ("Báo cáo sơ kết 6 tháng", "2024-06-10", "by", ["Phòng Nội vụ"]),
        ("Báo cáo tổng kết năm", "2024-12-05", "before", ["Phòng Nội vụ"]),
        ("Bảng tự chấm điểm", "2024-12-10", "by", ["Cụm trưởng"]),
    ]


def test_a_table_of_work_tells_no_deadlines():
    text = plan_text(
        "V. TIẾN ĐỘ",
        "TT | Nội dung công việc | Đơn vị chủ trì | Thời hạn",
        "1 | Tổ chức hội thi | Phòng Văn hóa | 10/6/2024",
        "2 | Xây nhà tình nghĩa | Phòng Nội vụ | trước 10/8/2024",
    )
    assert values(text, "report_deadlines", "due") == []


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("Bản đăng ký thi đua: nộp Văn phòng tổng hợp, hạn 23/01/2026.", "2026-01-23"),
        ("Kết quả cả đợt báo cáo về Phòng Nội vụ không để quá ngày 06/01/2025.", "2025-01-06"),
        ("Phòng Nội vụ trình Chủ tịch UBND huyện báo cáo toàn đợt trong hạn đến 15/01/2025.", "2025-01-15"),
        ("Báo cáo sơ kết Đợt I (số liệu tính đến 31/5): hạn 05/6/2026.", "2026-06-05"),
        ("Ban Tổ chức kết thúc nhận bài dự thi vào 24 giờ ngày 30/9/2025.", "2025-09-30"),
        ("Các đơn vị gửi hồ sơ về Phòng Nội vụ từ ngày 01 đến ngày 10/12/2025.", "2025-12-10"),
    ],
)
def test_days_by_other_words(sentence: str, due: str):
    assert found(sentence) == [(due, "by")]


def test_a_period_that_began_before_the_paper_is_what_is_counted():
    assert found("Gửi báo cáo kết quả thi đua từ ngày 01/12/2023 đến ngày 30/11/2024.") == []
