"""Days one after another that share what only the last says: "15/6 và 15/12/2025", "15/6 và 15/12 hằng năm"."""

import re
from dataclasses import dataclass

from thidua.core.plans.values.days import WrittenDay, day_at, written_days
from thidua.core.plans.wording.tolerant import one_of
from thidua.core.plans.wording.words import NGAY, THANG

EVERY = {"t": "month", "q": "quarter", "n": "year", "6": "half_year"}
TIMES = one_of(
    *(f"{each} {what}" for each in ("hằng", "hàng", "mỗi") for what in ("tháng", "quý", "năm")),
)
_SHORT = re.compile(
    rf"(?P<day>[0-3]?\d)(?:\s?[/.-]\s?|\s{{0,2}}(?:{THANG})\s{{0,2}})(?P<month>[01]?\d)(?![\d/]|[.-]\d)"
)
_NAMED_YEAR = re.compile(r"\s?,?\s?(?:nam\s(?:20|19)|nay\b)")
_AND = re.compile(rf"(?:\s?[,;]\s?(?:va\s)?|\sva\s|\shoac\s)(?:(?:{NGAY})\s)?(?=\d)")
_TIMES = re.compile(rf"\s{{0,2}},?\s?(?:cua\s)?(?P<every>{TIMES})")
_MOST = 6


@dataclass(frozen=True, slots=True)
class ListedDay:
    """A day of a list: whole, or as `written` without its year, or one that comes back."""

    end: int
    whole: WrittenDay | None = None
    written: str | None = None
    every: str | None = None
    every_text: str | None = None


def days_from(text: str, folded: str, at: int) -> list[ListedDay]:
    """The day at a place and those joined to it; days without a year take that of the whole day that ends the list."""
    whole = day_at(folded, at, within=1)
    if whole is not None:
        return [ListedDay(whole.end, whole=whole), *_following(text, folded, whole.end)]
    short = _SHORT.match(folded, at)
    if short is None or _NAMED_YEAR.match(folded, short.end()):
        return []
    shorts = [short]
    while len(shorts) < _MOST and (joined := _AND.match(folded, shorts[-1].end())):
        if (last := day_at(folded, joined.end(), within=0)) is not None:
            return [*(_of_year(match, last) for match in shorts), ListedDay(last.end, whole=last)]
        following = _SHORT.match(folded, joined.end())
        if following is None:
            break
        shorts.append(following)
    return _ended(text, folded, shorts)


def _following(text: str, folded: str, at: int) -> list[ListedDay]:
    joined = _AND.match(folded, at)
    day = day_at(folded, joined.end(), within=0) if joined else None
    return days_from(text, folded, day.start) if day else []


def _of_year(match: re.Match[str], last: WrittenDay) -> ListedDay:
    day = next(written_days(f"{int(match['day'])}/{int(match['month'])}/{last.iso[:4]}"), None)
    if day is None:
        return ListedDay(match.end(), written=match.group().strip())
    return ListedDay(match.end(), whole=WrittenDay(day.iso, match.start(), match.end()))


def _ended(text: str, folded: str, shorts: list[re.Match[str]]) -> list[ListedDay]:
    """Days without a year: those before "hằng năm" come back, the others lack it."""
    times = _TIMES.match(folded, shorts[-1].end())
    if times is None:
        return [ListedDay(match.end(), written=text[match.start() : match.end()].strip()) for match in shorts]
    every, often = EVERY[times["every"].split()[-1][0]], text[slice(*times.span("every"))]
    ends = [*(match.end() for match in shorts[:-1]), times.end()]
    return [
        ListedDay(end, every=every, every_text=f"{text[match.start() : match.end()]} {often}")
        for match, end in zip(shorts, ends, strict=True)
    ]
