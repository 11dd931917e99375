"""What a letter is about: the rows from "V/v" on, without what of the right column was read into them."""

import re
from collections.abc import Sequence

from thidua.core.plans.text.dateline import is_empty
from thidua.core.plans.text.marks import is_capital
from thidua.core.plans.text.passage import Passage, passage
from thidua.core.plans.text.row import Row
from thidua.core.plans.wording.tolerant import one_of
from thidua.core.plans.wording.words import NGAY

ABOUT = re.compile(r"\W*v\s?/\s?v[\s:]")
ADDRESSED = re.compile(rf"\W*{one_of('kính gửi')}\s?[:;]?")
FIRST_ROWS = 40
_MOST_ROWS, _MOST_WORDS = 6, 5
_IN_FULL = re.compile(rf"\W*(?:v\s?/\s?v[\s:]|{one_of('về việc')}\s)")
_VE = re.compile(r"\W*ve\s")
_NUMBERED = re.compile(r"\W*(?:so\s?[:.]?\s?)?\d{1,5}\s?[-/]\s?\S")
_DAY = re.compile(rf",\s{{0,3}}{NGAY}[\s.…]")
_PLACE_ENDS = re.compile(rf"[^,]{{1,40}},\s*{NGAY}\s")
_WORD = re.compile(r"\S+")
_RIGHT = re.compile(one_of("độc lập - tự do", "cộng hòa xã hội") + rf"|\W*\S.{{0,30}},\s*{NGAY}\s|\W*{NGAY}\s")


def about_rows(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows of the subject; none where no row near the top begins with "V/v", or above "Kính gửi" with "Về việc"."""
    addressed = next((at for at, row in enumerate(rows[:FIRST_ROWS]) if ADDRESSED.match(row.folded)), 0)
    near = enumerate(rows[:FIRST_ROWS])
    first = next((at for at, row in near if (_IN_FULL if at < addressed else ABOUT).match(row.folded)), None)
    if first is None:
        first = next((at for at in range(1, addressed) if _is_subject(rows[at - 1], rows[at])), None)
    if first is None:
        return ()
    end = first + 1
    while end < min(first + _MOST_ROWS, len(rows)) and _goes_on(rows[end]) and not _is_place(rows, end):
        end += 1
    return rows[first:end]


def _is_subject(above: Row, row: Row) -> bool:
    """Whether a row right below the number begins with "Về"."""
    return bool(_NUMBERED.match(above.folded)) and bool(_VE.match(row.folded))


def subject(rows: Sequence[Row]) -> tuple[Passage, str]:
    """The rows as a passage, and the words of the subject."""
    where = passage(rows)
    lead = _IN_FULL.match(where.folded)
    pieces = [row.text[: _beside(row)] for row in rows]
    return where, " ".join(" ".join(pieces).split())[lead.end() if lead else 0 :]


def _goes_on(row: Row) -> bool:
    is_other = is_empty(row) or is_capital(row.text) or ADDRESSED.match(row.folded) or _RIGHT.match(row.folded)
    return not is_other and not row.raw.strip().startswith("|")


def _is_place(rows: Sequence[Row], at: int) -> bool:
    """Whether the row begins a place that goes on below with the day: "Thành phố Hồ" above "Chí Minh, ngày"."""
    words = rows[at].text.split()
    is_name = len(words) < _MOST_WORDS and words[0][:1].isupper()
    return is_name and at + 1 < len(rows) and bool(_PLACE_ENDS.match(rows[at + 1].folded))


def _beside(row: Row) -> int:
    """Where the place and the day begin that stand beside a row of the subject; the row's end where none do."""
    day = _DAY.search(row.folded)
    if day is None:
        return len(row.text)
    start = day.start()
    for word in reversed(list(_WORD.finditer(row.text, 0, day.start()))[-_MOST_WORDS:]):
        if not word.group()[:1].isupper():
            break
        start = word.start()
    return start
