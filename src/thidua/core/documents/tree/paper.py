"""The whole paper: pages of one setting or sheets of a workbook, and what the file says about itself."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from thidua.core.documents.tree.official import Addressees, Closing, Letterhead, Title
from thidua.core.documents.tree.picture import Picture
from thidua.core.documents.tree.table import Table
from thidua.core.documents.tree.text import Heading, ListBlock, Paragraph, Working
from thidua.core.kernel.period import Day


class Medium(StrEnum):
    """Where a section is printed: on paper (DOCX, PDF), in a workbook (XLSX), or in both."""

    PAPER = "paper"
    WORKBOOK = "workbook"


EVERYWHERE = frozenset(Medium)


@dataclass(frozen=True, slots=True)
class Margins:
    """In mm: top and bottom 20 to 25, left 30 to 35, right 15 to 20 (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

    top: int = 20
    bottom: int = 20
    left: int = 30
    right: int = 20


A4 = (210, 297)
STANDARD_MARGINS = Margins()


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page."""


Block: TypeAlias = (
    Letterhead | Title | Addressees | Heading | Paragraph | ListBlock | Working | Table | Picture | Closing | PageBreak
)


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one setting, or one sheet of a workbook, whose tab `name` is."""

    name: str
    blocks: tuple[Block, ...]
    is_landscape: bool = False
    media: frozenset[Medium] = EVERYWHERE
    margins: Margins = STANDARD_MARGINS


@dataclass(frozen=True, slots=True)
class Document:
    """A paper. `mark` is printed on every page (demo data must say so); `made_on` is the only date a file carries."""

    title: str
    made_on: Day
    sections: tuple[Section, ...]
    subject: str = ""
    author: str = ""
    mark: str = ""
    language: str = "vi-VN"

    def printed_in(self, medium: Medium) -> tuple[Section, ...]:
        """The sections that this medium shows."""
        return tuple(section for section in self.sections if medium in section.media)
