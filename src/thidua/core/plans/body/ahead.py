"""From where on a sentence of a report or a news item tells what is still to be reached."""

import re
from dataclasses import dataclass

from thidua.core.plans.body.measures import Measure
from thidua.core.plans.body.sentences import Sentence
from thidua.core.plans.text.document import Document
from thidua.core.plans.values.days import WrittenDay, written_days
from thidua.core.plans.wording.tolerant import one_of
from thidua.core.plans.wording.words import THANG

_AIM = one_of(
    "phấn đấu", "đặt mục tiêu", "đề ra mục tiêu", "dự kiến", "cam kết", "quyết tâm", "hướng tới", "hứa sẽ", "đặt ra"
)  # fmt: skip
# Nouns that an aim's word may end: "hoàn thành các chỉ tiêu đề ra" tells what was done.
_SET = rf"(?<!chi tieu )(?<!muc tieu )(?<!ke hoach )(?<!nhiem vu )(?:{_AIM}|{one_of('đề ra')})"
_WORDS = re.compile(rf"(?<![a-z0-9])(?:{_SET}|se)(?![a-z0-9])")
# These need their marks: "hứa" without it is "hua", "yêu cầu" is a noun as well.
_MARKED = re.compile(
    r"(?<!\w)(?:hứa|yêu cầu (?:các|mỗi|từng|toàn|phải|đến|\d)|mục tiêu (?:đến|là|năm)"
    r"|đăng ký (?:thực hiện|hoàn thành|đảm nhận))(?!\w)",
    re.IGNORECASE,
)
# At a launch what is registered is a pledge; a report tells by the same word what was handed in.
_PLEDGED = re.compile(r"(?<!vốn )đăng ký(?=(?:\s[^\W\d]+){0,3}\s\d)", re.IGNORECASE)
_LAUNCH = re.compile(one_of("phát động", "ra quân", "khởi động", "ký giao ước", "hưởng ứng"))
_DONE = re.compile(r"\sđã\s", re.IGNORECASE)
_BY = re.compile(rf"{one_of('trước', 'trước ngày', 'trong', 'đến hết', 'chậm nhất', 'xong trong')}\s(?:ngay\s)?$")
_YEAR = re.compile(rf"(?:{one_of('đến', 'vào')}\s(?:{one_of('cuối', 'hết')}\s)?)nam\s(?P<year>20\d\d)(?!\d)")
_MONTH = re.compile(rf"\strong\s(?:{THANG})\s(?P<month>1[0-2]|[1-9])(?![\d/])(?!\s(?:nam|dau|cuoi))")
_FLOOR = re.compile(
    one_of("tối thiểu", "ít nhất", "không dưới", "không thấp hơn", "không quá", "không vượt quá", "tối đa")
)
_UP = re.compile(rf"\s[^,;.:()]{{0,40}}?{one_of('trở lên', 'trở xuống')}(?![a-z])")
_BEFORE, _MONTH_AT, _FIRST_ROWS, _FAR = 24, 7, 8, 400


@dataclass(frozen=True, slots=True)
class Standpoint:
    """From when a text speaks: its day of issue, and whether it tells of the launch of something."""

    issued: str | None
    is_launch: bool
    is_sound: bool
    """Whether its words carry their marks."""


def standpoint(document: Document, issued: str | None) -> Standpoint:
    """The standpoint of a report or a news item; its first rows tell of a launch."""
    return Standpoint(
        issued, any(_LAUNCH.search(row.folded) for row in document.rows[:_FIRST_ROWS]), not document.is_damaged
    )


def ahead_from(sentence: Sentence, point: Standpoint) -> int | None:
    """The place from which the figures of a sentence are to be reached; None if it tells what is and was."""
    found = [match.end() for match in _WORDS.finditer(sentence.folded)]
    found += [match.end() for match in _MARKED.finditer(sentence.text)]
    found += [match.end() for match in _PLEDGED.finditer(sentence.text) if point.is_launch]
    if found:
        first = min(found)
        return None if _DONE.search(sentence.text, first - 1) else sentence.start + first
    return sentence.start if point.issued and _is_due(sentence, point.issued) else None


def is_bound(sentence: Sentence, measure: Measure) -> bool:
    """Whether a figure is said to be a floor or a ceiling, in words that nobody uses for what was reached."""
    folded = sentence.where.folded
    said = folded[measure.start : measure.end]
    is_said = _FLOOR.search(said) or said.endswith(("tro len", "tro xuong")) or _UP.match(folded, measure.end)
    begin, end = max(sentence.start, measure.start - _FAR), min(sentence.end, measure.end + _FAR)
    return bool(is_said) and not _DONE.search(sentence.where.text, begin, end)


def _is_due(sentence: Sentence, issued: str) -> bool:
    """Whether something is to be done by a day after the day of issue: "bàn giao 100% mặt bằng trước ngày 30/5"."""
    if _DONE.search(sentence.text):
        return False
    if any(match["year"] > issued[:4] for match in _YEAR.finditer(sentence.folded)):
        return True
    return any(_is_later(sentence, day, issued) for day in written_days(sentence.folded)) or any(
        int(match["month"]) > int(issued[5:_MONTH_AT]) for match in _MONTH.finditer(sentence.folded)
    )


def _is_later(sentence: Sentence, day: WrittenDay, issued: str) -> bool:
    return day.first() > issued and _BY.search(sentence.folded[max(day.start - _BEFORE, 0) : day.start]) is not None
