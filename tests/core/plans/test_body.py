from decimal import Decimal

import pytest

from tests.core.plans.readings import facts, of, plan_text, reading, values

CITED = ("number", "date", "role")


def test_bases_of_the_bloc_plan():
    assert of("002", "citations", "type", "number", "date", "role") == [
        ("Quyết định", "3700/QĐ-UBND", "2023-11-08", "basis"),
        ("Kết quả bầu", None, "2023-12-27", "basis"),
    ]


def test_every_instrument_counts_once():
    assert of("003", "citations", *CITED) == [
        ("232/KH-UBND", "2025-09-09", "basis"),
        ("41-CT/TW", "2024-12-26", "reference"),
        ("46-CT/TU", "2025-06-26", "reference"),
        (None, None, "reference"),  # Luật Thi đua, khen thưởng: neither number nor year
        ("57-NQ/TW", "2024-12-22", "reference"),
        ("59-NQ/TW", "2025-01-24", "reference"),
        ("66-NQ/TW", "2025-04-30", "reference"),
        ("68-NQ/TW", "2025-05-04", "reference"),
        ("69-NQ/TW", "2025-07-19", "reference"),
        ("70-NQ/TW", "2025-08-20", "reference"),
        ("71-NQ/TW", "2025-08-22", "reference"),
        ("72-NQ/TW", "2025-09-09", "reference"),
    ]


def test_a_digit_read_as_a_letter_is_noted():
    (fact,) = [fact for fact in reading("003").of("citations") if fact.value["number"] == "71-NQ/TW"]
    assert [(note.code, note.value("read")) for note in fact.notes] == [("reading.digit_read_as_letter", "T1")]


def test_a_cited_plan_with_a_blank_number():
    blank = [fact for fact in reading("000").of("citations") if "symbol" in fact.value]
    assert [(fact.value["type"], fact.value["symbol"], fact.value["date"], fact.line) for fact in blank] == [
        ("Kế hoạch", "KH-BQL", None, 16)
    ]


@pytest.mark.parametrize(
    ("line", "cited"),
    [
        ("Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết;", ("98/2023/NĐ-CP", "2023-12-31", "Chính phủ")),
        ("Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;", ("06/2022/QH15", "2022-06-15", None)),
        ("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", (None, "2022-06-15", None)),
        ("Theo Kế hoạch số 5/KH-UBND ngày 02/3/2024 của Ủy ban nhân dân (UBND) tỉnh về thi đua;", ("5/KH-UBND", "2024-03-02", "Ủy ban nhân dân tỉnh")),
        ("Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị khóa XII về học tập;", ("05-CT/TW", "2016-05-15", "Bộ Chính trị khóa XII")),
    ],
)  # fmt: skip
def test_citations(line: str, cited: tuple[str | None, str, str | None]):
    assert values(plan_text(line), "citations", "number", "date", "issuer") == [cited]


def test_the_own_number_is_no_citation():
    text = plan_text("Căn cứ Kế hoạch số 12/KH-UBND ngày 10/01/2024 của UBND tỉnh;")
    assert values(text, "citations", "number") == []


def test_phases_of_the_sources():
    assert of("002", "phases", "name", "from", "to") == [
        ("Quý I/2024", "2024-01-01", "2024-03-31"),
        ("Quý II/2024", "2024-04-01", "2024-06-30"),
        ("Quý III/2024", "2024-07-01", "2024-09-30"),
        ("Quý IV/2024", "2024-10-01", "2024-12-31"),
    ]
    assert of("000", "phases", "name", "from", "to") == [
        ("Giai đoạn 1", "2023-01-01", "2023-04-30"),
        ("Giai đoạn 2", "2023-05-01", "2023-06-30"),
        ("Giai đoạn 3", "2023-07-01", "2023-12-31"),
    ]
    assert of("001", "phases", "from", "from_text", "to", "to_text") == [
        ("2024-08", "nay", None, "khi thành phố tổ chức Đại hội Thi đua yêu nước thành phố lần thứ X")
    ]
    assert of("003", "phases", "from", "to") == [(None, "2025-12-31")]


def test_a_span_of_years_without_a_period_is_no_phase():
    text = plan_text("I. THỜI GIAN", "Đối với các phong trào đã triển khai được 03 đến 05 năm, giai đoạn 2021 - 2025.")
    assert values(text, "phases", "name") == []


