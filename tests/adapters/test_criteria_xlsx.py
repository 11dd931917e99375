"""Criteria tables through XLSX: round trip, and every wrong cell named by its address."""

import io
import zipfile
from dataclasses import replace
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.adapters.criteria_xlsx import CriteriaXlsx
from thidua.adapters.criteria_xlsx.example import EXAMPLE
from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Kind, Section
from thidua.core.scoring.measure import Band, Choice, Level, OverPlan, Ratio, Steps

BOOK = CriteriaXlsx()
D = Decimal
HEADER = ["Mã", "Phần/Tiêu chí", "Điểm tối đa", "Loại", "Điểm sàn", "Bước điểm", "Điểm liệt"]


def workbook(rows: list[list[Any]], name: str = "Tiêu chí") -> bytes:
    book = openpyxl.Workbook()
    page = book.active
    page.title = name
    for row in rows:
        page.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def read(rows: list[list[Any]]) -> CriteriaTable:
    return BOOK.read(workbook(rows)).or_raise()


def refused(rows: list[list[Any]]) -> set[Reason]:
    outcome = BOOK.read(workbook(rows))
    assert isinstance(outcome, Refused)
    return set(outcome.reasons)


NAMED = [["Tên bảng tiêu chí", "Bảng"], ["Năm", 2026], []]


def test_the_template_is_a_table_that_reads_again():
    assert BOOK.read(BOOK.template()) == Ok(EXAMPLE)


def test_equal_tables_give_equal_bytes():
    assert BOOK.write(EXAMPLE) == BOOK.write(EXAMPLE)


def test_measures_and_bonuses_outside_the_cap_survive():
    steps = Steps((Band(D(0), high=D(90)), Band(D(2), D(90), slope=D("0.5"))), percent=True)
    criteria = (
        Criterion("1", "Tỷ lệ", D(40), measure=Ratio(inverse=True, over=OverPlan(D(1), D(10)))),
        Criterion("2", "Bậc", D(10), measure=steps, floor=D("0.5"), step=D("0.25"), veto=True),
        Criterion("3", "Kỷ luật", D(20), Kind.PENALTY, measure=Choice((Level("cảnh cáo", D(20), bars=True),))),
        Criterion("4", "Ngoài trần", D(5), Kind.BONUS, outside_cap=True, method="Chấm", evidence="Quyết định"),
    )
    table = CriteriaTable("Bảng", 2026, (Section("I", "Phần", criteria, D(50)),), D("7.5"), D(50), D(1))
    assert BOOK.read(BOOK.write(table)) == Ok(table)


