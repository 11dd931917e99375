"""The left column of a letterhead, row by row, however its two columns were read: beside each other, or one first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thidua.core.plans.head.motto import YOUTH, right_starts
from thidua.core.plans.text.marks import is_capital
from thidua.core.plans.text.noise import is_rule
from thidua.core.plans.text.row import Row
from thidua.core.plans.text.stamps import is_stamp, page_end
from thidua.core.plans.wording.heads import AT_LETTERHEAD, COMPOUNDS
from thidua.core.plans.wording.words import NAM, NGAY, THANG

_ENDS = re.compile(
    rf"\W*[s$]\S{{0,3}}\s?[:;]|.*(?:{NGAY}).*(?:{THANG}|{NAM}).*|.{{0,30}},\s*{NGAY}\s|\W*so\s\d{{1,5}}\s?[-/.]|\W*so\W*$|\W*\d{{1,5}}\s?[-/]"
)
_ABOUT = re.compile(r"\W*v\s?/\s?v[\s:]")
# A line that only names the place completes the body on the line before it.
NAMES_PLACE = re.compile(
    r"(?:phuong|xa|thi\sxa|thi\stran|dac\skhu|(?:tinh|huyen|quan|thanh\spho)(?!\s(?:uy|doan|khu|chung)))\s"
)
# Two bodies run together: which stand above others, and which below them.
_ABOVE = re.compile(
    r"\W*(?:(?:ubnd|uy\sban\snhan\sdan)\s(?:tinh|thanh\spho|huyen|quan|xa|phuong)\s\S+|(?:so|bo|phong)\s\S+)\s"
)
_BELOW = re.compile(
    r"(?<=\s)(?:so|truong|benh\svien|trung\stam|chi\scuc|cong\san|hoc\svien|hoi\sdong"
    r"|phong(?=\s(?:giao\sduc|gd|noi\svu|van\shoa|tai\schinh|y\ste|kinh\ste|tu\sphap)))(?=\s\S)"
)
_NUMBER = re.compile(r"(?<=\s)so\s?[:.]\s?(?=\d{1,5}\s?[/-])")
_EDGES, _ENDING = " |*-–_", " |*_"
# What is counted: "QUÂN KHU" above "3".
_COUNTED = re.compile(r".*\b(?:khu|so|doan|vung|khoi|cum|doi)\W*")


@dataclass(frozen=True, slots=True)
class Column:
    """One line of the left column and where it stands in its row."""

    row: Row
    start: int
    end: int

    @property
    def text(self) -> str:
        """The line as it was read."""
        return self.row.text[self.start : self.end].lstrip(_EDGES).rstrip(_ENDING)

    @property
    def folded(self) -> str:
        """The line for finding."""
        return self.row.folded[self.start : self.end].strip().lstrip(_EDGES).rstrip(_ENDING)


def left_column(head: Sequence[Row]) -> list[Column]:
    """The rows that name bodies: down to the number or the day, or below them where the right column came first.

    Bodies are set in capitals; where no row is, all that stands there are they.
    """
    found: list[Column] = []
    for column in _columns(head):
        if _ABOUT.match(column.folded):
            break
        if not _ENDS.match(column.folded):
            found.append(column)
        elif any(_is_body(one) for one in found):
            break
    return [one for one in found if _is_body(one)] or found


def _is_body(column: Column) -> bool:
    text = column.text
    is_one = text.isupper() or is_capital(text) or text.isdigit()
    is_named = AT_LETTERHEAD.match(column.folded) or NAMES_PLACE.match(column.folded)
    return (is_one or bool(is_named)) and not YOUTH.fullmatch(column.folded)


def _columns(head: Sequence[Row]) -> Iterator[Column]:
    """What stands left of the nation's name in each row; rules and stamps do not count."""
    rows = [row for row in head if not is_rule(row.folded)]
    above: Column | None = None
    for row, end in zip(rows, right_starts(rows), strict=True):
        start = page_end(row.folded[:end])
        column = Column(row, start, end)
        is_written = any(char.isalpha() for char in row.text[start:end])
        if (is_written and not is_stamp(row.folded[:end])) or (above is not None and _counts(above, column)):
            yield from _bodies(column)
        above = column


def _bodies(column: Column) -> Iterator[Column]:
    """The bodies on one row, and the number that stands behind them, each by itself."""
    folded = column.row.folded[: column.end]
    number = _NUMBER.search(folded, column.start)
    end = number.start() if number else column.end
    above = _ABOVE.match(folded[column.start : end])
    heads = _BELOW.finditer(folded, column.start + above.end(), end) if above else ()
    cut = next((head.start() for head in heads if not _is_compound(folded, head)), None)
    for start, stop in ((column.start, cut or end), *([(cut, end)] if cut else [])):
        yield Column(column.row, start, stop)
    if number:
        yield Column(column.row, number.start(), column.end)


def _is_compound(folded: str, head: re.Match[str]) -> bool:
    before = folded[: head.start()].split()[-1:]
    return f"{''.join(before)} {head.group()}" in COMPOUNDS


def _counts(above: Column, column: Column) -> bool:
    """Whether a figure alone on its row goes on with the body right above it."""
    is_next = column.row.number == above.row.number + 1
    return is_next and column.text.isdigit() and bool(_COUNTED.fullmatch(above.folded))