def test_activities_lie_in_their_phase():
    assert of("002", "activities", "phase", "to")[0] == ("Quý I/2024", "2024-03-31")
    assert len(of("002", "activities", "name")) == 11


def test_deadlines_of_the_sources():
    assert of("002", "report_deadlines", "due", "rel", "to_whom") == [
        ("2024-06-07", "before", ["Ban Quản lý Khu kinh tế Hải Phòng"]),
        ("2024-12-08", "before", ["Ban Quản lý Khu kinh tế Hải Phòng"]),
    ]
    assert of("003", "report_deadlines", "due", "rel") == [("2025-09-25", "before"), ("2025-12-10", "before")]
    assert of("000", "report_deadlines", "due", "rel", "to_whom") == [
        ("2023-05-01", "before", ["Văn phòng Ban Quản lý"]),
        ("2023-06-30", "before", ["Văn phòng Ban Quản lý"]),
        ("2024-01-05", "before", ["Văn phòng Ban Quản lý"]),
    ]
    assert of("001", "report_deadlines", "due") == []


@pytest.mark.parametrize(
    ("sentence", "due", "rel"),
    [
        ("Gửi báo cáo về Sở Nội vụ trước ngày 15/11/2024.", "2024-11-15", "before"),
        ("Gửi báo cáo về Sở Nội vụ chậm nhất ngày 30/11/2024.", "2024-11-30", "by"),
        ("Gửi báo cáo về Sở Nội vụ chậm nhất trước ngày 30/11/2024.", "2024-11-30", "before"),
        ("Hồ sơ gửi về Sở Nội vụ đến hết ngày 15 tháng 12 năm 2024.", "2024-12-15", "by"),
        ("Báo cáo gửi về Sở Nội vụ trước ngày 15/6.", None, "before"),
    ],
)
def test_deadlines(sentence: str, due: str | None, rel: str):
    text = plan_text("I. TỔ CHỨC THỰC HIỆN", f"1. {sentence}")
    assert values(text, "report_deadlines", "due", "rel", "to_whom") == [(due, rel, ["Sở Nội vụ"])]


def test_a_day_without_its_year_is_not_completed():
    (fact,) = facts(
        plan_text("I. TỔ CHỨC THỰC HIỆN", "1. Báo cáo gửi về Sở Nội vụ trước ngày 15/6."), "report_deadlines"
    )
    assert fact.value["due_text"] == "15/6"
    assert [note.code for note in fact.notes] == ["reading.year_missing"]


@pytest.mark.parametrize(("words", "every"), [("hằng tháng", "month"), ("hàng quý", "quarter"), ("hằng năm", "year")])
def test_deadlines_that_come_back(words: str, every: str):
    text = plan_text("I. TỔ CHỨC THỰC HIỆN", f"1. Gửi báo cáo trước ngày 25 {words}.")
    assert values(text, "report_deadlines", "every", "every_text", "due", "rel") == [
        (every, f"25 {words}", None, "before")
    ]


def test_targets_of_the_ward():
    assert of("003", "targets", "operator", "value", "unit") == [
        (">=", 12, "%"), (">=", None, None), (">", 95, "%"), ("=", 100, "%"), ("=", 1, "mức độ"), ("=", 2, "cấp độ"),
        ("=", 95, "%"), ("=", Decimal("55.02"), "%"), ("<", 1, "%"), ("=", 100, "%"), ("=", 100, "%"), ("=", 98, "%"),
        (">=", 60, "%"), (">", 95, "%"),
    ]  # fmt: skip


def test_targets_of_the_special_drive():
    assert of("000", "targets", "operator", "value", "unit", "baseline") == [
        (">", None, None, "chi tidu ndm 2023"), (">", None, None, "nim 2022"), (">", None, None, "nim 2022"),
        (">", None, None, "nim 2022"), ("=", 5, "mô hình", None),
        ("=", 2, "lần/năm", None), ("=", 100, "%", None),
    ]  # fmt: skip


def test_floors_of_a_list():
    text = plan_text(
        "I. CHỈ TIÊU", "1) Phát triển thuê bao thực tăng tối thiểu:", "- Fiber VNN 2.100 tb; My TV 3.050 tb;"
    )
    assert values(text, "targets", "name", "operator", "value") == [
        ("thuê bao thực tăng Fiber VNN", ">=", 2100), ("thuê bao thực tăng My TV", ">=", 3050),
    ]  # fmt: skip


