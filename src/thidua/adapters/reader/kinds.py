"""Which reader a file belongs to, by its first bytes and never by its name; and reading it, here and now."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from thidua.adapters import docx_in, image_in, pdf_in
from thidua.adapters.ocr import Tesseract
from thidua.adapters.page_cleaning import as_png, upright
from thidua.adapters.page_reading import MOST_PAGES, PLAIN, PageReading
from thidua.adapters.page_sources import PageSource
from thidua.adapters.text_in import TextReader
from thidua.core.documents.kinds import PICTURES, kind_of
from thidua.core.documents.received import ReceivedText
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.vietnamese.contents import looks_like
from thidua.ports.ocr import Ocr
from thidua.ports.pages import Shelf, Watch

_Opener: TypeAlias = Callable[[bytes, str], Outcome[pdf_in.PdfPages] | Outcome[image_in.ImagePages]]
_PAGED: dict[str, _Opener] = {"PDF": pdf_in.opened, **dict.fromkeys(PICTURES, image_in.opened)}
_WIDEST = 4_000


@dataclass(frozen=True, slots=True)
class KindReader:
    """Reads in this process. A library that crashes takes the process with it: see `FileReader`.

    `left_out` and `at`: as `PageReading` says.
    """

    ocr: Ocr = field(default_factory=Tesseract)
    most_pages: int = MOST_PAGES
    left_out: Mapping[int, Reason] = field(default_factory=dict)
    at: Callable[[int], None] = lambda _number: None

    def read(
        self, content: bytes, name: str, watch: Watch | None = None, shelf: Shelf | None = None
    ) -> Outcome[ReceivedText]:
        """The text of a file of any kind that has a reader."""
        kind = looks_like(content)
        if kind is None:
            return TextReader(len(content)).read(content, name)
        if kind == "DOCX":
            document = docx_in.opened(content, name)
            return document if isinstance(document, Refused) else docx_in.text_of(document.value, name)
        source = _opened(content, name, kind)
        if isinstance(source, Refused):
            return source
        try:
            reading = PageReading(self.ocr, self.most_pages, left_out=self.left_out, at=self.at)
            found = reading.read(source.value, name, watch, shelf)
            is_plain = isinstance(found, Ok) and found.value.encoding == PLAIN
            return Ok(replace(found.value, encoding=kind)) if isinstance(found, Ok) and is_plain else found
        finally:
            source.value.close()

    def page(self, content: bytes, number: int, width: int, *, turned: int = 0) -> Outcome[bytes]:
        """A page as PNG, as `thidua.ports.pages.PageImages` says."""
        kind = looks_like(content) or "TXT"
        if kind not in _PAGED:
            return refuse("reader.no_pages", kind=kind)
        source = _opened(content, "", kind)
        if isinstance(source, Refused):
            return source
        try:
            if not 1 <= number <= len(source.value):
                return refuse("reader.no_such_page", page=number, pages=len(source.value))
            return Ok(as_png(upright(source.value.shown(number, min(max(width, 1), _WIDEST)), turned)))
        finally:
            source.value.close()


def _opened(content: bytes, name: str, kind: str) -> Outcome[PageSource]:
    opener = _PAGED.get(kind)
    if opener is None:
        taken = kind_of(content, name)
        return taken if isinstance(taken, Refused) else refuse("reader.kind_unknown", name=name, kind=kind)
    found = opener(content, name)
    return found if isinstance(found, Refused) else Ok(found.value)
