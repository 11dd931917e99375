"""Kinds beside plans, on texts that were made up for these tests: each says so in its title."""

from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from tests.intake.ruining import ruined
from thidua.adapters.language_model import load_restorer
from thidua.core.documents.received import received_text
from thidua.core.kernel.outcome import Ok, refuse
from thidua.core.plans.criteria_table import criteria_table
from thidua.core.plans.fact import PlanReading
from thidua.core.plans.plan_json import from_json, to_json
from thidua.core.plans.reading import read

HERE = Path(__file__).parent / "made_up"


@cache
def made_up(name: str) -> PlanReading:
    return read(received_text((HERE / f"{name}.txt").read_text(encoding="utf-8")))


def rows(name: str, group: str, *fields: str) -> list[tuple[object, ...]]:
    return [tuple(fact.value[field] for field in fields) for fact in made_up(name).of(group)]


def value(name: str, group: str, field: str = "value") -> object:
    fact = made_up(name).fact(group)
    return fact.value[field] if fact else None


@pytest.mark.parametrize(
    ("name", "code", "number", "issued", "signed"),
    [
        ("quyet_dinh", "QĐ", "2145/QĐ-UBND", "2024-12-12", "Trần Thị Mẫu"),
        ("danh_sach_bang", "QĐ", "77/QĐ-SNV", "2025-01-20", "Vũ Văn Ví"),
        ("huong_dan", "HD", "08/HD-CTĐ", "2025-03-03", "Mai Văn Giả"),
        ("chi_thi", "CT", "09/CT-UBND", "2025-01-06", "Hồ Văn Thí Dụ"),
        ("to_trinh", "TTr", "412/TTr-SGDĐT", "2024-06-18", "Đinh Thị Phác"),
        ("phat_dong", "PĐ", "15/PĐ-CĐN", "2024-09-01", "Phan Văn Tỉ"),
    ],
)
def test_the_head_and_the_end_of_every_kind_are_read(name: str, code: str, number: str, issued: str, signed: str):
    assert value(name, "kind", "code") == code
    assert value(name, "number") == number
    assert value(name, "issued_on") == issued
    assert value(name, "signatory", "name") == signed


def test_a_decision_lists_who_is_awarded_and_the_counts_hold():
    assert rows("quyet_dinh", "awarded", "name", "side", "position", "unit", "form", "status") == [
        ("Phòng Nghiệp vụ giả định", "collective", None, "Sở Nội vụ", "Bằng khen", "given"),
        ("Trường Tiểu học Ví Dụ", "collective", None, "thị xã Mẫu", "Bằng khen", "given"),
        ("Ban Quản lý các khu công nghiệp tỉnh", "collective", None, None, "Bằng khen", "given"),
        ("Nguyễn Văn Thử", "person", "Trưởng phòng Nghiệp vụ giả định", "Sở Nội vụ", "Bằng khen", "given"),
        ("Lê Thị Kiểm", "person", "Phó Giám đốc", "Sở Tài chính", "Bằng khen", "given"),
        ("Phạm Minh Định", "person", "Giáo viên", "Trường Tiểu học Ví Dụ, thị xã Mẫu", "Bằng khen", "given"),
        ("Hoàng Thu Nghiệm", "person", "Chuyên viên", "Văn phòng Ủy ban nhân dân tỉnh", "Bằng khen", "given"),
    ]
    assert [(check.meaning, check.whole, check.is_met) for check in made_up("quyet_dinh").checks] == [
        ("awarded.collective", Decimal(3), True), ("awarded.person", Decimal(4), True),
    ]  # fmt: skip


def test_a_decision_whose_list_is_short_of_a_name_is_told():
    lines = (HERE / "quyet_dinh.txt").read_text(encoding="utf-8").splitlines()
    short = "\n".join(line for line in lines if "Lê Thị Kiểm" not in line)
    checks = read(received_text(short)).checks
    assert [(check.meaning, check.parts, check.is_met) for check in checks] == [
        ("awarded.collective", (Decimal(3),), True), ("awarded.person", (Decimal(3),), False),
    ]  # fmt: skip


def test_a_table_of_awarded_says_the_form_of_each():
    assert rows("danh_sach_bang", "awarded", "name", "side", "position", "unit", "form") == [
        ("Phòng Tổ chức", "collective", None, "Sở Nội vụ", "Tập thể Lao động xuất sắc"),
        ("Đỗ Thị Mẫu", "person", "Chuyên viên", "Phòng Tổ chức", "Chiến sĩ thi đua cơ sở"),
        ("Lý Văn Dụ", "person", "Phó Trưởng phòng", "Phòng Cải cách hành chính", "Lao động tiên tiến"),
        ("Cao Thị Thí", "person", "Văn thư", "Văn phòng", "Giấy khen"),
    ]