def test_growth_measures_what_was_named_before():
    text = plan_text("I. CHỈ TIÊU", "1. Thu ngân sách đạt 1.250 tỷ đồng, tăng 12,5% so với năm 2023.")
    assert values(text, "targets", "name", "value", "baseline") == [
        ("Thu ngân sách", 1250, None), ("Thu ngân sách", Decimal("12.5"), "năm 2023"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "- Ban Chỉ đạo: Không quá 05 cá nhân;", "- Thời gian 6 tháng đầu năm 2024, 30 năm ngày thành lập;",
        "- Dịch vụ công mức độ 3, 4 theo TCVN ISO 9001:2015;", "- Từng lớp 16p Nhân dân, 12 Khối thi đua;",
    ],
)  # fmt: skip
def test_what_is_no_target(line: str):
    assert values(plan_text("I. NỘI DUNG", line), "targets", "value") == []


def test_movements_of_the_ward():
    assert of("003", "movements", "name", "level")[0] == (
        "Đẩy mạnh phát triển kết cấu hạ tầng đồng bộ, hiện đại; thực hiện tiết kiệm, chống lãng phí", "thành phố",
    )  # fmt: skip
    assert len(of("003", "movements", "name")) == 8


def test_movements_with_level_years_and_base():
    assert of("001", "movements", "level", "from", "to", "legal_base") == [
        ("Trung ương", "2021", "2025", {"number": "164/KH-UBND", "date": "2022-07-05"}),
        ("Trung ương", "2021", "2025", {"number": "166/KH-UBND", "date": "2022-07-06"}),
        ("Trung ương", "2019", "2025", {"number": "200/KH-UBND", "date": "2019-08-07"}),
        ("Trung ương", None, None, None),
        ("thành phố", "2020", "2025", {"number": "298/KH-UBND", "date": "2020-12-29"}),
        ("thành phố", "2019", "2025", {"number": "231/KH-UBND", "date": "2019-09-17"}),
        ("thành phố", "2021", "2025", {"number": "249/KH-UBND", "date": "2021-11-08"}),
        ("thành phố", None, None, {"number": "175/KH-UBND", "date": "2022-07-15"}),
    ]


@pytest.mark.parametrize(
    "quoted", ["phương châm “Uống nước nhớ nguồn”", "“Phong trào thi đua nếu chỉ dừng ở bề nổi thì nhàm chán”"]
)
def test_other_quotations_are_no_movements(quoted: str):
    assert values(plan_text("I. NỘI DUNG", f"1. Thực hiện {quoted}."), "movements", "name") == []


def test_occasions():
    assert of("000", "occasions", "years", "from", "to") == [
        (75, "1948-06-11", "2023-06-11"),
        (30, "1993-07-15", "2023-07-15"),
    ]
    assert [years for years, day in of("001", "occasions", "years", "from") if day] == [95, 80, None, 50, 135, 70]


def test_an_occasion_whose_years_do_not_fit_is_noted():
    (fact,) = facts(plan_text("Kỷ niệm 90 năm Ngày thành lập (03/02/1930 - 03/02/2025)."), "occasions")
    assert [note.code for note in fact.notes] == ["reading.years_differ"]


def test_contents_and_their_forms():
    found = of("000", "contents", "num", "forms")
    assert [num for num, _ in found] == [str(number) for number in range(1, 10)]
    assert [len(forms) for _, forms in found] == [2, 2, 3, 1, 0, 3, 6, 0, 0]


def test_tasks_of_the_bloc():
    assert [who[0] for (who,) in of("002", "tasks", "who")] == (
        ["Ban Quản lý Khu kinh tế Hải Phòng"] * 6
        + ["Sở Nông nghiệp và Phát triển nông thôn"] * 2
        + ["Các đơn vị trong Khối"] * 4
    )


def test_a_task_carries_the_day_of_its_deadline():
    text = plan_text(
        "V. TỔ CHỨC THỰC HIỆN", "1. Sở Nội vụ: Hướng dẫn, đôn đốc; gửi báo cáo về UBND tỉnh trước ngày 10/12/2024."
    )
    assert values(text, "tasks", "who", "due", "rel") == [
        (["Sở Nội vụ"], None, None), (["Sở Nội vụ"], "2024-12-10", "before"),
    ]  # fmt: skip


