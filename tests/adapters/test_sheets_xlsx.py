"""A round through XLSX: the bloc of seven of the plan, flat lists, and wrong cells by address."""

import io
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from thidua.adapters.sheets_xlsx import SheetsXlsx, read_workbook, write_workbook
from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Kind, Section
from thidua.core.scoring.formula import Formula, Missing, Part, Source, Trim, from_rule
from thidua.core.scoring.ranking import Last, TieKey, TieRule
from thidua.core.scoring.round import Handed, Terms, check_code, score_round
from thidua.core.scoring.sheet import Entry
from thidua.core.scoring.workbook import score_workbook, strays

D = Decimal
MEMBERS = tuple(f"Đơn vị thứ {number}" for number in range(1, 8))
FIRST = MEMBERS[0]
CROSS = (90, 92, 94, 88, 91, 93)
TABLE = CriteriaTable(
    "Bảng 2024",
    2024,
    (
        Section(
            "I", "Chuyên môn", (Criterion("I.1", "Chỉ tiêu", D(60)), Criterion("I.2", "Kỷ cương", D(40), veto=True))
        ),
        Section("II", "Thưởng", (Criterion("II.1", "Mô hình", D(5), Kind.BONUS),)),
    ),
)
FORMULA = from_rule({"cross_raters": 6, "divisor": 7, "cross_term": "sum"}, missing=Missing.EXCLUDE).or_raise()
TERMS = Terms(TABLE, FORMULA, MEMBERS, "Khối Quản lý kinh tế", 2024, "V-2024-1")


def handed(terms: Terms = TERMS) -> list[Handed]:
    """The first unit scores itself 95 and gets 90, 92, 94, 88, 91, 93; the others score 80 and get 70 from each."""
    sheets = []
    for unit in terms.members:
        scorers = [member for member in terms.members if member != unit]
        totals = dict(zip(scorers, CROSS if unit == FIRST else [70] * len(scorers), strict=True))
        sheets.append(Handed(unit, unit, Source.SELF, split(95 if unit == FIRST else 80)))
        sheets += [Handed(scorer, unit, Source.CROSS, split(total)) for scorer, total in totals.items()]
    return sheets


def split(total: int) -> dict[str, Entry]:
    return {"I.1": Entry(D(total - 40)), "I.2": Entry(D(40))}


def edited(change: Callable[[Any], None], content: bytes | None = None) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(content or write_workbook(TERMS, handed())))
    change(book)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def reasons(content: bytes) -> set[Reason]:
    outcome = read_workbook(content)
    assert isinstance(outcome, Refused)
    return set(outcome.reasons)


def test_the_workbook_alone_yields_the_ranking_of_the_plan():
    book = read_workbook(write_workbook(TERMS, handed())).or_raise()
    result = score_workbook(book).or_raise()
    assert result.standing(FIRST).exact == D(643) / 1 / 7 or result.standing(FIRST).exact.as_integer_ratio() == (643, 7)
    assert [(each.unit, each.rank, str(each.score)) for each in result.ranking.placed] == [
        (FIRST, 1, "91.86"),
        *((member, 2, "71.43") for member in MEMBERS[1:]),
    ]


def test_what_is_written_is_read_again():
    book = SheetsXlsx().read(SheetsXlsx().write(TERMS, handed())).or_raise()
    assert book.terms == TERMS
    assert book.stated_check == check_code(TERMS)
    assert book.scorers == MEMBERS
    in_order = sorted(book.sheets, key=lambda sheet: (sheet.unit, sheet.scorer))
    assert in_order == sorted(handed(), key=lambda sheet: (sheet.unit, sheet.scorer))
    assert write_workbook(TERMS, handed()) == write_workbook(TERMS, handed())


def test_every_setting_of_terms_and_formula_travels():
    formula = Formula(
        "Có trọng số",
        (Part(Source.SELF, FORMULA.parts[0].weight / 4), Part(Source.VERIFIED, FORMULA.parts[0].weight * 3 / 4)),
        trim=Trim(7, 2),
        ceiling=D(105),
    )
    ties = TieRule((TieKey("Số tài khoản"), TieKey("Đơn thư", higher_first=False)), Last.VOTE)
    facts = {FIRST: {"Số tài khoản": D(420), "Đơn thư": D("0.5")}}
    terms = replace(TERMS, formula=formula, ties=ties, facts=facts)
    verified = [Handed("Trưởng khối", FIRST, Source.VERIFIED, split(90))]
    book = read_workbook(write_workbook(terms, verified)).or_raise()
    assert (book.terms, book.sheets) == (terms, tuple(verified))


