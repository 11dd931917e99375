"""What every file of pages gives to its reading: the words it carries itself, and its pages as images."""

from dataclasses import dataclass
from typing import Protocol

from PIL import Image

from thidua.core.documents.pages import Rule, Word


@dataclass(frozen=True, slots=True)
class Layer:
    """The words that a page carries itself, line by line, on the upright page of this width and height.

    `turned`: by how many degrees, clockwise, the shown page must be turned to stand upright. `has_picture`: something
    that is no text covers the page. `dpi`: the dots an inch of the finest large picture on it. `rules`:
    the lines drawn straight across it and down.
    """

    runs: tuple[tuple[Word, ...], ...]
    width: int
    height: int
    turned: int = 0
    has_picture: bool = False
    dpi: int = 0
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as an image with about `dpi` dots an inch."""

    image: Image.Image
    dpi: int


class PageSource(Protocol):
    """An open file of pages, counted from 1. Any of these may raise what its library raises."""

    def __len__(self) -> int: ...

    def layer(self, number: int) -> Layer | None:
        """The words of the page; None where the kind of file carries none."""
        ...

    def picture(self, number: int) -> Picture:
        """The page as it is read by OCR."""
        ...

    def shown(self, number: int, width: int) -> Image.Image:
        """The page as it is shown on a screen, `width` pixels wide."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...
