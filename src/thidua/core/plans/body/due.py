"""Days in a text by which something is due: "trước ngày D", "đến hết ngày D", "chậm nhất …", "ngày 25 hằng tháng"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from thidua.core.plans.body.recurring import recurring
from thidua.core.plans.values.day_lists import days_from
from thidua.core.plans.values.days import WrittenDay
from thidua.core.plans.values.periods import quarter_days, quarter_of
from thidua.core.plans.wording.tolerant import SOFT, exact, one_of, tolerant
from thidua.core.plans.wording.words import DEN, NGAY, THANG

# In ruined text "trước" right before a day may have lost all but its head: "tru ngay", "trữ ngày".
_LOST = rf"tru[a-z]{{0,2}}(?={SOFT}(?:{NGAY})\s?\d)"
_LATEST = one_of("chậm nhất", "muộn nhất")
_BEFORE = re.compile(rf"(?<![a-z0-9])(?:{_LATEST}\s(?:\w+\s)?)?(?:{tolerant('trước')}|{_LOST})(?=\s)(?!\sden\s)")
_HANDED = exact("gửi", "nộp", "báo cáo", "hoàn thành", "đăng ký", "nhận", "tiếp nhận", "trình")
# "Thời hạn nộp hồ sơ: 30/11/2025", "hạn gửi báo cáo là ngày …".
_LIMIT = rf"(?:{one_of('thời hạn', 'thời gian', 'thời điểm', 'hạn chót', 'hạn cuối')}|han)"
_BARE = rf"(?:trong\s)?han\sden(?=\s\d|\s{NGAY}\s)|han(?=\s(?:(?:{NGAY})\s)?\d{{1,2}}[/.-])"
_TERM = (
    rf"(?:{_LIMIT}\s{_HANDED}(?:\s[^\W\d]+){{0,8}}?(?:\s?:|\sla)"
    rf"|{tolerant('thời hạn')}(?:\s{_HANDED})?\s?:?|{_BARE})"
)
_AT_LATEST = one_of("chậm nhất", "muộn nhất", "trễ nhất", "hạn cuối cùng", "hạn cuối", "hạn chót", "xong trong")
_NOT_LATER = (
    rf"khong\s(?:(?:de|duoc)\s)?{one_of('muộn', 'chậm', 'trễ', 'quá', 'sau')}(?:\s{one_of('hơn', 'quá', 'sau')})?"
)
_BY = re.compile(rf"(?<![a-z0-9])(?:{_AT_LATEST}|{_NOT_LATER}|{_TERM}|{tolerant('đến hết')})(?=\s)")
_UNTIL = re.compile(r"(?<![a-z0-9])den(?=\s\d{1,2}\s?(?:h|g|gio)(?:\s|\d))")
# "nộp trong ngày D", "gửi vào ngày D": by that day, if something is sent on it.
_ON = re.compile(
    rf"(?<![a-z0-9])(?:xong\s)?(?:trong|vao|dung|{DEN})(?=\s(?:\d[\d\s.:hg]{{0,6}}(?:io)?\s)?(?:{NGAY})\s\d)"
)
_PATTERNS = ((_BEFORE, "before"), (_BY, "by"), (_UNTIL, "by"), (_ON, "by"))
_GAP = re.compile(rf"(?:\s?:?\s(?:la|vao|den|trong|cac|{tolerant('hết')})(?=\s)){{0,3}}\s?:?\s{{1,2}}")
_HOUR = re.compile(r"(?:luc\s)?\d{1,2}\s?(?:h|g|gio|:|\.(?=\d\d\s))\s?(?:\d{1,2}\s?)?(?:phut|p|['’])?,?\s(?:cua\s)?")
_DAY_WORD = re.compile(rf"(?:cac\s)?(?:(?:{NGAY})\s{{0,2}}(?:mung\s)?)?(?=[\d(]|{THANG})")
_WITHIN = re.compile(rf"(?<![a-z0-9])trong\s(?=(?:{THANG})\s?\d|{tolerant('quý')}\s)")


@dataclass(frozen=True, slots=True)
class Due:
    """A day something is due, `start` to `end` in the text.

    `written` is a day and month without a year; `every` a day that comes back each month, quarter, half-year or year,
    in the words of `every_text`; these alone tell weekdays and working days after the campaign's end. `is_weak` says
    that a whole month or quarter is given, `is_on` a day "on" which something is done, `has_hour` an hour of the day.
    """

    start: int
    end: int
    due: str | None
    rel: str
    written: str | None = None
    every: str | None = None
    every_text: str | None = None
    is_weak: bool = False
    is_on: bool = False
    has_hour: bool = False


def dues(text: str, folded: str) -> list[Due]:
    """All of them in order; of two that overlap the first counts."""
    kept: list[Due] = []
    again = (
        Due(one.start, one.end, None, one.rel, every=one.every, every_text=one.said) for one in recurring(text, folded)
    )
    found = [*_dated(text, folded), *_within(folded), *again]
    for due in sorted(found, key=lambda due: (due.start, -due.end, due.every is None)):
        if not kept or kept[-1].end <= due.start:
            kept.append(due)
    return kept


def _dated(text: str, folded: str) -> Iterator[Due]:
    for pattern, rel in _PATTERNS:
        for match in pattern.finditer(folded):
            for due in _days_after(text, folded, match, rel):
                yield replace(due, is_on=pattern is _ON)


def _days_after(text: str, folded: str, lead: re.Match[str], rel: str) -> Iterator[Due]:
    """The days that follow "trước ngày", also behind an hour."""
    at, has_hour = _days_begin(folded, lead.end())
    if at is None:
        return
    # Before an hour of a day that day itself is still good.
    rel, start = "by" if has_hour else rel, lead.start()
    for day in days_from(text, folded, at):
        due = Due(start, day.end, None, rel, written=day.written, every=day.every, every_text=day.every_text)
        due = replace(due, has_hour=has_hour)
        yield replace(due, due=_on(day.whole, rel)) if day.whole else due
        start = day.end


def _days_begin(folded: str, at: int) -> tuple[int | None, bool]:
    """Where days begin behind the words for them, and whether an hour stands before."""
    gap = _GAP.match(folded, at)
    if gap is None:
        return None, False
    hour = _HOUR.match(folded, gap.end())
    word = _DAY_WORD.match(folded, hour.end() if hour else gap.end())
    return word.end() if word else None, hour is not None


def _on(day: WrittenDay, rel: str) -> str:
    return day.first() if rel == "before" else day.last()


def _within(folded: str) -> Iterator[Due]:
    """The last day of "trong tháng 12/2025", "trong quý IV/2025"."""
    for match in _WITHIN.finditer(folded):
        quarter = quarter_of(folded[match.end() : match.end() + 40], year=None)
        if quarter:
            last = quarter_days(quarter[0], quarter[1])[1]
            yield Due(match.start(), match.end() + quarter[2], last, "by", is_weak=True)
            continue
        for day in days_from("", folded, match.end()):
            if day.whole:
                yield Due(match.start(), day.end, day.whole.last(), "by", is_weak=True)
