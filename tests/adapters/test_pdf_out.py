from datetime import date

import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.papers import every_paper, summary
from tests.documents.test_round_trip import flat
from thidua.adapters.pdf_out import PdfWriter
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
    Title,
)

WRITER = PdfWriter()
MARKUP = "#[]{}()*_$@<>`\\/=+-~'\"|;:%&^!?.,0123456789"
VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặềểễếệồổỗốộờởỡớợừửữứựỳỷỹýỵÀĐỄỘ–…“”×→"
TEXTS = st.text(alphabet=MARKUP + VIETNAMESE + " ", min_size=1, max_size=50)


def shown(document):
    pdf = pypdfium2.PdfDocument(WRITER.write(document))
    return [flat(page.get_textpage().get_text_range()) for page in pdf]


def paper(*blocks, mark=""):
    return Document("Thử", date(2024, 12, 8), (Section("Thử", blocks),), mark=mark)


@settings(max_examples=20, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=15))
def test_any_text_comes_out_literally(texts):
    cells = tuple((Cell(f"A{text}Z"),) for text in texts)
    blocks = (Title(f"A{texts[0]}Z", "t"), *(Paragraph.of(f"A{text}Z", Role.NOTE) for text in texts))
    (text,) = shown(paper(*blocks, Table((Column(100, Align.LEFT),), (), cells)))
    wanted = [flat(f"A{one}Z") for one in (texts[0], *texts, *texts)]
    place = 0
    for one in wanted:
        found = text.find(one, place)
        assert found >= 0, (one, text)
        place = found + len(one)


def test_what_the_typeface_cannot_show_is_a_box_and_not_an_error():
    (text,) = shown(paper(Paragraph.of("Điểm 😀 漢 đạt")))
    assert text == "Điểm□□đạt"


def test_the_same_paper_is_the_same_file():
    assert [WRITER.write(one) == PdfWriter().write(one) for one in every_paper().values()] == [True] * 7


def test_the_file_is_archival_tagged_and_in_vietnamese():
    content = WRITER.write(compose(summary()))
    assert b"<pdfaid:part>2</pdfaid:part>" in content
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in content
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content
    pdf = pypdfium2.PdfDocument(content)
    assert pdf.is_tagged()
    assert pdf.get_metadata_dict()["Title"].startswith("Bảng tổng hợp điểm: Kết quả chấm điểm")


def test_fonts_are_tinos_only():
    pdf = pypdfium2.PdfDocument(WRITER.write(compose(summary())))
    names = {obj.get_font().get_family_name() for page in pdf for obj in page.get_objects(filter=[1])}
    assert names == {"Tinos"}


def test_pages_are_a4_landscape_and_the_number_begins_on_the_second():
    pdf = pypdfium2.PdfDocument(WRITER.write(compose(summary(7, is_demo=False))))
    assert {(round(p.get_width()), round(p.get_height())) for p in pdf} == {(842, 595)}
    tops = ["".join(p.get_textpage().get_text_bounded(bottom=p.get_height() - 45).split()) for p in pdf]
    assert tops[1:] == [str(n) for n in range(2, len(pdf) + 1)]
    assert tops[0] == ""


def test_other_blocks_of_the_tree():
    first, second = shown(
        paper(
            Heading("I. Mục đích", 3),
            Paragraph((Run("m"), Run("2", raised=True), Run("nghiêng", italic=True)), align=Align.RIGHT),
            Paragraph.of("Bảng", Role.CAPTION),
            ListBlock((Paragraph.of("một"), Paragraph.of("hai")), is_numbered=True),
            PageBreak(),
            ListBlock((Paragraph.of("ba"),)),
        )
    )
    assert first == flat("I. Mục đích m2nghiêng Bảng 1. một 2. hai")
    assert second == "2-ba"
