"""Files of many pages: reading them with progress and cancelling, and showing a page."""

from typing import Protocol

from thidua.core.documents.received import ReceivedText
from thidua.core.kernel.outcome import Outcome


class Watch(Protocol):
    """Who waits for a long reading."""

    def __call__(self, done: int, total: int, /) -> bool:
        """Told after each page how many of how many are read; False stops the reading (`reader.cancelled`)."""
        ...


class PageReader(Protocol):
    """A `thidua.ports.reader.Reader` whose reading can be watched and stopped."""

    def read(self, content: bytes, name: str, watch: Watch | None = None) -> Outcome[ReceivedText]:
        """The text of a file of any kind. Refused with reasons, never raised."""
        ...


class PageImages(Protocol):
    """Pages as pictures, for a screen that shows where a fact was read."""

    def page(self, content: bytes, number: int, width: int, *, turned: int = 0) -> Outcome[bytes]:
        """Page `number` (from 1) of a PDF or image as a PNG `width` pixels wide, turned clockwise by `turned` degrees.

        Refused: reader.no_such_page, reader.no_pages (a kind of file without page images), and what `read` refuses.
        """
        ...
