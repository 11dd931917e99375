"""The opening of a text without a letterhead, such as a news item: its title, and the row that only tells its day."""

import re
from collections.abc import Sequence

from thidua.core.plans.text.block import usual_width
from thidua.core.plans.text.noise import is_rule
from thidua.core.plans.text.row import Row
from thidua.core.plans.values.days import written_days
from thidua.core.plans.wording.tolerant import one_of

_LONGEST_DAY = 80
_FIRST_ROWS, _LAST_ROWS = 6, 4
_NO_TITLE = re.compile(r"(?:(?<!\.\.)\.|[:;])[\s)*]*$")
_SHORT_OF_10, _STACKED = 7, 4
_WEEKDAYS = one_of("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
_POSTED = one_of("ngày đăng", "đăng ngày", "đăng lúc", "cập nhật", "ngày cập nhật", "thời gian", "ngày", "lúc", "vào")
_CLOCK = r"\d{1,2}(?::\d{2}(?::\d{2})?|h\d{0,2}|\s?gio(?:\s\d{1,2})?)(?:\s?[ap]m)?"
_READERS = rf"(?:{one_of('lượt xem', 'lượt đọc', 'số lượt xem')}|{one_of('đã xem')})\s?:?\s?[\d.]+"
_TOOLS = one_of("in bài viết", "in bài", "chia sẻ", "cỡ chữ", "gửi email", "đọc bài")
_KNOWN_BESIDE = rf"{_READERS}|{_TOOLS}|{_WEEKDAYS}|thu\s[2-7]|{_POSTED}|{_CLOCK}|gmt\s?\+?\s?7"
_KNOWN = re.compile(_KNOWN_BESIDE)
_BESIDE_DAY = re.compile(rf"(?:{_KNOWN_BESIDE}|[\W_])*")
# With the hour it is a day of posting whatever label of two words stands before it.
_CLOCKED = re.compile(rf"(?<!\d){_CLOCK}(?!\d)")
_LETTERS = re.compile(r"[^\W\d_]+")
_LABEL_WORDS = 2
_RUBRICS = one_of("tin", "tin tức", "thông báo", "hoạt động", "trang chủ", "sự kiện", "chuyên mục")
_RUBRIC = re.compile(rf"\W*{_RUBRICS}(?:\s[^\s.]+){{0,4}}\s*")
_SENTENCE = re.compile(r"[.!?…][\s”\"’)*]*$")


def is_day(row: Row) -> bool:
    """Whether a row tells a day, perhaps with the hour, and nothing else: "Thứ Sáu, 30/01/2026 | 10:15"."""
    if len(row.text.strip()) > _LONGEST_DAY:
        return False
    folded = row.folded.replace(",", " ")
    days = [day for day in written_days(folded) if day.is_whole]
    if len(days) != 1:
        return False
    beside = f"{folded[: days[0].start]} {folded[days[0].end :]}"
    is_clocked = _CLOCKED.search(beside) is not None and len(_LETTERS.findall(_KNOWN.sub(" ", beside))) <= _LABEL_WORDS
    return is_clocked or bool(_BESIDE_DAY.fullmatch(beside))


def day_row(rows: Sequence[Row]) -> Row | None:
    """The row of the day: among the first rows, else among the last."""
    written = [row for row in rows if not is_empty(row)]
    near = [*written[:_FIRST_ROWS], *written[_FIRST_ROWS:][-_LAST_ROWS:]]
    return next((row for row in near if is_day(row)), None)


def item_start(rows: Sequence[Row]) -> int:
    """The first row of the title: below the day, and below the name of the column the item stands in."""
    at = _written(rows, 0)
    if at < len(rows) and _RUBRIC.fullmatch(rows[at].folded) and _is_day_or_title(rows, _written(rows, at + 1)):
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


def is_empty(row: Row) -> bool:
    """Whether nothing is written on a row but a rule."""
    return row.is_blank or is_rule(row.folded)


def _begins(before: Row, row: Row, *, width: int) -> bool:
    """Whether a paragraph begins on the row: with a capital, below a row that is not full, or as a whole sentence."""
    if not row.text.strip()[:1].isupper():
        return False
    is_short = len(before.text.rstrip()) * 10 < width * _SHORT_OF_10
    return is_short or bool(_SENTENCE.search(before.text)) or bool(_SENTENCE.search(row.text))


def _is_day_or_title(rows: Sequence[Row], at: int) -> bool:
    """Whether the row is a day, or one above a day."""
    below = _written(rows, at + 1)
    return any(is_day(row) for row in (*rows[at : at + 1], *rows[below : below + 1]))


def _written(rows: Sequence[Row], at: int) -> int:
    """The next row that is written on."""
    return next((near for near in range(at, len(rows)) if not is_empty(rows[near])), len(rows))
