"""The DOCX package through python-docx: opened with care, its parts read in order."""

import io
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator

import docx
from docx.document import Document
from docx.section import _Footer, _Header

from thidua.adapters.docx_in.flow import Flow, Written
from thidua.adapters.docx_in.numbering import Numbering
from thidua.core.documents.old_fonts import in_unicode
from thidua.core.documents.pages import numbered
from thidua.core.documents.received import Line, ReceivedText
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.reason import Reason

MOST_PARTS = 5_000
MOST_MEGABYTES = 100
# A part that shrinks to less than a hundredth and is larger than this is a bomb, not a text.
_LARGE_PART, _DENSEST = 10_000_000, 100
_MEGABYTE = 1024 * 1024
_KIND = "DOCX"


def opened(content: bytes, name: str) -> Outcome[Document]:
    """The document; Refused: reader.damaged, reader.explodes."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            unpacked = sum(part.file_size for part in parts)
            is_bomb = any(
                part.file_size > _LARGE_PART and part.compress_size * _DENSEST < part.file_size for part in parts
            )
        if is_bomb or len(parts) > MOST_PARTS or unpacked > MOST_MEGABYTES * _MEGABYTE:
            return refuse("reader.explodes", name=name, limit_mb=MOST_MEGABYTES)
        return Ok(docx.Document(io.BytesIO(content)))
    except Exception:  # noqa: BLE001 - a damaged package makes zip, lxml and docx raise almost anything; the user gets a reason
        return refuse("reader.damaged", name=name, kind=_KIND)


def text_of(document: Document, name: str) -> Outcome[ReceivedText]:
    """Its lines. `page` counts the page breaks that Word noted when it last saved; None where it noted none."""
    try:
        written = list(_written(document))
    except Exception:  # noqa: BLE001 - as above: parts that break off make the library raise almost anything
        return refuse("reader.damaged", name=name, kind=_KIND)
    if not any(char.isalnum() for line in written for char in line.text):
        return refuse("reader.blank", name=name)
    pages = written[-1].page
    found = [Line(0, unicodedata.normalize("NFC", one.text), one.page if pages > 1 else None) for one in written]
    lines, encoding = in_unicode(found)
    notes = (Reason.of("file.converted", encoding=encoding),) if encoding else ()
    return Ok(ReceivedText(numbered(lines), encoding or _KIND, notes, pages=pages if pages > 1 else 0))


def _written(document: Document) -> Iterator[Written]:
    """The header of the first page, the body, the footers: each text of a header or footer once."""
    numbering = Numbering(document)
    headers: list[_Header | _Footer] = []
    footers: list[_Header | _Footer] = []
    for section in document.sections:
        is_first = section.different_first_page_header_footer
        headers += [section.first_page_header, section.header] if is_first else [section.header]
        footers += [section.first_page_footer, section.footer] if is_first else [section.footer]
    body = list(Flow(numbering).lines(document.element.body))
    last = body[-1].page if body else 1
    said = {line.text for line in body}
    yield from (Written(text, 1) for text in _fresh(headers, numbering, said))
    yield from body
    yield from (Written(text, last) for text in _fresh(footers, numbering, said))


def _fresh(parts: Iterable[_Header | _Footer], numbering: Numbering, said: set[str]) -> dict[str, None]:
    """What headers or footers say that the body does not, each text once; page numbers are left out."""
    elements = [part._element for part in parts if not part.is_linked_to_previous]  # noqa: SLF001 - python-docx has no public way to the tables and boxes of a header
    found = [line.text for element in elements for line in Flow(numbering).lines(element)]
    texts = {_wording(text): text for text in reversed(found) if _wording(text) and text not in said}
    return dict.fromkeys(reversed(texts.values()))


def _wording(text: str) -> str:
    """The letters of a header: one that differs only by its page number is the same, one without any says nothing."""
    return "".join(filter(str.isalpha, text))
