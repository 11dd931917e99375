import io
from dataclasses import replace
from datetime import date

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.papers import letter, summary, units
from thidua.adapters.xlsx_out import XlsxWriter
from thidua.adapters.xlsx_out.layout import column_name
from thidua.core.documents import submission_letter
from thidua.core.documents.summary_table import PlainMean, compose
from thidua.core.documents.tree import (
    Calculation,
    Cell,
    CellRef,
    Column,
    Document,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Section,
    Table,
)


def opened(document):
    return openpyxl.load_workbook(io.BytesIO(XlsxWriter().write(document)))


def row_of(page, name):
    return next(row for row in page.iter_rows() if name in [cell.value for cell in row])


def test_scores_are_numbers_of_two_decimals_and_live():
    page = opened(compose(summary(3, units=units(3, is_gapped=False))))["Tổng hợp"]
    row = row_of(page, "Sở Nông nghiệp và Phát triển nông thôn")
    n = row[0].row
    assert [row[6].value, row[7].value, row[8].value] == [
        f"=SUM(C{n},D{n}:F{n})",
        f"=ROUND(G{n}/COUNT(C{n},D{n}:F{n}),2)",
        f"=RANK(H{n},H${n - 1}:H${n + 1})",
    ]
    assert [row[n].number_format for n in (0, 2, 7, 8)] == ["0", "0.0", "0.00", "0"]


def test_a_small_bloc_types_its_cross_scores_in_the_main_table_and_a_large_one_in_the_matrix():
    small = opened(compose(summary(3)))["Ma trận chấm chéo"]
    assert row_of(small, "Sở Nông nghiệp và Phát triển nông thôn")[2].value.startswith("='Tổng hợp'!D")
    large = opened(compose(summary(13)))
    main = row_of(large["Tổng hợp"], "Sở Nông nghiệp và Phát triển nông thôn")
    matrix = row_of(large["Ma trận chấm chéo"], "Sở Nông nghiệp và Phát triển nông thôn")
    n = matrix[0].row
    assert main[4].value == f"=SUM('Ma trận chấm chéo'!C{n}:O{n})"
    assert matrix[2].value == 95.5


def test_a_formula_that_would_not_yield_the_published_score_is_a_number():
    page = opened(compose(summary(3, arithmetic=PlainMean(divisor=5))))["Tổng hợp"]
    assert row_of(page, "Sở Nông nghiệp và Phát triển nông thôn")[7].value == 92.0


def test_pages_are_set_for_print_and_headers_stay_in_sight():
    page = opened(compose(summary(20)))["Từng tiêu chí"]
    assert (page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToWidth) == ("landscape", 9, 3)
    top = row_of(page, "TT")[0].row
    assert page.freeze_panes == f"C{top + 2}"
    assert page.print_title_rows == f"${top}:${top + 1}"
    assert page["A1"].value == "DỮ LIỆU MINH HỌA"


def test_the_same_paper_is_the_same_file():
    assert XlsxWriter().write(compose(summary())) == XlsxWriter().write(compose(summary()))


def test_a_letter_and_the_other_blocks_can_be_written_too():
    page = opened(submission_letter.compose(letter(submission_letter.LetterKind.CONG_VAN)))["Công văn"]
    assert row_of(page, "- Lưu: VT, VP.")[0].value == "- Lưu: VT, VP."
    blocks = (Heading("I. Một"), ListBlock((Paragraph.of("a"), Paragraph.of("b")), is_numbered=True), PageBreak())
    page = opened(Document("t", date(2024, 1, 1), (Section("A[b]/c" + "d" * 40, blocks),))).worksheets[0]
    assert page.title == "A b  c" + "d" * 25
    assert [page.cell(n, 1).value for n in (1, 2, 3)] == ["I. Một", "1. a", "2. b"]


@settings(max_examples=14, deadline=None)
@given(st.lists(st.text(alphabet='=+-@#"{}<&ếaĐ ', min_size=1, max_size=20), min_size=3, max_size=3))
def test_text_is_never_taken_for_a_formula(texts):
    """Three units of a table have names that begin as formulas do; each stands in its cell as it is."""
    named = tuple(replace(unit, name=f"={n}{text}") for n, (unit, text) in enumerate(zip(units(3), texts, strict=True)))
    page = opened(compose(summary(3, units=named)))["Tổng hợp"]
    values = [cell.value for row in page.iter_rows() for cell in row if cell.column == 2]
    assert [values.count(unit.name) for unit in named] == [1, 1, 1]
    assert XlsxWriter().write(compose(summary(3, units=named))).count(b"<f>") == 0


def test_a_reference_to_no_table_is_a_mistake_of_the_program():
    lost = Table((Column(9),), (), ((Cell("1", amount=1, calculation=Calculation("{0}", (CellRef(0, table="x"),))),),))
    with pytest.raises(LookupError, match="'x'"):
        XlsxWriter().write(Document("t", date(2024, 1, 1), (Section("s", (lost,)),)))


def test_column_names():
    assert [column_name(n) for n in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]
