"""Days in a text by which something is due: "trước ngày D", "đến hết ngày D", "chậm nhất …", "ngày 25 hằng tháng"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.core.plans.values.days import day_at
from thidua.core.plans.wording.tolerant import SOFT, one_of, tolerant
from thidua.core.plans.wording.words import NGAY

_DAY = rf"\s{{1,2}}(?:(?:la\s|vao\s)?(?:{tolerant('hết')}\s)?(?:{NGAY})\s{{0,2}})?(?=[\d(]|thang)"
# In ruined text "trước" right before a day may have lost all but its head: "tru ngay", "trữ ngày".
_LOST = rf"tru[a-z]{{0,2}}(?={SOFT}(?:{NGAY})\s?\d)"
_BEFORE = re.compile(rf"(?<![a-z0-9])(?:{tolerant('chậm nhất')}\s(?:\w+\s)?)?(?:{tolerant('trước')}|{_LOST}){_DAY}")
_AT_LATEST = one_of("chậm nhất", "muộn nhất", "hạn cuối", "thời hạn", "xong trong", "thời hạn gửi")
_BY = re.compile(rf"(?<![a-z0-9])(?:{_AT_LATEST}(?:\s\w+)?|{tolerant('đến hết')}){_DAY}")
_TIMES = one_of("hằng tháng", "hàng tháng", "hằng quý", "hàng quý", "hằng năm", "hàng năm")
_PERIODIC = re.compile(
    rf"(?P<what>{one_of('trước ngày', 'ngày', 'chậm nhất ngày')})\s(?P<day>\d{{1,2}})(?:\s?/\s?\d{{1,2}})?"
    rf"\s{{0,2}}(?P<every>{_TIMES})"
)
_AFTER_END = re.compile(
    rf"(?:{one_of('chậm nhất', 'trong thời hạn', 'trong vòng', 'trong')}\s(?:la\s)?)?"
    rf"(?P<count>\d{{1,2}})\s(?:\([a-z ]+\)\s)?{tolerant('ngày làm việc')},?\s"
    rf"(?:ke\s)?(?:tu|sau)\s(?:ngay\s|khi\s){{0,2}}"
    rf"{one_of('kết thúc', 'hết')}\s(?:moi\s)?(?P<of>{one_of('tháng', 'quý', '6 tháng', 'năm', 'đợt', 'phong trào')})"
)
"""So many working days after a month, quarter, half-year or year is over, or the campaign itself."""
_EVERY = {"t": "month", "q": "quarter", "n": "year", "6": "half_year"}
_NO_YEAR = re.compile(r"\d{1,2}\s?/\s?\d{1,2}(?![\d/]|\s?(?:hang|nam))")
_PATTERNS = ((_BEFORE, "before"), (_BY, "by"))


@dataclass(frozen=True, slots=True)
class Due:
    """A day something is due, `start` to `end` in the text.

    `written` is a day and month without a year; `every` a day that comes back each month, quarter, half-year or year,
    in the words of `every_text`; these alone tell working days after the campaign's end.
    """

    start: int
    end: int
    due: str | None
    rel: str
    written: str | None = None
    every: str | None = None
    every_text: str | None = None


def dues(text: str, folded: str) -> list[Due]:
    """All of them in order; of two that overlap the first counts."""
    kept: list[Due] = []
    for due in sorted(
        [*_dated(folded), *_periodic(text, folded), *_after_end(text, folded)], key=lambda due: (due.start, -due.end)
    ):
        if not kept or kept[-1].end <= due.start:
            kept.append(due)
    return kept


def _dated(folded: str) -> Iterator[Due]:
    for pattern, rel in _PATTERNS:
        for match in pattern.finditer(folded):
            day = day_at(folded, match.end(), within=1)
            if day is not None:
                due = day.first() if rel == "before" else day.last()
                yield Due(match.start(), day.end, due, rel)
            elif short := _NO_YEAR.match(folded, match.end()):
                yield Due(match.start(), short.end(), None, rel, written=short.group().strip())


def _periodic(text: str, folded: str) -> Iterator[Due]:
    for match in _PERIODIC.finditer(folded):
        every = _EVERY.get(match["every"].split()[-1][0])
        rel = "before" if match["what"].startswith("tr") else "by"
        said = text[match.start("day") : match.end()]
        yield Due(match.start(), match.end(), None, rel, every=every, every_text=said)


def _after_end(text: str, folded: str) -> Iterator[Due]:
    for match in _AFTER_END.finditer(folded):
        every = _EVERY.get(match["of"][0])
        said = text[match.start("count") : match.end()]
        yield Due(match.start(), match.end(), None, "by", every=every, every_text=said)
