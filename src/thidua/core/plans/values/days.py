"""Days as documents write them: 09/9/2025, ngày 19 tháng 9 năm 2025, tháng 7/2023; also ruined and partial ones."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thidua.core.kernel.period import month
from thidua.core.plans.wording.words import NAM, NGAY, THANG

_SEP = r"\s?[/.]\s?"
_DAY = r"(?:[0-3]?\d|[1-3]\s\d)"
_FIRST_YEAR, _LAST_YEAR = 1850, 2199
SHORT = re.compile(rf"(?<![\d/.,]){_DAY}(?:{_SEP}[01]?\d{_SEP}|\s?-\s?[01]?\d\s?-\s?)(?:1[89]|20|21)\d\d(?![\d/])")
LONG = re.compile(
    rf"(?<!\d)({_DAY})\s{{0,2}}(?:{THANG})\s{{0,2}}([01]?\d)\s{{0,2}}(?:{NAM})\s{{0,2}}((?:1[89]|20|21)\d\d)(?!\d)"
)
MONTH = re.compile(
    rf"(?:{THANG})\s{{0,2}}([01]?\d)(?:\s{{0,2}},?\s?(?:{NAM})\s{{0,2}}|\s?/\s?)((?:1[89]|20|21)\d\d)(?![\d/])"
)
_DIGITS = re.compile(r"\d+")
_INNER_BLANK = re.compile(r"^([1-3])\s(\d)(?=\s?[/.-])")
_ANY = (SHORT, LONG, MONTH)


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day (`iso` "2025-09-09") or a month ("2025-09") and where it stands in the text."""

    iso: str
    start: int
    end: int

    @property
    def is_whole(self) -> bool:
        """Whether the day of the month is known."""
        return len(self.iso) == len("2025-09-09")

    def first(self) -> str:
        """The day itself, or the first of the month."""
        return self.iso if self.is_whole else f"{self.iso}-01"

    def last(self) -> str:
        """The day itself, or the last of the month."""
        if self.is_whole:
            return self.iso
        year, number = self.iso.split("-")
        return str(month(int(year), int(number)).last)


def written_days(folded: str) -> Iterator[WrittenDay]:
    """Every day and month of a folded text in order; what is no day of the calendar is left out."""
    spans: list[WrittenDay] = []
    for pattern in _ANY:
        for match in pattern.finditer(folded):
            if any(day.start < match.end() and match.start() < day.end for day in spans):
                continue
            if iso := _iso(match.group()):
                spans.append(WrittenDay(iso, match.start(), match.end()))
    yield from sorted(spans, key=lambda day: day.start)


def day_at(folded: str, start: int, *, within: int = 60) -> WrittenDay | None:
    """The first day that begins within so many characters after `start`."""
    window = folded[start : start + within + len("ngay 00 thang 00 nam 0000")]
    day = next(written_days(window), None)
    if day is None or day.start > within:
        return None
    return WrittenDay(day.iso, day.start + start, day.end + start)


def _iso(written: str) -> str | None:
    numbers = [int(number) for number in _DIGITS.findall(_INNER_BLANK.sub(r"\1\2", written))]
    year, rest = numbers[-1], numbers[:-1]
    number = rest[-1]
    day = rest[0] if len(rest) > 1 else None
    if not _FIRST_YEAR <= year <= _LAST_YEAR or day == 0:
        return None
    try:
        whole = date(year, number, day or 1)
    except ValueError:
        return None
    return str(whole) if day else str(whole)[:7]


ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
TO_DAY = re.compile(rf"(?:{NGAY})\s{{0,2}}$")
