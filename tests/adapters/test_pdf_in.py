import io

import pypdfium2
import pytest
from PIL import Image

from tests.adapters.scans import A4, BODY, LEFT, RECIPIENTS, RIGHT, SIGNATURE, TITLE, image_of, letter, pdf_of, printed
from thidua.adapters.ocr import Tesseract
from thidua.adapters.page_reading import PageReading
from thidua.adapters.pdf_in import PdfPages, opened
from thidua.core.documents.received import Box, Turn
from thidua.core.kernel.outcome import Ok, refuse
from thidua.core.kernel.reason import Reason

NO_OCR = Tesseract(environ={"PATH": ""})


@pytest.fixture
def source():
    """Opens a PDF and closes it after the test."""
    made: list[PdfPages] = []

    def open_it(content):
        made.append(opened(content, "a.pdf").or_raise())
        return made[-1]

    yield open_it
    for one in made:
        one.close()


@pytest.fixture
def read(source):
    return lambda content: PageReading(NO_OCR).read(source(content), "a.pdf").or_raise()


def joined(lines):
    return " ".join(" ".join(line.text for line in lines).split())


def test_a_letter_is_read_word_for_word_in_the_order_of_reading(read):
    found = read(letter())
    whole = (*LEFT, *RIGHT, *TITLE, *BODY, *RECIPIENTS, *SIGNATURE)
    assert joined(found.lines) == " ".join(whole)
    assert [line.text for line in found.lines if line.text][:9] == [*LEFT, *RIGHT, *TITLE]
    assert (found.pages, found.notes, found.turns, found.others) == (1, (), (), ())


def test_every_line_points_to_its_place(read):
    found = read(printed("#place(dx: 50mm, dy: 100mm)[Thi đua]", A4))
    line = found.lines[0]
    assert (line.number, line.text, line.page, line.confidence) == (1, "Thi đua", 1, None)
    assert line.box == Box(380, 403, 453, 415)


