"""What a figure is compared with: "(tăng 12%)", ", tăng 12,5% so với năm 2024 và bằng 105% dự toán"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thidua.core.plans.body.measures import Measure
from thidua.core.plans.fact import JsonValue
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.values.amounts import json_amount
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import exact, one_of
from thidua.core.plans.wording.words import NAM

_WAYS = (
    "tăng",
    "giảm",
    "bằng",
    "vượt",
    "cao hơn",
    "thấp hơn",
    "tăng thêm",
    "giảm thêm",
    "tăng trưởng",
    "đạt",
    "tăng gấp",
    "gấp",
)
_ABOUT = r"(?:\s(?:khoang|gan|xap xi|tren|hon))?"
_THEN = rf"(?:\s?[,;]|\sva|\snhung)\s(?:{one_of('đồng thời', 'và', 'chỉ', 'nhưng chỉ')}\s)?"
# ", tăng 12% so với năm 2024": the way stands before the figure, what it is measured against behind it.
_GROWS = re.compile(rf"\)?(?:\s[^,;.()]{{0,60}}?)?{_THEN}(?P<way>{exact(*_WAYS)}){_ABOUT}\s$")
_BASES = ("so với", "cùng kỳ", "dự toán", "kế hoạch", "chỉ tiêu", "năm trước", "nghị quyết")
_AGAINST = re.compile(rf"[^,;.]{{0,40}}?\s?{one_of(*_BASES)}(?![a-z0-9])")
# ", cao hơn năm 2024 là 4,2 điểm": both stand before it.
_GROWS_FROM = re.compile(
    rf"(?:\s[^,;.()]{{0,60}}?)?{_THEN}(?P<way>{exact(*_WAYS)})\s[^,;.()]{{0,30}}?"
    rf"(?:{one_of(*_BASES)}|20\d\d)(?![a-z0-9])[^,;.()]{{0,30}}$"
)
_OPENS = re.compile(r"\((?P<inner>[^()]{0,60})$")
_YEAR_OR_WAY = re.compile(
    rf"(?:{NAM}|{one_of('cùng kỳ', 'so với', 'tương đương', 'chiếm', 'trước đó')}|{exact(*_WAYS)})(?![a-z0-9])"
)
_STOP = re.compile(r"[,;.]\s|\sva\s|\)")
# Words that lead to a count and say nothing of it: "đã có gần", "trong đó có hơn".
LEADS = re.compile(
    r"^(?:(?:đã|có|trong đó|hiện|hiện có|gần|khoảng|xấp xỉ|cho|với|được|là)(?:\s|$))+|\s(?:gần|khoảng|xấp xỉ|có)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure that belongs to the one before it: its value in its words."""

    value: dict[str, JsonValue]


def comparisons(where: Passage, found: Sequence[Measure], end: int) -> tuple[dict[int, Compared], frozenset[int]]:
    """By the place of each figure the first that it is compared with; and the places of all that only compare."""
    first: dict[int, Compared] = {}
    only: set[int] = set()
    main = 0
    for at in range(1, len(found)):
        begin = _begin(where, found, at, end, is_chained=at - 1 in only, main=main)
        if begin is None:
            main = at
            continue
        only.add(at)
        if main not in first:
            first[main] = Compared(_value(where, found[at], begin, end))
    return first, frozenset(only)


def _begin(where: Passage, found: Sequence[Measure], at: int, end: int, *, is_chained: bool, main: int) -> int | None:
    """Where the words of a comparison begin; None if the figure stands for itself."""
    before, measure = found[at - 1], found[at]
    between = where.folded[before.end : measure.figure]
    opened = _OPENS.search(between)
    if opened and (is_chained or opened.start() <= 1 or _YEAR_OR_WAY.match(opened["inner"].lstrip())):
        return before.end + opened.start("inner")
    since = where.folded[found[main].end : measure.figure]
    if is_chained and since.count("(") > since.count(")"):
        return before.end
    grows = _GROWS_FROM.fullmatch(between) or (
        _GROWS.fullmatch(between) if _AGAINST.match(where.folded, measure.end, end) else None
    )
    if grows and ";" in grows.group() and measure.unit not in ("%", "điểm", found[main].unit):
        return None
    return before.end + grows.start("way") if grows else None


def _value(where: Passage, measure: Measure, begin: int, end: int) -> dict[str, JsonValue]:
    stop = _STOP.search(where.folded, measure.end, end)
    said = corrected(where.text[begin : stop.start() if stop else end].strip(" ,;.()"))
    return {"value": json_amount(measure.amount), "unit": measure.unit, "text": said}
