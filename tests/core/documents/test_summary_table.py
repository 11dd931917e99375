from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.documents.papers import DIGEST, LONG_NAME, criteria, summary, units
from thidua.core.documents.summary_table import CriterionLine, PlainMean, UnitLine, Version, Weighted, compose
from thidua.core.documents.tree import Calculation, CellRef, Medium, Paragraph, Table, Title, Working


def tables(document, medium=Medium.PAPER):
    return {b.key: b for s in document.printed_in(medium) for b in s.blocks if isinstance(b, Table)}


def texts(row):
    return [cell.text for cell in row]


def notes(document, section=0):
    return [b.text for b in document.sections[section].blocks if isinstance(b, Paragraph)]


def bloc_of_three():
    """Three units whose scores all add up to 276."""
    rows = (("A", "95", (None, "90", "91")), ("B", "90", ("92", None, "94")), ("C", "90", ("92", "94", None)))
    return tuple(
        UnitLine(name, Decimal(own), tuple(None if c is None else Decimal(c) for c in cross), Decimal("92.00"), 1)
        for name, own, cross in rows
    )


def test_a_row_says_everything_from_own_score_to_rank():
    main = tables(compose(summary(3, units=bloc_of_three())))["main"]
    assert [texts(row) for row in main.body] == [
        ["1", "A", "95", "×", "90", "91", "276", "92,00", "1", ""],
        ["2", "B", "90", "92", "×", "94", "276", "92,00", "1", ""],
        ["3", "C", "90", "92", "94", "×", "276", "92,00", "1", ""],
    ]
    assert texts(main.header[0]) == [
        "TT", "Đơn vị", "Điểm\ntự chấm", "Điểm chấm chéo của từng đơn vị", "Tổng điểm", "Điểm", "Xếp hạng", "Ghi chú",
    ]  # fmt: skip
    assert texts(main.header[1]) == ["(1)", "(2)", "(3)"]


def test_the_sources_example_is_written_with_a_comma():
    cross = [Decimal(n) for n in (91, 92, 90, 91, 92, 92)]
    first = UnitLine("A", Decimal(95), (None, *cross), Decimal("91.86"), 1)
    others = tuple(UnitLine(f"B{n}", None, (None,) * 7, None, None) for n in range(6))
    main = tables(compose(summary(units=(first, *others), criteria=())))["main"]
    assert texts(main.body[0])[-4:] == ["643", "91,86", "1", ""]
    assert main.body[0][-3].amount == Decimal("91.86")
    assert texts(main.body[1]) == ["2", "B0", "–", "–", "×", "–", "–", "–", "–", "–", "–", "–", "–", ""]


def test_a_short_name_stays_inside_its_narrow_column():
    named = [replace(unit, abbreviation="Sở NN&PTNT") for unit in bloc_of_three()]
    paper = tables(compose(summary(3, units=tuple(named))))
    assert texts(paper["main"].header[1])[0] == "(1)\nSở NN&\nPTNT"
    workbook = tables(compose(summary(3, units=tuple(named))), Medium.WORKBOOK)
    assert texts(workbook["matrix"].header[1])[0] == "(1)\nSở NN&\nPT\nNT"


def test_missing_is_a_dash_and_zero_is_zero():
    zero = replace(bloc_of_three()[0], own=Decimal(0), cross=(None, None, Decimal("7.5")))
    main = tables(compose(summary(3, units=(zero, *bloc_of_three()[1:]))))["main"]
    assert texts(main.body[0])[2:7] == ["0,0", "×", "–", "7,5", "7,5"]


def test_up_to_twelve_the_cross_scores_stand_in_the_main_table_and_above_in_an_annex():
    assert set(tables(compose(summary(12)))) == {"main", "criteria"}
    big = tables(compose(summary(13)))
    assert set(big) == {"main", "matrix", "criteria"}
    assert texts(big["main"].header[0])[3:5] == ["Số đơn vị\nchấm chéo", "Tổng điểm\nchấm chéo"]
    assert texts(big["main"].body[1])[3:6] == ["12", "1.122,5", "1.213,5"]
    assert set(tables(compose(summary(3)), Medium.WORKBOOK)) == {"main", "matrix", "criteria"}