def test_a_blank_sheet_is_not_handed_in_and_a_blank_cell_is_missing():
    book = read_workbook(write_workbook(TERMS)).or_raise()
    assert book.sheets == ()

    def one_cell(workbook: Any) -> None:
        workbook["Phiếu 02"]["D11"] = "8,5"

    sheets = read_workbook(edited(one_cell, write_workbook(TERMS))).or_raise().sheets
    assert sheets == (Handed(MEMBERS[1], FIRST, Source.CROSS, {"I.1": Entry(D("8.5"))}),)


def test_only_one_scorer_can_be_written():
    book = openpyxl.load_workbook(io.BytesIO(write_workbook(TERMS, handed(), [MEMBERS[2]])))
    assert book.sheetnames == ["Thông tin", "Tiêu chí", "Phiếu 01"]
    assert [
        sheet.scorer for sheet in read_workbook(write_workbook(TERMS, handed(), [MEMBERS[2]])).or_raise().sheets
    ] == [MEMBERS[2]] * 7


def test_only_score_cells_are_open():
    page = openpyxl.load_workbook(io.BytesIO(write_workbook(TERMS)))["Phiếu 01"]
    assert page.protection.sheet
    assert [cell.protection.locked for cell in page[11][:5]] == [True, True, True, False, False]


def test_every_wrong_cell_is_named_by_its_address():
    def spoil(workbook: Any) -> None:
        one, two = workbook["Phiếu 01"], workbook["Phiếu 02"]
        one["D11"], one["E11"], one["F11"], one["G11"] = "61", "-1", "O", "mười"
        one["D13"] = "5"
        one["H11"] = "50 liệt"
        two["D9"] = "Đơn vị lạ"
        two["E15"], two["A15"] = "7", "IX"
        two["F11"] = "=1+2"

    assert reasons(edited(spoil)) == {
        Reason.of("sheet.above_maximum", code="I.1", score=D(61), max=D(60), where="Phiếu 01!D11"),
        Reason.of("score.below_zero", typed="-1", where="Phiếu 01!E11"),
        Reason.of("score.letter_for_zero", typed="O", where="Phiếu 01!F11"),
        Reason.of("score.not_a_number", typed="mười", where="Phiếu 01!G11"),
        Reason.of("sheet.veto_not_provided", code="I.1", where="Phiếu 01!H11"),
        Reason.of("sheet.unknown_unit", typed="Đơn vị lạ", where="Phiếu 02!D9"),
        Reason.of("sheet.no_criterion_here", typed="7", where="Phiếu 02!E15"),
        Reason.of("sheet.formula_without_value", typed="=1+2", where="Phiếu 02!F11"),
    }


def test_pages_without_scores_are_passed_over_and_a_ruined_sheet_is_named():
    def ruin(workbook: Any) -> None:
        workbook.create_sheet("Ghi chú").append(["Gửi trước ngày 08/12"])
        workbook["Phiếu 05"]["A2"] = "Ai"
        workbook["Phiếu 06"]["B3"] = "giám khảo"
        workbook["Phiếu 07"]["D11"] = "61"
        workbook["Phiếu 07"]["B16"], workbook["Phiếu 07"]["D16"] = "Cộng", "61"
        workbook["Phiếu 07"]["D17"] = "Hải Phòng, ngày 06"
        workbook["Phiếu 07"]["D10"] = "61"

    assert reasons(edited(ruin)) == {
        Reason.of("sheet.page_not_understood", worksheet="Phiếu 05"),
        Reason.of("sheet.unknown_role", typed="giám khảo", where="Phiếu 06!B3"),
        Reason.of("sheet.above_maximum", code="I.1", score=D(61), max=D(60), where="Phiếu 07!D11"),
    }


def test_wrong_criteria_are_named_before_anything_else():
    def ruin(workbook: Any) -> None:
        workbook["Tiêu chí"]["C9"] = "sáu mươi"

    assert reasons(edited(ruin)) == {Reason.of("score.not_a_number", typed="sáu mươi", where="Tiêu chí!C9")}
    assert reasons(b"") == {Reason.of("sheet.file_not_xlsx")}


def test_an_unknown_role_and_a_blank_row_of_a_flat_list():
    scores = [
        [*FLAT, "Vai trò"],
        [],
        ["A", "C", "T", 1, "", "giám khảo"],
        ["Tổ", "C", "T", 90, "", "Thẩm định"],
        ["A", "B", "T"],
    ]
    assert reasons(by_hand(BY_HAND, scores)) == {Reason.of("sheet.unknown_role", typed="giám khảo", where="Điểm!F3")}


