"""What reads the letters of a page image."""

from dataclasses import dataclass
from typing import Protocol

from thidua.core.documents.pages import Word
from thidua.core.kernel.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What an engine saw on one image: its lines of words, in pixels of the image, with their confidence in percent."""

    runs: tuple[tuple[Word, ...], ...]

    @property
    def words(self) -> tuple[Word, ...]:
        """All words, line after line."""
        return tuple(word for run in self.runs for word in run)


class Ocr(Protocol):
    """An engine for Vietnamese. Nothing makes it raise: where it is not installed, fails or hangs, it refuses."""

    def readiness(self) -> Outcome[str]:
        """The engine's name and version; Refused with what has to be installed."""
        ...

    def glimpse(self, image: bytes, *, dpi: int, is_block: bool = False) -> Outcome[Glimpse]:
        """The words on an image (PNM or PNG) of `dpi` dots an inch; `is_block`: lines one below the other, no page."""
        ...

    def turn(self, image: bytes) -> int:
        """By how many degrees (0, 90, 180, 270), clockwise, the image must be turned to stand upright; 0 if unsure."""
        ...
