"""Spans of time that no "từ" begins: "15/9/2025 - 20/11/2025", "2021 - 2025", "tháng 3/2025", "quý I, II/2025"."""

import re

from thidua.core.kernel.period import quarter
from thidua.core.plans.values.days import SHORT, day_at
from thidua.core.plans.values.ends import first_day, last_day
from thidua.core.plans.values.periods import WrittenPeriod
from thidua.core.plans.wording.tolerant import one_of, tolerant
from thidua.core.plans.wording.words import DEN, NAM, NGAY, THANG

_WORD = one_of("thời gian", "thực hiện", "trong", "vào", "diễn ra", "cả", "giai đoạn", "nhiệm kỳ")
_GAP = re.compile(rf"[\s:(,.–-]*(?:{_WORD}[\s:]+){{0,2}}")
_LATER = SHORT.pattern.replace(r"(?<![\d/.,])", "")
_FROM = rf"(?P<from>(?:{NGAY}\s)?\d{{1,2}}\s?[/.]\s?\d{{1,2}}(?:\s?[/.]\s?20\d\d)?)"
_DASHED = re.compile(rf"{_FROM}\s?[-–—]\s?(?P<to>{_LATER})")
_MONTHS = re.compile(
    rf"(?P<from>(?:{NGAY}\s\d{{1,2}}[/.]\d{{1,2}}(?:[/.]20\d\d)?|(?:{THANG})\s\d{{1,2}}(?:\s?/\s?20\d\d)?))\s"
    rf"(?:{DEN}|-|–)\s(?:{tolerant('hết')}\s)?(?P<to>(?:(?:{THANG}|{NGAY})\s)\d[\d/. ]{{0,9}}(?:nam\s)?20\d\d)"
)
_YEARS = re.compile(r"(?:nam\s)?(?P<from>20\d\d)\s?[-–—]\s?(?:nam\s)?(?P<to>20\d\d)(?![\d/])")
_NUMERAL = r"(?:[1-4]|iii|ii|iv|i)(?![a-z\d])"
_QUARTERS = re.compile(
    rf"{tolerant('quý')}\s(?P<from>{_NUMERAL})(?:\s?(?:,|va|-|–|den)\s?(?:{tolerant('quý')}\s)?(?P<to>{_NUMERAL}))?"
    rf"\s?(?:[/-]\s?|,?\s?(?:{NAM})\s|\s)(?P<year>20\d\d)(?!\d)"
)
_YEAR = re.compile(rf"(?:{NAM})\s(?P<year>20\d\d)(?![\d/]|\s?[-–]\s?\d)")
_ROMANS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def span_at(text: str, folded: str, at: int) -> WrittenPeriod | None:
    """The span that begins at a place, behind a colon or a bracket; one month, quarter or year is a span too."""
    gap = _GAP.match(folded, at)
    start = gap.end() if gap else at
    for pattern in (_DASHED, _MONTHS, _YEARS):
        match = pattern.match(folded, start)
        if match and (last := last_day(match["to"])) and (first := first_day(match["from"], last[0])):
            return _period(text, first, last[0], match.span())
    if match := _QUARTERS.match(folded, start):
        year, numbers = int(match["year"]), [_number(match["from"]), _number(match["to"] or match["from"])]
        return _period(text, str(quarter(year, numbers[0]).first), str(quarter(year, numbers[1]).last), match.span())
    if (day := day_at(folded, start, within=0)) and not day.is_whole:
        return _period(text, day.first(), day.last(), (day.start, day.end))
    match = _YEAR.match(folded, start)
    return _period(text, f"{match['year']}-01-01", f"{match['year']}-12-31", match.span()) if match else None


def _number(numeral: str) -> int:
    return _ROMANS.get(numeral) or int(numeral)


def _period(text: str, first: str, last: str, span: tuple[int, int]) -> WrittenPeriod | None:
    written = text[slice(*span)]
    return WrittenPeriod(first, last, written, written, *span) if first <= last else None
