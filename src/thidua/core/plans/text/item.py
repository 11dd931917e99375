"""The opening of a text without a letterhead, such as a news item: its title, and the row that only tells its day."""

import re
from collections.abc import Sequence
from datetime import date

from thidua.core.plans.text.block import usual_width
from thidua.core.plans.text.noise import is_rule
from thidua.core.plans.text.row import Row
from thidua.core.plans.values.days import WrittenDay, written_days
from thidua.core.plans.wording.tolerant import one_of

_LONGEST_DAY, _LONGEST_TITLE, _COLUMN_WORDS = 80, 250, 6
_FIRST_ROWS, _LAST_ROWS = 6, 4
_NO_TITLE = re.compile(r"(?:(?<!\.\.)\.|[:;])[\s)*]*$")
_SHORT_OF_10, _STACKED = 7, 4
_WEEKDAYS = one_of("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
_POSTED = one_of("ngày đăng", "đăng ngày", "đăng lúc", "cập nhật", "ngày cập nhật", "thời gian", "ngày", "lúc", "vào")
_CLOCK = r"\d{1,2}(?::\d{2}(?::\d{2})?|h\d{0,2}|\s?gio(?:\s\d{1,2})?)(?:\s?[ap]m)?"
_READERS = rf"(?:{one_of('lượt xem', 'lượt đọc', 'số lượt xem')}|{one_of('đã xem')})\s?:?\s?[\d.]+"
_TOOLS = one_of("in bài viết", "in bài", "chia sẻ", "cỡ chữ", "gửi email", "đọc bài")
_ISO = re.compile(r"(?<!\d)20\d\d-\d\d-\d\d(?!\d)")
_KNOWN_BESIDE = rf"t(?=\d)|{_READERS}|{_TOOLS}|{_WEEKDAYS}|thu\s[2-7]|{_POSTED}|{_CLOCK}|gmt\s?\+?\s?7"
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
    folded = row.folded.replace(",", " ")
    day = day_of(row)
    if day is None:
        return False
    beside = f"{folded[: day.start]} {folded[day.end :]}"
    is_clocked = _CLOCKED.search(beside) is not None and len(_LETTERS.findall(_KNOWN.sub(" ", beside))) <= _LABEL_WORDS
    return is_clocked or bool(_BESIDE_DAY.fullmatch(beside))


def day_of(row: Row) -> WrittenDay | None:
    """The one whole day a short row tells, also written as machines do (2026-01-30)."""
    if len(row.text.strip()) > _LONGEST_DAY:
        return None
    folded = row.folded.replace(",", " ")
    days = [day for day in written_days(folded) if day.is_whole]
    days += [WrittenDay(iso.group(), *iso.span()) for iso in _ISO.finditer(folded) if _is_of_calendar(iso.group())]
    return days[0] if len(days) == 1 else None


def _is_of_calendar(iso: str) -> bool:
    try:
        return bool(date.fromisoformat(iso))
    except ValueError:
        return False


def day_row(rows: Sequence[Row]) -> Row | None:
    """The row of the day: among the first rows, else among the last."""
    written = [row for row in rows if not is_empty(row)]
    near = [*written[:_FIRST_ROWS], *written[_FIRST_ROWS:][-_LAST_ROWS:]]
    return next((row for row in near if is_day(row)), None)


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


def is_empty(row: Row) -> bool:
    """Whether nothing is written on a row but a rule."""
    return row.is_blank or is_rule(row.folded)


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