def test_a_list_with_blank_lines_between_its_rows_is_the_same_list():
    text = (HERE / "quyet_dinh.txt").read_text(encoding="utf-8").replace("\n", "\n\n")
    assert [fact.value for fact in read(received_text(text)).of("awarded")] == [
        fact.value for fact in made_up("quyet_dinh").of("awarded")
    ]


def test_a_table_within_an_article_is_a_list():
    lines = (HERE / "danh_sach_bang.txt").read_text(encoding="utf-8").split("Điều 1.")[0].splitlines()
    given = "Điều 1. Tặng Giấy khen cho 02 tập thể và 01 cá nhân có tên trong danh sách dưới đây:"
    table = ("TT\tTập thể, cá nhân\tĐịa chỉ", "I\tTập thể\t", "1\tChi hội Phụ nữ thôn Một\tThôn Một",
             "2\tTrường Mầm non Ví Dụ\tXã Ví Dụ", "II\tCá nhân\t", "1\tÔng Trần Văn Giả\tThôn Hai")  # fmt: skip
    found = read(received_text("\n".join((*lines, given, *table, "Điều 2. Quyết định có hiệu lực từ ngày ký./."))))
    assert [(fact.value["name"], fact.value["side"], fact.value["unit"]) for fact in found.of("awarded")] == [
        ("Chi hội Phụ nữ thôn Một", "collective", "Thôn Một"),
        ("Trường Mầm non Ví Dụ", "collective", "Xã Ví Dụ"),
        ("Trần Văn Giả", "person", "Thôn Hai"),
    ]
    assert [check.is_met for check in found.checks] == [True, True]


def test_a_submission_proposes():
    assert rows("to_trinh", "awarded", "name", "side", "form", "status") == [
        ("Trường Trung học phổ thông Giả Sử", "collective", "Bằng khen", "proposed"),
        ("Bùi Văn Nháp", "person", "Bằng khen", "proposed"),
        ("Trần Thị Tạm", "person", "Bằng khen", "proposed"),
    ]


def test_a_news_item_tells_awards_officers_and_sums():
    assert rows("tin_bai", "awarded", "name", "form", "status") == [
        ("Sở Tài chính", "Cờ thi đua", "proposed"),
        ("Sở Xây dựng", "Cờ thi đua", "proposed"),
        ("Sở Y tế", "Bằng khen", "proposed"),
        ("Sở Tư pháp", "Bằng khen", "proposed"),
        ("Sở Công Thương", "Bằng khen", "proposed"),
        ("Nguyễn Văn Thử", "Giấy khen", "given"),
    ]
    assert rows("tin_bai", "bloc.roles", "role", "unit", "year") == [
        ("Trưởng khối", "Sở Tài chính", 2024), ("Phó Trưởng khối", "Sở Công Thương", 2024), ("Trưởng khối", "Sở Nội vụ", 2023),
    ]  # fmt: skip
    assert [(check.whole, check.is_met) for check in made_up("tin_bai").checks] == [(Decimal(320), True)]


def test_a_plan_gives_nothing_to_anyone():
    assert rows("phat_dong", "awarded") == rows("chi_thi", "awarded") == []


def test_a_directive_tells_each_body_what_to_do():
    assert rows("chi_thi", "tasks", "who", "due") == [
        (["Các sở, ban, ngành, Ủy ban nhân dân các quận, huyện"], "2025-02-28"),
        (["Các sở, ban, ngành, Ủy ban nhân dân các quận, huyện"], None),
        (["Sở Nội vụ"], None),
        (["Sở Nội vụ"], "2025-12-15"),
        (["Ủy ban Mặt trận Tổ quốc Việt Nam thành phố"], None),
    ]
    assert rows("chi_thi", "citations", "number", "subject") == [
        ("41-CT/TW", "tăng cường sự lãnh đạo của Đảng đối với công tác thi đua, khen thưởng trong tình hình mới"),
    ]


def test_a_launch_begins_its_title_with_its_own_word():
    assert str(value("phat_dong", "title")).startswith("Phát động đợt thi đua nước rút 100 ngày đêm")
    assert rows("phat_dong", "phases", "from", "to") == [("2024-09-20", "2024-12-28")]
    assert rows("phat_dong", "targets", "name", "operator", "value") == [
        ("Doanh thu", ">=", Decimal("12.5")), ("Giảm tỷ lệ tai nạn lao động", "<", Decimal("1.5")),
    ]  # fmt: skip