def test_wrong_figures_and_numbers_of_the_terms_are_named():
    rows = [
        *[list(line) for line in BY_HAND[:2]],
        ["Công thức", "tự chấm"],
        ["Số chữ số thập phân khi làm tròn", "hai"],
    ]
    rows += [
        ["Khi bằng điểm", "Sáng kiến"],
        ["Cộng điểm theo", "Từng tiêu chí"],
        ["Tên đơn vị", "Sáng kiến"],
        ["A", "ba"],
    ]
    assert reasons(by_hand(rows, [FLAT])) == {
        Reason.of("score.not_a_number", typed="ba", where="Thông tin!B8"),
        Reason.of(
            "sheet.number_not_understood", label="Số chữ số thập phân khi làm tròn", typed="hai", where="Thông tin"
        ),
        Reason.of("sheet.too_few_members", members=1, least=2, where="Thông tin"),
    }


def test_a_table_without_sections_and_a_kept_formula_without_its_print_travel():
    table = CriteriaTable("Bảng", 2024, (Section("", "", (Criterion("T", "Tổng", D(100)),)),))
    terms = replace(TERMS, table=table)

    def blank(workbook: Any) -> None:
        workbook["Thông tin"]["B4"] = None

    book = read_workbook(edited(blank, write_workbook(terms))).or_raise()
    assert book.terms == terms


def test_a_broken_kept_formula_is_named():
    def ruin(workbook: Any) -> None:
        workbook["Thông tin"]["B13"] = "{}"

    assert [reason.code for reason in reasons(edited(ruin))] == ["formula.not_a_formula"]


def test_a_veto_is_written_beside_the_score():
    def veto(workbook: Any) -> None:
        workbook["Phiếu 01"]["D12"] = "30 liệt"

    book = read_workbook(edited(veto)).or_raise()
    own = next(sheet for sheet in book.sheets if sheet.source is Source.SELF and sheet.unit == FIRST)
    assert own.entries["I.2"] == Entry(D(30), vetoed=True)
    assert score_workbook(book).or_raise().standing(FIRST).vetoes == ("I.2",)
    assert read_workbook(write_workbook(book.terms, book.sheets)).or_raise().sheets == book.sheets


def test_a_worksheet_of_another_round_and_a_scorer_twice_are_named():
    def mix(workbook: Any) -> None:
        workbook["Phiếu 01"]["B4"] = "Khối khác"
        workbook["Phiếu 03"]["B2"] = MEMBERS[1]
        workbook["Phiếu 04"]["B2"] = "Ai đó"

    twice = {
        Reason.of("sheet.handed_in_twice", scorer=MEMBERS[1], unit=unit, where=f"Phiếu 03!{column}9")
        for unit, column in zip(MEMBERS, "DEFGHIJ", strict=True)
    }
    own = Reason.of(
        "sheet.page_of_other_round",
        label="Khối, cụm thi đua",
        found="Khối khác",
        expected=TERMS.bloc,
        where="Phiếu 01!B4",
    )
    unknown = Reason.of("sheet.unknown_scorer", typed="Ai đó", where="Phiếu 04!B2")
    assert reasons(edited(mix)) == {own, unknown, *twice}


def test_a_workbook_of_another_bloc_or_seen_before_is_a_stray():
    book = read_workbook(write_workbook(TERMS, handed())).or_raise()
    assert strays(book, TERMS) == ()
    assert strays(book, TERMS, [book.digest]) == (Reason.of("sheet.file_seen", digest=book.digest[:12]),)
    other = replace(TERMS, bloc="Khối khác", year=2025, code="V-2")
    assert strays(book, other) == (
        Reason.of("sheet.other_bloc", found=TERMS.bloc, expected="Khối khác"),
        Reason.of("sheet.other_year", found=2024, expected=2025),
        Reason.of("sheet.other_round", found="V-2024-1", expected="V-2"),
    )
    altered = replace(TERMS, members=MEMBERS[:6])
    assert strays(book, altered) == (Reason.of("sheet.check_code_differs", stated=check_code(TERMS)),)


def test_changed_terms_no_longer_fit_their_check_code():
    def rename(workbook: Any) -> None:
        workbook["Tiêu chí"]["B8"] = "Tiêu chí khác"

    book = read_workbook(edited(rename)).or_raise()
    assert score_workbook(book) == Refused((Reason.of("sheet.check_code_differs", stated=check_code(TERMS)),))


