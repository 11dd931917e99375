"""Files of many pages: reading them with progress and cancelling, and showing a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from thidua.core.documents.received import ReceivedText
from thidua.core.kernel.outcome import Outcome


class Watch(Protocol):
    """Who waits for a long reading."""

    def __call__(self, done: int, total: int, /) -> bool:
        """Told after each page how many of how many are read; False stops the reading (`reader.cancelled`)."""
        ...


@dataclass(frozen=True, slots=True)
class PageRead:
    """A page that has been read: its upright picture as JPEG (empty where the kind of file has none) and its size.

    `record` is the reader's own; given back to it, the page is not read again.
    """

    number: int
    record: str
    image: bytes
    width: int
    height: int


class Shelf(Protocol):
    """Where pages are laid down as they are read, so that a reading that was broken off goes on where it stopped."""

    def kept(self) -> Mapping[int, str]:
        """The records of the pages already laid down, by number."""
        ...

    def keep(self, page: PageRead, /) -> None:
        """Lay down a page."""
        ...


class PageReader(Protocol):
    """A `thidua.ports.reader.Reader` whose reading can be watched, stopped, and taken up again."""

    def read(
        self, content: bytes, name: str, watch: Watch | None = None, shelf: Shelf | None = None
    ) -> Outcome[ReceivedText]:
        """The text of a file of any kind. Refused with reasons, never raised."""
        ...


class PageImages(Protocol):
    """Pages as pictures, for a screen that shows where a fact was read."""

    def page(self, content: bytes, number: int, width: int, *, turned: int = 0) -> Outcome[bytes]:
        """Page `number` (from 1) of a PDF or image as a PNG `width` pixels wide, turned clockwise by `turned` degrees.

        Refused: reader.no_such_page, reader.no_pages (a kind of file without page images), and what `read` refuses.
        """
        ...
