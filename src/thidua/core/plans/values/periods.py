"""Periods as documents write them: quarters, "từ tháng 1 đến hết tháng 4 năm 2023", "từ nay đến khi …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.core.kernel.period import quarter
from thidua.core.plans.values.days import WrittenDay, written_days
from thidua.core.plans.wording.tolerant import tolerant
from thidua.core.plans.wording.words import DEN, NAM, NGAY, THANG

_FROM = re.compile(r"(?<![a-z0-9])t(?:u|ir|w|ur|tr|iir|ii|i)\s(?=\S)")
_TO = re.compile(rf"[\s-]{{1,2}}{DEN}\s(?:{tolerant('hết')}\s)?")
_STOP = re.compile(r"[.;:)(]\s|[.;:)(]$|,|\n")
_QUARTER = re.compile(
    rf"(?<![a-z0-9]){tolerant('quý')}\s{{0,2}}(?P<numeral>[1-4ivlt|]{{1,4}}|[1ivlt|hu]{{1,5}}(?=\s?[/⁄]{{1,2}}\s?20\d\d))"
    rf"\s?(?:[/⁄-]{{1,2}}\s?|{NAM}\s|\s)\s?(?P<year>20\d\d)?"
)
_NUMERALS = {"2": 2, "3": 3, "4": 4}
# Two strokes that a scan runs together, as in "Quý IH/2025".
_RUN_TOGETHER = frozenset("hu")
_MONTH_ALONE = re.compile(
    rf"^\s*(?:{NGAY}\s{{0,2}}(?P<day>\d{{1,2}})\s{{0,2}})?(?:{THANG})\s{{0,2}}(?P<month>\d{{1,2}})\s*$"
)
_DAY_ALONE = re.compile(rf"^\s*(?:{NGAY}\s{{0,2}})?(?P<day>\d{{1,2}})\s?/\s?(?P<month>\d{{1,2}})\s*$")
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
    last = next((day for day in written_days(folded[to_at:end]) if day.start <= len("ngay 00 ")), None)
    first = next(written_days(folded[from_at:from_end]), None)
    begins = first.first() if first else _borrowed(folded[from_at:from_end], last)
    ends = to_at + last.end if last else end
    return WrittenPeriod(begins, last.last() if last else None, text[from_at:from_end], text[to_at:ends], start, ends)


def _borrowed(written: str, last: WrittenDay | None) -> str | None:
    """A month or day without a year takes the year that stands at the end of the period."""
    match = _MONTH_ALONE.match(written) or _DAY_ALONE.match(written)
    if match is None or last is None:
        return None
    iso = f"{last.iso[:4]}-{int(match['month']):02d}-{int(match['day'] or 1):02d}"
    found = next(written_days("/".join(reversed(iso.split("-")))), None)
    return found.iso if found else None
