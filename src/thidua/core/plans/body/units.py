"""The units that stand behind figures, and what they are reckoned by: "tỷ đồng", "%", "/người/năm"."""

import re

from thidua.core.plans.wording.tolerant import exact, one_of, tolerant
from thidua.core.plans.wording.words import NAM

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


def unit_at(folded: str, at: int) -> tuple[str, int] | None:
    """The unit that begins there, with what it is reckoned by, and where it ends."""
    found = next(((name, match.end()) for name, pattern in _UNITS if (match := pattern.match(folded, at))), None)
    return reckoned(folded, found) if found else None


def reckoned(folded: str, found: tuple[str, int]) -> tuple[str, int]:
    """The unit with what it is reckoned by: "/người/năm"."""
    per = _PER.match(folded, found[1])
    if per is None:
        return found
    parts = [part.strip() for part in per.group().split("/")[1:]]
    return "/".join([found[0], *(_PER_WORDS.get(part, part) for part in parts)]), per.end()
