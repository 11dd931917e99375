"""The two ends of a period: days, months, quarters and years, and what one end borrows from the other."""

import re

from thidua.core.kernel.period import quarter
from thidua.core.plans.values.days import written_days
from thidua.core.plans.wording.tolerant import one_of, tolerant
from thidua.core.plans.wording.words import NAM, NGAY, THANG

_EDGE = rf"^\W*(?:{one_of('hết', 'đầu', 'cuối')}\s)?"
_YEAR_ALONE = re.compile(rf"{_EDGE}(?:(?:{NAM})\s)?(?P<year>20\d\d)(?![\d/-])")
_QUARTER = re.compile(
    rf"{_EDGE}{tolerant('quý')}\s(?P<number>[1-4]|i{{1,3}}|iv)(?:\s?[/-]\s?|\s(?:{NAM})\s|\s)(?P<year>20\d\d)(?!\d)"
)
_QUARTER_ALONE = re.compile(rf"{_EDGE}{tolerant('quý')}\s(?P<number>[1-4]|i{{1,3}}|iv)\s*$")
_MONTH_ALONE = re.compile(
    rf"^\s*(?:{NGAY}\s{{0,2}}(?P<day>\d{{1,2}})\s{{0,2}})?(?:{THANG})\s{{0,2}}(?P<month>\d{{1,2}})\s*$"
)
_SHORT_ALONE = re.compile(rf"^\s*(?:{NGAY}\s{{0,2}})?(?P<day>\d{{1,2}})\s?[/.-]\s?(?P<month>\d{{1,2}})\s*$")
_DAY_ALONE = re.compile(rf"^\s*(?:{NGAY}\s{{0,2}})?(?P<day>\d{{1,2}})\s*$")
_ROMANS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_NEAR = len("ngay 00 ")


def last_day(written: str) -> tuple[str, int] | None:
    """The last day of what a period's end says at once, and where its words end; None where it says no day."""
    day = next((day for day in written_days(written) if day.start <= _NEAR), None)
    if day is not None:
        return day.last(), day.end
    if match := _QUARTER.match(written):
        return str(quarter(int(match["year"]), _number(match)).last), match.end()
    match = _YEAR_ALONE.match(written)
    return (f"{match['year']}-12-31", match.end()) if match else None


def first_day(written: str, last: str | None) -> str | None:
    """The first day of a period's beginning; what it does not say it takes from the last day."""
    day = next(written_days(written), None)
    if day is not None:
        return day.first()
    if match := _QUARTER.match(written):
        return str(quarter(int(match["year"]), _number(match)).first)
    if match := _YEAR_ALONE.match(written):
        return f"{match['year']}-01-01"
    return _borrowed(written, last) if last else None


def _borrowed(written: str, last: str) -> str | None:
    """A day or month without its year, or a day without its month, of a period that ends on `last`."""
    year, month = int(last[:4]), int(last[5:7])
    if match := _QUARTER_ALONE.match(written):
        return str(quarter(year, _number(match)).first)
    match = _MONTH_ALONE.match(written) or _SHORT_ALONE.match(written)
    if match is not None:
        first = _iso(year, int(match["month"]), int(match["day"] or 1))
        return first if first is None or first <= last else _iso(year - 1, int(match["month"]), int(match["day"] or 1))
    if (match := _DAY_ALONE.match(written)) and (first := _iso(year, month, int(match["day"]))):
        return first if first <= last else None
    return None


def _number(match: re.Match[str]) -> int:
    return _ROMANS.get(match["number"]) or int(match["number"])


def _iso(year: int, month: int, day: int) -> str | None:
    found = next(written_days(f"{day:02d}/{month:02d}/{year}"), None)
    return found.iso if found else None
