"""Pictures in papers: vectors with their words in PDF, an image with its words in DOCX; the same bytes each time."""

import io
import zipfile
from datetime import date

import pypdfium2

from tests.core.documents.test_pictures import DRAWN
from thidua.adapters.docx_out import DocxWriter
from thidua.adapters.pdf_out import PdfWriter
from thidua.adapters.picture import svg
from thidua.adapters.xlsx_out import XlsxWriter
from thidua.core.documents.tree import Cell, Column, Document, Heading, Picture, Section, Table, Words

TABLE = Table((Column(40),), ((Cell("Số liệu", bold=True),),), ((Cell("12"),),))
PICTURES = tuple(picture for picture in DRAWN if picture)
PAPER = Document(
    title="Hình", made_on=date(2023, 7, 4),
    sections=(Section("Hình", tuple(block for picture in PICTURES for block in (Heading("Hình"), picture, TABLE))),),
)  # fmt: skip


def test_the_words_of_a_picture_stay_words():
    hostile = Picture(100, 100, (Words(0, 10, 'Đội <Một> & "Hai"\x00'),), "x")
    assert 'Đội &lt;Một&gt; &amp; "Hai"</text>' in svg(hostile)


def test_a_pdf_holds_the_words_of_its_pictures():
    content = PdfWriter().write(PAPER)
    assert content == PdfWriter().write(PAPER)
    text = pypdfium2.PdfDocument(content)[0].get_textpage().get_text_range()
    assert "Đăng ký" in text
    assert "4 Đã phát động" not in text
    assert "3 Đã phát động" in text


def test_a_docx_holds_each_picture_with_its_words():
    content = DocxWriter().write(PAPER)
    assert content == DocxWriter().write(PAPER)
    package = zipfile.ZipFile(io.BytesIO(content))
    images = [name for name in package.namelist() if name.startswith("word/media/")]
    assert len(images) == len(PICTURES)
    assert all(package.read(name).startswith(b"\x89PNG") for name in images)
    body = package.read("word/document.xml").decode()
    assert all(picture.tells.split(".")[0] in body for picture in PICTURES)


def test_a_workbook_shows_the_tables_alone():
    package = zipfile.ZipFile(io.BytesIO(XlsxWriter().write(PAPER)))
    assert not [name for name in package.namelist() if "media" in name]
