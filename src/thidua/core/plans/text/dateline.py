"""The row of a text without a head that tells its day, perhaps with the hour, and nothing else."""

import re
from collections.abc import Sequence
from datetime import date

from thidua.core.plans.text.noise import is_rule
from thidua.core.plans.text.row import Row
from thidua.core.plans.values.days import WrittenDay, written_days
from thidua.core.plans.wording.tolerant import one_of

_LONGEST_DAY = 80
_FIRST_ROWS, _LAST_ROWS = 6, 4
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


def is_empty(row: Row) -> bool:
    """Whether nothing is written on a row but a rule."""
    return row.is_blank or is_rule(row.folded)
