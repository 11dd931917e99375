"""The label a row of a table begins with: 1, 1.2, I, A, a), a dash; and which label must come next."""

import re
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from thidua.core.plans.rows.grid.pieces import place
from thidua.core.plans.text.marks import is_capital
from thidua.core.plans.text.row import Row

Sort: TypeAlias = Literal["number", "code", "section", "letter", "dash"]
_LABELS: tuple[tuple[Sort, re.Pattern[str]], ...] = (
    ("code", re.compile(r"[\W_]*(?P<label>(?:[IVX]{1,5}|\d{1,2})(?:\.\d{1,2}){1,3})(?:\s?[.)](?!\d)|(?=\s|$))")),
    ("number", re.compile(r"[|\s*_]*(?P<label>\d{1,3})\s?[.)/]?(?=[\s*_|]|$)")),
    ("section", re.compile(r"[|\s*_]*(?P<label>[IVX]{1,5}|[A-EĐ])\s?[.)/]?(?=[\s*_|]|$)")),
    ("section", re.compile(r"[|\s*_]*(?P<label>[Il1|!T]{2,4})\s?[.)/]?(?=[\s*_|]|$)")),
    ("letter", re.compile(r"[|\s*_]*(?P<label>[a-hđ])(?:\s?[.)](?=\s|$)|(?=\s*$))")),
    ("dash", re.compile(r"[|\s*_]*(?P<label>[-–•+])(?=\s*[^\W\d_])")),
)
_HIGHEST_GAP = 2


@dataclass(frozen=True, slots=True)
class Label:
    """A label, of which sort, and where in the text the words after it begin."""

    text: str
    sort: Sort
    end: int

    def is_pointed(self, text: str) -> bool:
        """Whether a point or a bracket follows it, as in the numbered paragraphs of a text."""
        return text[: self.end].rstrip()[-1:] in (".", ")", "/")


def label_of(text: str) -> Label | None:
    """What the text begins with, if it may be a label."""
    for sort, pattern in _LABELS:
        if match := pattern.match(text):
            return Label(match["label"], sort, match.end())
    return None


def label_on(row: Row) -> Label | None:
    """The label of a row as it was read: what a restorer makes of it is no label."""
    read = label_of(row.raw) if row.seams else None
    if read is not None and row.raw[read.end :].strip():
        return replace(read, end=place(row, read.end))
    return label_of(row.text)


@dataclass(slots=True)
class Counting:
    """The labels so far: a number follows the one before it, or begins anew with 1."""

    last: int = 0
    sections: list[str] = field(default_factory=list)

    def follows(self, label: Label, rest: str) -> bool:
        """Whether the label is the next of its sort; words in capitals after a number show a section read badly."""
        if label.sort == "number":
            number = int(label.text)
            return (
                not self.last
                or number in (1, self.last + 1)
                or self.last < number <= self.last + _HIGHEST_GAP
                or is_capital(rest)
            )
        if label.sort == "section":
            return not any(map(str.isalpha, rest)) or rest.strip(" .*_|)")[:1].isupper()
        return True

    def take(self, label: Label, *, is_section: bool) -> None:
        """Go on from the label; below a section numbers may go on or begin anew."""
        if label.sort == "number" and not is_section:
            self.last = int(label.text)
