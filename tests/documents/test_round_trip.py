"""What goes into the tree comes out of the file: DOCX word for word, PDF field by field, XLSX number by number."""

import io
import unicodedata
from collections import Counter
from decimal import Decimal

import docx
import openpyxl
import pypdfium2
import pytest
from docx.table import Table as DocxTable

from tests.documents.papers import every_paper, summary
from thidua.adapters.docx_out import DocxWriter
from thidua.adapters.pdf_out import PdfWriter
from thidua.adapters.xlsx_out import XlsxWriter
from thidua.core.documents.grid import parts, placed
from thidua.core.documents.letterhead import COUNTRY, MOTTO
from thidua.core.documents.summary_table import compose
from thidua.core.documents.tree import Addressees, Closing, Letterhead, Medium, Paragraph, Table, Title, Working

PAPERS = every_paper()


@pytest.fixture(params=PAPERS, scope="module")
def paper(request):
    return PAPERS[request.param]


def grid_of(table):
    """The texts of the table, a merged cell's in each place it covers."""
    rows = [[""] * len(table.columns) for _ in (*table.header, *table.body)]
    for top, some in ((0, table.header), (len(table.header), table.body)):
        for place in placed(some):
            for down in range(place.cell.down):
                for across in range(place.cell.across):
                    rows[top + place.row + down][place.column + across] = place.cell.text
    return rows


def head_in_word(head):
    left = "\n".join(text for text in (head.parent, head.body) if text)
    number = "\n".join(text for text in (head.number, head.subject) if text)
    return [[[left, f"{COUNTRY}\n{MOTTO}"], [number, head.place_and_day]]]


def title_in_word(title):
    if title.belongs_to:
        return [title.kind, title.subject.upper(), f"({title.belongs_to})"]
    return [title.kind, title.subject]


def addressees_in_word(one):
    if len(one.names) == 1:
        return [f"Kính gửi: {one.names[0]}"]
    return ["Kính gửi:", *(f"- {name};" for name in one.names[:-1]), f"- {one.names[-1]}."]


def closing_in_word(closing):
    left = "\n".join(["Nơi nhận:", *(f"- {line}" for line in closing.recipients.lines)])
    return [[[left, "\n".join([*closing.signature.lines, closing.signature.name])]]]


IN_WORD = {
    Letterhead: head_in_word,
    Title: title_in_word,
    Addressees: addressees_in_word,
    Paragraph: lambda block: [block.text],
    Working: lambda block: [f"{block.label}: {block.arithmetic}"],
    Table: lambda block: [grid_of(part) for part in parts(block)],
    Closing: closing_in_word,
}


def in_word(block):
    """The block as the lines and tables that Word has to hold."""
    return IN_WORD[type(block)](block)


def read_back(content):
    lines = []
    for item in docx.Document(io.BytesIO(content)).iter_inner_content():
        if isinstance(item, DocxTable):
            rows = [[cell.text for cell in row.cells] for row in item.rows]
            lines.append([["\n".join(filter(None, text.split("\n"))) for text in row] for row in rows])
        elif item.text:
            lines.append(item.text)
    return lines


def test_word_holds_the_tree_and_nothing_else(paper):
    expected = [line for section in paper.printed_in(Medium.PAPER) for b in section.blocks for line in in_word(b)]
    assert read_back(DocxWriter().write(paper)) == expected


def flat(text):
    """Without spaces and line ends; PDFium marks a hyphen at a line's end."""
    text = text.replace("\ufffe", "-").replace("\x02", "-")
    return "".join(unicodedata.normalize("NFC", text).split())


def strings(lines):
    for line in lines:
        if isinstance(line, str):
            yield line
        else:
            yield from strings(line)


def test_the_pdf_shows_every_field(paper):
    pdf = pypdfium2.PdfDocument(PdfWriter().write(paper))
    shown = flat("".join(page.get_textpage().get_text_range() for page in pdf))
    blocks = [block for section in paper.printed_in(Medium.PAPER) for block in section.blocks]
    running = [block for block in blocks if not isinstance(block, Table | Working)]
    wanted = [part for text in strings(line for b in running for line in in_word(b)) for part in text.split("\n")]
    wanted += [text for b in blocks if isinstance(b, Working) for text in (b.label, b.arithmetic)]
    assert [text for text in wanted if flat(text) not in shown] == []


def test_the_pdf_shows_every_word_of_every_cell(paper):
    """Word by word: where cells stand side by side, PDFium reads their lines across."""
    pdf = pypdfium2.PdfDocument(PdfWriter().write(paper))
    shown = Counter(word for page in pdf for word in page.get_textpage().get_text_range().split())
    tables = [b for section in paper.printed_in(Medium.PAPER) for b in section.blocks if isinstance(b, Table)]
    cells = [cell for whole in tables for table in parts(whole) for row in (*table.header, *table.body) for cell in row]
    assert Counter(word for cell in cells for word in cell.text.split()) - shown == Counter()


def test_every_page_of_a_demo_paper_says_so():
    pdf = pypdfium2.PdfDocument(PdfWriter().write(compose(summary(13))))
    pages = [flat(page.get_textpage().get_text_range()) for page in pdf]
    assert ["DỮLIỆUMINHHỌA" in page for page in pages] == [True] * len(pages)
    real = pypdfium2.PdfDocument(PdfWriter().write(compose(summary(13, is_demo=False))))
    assert ["DỮLIỆUMINHHỌA" in flat(page.get_textpage().get_text_range()) for page in real] == [False] * len(real)


@pytest.mark.parametrize("size", [3, 7, 20])
def test_the_workbook_holds_the_numbers(size):
    paper = compose(summary(size))
    book = openpyxl.load_workbook(io.BytesIO(XlsxWriter().write(paper)), data_only=True)
    assert book.sheetnames == ["Tổng hợp", "Ma trận chấm chéo", "Từng tiêu chí", "Cách tính"]
    for section in paper.printed_in(Medium.WORKBOOK):
        (table,) = [b for b in section.blocks if isinstance(b, Table)] or [None]
        if table is None:
            continue
        page = book[section.name]
        top = next(row for row in range(1, 30) if page.cell(row, 1).value == "TT") + len(table.header)
        for place in placed(table.body):
            found = page.cell(top + place.row, place.column + 1).value
            if place.cell.amount is None:
                assert (found or "") == place.cell.text
            else:
                assert Decimal(str(found)) == place.cell.amount
