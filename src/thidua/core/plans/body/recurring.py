"""Days that come back: "ngày 25 hằng tháng", "ngày 20 của tháng cuối quý", working days after the end of a period."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.core.plans.values.day_lists import EVERY, TIMES
from thidua.core.plans.wording.tolerant import one_of, tolerant
from thidua.core.plans.wording.words import NGAY, THANG

_LEAD = rf"(?:(?P<before>{tolerant('trước')})(?!\sden\s)|{one_of('chậm nhất', 'muộn nhất', 'định kỳ')}|vao)"
_FILLED = r"(?:\s(?:la|vao|den|trong)){0,2}\s"
_MUNG = r"(?:mung\s)?"
_NUMBER = rf"(?P<day>\d{{1,2}}(?:\s?[/.]\s?\d{{1,2}}|\s(?:{THANG})\s\d{{1,2}}(?!\d))?)"
_LAST_MONTH = (
    rf"(?:{one_of('tháng cuối', 'tháng đầu', 'tháng thứ ba')}\s(?:cua\s)?(?:moi\s)?(?:quy|ky)(?![a-z])(?:\ssau)?)"
)
_OF_MONTH = (
    rf"(?:cua\s(?:{THANG})|{one_of('tháng sau', 'tháng kế tiếp', 'tháng tiếp theo', 'tháng liền kề')})(?![a-z]|\s\d)"
)
_PERIODIC = re.compile(
    rf"(?<![a-z0-9])(?:{_LEAD}{_FILLED})?(?:(?:{NGAY})\s{{1,2}}{_MUNG})(?P<said>{_NUMBER}"
    rf"\s{{0,2}},?\s?(?:(?:cua\s)?(?P<every>{TIMES})|(?:cua\s)?(?P<quarter>{_LAST_MONTH})|(?P<month>{_OF_MONTH})))"
)
_WITHOUT_WORD = re.compile(rf"(?<![a-z0-9]){_LEAD}{_FILLED}(?P<said>{_NUMBER}\s{{0,2}}(?P<every>{TIMES}))")
_WEEKDAY = one_of("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
_WEEKLY = re.compile(
    rf"(?<![a-z0-9]){_LEAD}{_FILLED}(?P<said>(?P<hour>\d{{1,2}}\s?(?:h|g|gio|:)\s?(?:\d{{1,2}}\s?)?(?:phut\s)?,?\s?)?"
    rf"(?:(?:{NGAY})\s)?{_WEEKDAY}\s{one_of('hằng tuần', 'hàng tuần', 'mỗi tuần')})"
)
# "Hằng năm, … trước ngày 15/11": how often stands before the day.
_HABIT = re.compile(rf"(?<![a-z0-9])(?P<every>{TIMES})(?P<between>[^.;]{{1,160}}?){_LEAD}{_FILLED}")
_HABIT_DAY = re.compile(
    rf"(?:(?:{NGAY})\s{{1,2}}{_MUNG})?(?P<day>\d{{1,2}}(?:\s?[/.]\s?\d{{1,2}}|\s(?:{THANG})\s\d{{1,2}})?)"
    rf"(?!\s?[/.-]?\s?\d|\s(?:{THANG}|nam|{NGAY}|hang|cua)|[a-z])"
)
_AFTER_END = re.compile(
    rf"(?:{one_of('chậm nhất', 'trong thời hạn', 'trong vòng', 'trong')}\s(?:la\s)?)?(?:sau\s)?"
    rf"(?P<count>\d{{1,2}})\s(?:\([a-z ]+\)\s)?{one_of('ngày làm việc', 'ngày')},?\s"
    rf"(?:ke\s)?(?:tu|sau)\s(?:ngay\s|khi\s){{0,2}}"
    rf"{one_of('kết thúc', 'hết')}\s(?:moi\s)?(?P<of>{one_of('tháng', 'quý', '6 tháng', 'năm', 'đợt', 'phong trào')})"
)
"""So many (working) days after a month, quarter, half-year or year is over, or the campaign itself."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """A day that comes back, with how often ("month" …, None where that has no word) and the words that say it."""

    start: int
    end: int
    rel: str
    every: str | None
    said: str


def recurring(text: str, folded: str) -> Iterator[Recurring]:
    """All of a text, in no order."""
    for pattern in (_PERIODIC, _WITHOUT_WORD, _WEEKLY):
        for match in pattern.finditer(folded):
            rel = "before" if match["before"] else "by"
            yield Recurring(match.start(), match.end(), rel, _how_often(match), text[slice(*match.span("said"))])
    yield from _habits(text, folded)
    for match in _AFTER_END.finditer(folded):
        said = text[match.start("count") : match.end()]
        yield Recurring(match.start(), match.end(), "by", EVERY.get(match["of"][0]), said)


def _how_often(match: re.Match[str]) -> str | None:
    found = match.groupdict()
    if found.get("quarter"):
        return "quarter"
    if found.get("month"):
        return "month"
    return EVERY[found["every"].split()[-1][0]] if found.get("every") else None


def _habits(text: str, folded: str) -> Iterator[Recurring]:
    for match in _HABIT.finditer(folded):
        day = _HABIT_DAY.match(folded, match.end())
        if day is not None:
            rel = "before" if match["before"] else "by"
            said = f"{text[slice(*day.span('day'))]} {text[slice(*match.span('every'))].lower()}"
            every = EVERY[match["every"].split()[-1][0]]
            yield Recurring(match.end("between"), day.end(), rel, every, said)