def test_the_matrix_counts_adds_and_shows_the_range():
    row = tables(compose(summary(3, units=bloc_of_three())), Medium.WORKBOOK)["matrix"].body[1]
    assert texts(row) == ["2", "B", "92", "×", "94", "2", "186", "93,00", "94", "92"]


def test_ties_and_gaps_are_told_in_words():
    paper = compose(summary(3, units=bloc_of_three()))
    assert "Đồng hạng: hạng 1: A, B, C (92,00 điểm)." in notes(paper)
    gapped = [line for line in notes(compose(summary(4))) if line.startswith("Thiếu điểm")]
    assert gapped == [
        (
            "Thiếu điểm: chưa tự chấm: Đơn vị thứ 4. "
            "Sở Nông nghiệp và Phát triển nông thôn chưa chấm chéo cho Ban Quản lý Khu kinh tế Hải Phòng."
        )
    ]
    silent = tuple(replace(u, cross=tuple(None if n == 2 else c for n, c in enumerate(u.cross))) for u in units(4))
    assert f"{LONG_NAME} chưa chấm chéo cho đơn vị nào." in " ".join(notes(compose(summary(4, units=silent))))
    assert not [line for line in notes(paper) if line.startswith("Thiếu điểm")]


def test_formula_and_rounding_stand_below_the_table():
    lines = notes(compose(summary()))
    assert lines[0] == (
        "Cách tính (theo Kế hoạch số 1516/KH-KTĐ, mục II.1): "
        "Điểm của từng đơn vị = [Điểm đơn vị tự chấm (1) + Điểm của 6 đơn vị chấm chéo (2)]/7."
    )
    assert lines[1].startswith("Làm tròn: tính chính xác và chỉ làm tròn một lần")
    assert "đến 2 chữ số thập phân" in lines[1]
    assert lines[-1] == f"Bản số 1, chốt điểm ngày 08 tháng 12 năm 2024; mã kiểm tra số liệu đầu vào: {DIGEST}."


def test_a_rule_that_rounds_each_criterion_is_not_told_to_round_once():
    told = " ".join(notes(compose(summary(3, rounds_each=True))))
    assert "từng tiêu chí được tính chính xác rồi làm tròn đến 2 chữ số thập phân trước khi cộng" in told
    assert "một lần" not in told


def test_a_corrected_version_gives_its_reason():
    version = Version(2, DIGEST, date(2024, 12, 20), reason="Đơn vị thứ 3 bổ sung minh chứng", replaces=1)
    assert notes(compose(summary(version=version)))[-1] == (
        "Bản này thay bản số 1; bản cũ vẫn được lưu. Lý do điều chỉnh: Đơn vị thứ 3 bổ sung minh chứng"
    )


def test_annexes_are_numbered_on_paper_only():
    titles = [(s.name, s.blocks[0].kind) for s in compose(summary(7)).sections[1:] if isinstance(s.blocks[0], Title)]
    assert titles == [
        ("Ma trận chấm chéo", "MA TRẬN CHẤM CHÉO"),
        ("Từng tiêu chí", "PHỤ LỤC 1"),
        ("Cách tính", "PHỤ LỤC 2"),
    ]
    assert compose(summary(13)).sections[1].blocks[0].kind == "PHỤ LỤC 1"


def test_the_workings_are_listed_by_unit():
    steps = [b for b in compose(summary(3)).sections[-1].blocks if isinstance(b, Working)]
    assert [step.label for step in steps] == [
        "(1) Ban Quản lý Khu kinh tế Hải Phòng",
        "(2) Sở Nông nghiệp và Phát triển nông thôn",
    ]


def test_a_live_formula_stands_only_where_it_yields_what_was_published():
    live = tables(compose(summary(3, units=bloc_of_three())))["main"].body[0][-3]
    assert live.calculation == Calculation("ROUND({2}/COUNT({0},{1}),2)", (CellRef(2), CellRef(3, until=5), CellRef(6)))
    wrong = (replace(bloc_of_three()[0], score=Decimal("92.01")), *bloc_of_three()[1:])
    assert tables(compose(summary(3, units=wrong)))["main"].body[0][-3].calculation is None
    assert tables(compose(summary(3, arithmetic=None)))["main"].body[0][-3].calculation is None


