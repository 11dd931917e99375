import io
import zipfile
from dataclasses import replace
from datetime import datetime

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.documents.papers import every_paper, summary
from thidua.adapters.docx_out import DocxWriter
from thidua.core.documents.summary_table import compose
from thidua.core.documents.tree import (
    Align,
    Cell,
    Column,
    Document,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Role,
    Run,
    Section,
    Table,
    literal,
)

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl pBdr shd tabs spacing ind jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b i noProof color sz szCs vertAlign lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar",
    "tcPr": "tcW gridSpan vMerge tcBorders shd vAlign",
}
A_DAY = datetime(2024, 12, 8).date()


def opened(document):
    return docx.Document(io.BytesIO(DocxWriter().write(document)))


def paper(*blocks):
    return Document("Thử", A_DAY, (Section("Thử", blocks),))


def test_pages_are_a4_with_the_margins_of_the_decree():
    page = opened(compose(summary())).sections[0]
    assert page.orientation == WD_ORIENT.LANDSCAPE
    margins = (
        page.page_width,
        page.page_height,
        page.top_margin,
        page.bottom_margin,
        page.left_margin,
        page.right_margin,
    )
    assert [round(one / Mm(1)) for one in margins] == [297, 210, 20, 20, 30, 20]


def test_the_page_number_is_hidden_on_the_first_page_only_and_the_mark_never():
    first, second, *_ = opened(compose(summary())).sections
    assert (first.different_first_page_header_footer, second.different_first_page_header_footer) == (True, False)
    has_number = [bool(h._element.findall(f".//{qn('w:fldSimple')}")) for h in (first.first_page_header, first.header)]
    assert has_number == [False, True]
    marks = [header.paragraphs[0].text.strip() for header in (first.first_page_header, first.header, second.header)]
    assert marks == ["DỮ LIỆU MINH HỌA"] * 3


def test_the_text_is_vietnamese_in_times_new_roman():
    out = opened(compose(summary()))
    defaults = out.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    assert defaults.find(qn("w:lang")).get(qn("w:val")) == "vi-VN"
    assert set(defaults.find(qn("w:rFonts")).attrib.values()) == {"Times New Roman"}


def test_header_rows_repeat():
    table = next(t for t in opened(compose(summary())).tables if t.cell(0, 0).text == "TT")
    repeated = [bool(row._tr.findall(f".//{qn('w:tblHeader')}")) for row in table.rows]
    assert repeated == [True, True] + [False] * 7


def test_properties_are_the_papers_own():
    about = opened(compose(summary())).core_properties
    assert about.title.startswith("Bảng tổng hợp điểm: ")
    assert (about.language, about.comments, about.keywords) == ("vi-VN", "", "DỮ LIỆU MINH HỌA")
    assert about.created.date() == A_DAY


def test_a_title_longer_than_word_takes_is_clipped_in_the_properties_alone():
    """The plan of 2024 towards the congresses has a name of 330 letters, and a report on it names it again."""
    paper = compose(summary())
    long = replace(paper, title="Kết quả phong trào " * 20, subject="s" * 255, author="Ủy ban " * 60)
    about = opened(long).core_properties
    assert (len(about.title), len(about.subject), len(about.author)) == (255, 255, 255)
    assert about.title.endswith("…")
    assert about.subject == "s" * 255


def test_the_same_paper_is_the_same_file_without_the_templates_picture():
    papers = every_paper().values()
    assert [DocxWriter().write(one) == DocxWriter().write(one) for one in papers] == [True] * len(papers)
    names = zipfile.ZipFile(io.BytesIO(DocxWriter().write(compose(summary())))).namelist()
    assert [name for name in names if "thumbnail" in name] == []


@pytest.mark.parametrize("name", every_paper())
def test_properties_stand_in_the_order_that_word_demands(name):
    package = zipfile.ZipFile(io.BytesIO(DocxWriter().write(every_paper()[name])))
    for part in [part for part in package.namelist() if part.startswith(("word/document", "word/header"))]:
        for element in etree.fromstring(package.read(part)).iter():
            order = ORDER.get(etree.QName(element).localname, "").split()
            found = [etree.QName(child).localname for child in element]
            assert not order or found == sorted(found, key=order.index)


def test_other_blocks_of_the_tree():
    out = opened(
        paper(
            Heading("I. Mục đích", 2),
            Paragraph((Run("m"), Run("2", raised=True)), Role.CAPTION, Align.RIGHT),
            ListBlock((Paragraph.of("một"), Paragraph.of("hai")), is_numbered=True),
            PageBreak(),
            Table((Column(20),), (), ((Cell("một\nhai"),),)),
        )
    )
    assert [p.text for p in out.paragraphs if p.text.strip()] == ["I. Mục đích", "m2", "1. một", "2. hai"]
    assert out.tables[0].cell(0, 0).text == "một\nhai"


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text(max_size=30), min_size=1, max_size=24))
def test_any_text_comes_back_literally(texts):
    out = opened(paper(*(Paragraph.of(f"x{text}x") for text in texts)))
    assert [p.text for p in out.paragraphs if p.text] == [literal(f"x{text}x") for text in texts]
