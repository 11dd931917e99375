"""What a figure is compared with: "(tăng 12%)", ", tăng 12,5% so với năm 2024 và bằng 105% dự toán"."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from thidua.core.plans.body.measures import Measure, measures
from thidua.core.plans.fact import JsonValue
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.values.amounts import json_amount
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import exact, one_of

_BRACKET = re.compile(r"\s?\((?P<inner>[^)]{3,90})\)?")
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
_THEN = rf"(?:\s?[,;]|\sva)\s(?:{one_of('đồng thời', 'và')}\s)?"
_GROWS = re.compile(rf"(?:\s[^,;.()]{{0,60}}?)?{_THEN}(?P<way>{exact(*_WAYS)}){_ABOUT}\s$")
_BASES = ("so với", "cùng kỳ", "dự toán", "kế hoạch", "chỉ tiêu", "năm trước", "nghị quyết")
_AGAINST = re.compile(rf"[^,;.]{{0,40}}?\s?{one_of(*_BASES)}(?![a-z0-9])")
_STOP = re.compile(r"[,;.]\s|\sva\s")
# Words that lead to a count and say nothing of it: "đã có gần", "trong đó có hơn".
LEADS = re.compile(
    r"^(?:(?:đã|có|trong đó|hiện|hiện có|gần|khoảng|xấp xỉ|cho|với|được|là)(?:\s|$))+|\s(?:gần|khoảng|xấp xỉ|có)$",
    re.IGNORECASE,
)
_MOST = 5


@dataclass(frozen=True, slots=True)
class Compared:
    """The figure beside another one, in its words; what stands before `end` is part of the comparison."""

    value: dict[str, JsonValue]
    end: int


def compared_with(where: Passage, found: Sequence[Measure], at: int, end: int) -> Compared | None:
    """What a figure, the one at `at` of those found, is compared with, if the words behind it do."""
    bracket = _BRACKET.match(where.folded, found[at].end)
    if bracket:
        inner = next(measures(where.folded, *bracket.span("inner"), text=where.text), None)
        return Compared(_value(where, inner, bracket.span("inner")), bracket.end()) if inner else None
    first: Compared | None = None
    for before, following in itertools.pairwise(itertools.islice(found, at, at + _MOST)):
        grows = _GROWS.fullmatch(where.folded, before.end, following.start)
        against = _AGAINST.match(where.folded, following.end, end) if grows else None
        if grows is None or against is None:
            break
        stop = _STOP.search(where.folded, following.end, end)
        last = stop.start() if stop else end
        first = Compared(first.value if first else _value(where, following, (grows.start("way"), last)), last)
    return first


def _value(where: Passage, inner: Measure, span: tuple[int, int]) -> dict[str, JsonValue]:
    said = corrected(where.text[slice(*span)].strip(" ,;."))
    return {"value": json_amount(inner.amount), "unit": inner.unit, "text": said}
