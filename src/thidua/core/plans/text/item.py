"""The opening of a text without a letterhead, such as a news item: where its title stands."""

import re
from collections.abc import Sequence

from thidua.core.plans.text.block import usual_width
from thidua.core.plans.text.dateline import is_day, is_empty
from thidua.core.plans.text.row import Row
from thidua.core.plans.wording.tolerant import one_of

_LONGEST_TITLE, _COLUMN_WORDS = 250, 6
_NO_TITLE = re.compile(r"(?:(?<!\.\.)\.|[:;])[\s)*]*$")
_SHORT_OF_10, _STACKED = 7, 4
_RUBRICS = one_of("tin", "tin tức", "thông báo", "hoạt động", "trang chủ", "sự kiện", "chuyên mục")
_RUBRIC = re.compile(rf"\W*{_RUBRICS}(?:\s[^\s.]+){{0,4}}\s*")
_SENTENCE = re.compile(r"[.!?…][\s”\"’)*]*$")


def item_start(rows: Sequence[Row]) -> int:
    """The first row of the title: below the day, and below the name of the column the item stands in."""
    at = _written(rows, 0)
    below = _written(rows, at + 1)
    is_named = at < len(rows) and bool(_RUBRIC.fullmatch(rows[at].folded)) and _is_day_or_title(rows, below)
    if is_named or _is_column(rows, at, below):
        at = _written(rows, at + 1)
    while at < len(rows) and is_day(rows[at]):
        at = _written(rows, at + 1)
    return at


def item_end(rows: Sequence[Row], first: int, last: int) -> int:
    """The row after the title, of rows that stand together: all of few rows without a sentence, else up to the day
    or to where a paragraph begins. A text that begins with a sentence has no title.
    """
    if first < last and _NO_TITLE.search(rows[first].text):
        return first
    day = next((at for at in range(first, last) if is_day(rows[at])), last)
    if day - first <= _STACKED and not any(_SENTENCE.search(row.text) for row in rows[first:day]):
        return day
    width = usual_width(rows)
    return next((at for at in range(first + 1, day) if _begins(rows[at - 1], rows[at], width=width)), day)


def _begins(before: Row, row: Row, *, width: int) -> bool:
    """Whether a paragraph begins on the row: with a capital, below a row that is not full, or as a whole sentence."""
    if not row.text.strip()[:1].isupper():
        return False
    is_short = len(before.text.rstrip()) * 10 < width * _SHORT_OF_10
    return is_short or bool(_SENTENCE.search(before.text)) or bool(_SENTENCE.search(row.text))


def _is_column(rows: Sequence[Row], at: int, below: int) -> bool:
    """Whether a few words above the day name no more than a column: below the day stands a title of more words."""
    if below >= len(rows) or not is_day(rows[below]) or len(rows[at].text.split()) > _COLUMN_WORDS:
        return False
    first = _written(rows, below + 1)
    end = next((near for near in range(first, len(rows)) if is_empty(rows[near])), len(rows))
    words = " ".join(row.text for row in rows[first:end])
    is_title = first < end <= first + _STACKED and not _NO_TITLE.search(words) and end < len(rows)
    return is_title and len(words) < _LONGEST_TITLE and len(words.split()) > len(rows[at].text.split())


def _is_day_or_title(rows: Sequence[Row], at: int) -> bool:
    """Whether the row is a day, or one above a day."""
    below = _written(rows, at + 1)
    return any(is_day(row) for row in (*rows[at : at + 1], *rows[below : below + 1]))


def _written(rows: Sequence[Row], at: int) -> int:
    """The next row that is written on."""
    return next((near for near in range(at, len(rows)) if not is_empty(rows[near])), len(rows))