def test_the_box_lies_on_the_letters_of_the_page_image(read, source):
    pdf = letter()
    box = next(line.box for line in read(pdf).lines if line.text == TITLE[0])
    image = source(pdf).shown(1, 1000).convert("L")
    high = image.height
    cut = image.crop((box.left, box.top * high // 1000, box.right, box.bottom * high // 1000))
    around = image.crop((box.left - 40, box.top * high // 1000, box.left - 2, box.bottom * high // 1000))
    assert (min(cut.tobytes()) < 60, min(around.tobytes())) == (True, 255)


def test_pages_follow_one_another(read):
    found = read(printed("Trang một\n#pagebreak()\n#pagebreak()\nTrang ba"))
    assert [(line.number, line.page, line.text) for line in found.lines] == [(1, 1, "Trang một"), (2, 3, "Trang ba")]
    assert found.pages == 3


def turned(content, degrees):
    document = pypdfium2.PdfDocument(content)
    document[0].set_rotation(degrees)
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


@pytest.mark.parametrize(("degrees", "turn"), [(0, 0), (90, 270), (180, 180), (270, 90)])
def test_a_page_that_lies_turned_in_the_file_is_read_upright(read, degrees, turn):
    found = read(turned(letter(), degrees))
    assert found.lines == read(letter()).lines
    assert found.turns == ((Turn(1, turn),) if turn else ())
    assert found.notes == ((Reason.of("reader.turned", pages="1"),) if turn else ())


def test_text_set_sideways_on_an_upright_page_is_read_too(read):
    found = read(printed("#rotate(-90deg, reflow: true)[#box(width: 200mm)[Phụ lục kèm theo Kế hoạch]]"))
    assert [line.text for line in found.lines] == ["Phụ lục kèm theo Kế hoạch"]
    assert found.turns == (Turn(1, 90),)


def test_a_watermark_across_the_page_is_left_out(read):
    mark = "#place(center + horizon, rotate(-40deg, text(size: 60pt, fill: luma(220))[DỰ THẢO]))\n"
    assert read(letter(before=mark)).lines == read(letter()).lines


def test_a_table_keeps_its_cells_apart(read):
    found = read(printed("#table(columns: (2cm, 6cm, 4cm), [TT], [Đơn vị], [Điểm], [1], [Sở Nội vụ], [95,29])"))
    assert [line.text for line in found.lines] == ["TT\tĐơn vị\tĐiểm", "1\tSở Nội vụ\t95,29"]


def test_the_layer_says_whether_a_picture_covers_the_page(source):
    text, scan = source(letter()).layer(1), source(pdf_of(image_of(letter(), dpi=150), dpi=150)).layer(1)
    assert (text.has_picture, scan.has_picture, scan.runs) == (False, True, ())
    assert scan.dpi == 150


@pytest.mark.parametrize(("dpi", "wanted"), [(96, 200), (150, 150), (200, 200), (300, 300), (400, 300)])
def test_a_scan_is_rendered_as_fine_as_it_is(source, dpi, wanted):
    page = source(pdf_of(image_of(letter(), dpi=dpi), dpi=dpi))
    assert page.picture(1).dpi == wanted


def test_a_page_as_large_as_a_wall_is_rendered_small(source):
    picture = source(printed("Thi đua", "width: 5000mm, height: 5000mm")).picture(1)
    assert max(picture.image.size) <= 5001


def test_without_ocr_a_scan_is_refused_and_says_what_to_install(source):
    scan = source(pdf_of(image_of(letter(), dpi=100), dpi=100))
    assert PageReading(NO_OCR).read(scan, "a.pdf") == refuse("ocr.not_installed")


def test_without_ocr_the_pages_with_text_are_read(source):
    both = pypdfium2.PdfDocument(letter())
    both.import_pages(pypdfium2.PdfDocument(pdf_of(image_of(letter(), dpi=100), dpi=100)))
    out = io.BytesIO()
    both.save(out)
    found = PageReading(NO_OCR).read(source(out.getvalue()), "a.pdf").or_raise()
    assert (found.pages, found.notes) == (
        2,
        (Reason.of("reader.pages_unread", pages="2"), Reason.of("ocr.not_installed")),
    )
    assert {line.page for line in found.lines} == {1}


def test_an_empty_page_is_blank(source):
    assert PageReading(NO_OCR).read(source(printed("")), "a.pdf") == refuse("reader.blank", name="a.pdf")


def test_too_many_pages_are_refused_unread(source):
    document = pypdfium2.PdfDocument.new()
    for _ in range(201):
        document.new_page(100, 100)
    out = io.BytesIO()
    document.save(out)
    document.close()
    asked = []
    found = PageReading(NO_OCR).read(source(out.getvalue()), "a.pdf", lambda *about: asked.append(about) or True)
    assert found == refuse("reader.too_many_pages", name="a.pdf", pages=201, limit=200)
    assert asked == []


def test_progress_is_told_and_reading_can_be_stopped(source):
    three = source(printed("một\n#pagebreak()\nhai\n#pagebreak()\nba"))
    told = []
    assert isinstance(PageReading(NO_OCR).read(three, "a.pdf", lambda *about: told.append(about) or True), Ok)
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert PageReading(NO_OCR).read(three, "a.pdf", lambda done, _: done < 2) == refuse(
        "reader.cancelled", name="a.pdf", pages=2
    )


def test_damaged_files_are_refused():
    whole = letter()
    for content in (b"%PDF-1.7", whole[:300], b"%PDF-" + bytes(2000)):
        assert opened(content, "a.pdf") == refuse("reader.damaged", name="a.pdf", kind="PDF")


def test_a_password_is_said(encrypted_pdf):
    assert opened(encrypted_pdf, "a.pdf") == refuse("reader.encrypted", name="a.pdf")


@pytest.fixture
def encrypted_pdf():
    """The smallest PDF that asks for a password: its standard security handler fits no empty one."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>",
        b"<</Filter/Standard/V 1/R 2/Length 40/P -4/O<" + b"ab" * 32 + b">/U<" + b"cd" * 32 + b">>>",
    ]
    body = b"%PDF-1.4\n"
    places = []
    for number, held in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj" % number + held + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>startxref\n%d\n%%%%EOF" % len(body)
    return body + b"xref\n0 5\n0000000000 65535 f \n" + table + tail


def test_a_page_is_shown_as_wide_as_asked(source):
    shown = source(letter()).shown(1, 800)
    assert (shown.size, isinstance(shown, Image.Image)) == ((800, 1132), True)
