"""Periods as documents write them: quarters, "từ tháng 1 đến hết tháng 4 năm 2023", "từ nay đến khi …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.core.kernel.period import quarter
from thidua.core.plans.values.ends import first_day, last_day
from thidua.core.plans.wording.tolerant import SOFT, one_of, tolerant
from thidua.core.plans.wording.words import DEN, NAM, NGAY, THANG

_FROM = re.compile(
    r"(?<![a-z0-9])t(?:u|ir|iv|iu|w|ur|tr|iir|ii|i)(?:\s(?=\S)|(?=ngay\s?\d))"
    # In ruined text a short word with t that a day follows.
    rf"|(?<![a-z0-9])t(?!oi)[a-z]{{1,3}}{SOFT}(?=(?:{NGAY}|{THANG}){SOFT}\d)"
)
# "đến", "kết thúc vào"; a dash only before a whole day.
_ENDING = rf"{one_of('kết thúc', 'tổng kết')}\s(?:{one_of('vào', 'đến', 'trong')}\s)?"
_TO = re.compile(
    rf"[\s-]{{1,2}}(?:{DEN}|toi(?=\s(?:het\s)?(?:{NGAY}\s|{THANG}\s)?\d))\s(?:{tolerant('hết')}\s)?|,?\s(?:va\s)?{_ENDING}"
    r"|\s?[-–—]\s?(?=\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?20\d\d)"
)
# "tư", "tự" are other words, but for ruined text that goes on with a day.
_NOT_FROM = ("tư", "tự")
_DAY_FOLLOWS = re.compile(rf"\d|(?:{NGAY}|{THANG})\s")
_STOP = re.compile(r"[.;:)(]\s|[.;:)(]$|,|\n")
_QUARTER = re.compile(
    rf"(?<![a-z0-9]){tolerant('quý')}\s{{0,2}}(?P<numeral>[1-4ivlt|]{{1,4}}|[1ivlt|hu]{{1,5}}(?=\s?[/⁄]{{1,2}}\s?20\d\d))"
    rf"\s?(?:[/⁄-]{{1,2}}\s?|{NAM}\s|\s|(?=:|$))\s?(?P<year>20\d\d)?"
)
_NUMERALS = {"2": 2, "3": 3, "4": 4}
# Two strokes that a scan runs together, as in "Quý IH/2025".
_RUN_TOGETHER = frozenset("hu")
_FARTHEST = 110


@dataclass(frozen=True, slots=True)
class WrittenPeriod:
    """From and to as ISO days, None where only words stand; `start` and `end` in the text."""

    first: str | None
    last: str | None
    from_text: str
    to_text: str
    start: int
    end: int


def quarter_of(folded: str, *, year: int | None) -> tuple[int, int, int] | None:
    """Quarter, year and end of a heading that begins with "Quý …", ruined roman numerals included."""
    match = _QUARTER.search(folded[:40])
    if match is None or (match["year"] is None and year is None):
        return None
    numeral = match["numeral"]
    number = 4 if "v" in numeral else _NUMERALS.get(numeral) or _strokes(numeral)
    written = int(match["year"]) if match["year"] else year
    return (number, written, match.end()) if written is not None and number <= 4 else None  # noqa: PLR2004 - a year has four quarters


def _strokes(numeral: str) -> int:
    """How many ones a roman numeral has; of one that ran together no more than the third quarter has."""
    if _RUN_TOGETHER.isdisjoint(numeral):
        return len(numeral)
    return min(sum(2 if sign in _RUN_TOGETHER else 1 for sign in numeral), 3)


def quarter_days(number: int, year: int) -> tuple[str, str]:
    """First and last day of a quarter as ISO."""
    period = quarter(year, number)
    return str(period.first), str(period.last)


def periods(text: str, folded: str) -> Iterator[WrittenPeriod]:
    """Every "từ … đến …" of a text. What has no date on either side is given with its words only."""
    at = 0
    while match := _FROM.search(folded, at):
        at = match.end()
        if text[match.start() : match.start() + 2].lower() in _NOT_FROM and not _DAY_FOLLOWS.match(folded, at):
            continue
        to = _TO.search(folded, match.end(), match.end() + _FARTHEST)
        if to is None or _has_stop(folded[match.end() : to.start()]):
            continue
        stop = _STOP.search(folded, to.end(), to.end() + _FARTHEST)
        end = stop.start() if stop else min(len(folded), to.end() + _FARTHEST)
        yield _period(text, folded, (match.start(), match.end(), to.start(), to.end(), end))
        at = to.end()


def _has_stop(between: str) -> bool:
    return any(mark in between for mark in ";:.(")


def _period(text: str, folded: str, spans: tuple[int, int, int, int, int]) -> WrittenPeriod:
    start, from_at, from_end, to_at, end = spans
    found = last_day(folded[to_at:end])
    last, ends = (found[0], to_at + found[1]) if found else (None, end)
    first = first_day(folded[from_at:from_end], last)
    return WrittenPeriod(first, last, text[from_at:from_end], text[to_at:ends], start, ends)