def test_criteria_of_numbered_paragraphs_make_a_table():
    outcome = criteria_table(made_up("huong_dan"))
    assert isinstance(outcome, Ok)
    table = outcome.value
    assert (table.year, table.base_maximum, table.bonus_cap) == (2025, Decimal(100), Decimal(5))
    assert [(one.code, one.text, one.maximum, one.kind.value) for one in table.criteria()] == [
        ("I.1", "Hoàn thành các chỉ tiêu kinh tế - xã hội được giao", Decimal(30), "base"),
        ("I.2.a", "Giải quyết hồ sơ đúng hạn", Decimal(12), "base"),
        ("I.2.b", "Công khai thủ tục hành chính", Decimal(8), "base"),
        ("I.3", "Thực hiện tiết kiệm, chống lãng phí", Decimal(10), "base"),
        ("II.1", "Tổ chức phong trào thi đua", Decimal(25), "base"),
        ("II.2", "Nộp báo cáo đúng hạn", Decimal(15), "base"),
        ("III.1", "Có sáng kiến cấp tỉnh", Decimal(3), "bonus"),
        ("III.2", "Có điển hình tiên tiến được tuyên dương", Decimal("2.5"), "bonus"),
        ("IV.1", "Nộp báo cáo chậm", Decimal(2), "penalty"),
    ]
    assert rows("huong_dan", "targets") == []


def test_criteria_of_a_table_make_a_table():
    outcome = criteria_table(made_up("bang_tieu_chi"))
    assert isinstance(outcome, Ok)
    assert [(section.code, section.maximum, len(section.criteria)) for section in outcome.value.sections] == [
        ("I", Decimal(70), 2), ("II", Decimal(30), 2), ("III", None, 1),
    ]  # fmt: skip
    assert (outcome.value.base_maximum, outcome.value.bonus_cap) == (Decimal(100), Decimal(10))


def test_a_table_that_does_not_add_up_is_refused_by_the_scoring():
    text = (HERE / "huong_dan.txt").read_text(encoding="utf-8").replace("(60 điểm)", "(70 điểm)")
    assert criteria_table(read(received_text(text))) == refuse(
        "criteria.section_sum_differs", section="I", declared=Decimal(70), summed=Decimal(60)
    )


def test_a_text_without_criteria_or_without_year_makes_no_table():
    assert criteria_table(made_up("phat_dong")) == refuse("reading.no_criteria")
    text = (HERE / "bang_tieu_chi.txt").read_text(encoding="utf-8")
    without = text.replace(" năm 2025", "").replace("Ninh Bình, ngày 10 tháng 02", "")
    assert criteria_table(read(received_text(without))) == refuse("reading.no_criteria_year", rows=5)


@pytest.mark.parametrize("name", sorted(path.stem for path in HERE.glob("*.txt")))
def test_rows_are_printed_and_read_back_and_stand_where_they_say(name: str):
    found = made_up(name)
    lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    assert from_json(to_json(found)) == found
    assert all(fact.src and fact.src in lines[fact.line - 1] for fact in found.rows)
    assert [fact.key for fact in found.rows] == [
        f"{group}.{place}" for group in ("awarded", "criteria") for place in range(1, len(found.of(group)) + 1)
    ]


def ruined_kind(twin: str) -> PlanReading:
    return read(received_text(ruined(twin)), load_restorer())


def test_a_decision_that_was_ruined_still_lists_who_is_awarded_and_the_counts_hold():
    found = ruined_kind("quyet_dinh.coarse")
    given = made_up("quyet_dinh").of("awarded")
    assert [(fact.value["side"], fact.value["form"]) for fact in found.of("awarded")] == [
        (fact.value["side"], fact.value["form"]) for fact in given
    ]
    assert sum(a.value["name"] == b.value["name"] for a, b in zip(found.of("awarded"), given, strict=True)) >= 4
    assert all(check.is_met for check in found.checks)


def test_a_guidance_that_was_ruined_still_gives_its_table_of_criteria():
    table, wanted = (criteria_table(found) for found in (ruined_kind("huong_dan.clean"), made_up("huong_dan")))
    assert isinstance(table, Ok)
    assert isinstance(wanted, Ok)
    assert [(one.code, one.maximum, one.kind) for one in table.value.criteria()] == [
        (one.code, one.maximum, one.kind) for one in wanted.value.criteria()
    ]


@pytest.mark.parametrize(
    ("twin", "group"),
    [
        ("quyet_dinh.coarse", "number"), ("huong_dan.clean", "number"), ("to_trinh.office", "number"), ("phat_dong.office", "number"),
        ("chi_thi.office", "number"), ("quyet_dinh.coarse", "issued_on"), ("to_trinh.office", "kind"), ("phat_dong.office", "phases.1"),
        ("phat_dong.office", "targets.1"), ("phat_dong.office", "targets.2"), ("chi_thi.office", "report_deadlines.1"),
        ("huong_dan.clean", "report_deadlines.1"),
    ],
)  # fmt: skip
def test_what_other_kinds_say_in_figures_is_read_from_their_ruins(twin: str, group: str):
    said, wanted = ruined_kind(twin).fact(group), made_up(twin.partition(".")[0]).fact(group)
    fields = ("value", "code", "from", "to", "operator", "due", "rel")
    assert said is not None
    assert wanted is not None
    assert [said.value.get(name) for name in fields] == [wanted.value.get(name) for name in fields]
