"""Readers: a page of each kind to lines; OCR against Tesseract alone on the same page; wrong letters by scan."""

from collections.abc import Iterator
from functools import partial

from benches.case import Case
from tests.adapters.scans import BAD, CLEAN, OFFICE, SLANTED, STREAKED, WHOLE, error_rate, image_of, letter, scanned
from tests.documents.papers import every_paper
from thidua.adapters import pdf_in
from thidua.adapters.docx_out import DocxWriter
from thidua.adapters.ocr import Tesseract
from thidua.adapters.page_cleaning import as_pnm, grey
from thidua.adapters.page_ocr import page_text
from thidua.adapters.page_reading import PageReading
from thidua.adapters.page_sources import Picture
from thidua.adapters.reader import FileReader
from thidua.adapters.reader.kinds import KindReader

SCANS = {"clean": CLEAN, "office": OFFICE, "slanted": SLANTED, "streaked": STREAKED, "bad": BAD}


def read_pdf(content: bytes) -> int:
    """The lines of a PDF, read in this process."""
    source = pdf_in.opened(content, "a.pdf").or_raise()
    lines = PageReading(Tesseract()).read(source, "a.pdf").or_raise().lines
    source.close()
    return len(lines)


def cases() -> Iterator[Case]:
    """Text files first, then each scan with its error rate in its name."""
    plan = "\n".join(WHOLE).encode()
    word = DocxWriter().write(every_paper()["công văn"])
    yield Case("TXT, one page", partial(FileReader().read, plan, "a.txt"))
    yield Case("DOCX, one page, in this process", partial(KindReader().read, word, "a.docx"))
    yield Case("DOCX, one page, in a process apart", partial(FileReader().read, word, "a.docx"))
    yield Case("PDF with text, one page", partial(read_pdf, letter()))
    ocr = Tesseract()
    ocr.readiness()
    for name, how in SCANS.items():
        picture = Picture(scanned(image_of(letter()), how), 200)
        rate = error_rate(page_text(picture, ocr).or_raise().text, "\n".join(WHOLE))
        bare = f"{name}: Tesseract alone"
        yield Case(bare, partial(ocr.glimpse, as_pnm(grey(picture.image)), dpi=200), 5)
        yield Case(f"{name}: read, {float(rate):.2%} wrong", partial(page_text, picture, ocr), 5, against=bare)
