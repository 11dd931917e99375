"""Running text: runs, paragraphs, headings, lists and lines of arithmetic."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

_FORBIDDEN = re.compile("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffe\\uffff]")


def literal(text: str) -> str:
    """The text in NFC with one kind of line break and without the control characters that XML cannot carry."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("", text))


class Align(StrEnum):
    """How a line stands between its edges."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class Role(StrEnum):
    """What a paragraph is; size, slant and indent follow from it (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

    BODY = "body"  # 14 pt, justified, first line indented
    BASIS = "basis"  # "Căn cứ …", italic
    NOTE = "note"  # explanations under a table, 12 pt
    CAPTION = "caption"  # over a table, bold


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one face."""

    text: str
    bold: bool = False
    italic: bool = False
    raised: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", literal(self.text))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of runs."""

    runs: tuple[Run, ...]
    role: Role = Role.BODY
    align: Align | None = None

    @classmethod
    def of(cls, text: str, role: Role = Role.BODY, align: Align | None = None) -> "Paragraph":
        """A paragraph of one plain run."""
        return cls((Run(text),), role, align)

    @property
    def text(self) -> str:
        """What it says, without faces."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the body; level 1 to 3."""

    text: str
    level: int = 1

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", literal(self.text))


@dataclass(frozen=True, slots=True)
class ListBlock:
    """Items with a dash, or numbered 1., 2., …"""

    items: tuple[Paragraph, ...]
    is_numbered: bool = False


@dataclass(frozen=True, slots=True)
class Working:
    """A line of arithmetic: what is worked out, and how (`(95 + 548)/7 = 643/7 → 91,86`)."""

    label: str
    arithmetic: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "label", literal(self.label))
        object.__setattr__(self, "arithmetic", literal(self.arithmetic))