def test_awards():
    assert of("001", "awards", "level", "form", "authority") == [("thành phố", "Bằng khen", "Chủ tịch UBND thành phố")]
    text = plan_text(
        "II. HÌNH THỨC KHEN THƯỞNG", "- Huân chương Lao động;", "- Bằng khen của Thủ tướng Chính phủ;", "- Giấy khen."
    )
    assert values(text, "awards", "form", "authority") == [
        ("Huân chương Lao động", None), ("Bằng khen", "Thủ tướng Chính phủ"), ("Giấy khen", None),
    ]  # fmt: skip


def test_the_formula_of_the_bloc():
    assert of("002", "scoring", "cross_raters", "divisor", "cross_term", "expression") == [
        (6, 7, "sum", "(self + sum(cross)) / 7")
    ]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Điểm = (Điểm tự chấm + Điểm của 9 đơn vị chấm chéo)/10.", (9, 10, "sum", "(self + sum(cross)) / 10")),
        (
            "Điểm = [Điểm tự chấm + điểm trung bình chấm chéo của 5 đơn vị]/2",
            (5, 2, "mean", "(self + mean(cross)) / 2"),
        ),
        (
            "Điểm là trung bình cộng của điểm tự chấm và điểm của 4 đơn vị chấm chéo.",
            (4, 5, "sum", "(self + sum(cross)) / 5"),
        ),
        ("Điểm tự chấm x 40% + điểm chấm chéo x 60%", (None, None, "mean", "40/100 * self + 60/100 * mean(cross)")),
        ("Điểm = (Điểm tự chấm + Điểm của 6 đơn vị chấm chéo)/5.", (6, 5, None, None)),
    ],
)
def test_formulas(line: str, rule: tuple[object, ...]):
    text = plan_text("I. CHẤM ĐIỂM", line)
    assert values(text, "scoring", "cross_raters", "divisor", "cross_term", "expression") == [rule]


def test_the_bloc():
    assert of("002", "bloc", "name") == [("Khối thi đua các cơ quan Quản lý kinh tế thành phố",)]
    assert of("002", "bloc.roles", "role", "unit") == [
        ("Trưởng khối", "Ban Quản lý Khu kinh tế Hải Phòng"),
        ("Phó Trưởng khối", "Sở Nông nghiệp và Phát triển nông thôn"),
    ]
    assert of("002", "bloc.elections", "on", "year") == [("2023-12-27", 2024)]


def test_officers_of_two_years_are_told_apart():
    assert of("004", "bloc.roles", "role", "year") == [
        ("Trưởng khối", 2019), ("Phó Trưởng khối", 2019), ("Trưởng khối", 2020), ("Phó Trưởng khối", 2020),
    ]  # fmt: skip
    assert len(of("004", "bloc.members", "name")) == 11


def test_sums_of_a_report_are_checked():
    assert [(check.whole, check.parts, check.is_met) for check in reading("004").checks] == [
        (Decimal(11), (Decimal(11),), True),
        (Decimal(532), (Decimal(379), Decimal(153)), True),
        (Decimal(761), (Decimal(615), Decimal(146)), True),
    ]


def test_results_and_what_they_are_compared_with():
    found = {
        (value, unit): comparison for value, unit, comparison in of("004", "results", "value", "unit", "comparison")
    }
    assert found[Decimal("56.615"), "tỷ USD"]["value"] == Decimal("7.6")
    assert found[3156, "triệu USD"]["value"] == 54
    assert found[1095829, "người lao động"] is None
    assert {value for value, _ in found}.isdisjoint({2019, 2018, 13, 9001, 2015, 16})


@pytest.mark.parametrize(
    ("words", "every"),
    [
        ("chậm nhất 05 ngày làm việc sau khi kết thúc quý", "quarter"),
        ("trong thời hạn 10 (mười) ngày làm việc kể từ ngày kết thúc đợt thi đua", None),
        ("trong 5 ngày làm việc, kể từ khi hết 6 tháng", "half_year"),
    ],
)
def test_working_days_after_an_end(words: str, every: str | None):
    text = plan_text("I. TỔ CHỨC THỰC HIỆN", f"1. Các đơn vị gửi báo cáo {words}.")
    found = facts(text, "report_deadlines")
    assert [(fact.value.get("every"), fact.value["rel"], fact.value["due"]) for fact in found] == [(every, "by", None)]
    assert "ngày làm việc" in found[0].value["every_text"]
