"""The left column of a letterhead, row by row, however its two columns were read: beside each other, or one first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thidua.core.plans.text.marks import is_capital
from thidua.core.plans.text.noise import is_rule
from thidua.core.plans.text.row import Row
from thidua.core.plans.text.stamps import is_stamp, page_end
from thidua.core.plans.wording.heads import AT_LETTERHEAD
from thidua.core.plans.wording.tolerant import one_of, tolerant
from thidua.core.plans.wording.words import NAM, NGAY, THANG

_RIGHT = re.compile(
    one_of(
        "cộng hòa xã hội",
        "cộng hoà xã hội",
        "chủ nghĩa việt nam",
        "độc lập - tự do",
        "độc lập – tự do",
        "đảng cộng sản việt nam",
    )
    + rf"|{tolerant('độc lập')}\s.{{0,3}}{tolerant('tự do')}"
)
# The nation's name broken by a narrow column: its end stands alone on the next row.
_BROKEN = re.compile(r"cong\shoa\sxa\shoi(?:\schu(?:\snghia)?(?:\sviet)?)?\W*$")
_REST = re.compile(r"\W*(?:chu\s)?(?:nghia\s)?(?:viet\s)?nam\W*")
# The youth union writes its own name where others have the nation's.
_YOUTH = re.compile(rf"(?:doan\s(?:tncs|{tolerant('thanh niên cộng sản')})\s{tolerant('hồ chí minh')})[\W_]*$")
_ITS_COMMITTEE = re.compile(r"\W*(?:bch|ban\schap\shanh)?\W*")
_ENDS = re.compile(rf"\W*[s$]\S{{0,3}}\s?[:;]|.*(?:{NGAY}).*(?:{THANG}|{NAM}).*|.{{0,30}},\s*{NGAY}\s|\W*so\s\d")
_ABOUT = re.compile(r"\W*v\s?/\s?v[\s:]")
# A line that only names the place completes the body on the line before it.
NAMES_PLACE = re.compile(
    r"(?:phuong|xa|thi\sxa|thi\stran|dac\skhu|(?:tinh|huyen|quan|thanh\spho)(?!\s(?:uy|doan|khu|chung)))\s"
)
_EDGES = " |*-–_"


@dataclass(frozen=True, slots=True)
class Column:
    """One line of the left column and where it stands in its row."""

    row: Row
    start: int
    end: int

    @property
    def text(self) -> str:
        """The line as it was read."""
        return self.row.text[self.start : self.end].strip(_EDGES)

    @property
    def folded(self) -> str:
        """The line for finding."""
        return self.row.folded[self.start : self.end].strip().strip(_EDGES)


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
    is_one = is_capital(column.text) or AT_LETTERHEAD.match(column.folded) or NAMES_PLACE.match(column.folded)
    return bool(is_one) and not _YOUTH.fullmatch(column.folded)


def _columns(head: Sequence[Row]) -> Iterator[Column]:
    """What stands left of the nation's name in each row; rules and stamps do not count."""
    is_broken = False
    for row in head:
        end = _right_from(row.folded)
        start = page_end(row.folded[:end])
        if is_rule(row.folded) or is_stamp(row.folded[:end]) or (is_broken and _REST.fullmatch(row.folded)):
            continue
        is_broken = bool(_BROKEN.search(row.folded))
        if any(char.isalpha() for char in row.text[start:end]):
            yield Column(row, start, end)


def _right_from(folded: str) -> int:
    """Where the right column begins in a row; its end where the row has none."""
    if right := _RIGHT.search(folded):
        return right.start()
    youth = _YOUTH.search(folded)
    return youth.start() if youth and not _ITS_COMMITTEE.fullmatch(folded[: youth.start()]) else len(folded)