@pytest.mark.parametrize(("divisor", "pattern"), [(None, "ROUND({2}/COUNT({0},{1}),2)"), (3, "ROUND({2}/3,2)")])
def test_the_divisor_may_be_fixed(divisor, pattern):
    paper = compose(summary(3, units=bloc_of_three(), arithmetic=PlainMean(divisor)))
    assert tables(paper)["main"].body[0][-3].calculation.pattern == pattern


def test_weights_and_extras_enter_the_formula():
    rows = tuple(
        replace(unit, score=score, rank=rank, extras=(Decimal("0.5"), None))
        for unit, score, rank in zip(bloc_of_three(), map(Decimal, ("92.35", "92.60", "92.60")), (3, 1, 1), strict=True)
    )
    data = summary(
        3,
        units=rows,
        arithmetic=Weighted(Decimal("0.3"), Decimal("0.7")),
        shows_mean=True,
        extra_columns=("Điểm thưởng", "Điểm trừ"),
    )
    main = tables(compose(data))["main"]
    assert texts(main.body[0])[6:10] == ["0,5", "–", "90,50", "92,35"]
    assert main.body[0][-3].calculation is not None
    assert main.body[0][-3].calculation.pattern == "ROUND(0.3*{0}+0.7*AVERAGE({1})+SUM({3}),2)"


def test_ranks_by_another_rule_than_shared_ones_are_not_live():
    dense = tuple(replace(unit, rank=n + 1) for n, unit in enumerate(bloc_of_three()))
    assert tables(compose(summary(3, units=dense)))["main"].body[0][-2].calculation is None


def test_criteria_show_own_scores_and_cross_means():
    table = tables(compose(summary(3)))["criteria"]
    assert [texts(row) for row in table.body[:2]] == [
        ["I", "Nhiệm vụ chính trị", "60", "", "", "", "", "", ""],
        ["I.1", "Tiêu chí thứ 1", "20", "19,5", "18,33", "19,5", "18,33", "19,5", "18,33"],
    ]
    total = CriterionLine("", "Tổng", None, (Decimal(90), None, None), (Fraction(1), None, None), is_section=True)
    row = tables(compose(summary(3, criteria=(*criteria(3), total))))["criteria"].body[-1]
    assert texts(row) == ["", "Tổng", "", "90,0", "1,00", "–", "–", "–", "–"]
    assert {cell.bold for cell in row} == {True}


def test_demo_data_is_marked():
    assert compose(summary()).mark == "DỮ LIỆU MINH HỌA"
    assert compose(summary(is_demo=False)).mark == ""


@pytest.mark.parametrize(
    ("unit", "wrong"),
    [
        (replace(bloc_of_three()[0], cross=(None,)), "one cross score or None"),
        (replace(bloc_of_three()[0], extras=(Decimal(1),)), "each extra column"),
        (replace(bloc_of_three()[0], cross=(Decimal(1), None, None)), "cross-scores itself"),
    ],
)
def test_a_snapshot_that_does_not_fit_together_is_a_mistake_of_the_program(unit, wrong):
    with pytest.raises(ValueError, match=wrong):
        summary(3, units=(unit, *bloc_of_three()[1:]))


def test_a_weighted_mean_needs_both_its_parts():
    weighted = Weighted(Decimal("0.3"), Decimal("0.7"))
    alone = UnitLine("A", Decimal(95), (None, None), None, None)
    unscored = UnitLine("B", None, (Decimal(90), None), Decimal("90.00"), 1)
    main = tables(compose(summary(2, units=(alone, unscored), arithmetic=weighted, criteria=(), shows_mean=True)))[
        "main"
    ]
    assert [texts(row)[2:7] for row in main.body] == [["95", "×", "–", "–", "–"], ["–", "90", "×", "90,00", "90,00"]]
    assert main.body[1][-3].calculation is None


def test_a_bloc_without_a_score_says_so():
    empty = tuple(UnitLine(name, None, (None,) * 3, None, None) for name in "ABC")
    paper = compose(summary(3, units=empty, criteria=(), formula=()))
    assert texts(tables(paper)["main"].body[0])[2:9] == ["–", "×", "–", "–", "–", "–", "–"]
    assert [section.name for section in paper.printed_in(Medium.PAPER)] == ["Tổng hợp"]
    published = (replace(empty[0], score=Decimal("1.00"), rank=1), *empty[1:])
    assert tables(compose(summary(3, units=published)))["main"].body[0][-3].calculation is None
