"""Figures with their units, and the words beside them that say whether each is a floor, a ceiling or the mark."""

import heapq
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from thidua.core.plans.body.things import counted
from thidua.core.plans.values.amounts import WrittenAmount, amount_of, amounts
from thidua.core.plans.wording.tolerant import exact, one_of, tolerant
from thidua.core.plans.wording.words import DEN, NAM

UNITS: tuple[tuple[str, str], ...] = (
    ("%", rf"\s?%|\s{tolerant('phần trăm')}"),
    ("tỷ USD", rf"\s{tolerant('tỷ')}\susd"),
    ("triệu USD", rf"\s{tolerant('triệu')}\susd"),
    ("nghìn tỷ đồng", rf"\s{one_of('nghìn', 'ngàn')}\s{tolerant('tỷ')}\s{tolerant('đồng')}"),
    ("tỷ đồng", rf"\s{tolerant('tỷ')}\s{tolerant('đồng')}"),
    ("triệu đồng", rf"\s{tolerant('triệu')}\s{tolerant('đồng')}"),
    ("lượt dự án", rf"\s{exact('lượt')}\s{tolerant('dự án')}|\slu[a-z]t\s{tolerant('dự án')}"),
    ("dự án", rf"\s{one_of('dự án')}"),
    ("người lao động", rf"\s{tolerant('người lao động')}"),
    ("lần/năm", rf"\s(?:lan|1an|14n|13n)\s?/\s?(?:{NAM})"),
    ("ha", r"\sha(?![a-z])"),
    ("thuê bao", rf"\s(?:tb|{tolerant('thuê bao')})(?![a-z])"),
    ("mô hình", rf"\s{tolerant('mô hình')}"),
    ("đoàn viên", rf"\s{tolerant('đoàn viên')}(?![a-z])"),
    ("hội viên", rf"\s{tolerant('hội viên')}(?![a-z])"),
    ("hộ gia đình", rf"\s{tolerant('hộ gia đình')}(?![a-z])"),
    ("hộ nghèo", rf"\s{tolerant('hộ nghèo')}(?![a-z])"),
    ("đơn vị máu", rf"\s{tolerant('đơn vị máu')}(?![a-z])"),
    ("suất quà", rf"\s{tolerant('suất quà')}(?![a-z])"),
    ("căn nhà", rf"\s{one_of('căn nhà', 'ngôi nhà')}(?![a-z])"),
    ("công trình", rf"\s{tolerant('công trình')}"),
    ("sáng kiến", rf"\s{tolerant('sáng kiến')}"),
    ("KCN, KKT", r"\sk(?:cn|kt)(?:,\s?k(?:cn|kt|cx))*"),
    ("điểm", rf"\s{tolerant('điểm')}(?![a-z])"),
    ("nghìn đồng", rf"\s{one_of('nghìn', 'ngàn')}\s{tolerant('đồng')}"),
    ("USD", r"\susd(?![a-z])"),
    ("tỷ", r"\sty(?=[;,.)]|$)"),
    ("triệu", r"\strieu(?=[;,.)]|$)"),
)
_PER = re.compile(r"(?:\s?/\s?(?:nguoi|nam hoc|nam|thang|tuan|ngay|hoc ky|ha|ho|quy|lao dong|don vi)(?![a-z])){1,2}")
_PER_WORDS = {
    "nguoi": "người", "nam": "năm", "nam hoc": "năm học", "thang": "tháng", "tuan": "tuần", "ngay": "ngày", "ho": "hộ",
    "hoc ky": "học kỳ", "quy": "quý", "lao dong": "lao động", "don vi": "đơn vị",
}  # fmt: skip
_UNITS = tuple((name, re.compile(pattern)) for name, pattern in UNITS)
_FLOORS = (
    "tối thiểu", "ít nhất", "không dưới", "không thấp hơn", "đạt từ", "từ", "chí ít", "ít ra", "không ít hơn",
    "không kém", "không nhỏ hơn",
)  # fmt: skip
_CEILINGS = (
    "không quá", "tối đa", "không vượt quá", "nhiều nhất", "không cao hơn", "không vượt", "không để quá",
    "không được quá", "không được vượt quá", "không lớn hơn", "không hơn", "không trên", "chưa quá", "giữ không quá",
)  # fmt: skip
_BEFORE = tuple(
    (operator, re.compile(rf"(?<![a-z0-9]){exact(*words)}\s(?:{exact('đạt', 'là', 'còn', 'đến', 'mức', 'từ')}\s)?$"))
    for operator, words in (
        (">=", _FLOORS),
        ("<=", _CEILINGS),
        ("<", ("dưới", "thấp hơn", "ít hơn", "nhỏ hơn", "chưa đến", "không đến")),
        (">", ("trên", "hơn", "vượt", "cao hơn", "vượt trên", "vượt mốc", "vượt mức", "quá", "lớn hơn", "nhiều hơn")),
    )
)
_AFTER = re.compile(rf"[\s,]{{0,2}}{tolerant('trở lên')}")
_AFTER_DOWN = re.compile(rf"[\s,]{{0,2}}{tolerant('trở xuống')}")
FLOOR_LEAD = re.compile(rf"{one_of('tối thiểu', 'ít nhất')}\s?:?\s*$")
_UPPER = re.compile(rf"\s(?:{DEN}|-|–)\s\d{{1,9}}(?:[.,]\d{{1,3}}){{0,3}}")
# "từ 5 đến 10%", "3-5%": the unit stands behind the upper end.
_RANGE = re.compile(rf"(?:\s(?:{DEN}|-|–)\s|[-–])(?P<upper>\d{{1,9}}(?:[.,]\d{{1,3}}){{0,3}})(?![\d.,/-]*\d)")
_SHARE = re.compile(r"(?<![\w.,/:&-])(?P<part>\d{1,5})/\d{1,5}(?=\s[^\W\d])")
_GLUED = re.compile(
    r"(?<![\w.,/:&-])(?P<part>\d{1,3}(?:\.\d{3})+|\d{1,6}(?:,\d{1,3})?)(?=(?:km|m2|m3|ha|kg|tan)(?!\w))"
)
# "không để ruộng bỏ trống quá 1%".
_KEPT = re.compile(rf"{one_of('không để')}\s[^,;.:\d]{{2,50}}$")
_SIGNS = {"≥": ">=", ">=": ">=", "≤": "<=", "<=": "<=", ">": ">", "<": "<"}
_SIGN = re.compile(r"([≥≤]|[<>]=?)\s?$")
_LEAD, _FAR = 30, 60
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
        unit = _measured(folded, text, written.start, written.end)
        reach = _RANGE.match(folded, written.end) if unit is None else None
        if reach is not None:
            unit = _measured(folded, text, written.start, reach.end())
        is_unlisted = unit is None and reach is None and beyond is not None and text is not None
        if is_unlisted and beyond is not None and text is not None:
            unit = beyond(folded, text, written.start, written.end)
        if unit is None or written.start < done or (end is not None and unit[1] > end):
            continue
        operator, begin, stop = _operator(folded, written.start, unit[1])
        operator = "<=" if operator == ">" and _KEPT.search(folded, max(begin - _FAR, 0), begin) else operator
        upper = _UPPER.match(folded, stop)
        above = _unit(folded, upper.end()) if upper else None
        if above is not None and above[0].split("/")[0] == unit[0].split("/")[0]:
            operator, unit, stop = ">=", above, above[1]
        operator = ">=" if reach is not None else operator
        done = stop
        yield Measure(written.amount, unit[0], operator, begin, written.start, stop, is_unlisted)


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
    found = _unit(folded, end)
    if found is None and text is not None and (thing := counted(folded, text, start, end)):
        return _per(folded, thing)
    return found


def _unit(folded: str, at: int) -> tuple[str, int] | None:
    found = next(((name, match.end()) for name, pattern in _UNITS if (match := pattern.match(folded, at))), None)
    return _per(folded, found) if found else None


def _per(folded: str, found: tuple[str, int]) -> tuple[str, int]:
    """The unit with what it is reckoned by: "/người/năm"."""
    per = _PER.match(folded, found[1])
    if per is None:
        return found
    parts = [part.strip() for part in per.group().split("/")[1:]]
    return "/".join([found[0], *(_PER_WORDS.get(part, part) for part in parts)]), per.end()


def _operator(folded: str, start: int, end: int) -> tuple[str, int, int]:
    if after := _AFTER.match(folded, end):
        return ">=", start, after.end()
    if after := _AFTER_DOWN.match(folded, end):
        return "<=", start, after.end()
    begin = max(start - _LEAD, 0)
    lead = folded[begin:start]
    if sign := _SIGN.search(lead):
        return _SIGNS[sign[1]], begin + sign.start(), end
    for operator, pattern in _BEFORE:
        if match := pattern.search(lead):
            return operator, begin + match.start(), end
    return "=", start, end
