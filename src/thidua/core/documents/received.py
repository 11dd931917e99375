"""A text as it was received: numbered lines, and for scans the page and the box each line was found in."""

import unicodedata
from dataclasses import dataclass
from enum import Enum

from thidua.core.kernel.reason import Reason


@dataclass(frozen=True, slots=True)
class Box:
    """Where a line stands on its page, in thousandths of the page's width and height, from the upper left corner."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text in NFC. `number` counts from 1, `page` too.

    `page` is known for scans, PDF and DOCX, `box` for scans and PDF, `confidence` (percent, mean of the words) for
    what was read from an image.
    """

    number: int
    text: str
    page: int | None = None
    box: Box | None = None
    confidence: int | None = None


class Way(Enum):
    """How the text of a page was come by."""

    TEXT = "text"
    OCR = "ocr"


@dataclass(frozen=True, slots=True)
class OtherReading:
    """A second reading of a page that was kept but not taken, since the other way gave more good words."""

    page: int
    way: Way
    text: str


@dataclass(frozen=True, slots=True)
class Turn:
    """A page that lies on its side or head in the file: by how many degrees, clockwise, it has to be turned."""

    page: int
    degrees: int


@dataclass(frozen=True, slots=True)
class ReceivedText:
    """All lines in reading order, the encoding they came in, and what had to be done to read them.

    `pages` is the number of pages, 0 where the file has none. The boxes of a page named in `turns` are those of the
    upright page.
    """

    lines: tuple[Line, ...]
    encoding: str = "utf-8"
    notes: tuple[Reason, ...] = ()
    pages: int = 0
    turns: tuple[Turn, ...] = ()
    others: tuple[OtherReading, ...] = ()

    @property
    def text(self) -> str:
        """The whole text, lines joined with a line feed."""
        return "\n".join(line.text for line in self.lines)


def received_text(text: str, *, encoding: str = "utf-8", notes: tuple[Reason, ...] = ()) -> ReceivedText:
    """Cut a decoded text into lines at line feeds only (a carriage return before one is dropped), composed to NFC."""
    rows = unicodedata.normalize("NFC", text).split("\n")
    lines = tuple(Line(number, row.removesuffix("\r")) for number, row in enumerate(rows, start=1))
    return ReceivedText(lines=lines, encoding=encoding, notes=notes)
