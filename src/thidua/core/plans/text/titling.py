"""The rows of a title: up to a blank row, or where the first paragraph, a mark, a basis or an authority begins."""

import re
from collections.abc import Sequence

from thidua.core.plans.text.block import usual_width
from thidua.core.plans.text.dateline import is_empty
from thidua.core.plans.text.item import item_end, item_start
from thidua.core.plans.text.marks import is_capital, mark_of
from thidua.core.plans.text.opening import PREAMBLE, below_head, is_item
from thidua.core.plans.text.row import Row
from thidua.core.plans.wording.heads import AT_START
from thidua.core.plans.wording.kinds import kind_of_row
from thidua.core.plans.wording.tolerant import exact, one_of

_TITLE_ROWS = 14
_LONGEST_TITLE_ROW = 250
_FULL_OF_100, _SHORT_OF_100, _SENTENCE_LENGTH = 85, 75, 60
_MORE_OF_TITLE = re.compile(rf"\W*{one_of('năm', 'giai đoạn', 'nhiệm kỳ', 'đợt', 'quý', 'tháng', 'lần thứ')}\s")
# How the first sentence of a paper begins where its title is full to the edge.
_OPENS = re.compile(
    rf"\W*(?:{exact('căn cứ', 'thực hiện', 'nhằm', 'để', 'hưởng ứng', 'trong', 'trên', 'thời gian qua', 'phát huy')}"
    rf"|{exact('tiếp tục', 'quán triệt', 'xét', 'theo', 'thi hành', 'qua', 'sau', 'nhân dịp', 'những năm qua')}"
    r"|nam\s20\d\d,)\s"
)
# No part of a title: what it goes with, and a number below it.
_BESIDE = re.compile(
    rf"\W*\((?:{one_of('kèm theo', 'ban hành kèm theo', 'đính kèm', 'dự thảo')})|\W*so\s?[:.]\s?\d+\s?[-/]"
)
_CLOSED = re.compile(r"[.;:][\s)*”]*$")
_WITH_AUTHORITY = frozenset({"QĐ", "NQ"})
_OFFICE = re.compile(
    rf"\W*{one_of('giám đốc', 'tổng giám đốc', 'hiệu trưởng', 'bộ trưởng', 'trưởng ban', 'chủ nhiệm')}\s"
)


def title_span(rows: Sequence[Row], kind_at: int | None) -> tuple[int, int]:
    """From the first row of the title to the row after its last."""
    is_bare = is_item(rows, kind_at)
    at = item_start(rows) if is_bare else below_head(rows, kind_at)
    while at < len(rows) and is_empty(rows[at]):
        at += 1
    named = kind_of_row(rows[kind_at].folded) if kind_at is not None else None
    is_enacted = named is not None and named.code in _WITH_AUTHORITY
    width = usual_width(rows)
    end = at
    while end < min(at + _TITLE_ROWS, len(rows)) and not _ends(rows, at, end, width=width, is_enacted=is_enacted):
        end += 1
    return at, item_end(rows, at, end) if is_bare else end


def _ends(rows: Sequence[Row], first: int, at: int, *, width: int, is_enacted: bool) -> bool:
    """Whether a row is no more of the title."""
    row = rows[at]
    if is_empty(row) or PREAMBLE.match(row.folded) or (at > first and _BESIDE.match(row.folded)):
        return True
    if at == first:
        return False
    above = " ".join(one.text for one in rows[first:at])
    is_paragraph = len(row.text) > _LONGEST_TITLE_ROW or _leaves_capitals(above, row)
    is_marked = mark_of(row.raw, row.folded) is not None
    is_begun = is_paragraph or _begins_paragraph(rows[at - 1], row, width=width)
    return is_marked or is_begun or _is_authority(rows, at, above, is_enacted=is_enacted)


def _is_authority(rows: Sequence[Row], at: int, above: str, *, is_enacted: bool) -> bool:
    """Whether a row in capitals names who decides: below a title that is not, or right above the bases."""
    row = rows[at]
    if not is_capital(row.text):
        return False
    if not is_capital(above) and not above.isupper():
        return True
    below = next((one for one in rows[at + 1 :] if not is_empty(one)), None)
    is_named = AT_START.match(row.folded) or _OFFICE.match(row.folded)
    return is_enacted and bool(is_named) and below is not None and bool(PREAMBLE.match(below.folded))


def _leaves_capitals(above: str, row: Row) -> bool:
    """Whether a sentence begins below a title in capitals; a year or a bracket goes on with the title."""
    text = row.text.strip()
    is_more = (
        text[:1].islower()
        or not text[:1].isalpha()
        or (_MORE_OF_TITLE.match(row.folded) and not _CLOSED.search(text) and len(text) < _SENTENCE_LENGTH)
    )
    return is_capital(above) and not is_capital(row.text) and not is_more


def _begins_paragraph(above: Row, row: Row, *, width: int) -> bool:
    """Whether a sentence begins: a capital on a full row, below a short one or with words that open papers."""
    text = row.text.strip()
    is_long = len(text) > _SENTENCE_LENGTH and bool(_CLOSED.search(text))
    if not text[:1].isupper() or is_capital(text) or not (is_long or len(text) * 100 >= width * _FULL_OF_100):
        return False
    return len(above.text.strip()) * 100 < width * _SHORT_OF_100 or bool(_OPENS.match(row.folded))