def by_hand(rows: list[list[Any]], scores: list[list[Any]]) -> bytes:
    """A workbook typed by hand: terms, a table of one criterion, a flat list."""
    book = openpyxl.Workbook()
    terms, table, flat = book.active, book.create_sheet("Tiêu chí"), book.create_sheet("Điểm")
    terms.title = "Thông tin"
    for page, lines in (
        (terms, rows),
        (table, [["Tên bảng tiêu chí", "B"], ["Mã", "Tiêu chí", "Điểm tối đa"], ["T", "Tổng", 100]]),
    ):
        for line in lines:
            page.append(line)
    for line in scores:
        flat.append(line)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


BY_HAND = [
    ["Khối thi đua:", "Khối A"], ["Năm", 2026], ["Công thức", "(Điểm tự chấm + tổng(điểm chấm chéo)) / 3"],
    ["Khi thiếu điểm chấm chéo", "Tính 0 điểm"], ["Khi bằng điểm", "Sáng kiến; bỏ phiếu"], [],
    ["STT", "Tên đơn vị", "Sáng kiến"], [1, "A", 3], [2, "B", "4"], [3, "C", 4],
]  # fmt: skip
FLAT = ["Đơn vị chấm", "Đơn vị được chấm", "Mã", "Điểm", "Lý do"]


def test_a_flat_list_typed_by_hand_is_scored():
    pairs = [(scorer, unit) for scorer in "ABC" for unit in "ABC"]
    scores = [["Bảng điểm"], FLAT, *([scorer, unit.lower(), "T", "90,5", "tốt"] for scorer, unit in pairs)]
    book = read_workbook(by_hand(BY_HAND, scores)).or_raise()
    assert len(book.sheets) == 9
    assert book.sheets[0].entries == {"T": Entry(D("90.5"), "tốt")}
    ranking = score_workbook(book).or_raise().ranking
    assert dict(ranking.ranks) == {"A": 3, "B": 1, "C": 1}
    assert [each.units for each in ranking.unresolved] == [("B", "C")]


def test_wrong_rows_of_a_flat_list_are_named():
    scores = [
        FLAT,
        ["A", "B", "T", 101],
        ["X", "B", "T", 1],
        ["A", "Y", "T", 1],
        ["A", "B", "Z", 1],
        ["A", "C", "T", 1],
        ["A", "C", "T", 2],
    ]
    assert reasons(by_hand(BY_HAND, scores)) == {
        Reason.of("sheet.above_maximum", code="T", score=D(101), max=D(100), where="Điểm!D2"),
        Reason.of("sheet.unknown_scorer", typed="X", where="Điểm!A3"),
        Reason.of("sheet.unknown_unit", typed="Y", where="Điểm!B4"),
        Reason.of("sheet.unknown_criterion", code="Z", where="Điểm!C5"),
        Reason.of("sheet.cell_twice", code="T", scorer="A", unit="C", where="Điểm!D7"),
    }


@pytest.mark.parametrize(
    ("row", "value", "code"),
    [
        (1, "hai nghìn", "sheet.year_not_understood"),
        (2, None, "sheet.no_formula"),
        (2, "(tự chấm + lạ) / 2", "formula.unknown_name"),
        (2, "(tự chấm + tổng(chấm chéo)) / 4", "formula.weights_do_not_add_up"),
        (3, "sao cũng được", "sheet.choice_unknown"),
        (8, "A", "sheet.member_twice"),
    ],
)
def test_wrong_terms_are_named(row: int, value: str | None, code: str):
    rows = [list(line) for line in BY_HAND]
    rows[row][1] = value
    found = [reason.code for reason in reasons(by_hand(rows, [FLAT]))]
    assert code in found


def test_a_printed_formula_changed_beside_the_kept_one_is_refused():
    def change(workbook: Any) -> None:
        workbook["Thông tin"]["B4"] = "(tự chấm + tổng(chấm chéo)) / 8"

    assert [reason.code for reason in reasons(edited(change))] == ["sheet.formula_changed"]


def test_a_workbook_without_its_worksheets_is_refused():
    book = openpyxl.Workbook()
    target = io.BytesIO()
    book.save(target)
    assert reasons(target.getvalue()) == {Reason.of("sheet.worksheet_missing", missing="Thông tin, Tiêu chí")}


def test_the_result_is_that_of_the_sheets_without_a_workbook():
    book = read_workbook(write_workbook(TERMS, handed())).or_raise()
    assert score_workbook(book) == Ok(score_round(TERMS, handed()).or_raise())
