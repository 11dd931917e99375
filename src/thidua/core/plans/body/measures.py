"""Figures with their units, and the words beside them that say whether each is a floor, a ceiling or the mark."""

import heapq
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from thidua.core.plans.body.bounds import operator_of
from thidua.core.plans.body.things import counted
from thidua.core.plans.body.units import reckoned, unit_at
from thidua.core.plans.values.amounts import WrittenAmount, amount_of, amounts
from thidua.core.plans.wording.tolerant import one_of
from thidua.core.plans.wording.words import DEN

FLOOR_LEAD = re.compile(rf"{one_of('tối thiểu', 'ít nhất')}\s?:?\s*$")
_UPPER = re.compile(rf"\s(?:{DEN}|-|–)\s\d{{1,9}}(?:[.,]\d{{1,3}}){{0,3}}")
# "từ 5 đến 10%", "3-5%": the unit stands behind the upper end.
_RANGE = re.compile(rf"(?:\s(?:{DEN}|-|–)\s|[-–])(?P<upper>\d{{1,9}}(?:[.,]\d{{1,3}}){{0,3}})(?![\d.,/-]*\d)")
_SHARE = re.compile(r"(?<![\w.,/:&-])(?P<part>\d{1,5})/\d{1,5}(?=\s[^\W\d])")
_GLUED = re.compile(
    r"(?<![\w.,/:&-])(?P<part>\d{1,3}(?:\.\d{3})+|\d{1,6}(?:,\d{1,3})?)(?=(?:km|m2|m3|ha|kg|tan)(?!\w))"
)
Beyond = Callable[[str, str, int, int], tuple[str, int] | None]
"""What a figure counts that no list knows, by the folded words, the words, and where the figure begins and ends."""


@dataclass(frozen=True, slots=True)
class Measure:
    """An amount with its unit; `start` to `end` covers the operator's words, the figure and the unit."""

    amount: Decimal
    unit: str
    operator: str
    start: int
    figure: int
    end: int
    is_open: bool = False
    """Whether it counts a thing that no list knows, or is a bare mark."""


def measures(
    folded: str, start: int = 0, end: int | None = None, *, text: str | None = None, beyond: Beyond | None = None
) -> Iterator[Measure]:
    """Every figure that has a known unit, in order; of "từ 6,5% đến 7%" the lower one, as a floor.

    With the text that `folded` was folded from, things counted are units too: those known, and those `beyond` names.
    """
    done = start
    for written in _written(folded, start, end, has_shares=text is not None):
        found = _one(folded, written, text, beyond)
        if found is not None and written.start >= done and (end is None or found.unit_end <= end):
            done = found.measure.end
            yield found.measure


@dataclass(frozen=True, slots=True)
class _Found:
    measure: Measure
    unit_end: int


def _one(folded: str, written: WrittenAmount, text: str | None, beyond: Beyond | None) -> _Found | None:
    """The figure with its unit, or with the unit behind the upper end of its range, or with what `beyond` names."""
    unit = _measured(folded, text, written.start, written.end)
    reach = _RANGE.match(folded, written.end) if unit is None else None
    if reach is not None:
        unit = _measured(folded, text, written.start, reach.end())
    is_open = False
    if unit is None and reach is None and beyond is not None and text is not None:
        unit, is_open = beyond(folded, text, written.start, written.end), True
    if unit is None:
        return None
    operator, begin, stop = operator_of(folded, written.start, unit[1])
    name, stop, is_range = _widened(folded, unit[0], stop)
    operator = ">=" if is_range or reach is not None else operator
    return _Found(Measure(written.amount, name, operator, begin, written.start, stop, is_open), unit[1])


def _widened(folded: str, unit: str, stop: int) -> tuple[str, int, bool]:
    """The unit and end of a figure up to its upper end, and whether it has one: "6,5% đến 7%"."""
    upper = _UPPER.match(folded, stop)
    above = unit_at(folded, upper.end()) if upper else None
    if above is None or above[0].split("/")[0] != unit.split("/", maxsplit=1)[0]:
        return unit, stop, False
    return above[0], above[1], True


def _written(folded: str, start: int, end: int | None, *, has_shares: bool) -> Iterator[WrittenAmount]:
    """The figures in order, one by one; of "85/98 xã" the first, where what is counted follows."""
    stop = len(folded) if end is None else end
    parts = [*_SHARE.finditer(folded, start, stop), *_GLUED.finditer(folded, start, stop)] if has_shares else []
    found = [WrittenAmount(amount_of(match["part"]), match.start(), match.end()) for match in parts]
    found.sort(key=lambda one: one.start)
    return heapq.merge(amounts(folded, start, end), found, key=lambda one: one.start)


def _measured(folded: str, text: str | None, start: int, end: int) -> tuple[str, int] | None:
    """The unit behind a figure, or the thing it counts."""
    if text is not None and text[end : end + 1] == ")" and text[start - 1 : start] == "(":
        end += 1
    found = unit_at(folded, end)
    if found is None and text is not None and (thing := counted(folded, text, start, end)):
        return reckoned(folded, thing)
    return found