words = (
    st.text("abcđêôư ,;=+-@\"'<>&0123456789", min_size=1, max_size=30)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
points = st.integers(1, 99_999_99).map(lambda number: D(number) / 100)
criteria_of = st.builds(
    Criterion,
    code=st.just(""),
    text=words,
    maximum=points,
    kind=st.sampled_from(list(Kind)),
    veto=st.booleans(),
    method=st.one_of(st.just(""), words),
    evidence=st.one_of(st.just(""), words),
)


@settings(max_examples=40)
@given(st.lists(st.lists(criteria_of, min_size=1, max_size=4), min_size=1, max_size=3), st.one_of(st.none(), points))
def test_export_then_import_gives_the_same_table(drawn: list[list[Criterion]], cap: Decimal | None):
    sections = tuple(
        Section(
            f"{'ABC'[place]}",
            "Phần",
            tuple(replace(each, code=f"{place}.{row}") for row, each in enumerate(criteria)),
        )
        for place, criteria in enumerate(drawn)
    )
    table = CriteriaTable("Bảng", 2026, sections, bonus_cap=cap)
    assert BOOK.read(BOOK.write(table)) == Ok(table)


def test_criteria_without_a_section_survive():
    table = CriteriaTable("Bảng", 2026, (Section("", "", (Criterion("1", "Một", D(5)),)),))
    assert BOOK.read(BOOK.write(table)) == Ok(table)


def test_settings_that_are_no_numbers_and_a_broken_measure_are_named():
    rows = [
        ["Tên bảng tiêu chí", "B"],
        ["Năm", "nay"],
        ["Thang điểm", "trăm"],
        [*HEADER, "Thước đo"],
        ["1", "x", 5, *[""] * 4, "{}"],
    ]
    assert refused(rows) == {
        Reason.of("criteria.year_not_understood", typed="nay"),
        Reason.of("score.not_a_number", typed="trăm", where="Tiêu chí: Thang điểm"),
        Reason.of("criteria.measure_not_understood", code="1", where="Tiêu chí!H5"),
    }


def test_text_that_looks_like_a_formula_stays_text():
    table = CriteriaTable("=1+1", 2026, (Section("I", "@SUM(A1)", (Criterion("1", '=HYPERLINK("x")', D(5)),)),))
    content = BOOK.write(table)
    page = openpyxl.load_workbook(io.BytesIO(content))["Tiêu chí"]
    assert [cell.data_type for row in page.iter_rows() for cell in row if cell.data_type == "f"] == []
    assert BOOK.read(content) == Ok(table)


def test_header_rows_blank_rows_merged_cells_and_typed_numbers_are_taken():
    rows = [
        ["CỘNG HÒA"], *NAMED, HEADER[:4], [],
        ["I", "Phần một", "100", ""], ["I.1", "Một", "60,5", ""], [], ["I.2", "Hai", 39.5, "Cơ bản"],
        [None, "Tổng cộng", 100, None],
    ]  # fmt: skip
    content = workbook(rows)
    book = openpyxl.load_workbook(io.BytesIO(content))
    book.active.merge_cells("A1:D1")
    target = io.BytesIO()
    book.save(target)
    table = BOOK.read(target.getvalue()).or_raise()
    criteria = (Criterion("I.1", "Một", D("60.5")), Criterion("I.2", "Hai", D("39.5")))
    assert table == CriteriaTable("Bảng", 2026, (Section("I", "Phần một", criteria, D(100)),))


def test_every_wrong_cell_is_named_at_once():
    rows = [
        *NAMED, HEADER,
        ["1", "Một", "mười"], ["1", "Hai", 0], ["", "Ba", 5], ["4", "", 5],
        ["5", "Năm", 5, "lạ"], ["6", "Sáu", 5, "", 6], ["7", "Bảy", 5, "", -1], ["8", "Tám", 5, "", "", 2],
        ["9", "Chín", 5, "", "", "", "có lẽ"], ["10", "Mười", "1.000"], ["11", "Mười một", "O"],
        ["12", "Mười hai", None, "thưởng"],
    ]  # fmt: skip
    assert refused(rows) == {
        Reason.of("score.not_a_number", typed="mười", where="Tiêu chí!C5"),
        Reason.of("criteria.duplicate_code", row=1, code="1", where="Tiêu chí!A5"),
        Reason.of("criteria.duplicate_code", row=2, code="1", where="Tiêu chí!A6"),
        Reason.of("criteria.maximum_not_positive", row=2, code="1", max=D(0), where="Tiêu chí!C6"),
        Reason.of("criteria.no_code", row=3, text="Ba", where="Tiêu chí!A7"),
        Reason.of("criteria.no_text", row=4, code="4", where="Tiêu chí!B8"),
        Reason.of("criteria.unknown_kind", typed="lạ", where="Tiêu chí!D9"),
        Reason.of("criteria.floor_above_maximum", row=6, code="6", floor=D(6), max=D(5), where="Tiêu chí!E10"),
        Reason.of("score.below_zero", typed="-1", where="Tiêu chí!E11"),
        Reason.of("criteria.step_misses_maximum", row=8, code="8", step=D(2), max=D(5), where="Tiêu chí!F12"),
        Reason.of("criteria.veto_not_understood", typed="có lẽ", where="Tiêu chí!G13"),
        Reason.of("criteria.thousand_or_one", typed="1.000", where="Tiêu chí!C14"),
        Reason.of("score.letter_for_zero", typed="O", where="Tiêu chí!C15"),
        Reason.of("criteria.no_maximum", code="12", where="Tiêu chí!C16"),
    }


def test_letters_are_sections_only_with_something_under_them():
    table = read([*NAMED, HEADER, ["A", "Một", 60], ["B", "Hai", 40], ["1", "Ba", 40]])
    assert [(section.code, [each.code for each in section.criteria]) for section in table.sections] == [
        ("", ["A"]),
        ("B", ["1"]),
    ]


def test_a_criterion_without_a_maximum_is_not_taken_for_a_section():
    rows = [
        *NAMED,
        HEADER,
        ["1", "Phần"],
        ["1.1", "Một", 60],
        ["1.2", "Hai"],
        ["1.3", "Ba", 40],
        ["", "Người lập bảng"],
    ]
    assert refused(rows) == {Reason.of("criteria.no_maximum", code="1.2", where="Tiêu chí!C7")}


def test_sums_that_differ_are_said():
    rows = [["Tên bảng tiêu chí", "Bảng"], ["Thang điểm", 100], HEADER, ["I", "Phần", 60, "phần"], ["I.1", "Một", 50]]
    assert refused(rows) == {
        Reason.of("criteria.section_sum_differs", section="I", declared=D(60), summed=D(50)),
        Reason.of("criteria.scale_sum_differs", scale=D(100), summed=D(50), cap=D(0)),
    }


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "sheet.file_not_xlsx"),
        (b"\xff\xd8\xff\xe0 a photograph", "sheet.file_not_xlsx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "sheet.file_old_or_encrypted"),
        (b"PK\x03\x04" + b"x" * (20 * 1024 * 1024), "sheet.file_too_large"),
        (workbook([["Chỉ có chữ"]]), "criteria.no_header"),
        (workbook([["x"]] * 5_002), "sheet.too_many_rows"),
    ],
)
def test_a_file_that_is_no_table_is_refused(content: bytes, code: str):
    outcome = BOOK.read(content)
    assert isinstance(outcome, Refused)
    assert [reason.code for reason in outcome] == [code]


def test_a_damaged_archive_is_refused():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", "<worksheet")
    outcome = BOOK.read(target.getvalue())
    assert isinstance(outcome, Refused)
    assert [reason.code for reason in outcome] == ["sheet.file_unreadable"]


def test_an_archive_that_would_explode_is_refused_before_it_is_unpacked():
    target = io.BytesIO()
    with (
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/a.xml", "w") as page,
    ):
        for _ in range(201):
            page.write(bytes(1024 * 1024))
    assert len(target.getvalue()) < 1024 * 1024
    outcome = BOOK.read(target.getvalue())
    assert isinstance(outcome, Refused)
    assert [reason.code for reason in outcome] == ["sheet.file_explodes"]


def test_binary_fractions_of_excel_are_read_as_excel_shows_them():
    table = read([*NAMED, HEADER, ["1", "Một", 0.1 + 0.2]])
    assert table.base_maximum == D("0.3")


def test_a_formula_that_nobody_computed_is_not_read_as_blank():
    assert refused([*NAMED, HEADER, ["1", "Một", "=5+5"]]) == {
        Reason.of("score.not_a_number", typed="=5+5", where="Tiêu chí!C5"),
    }
