"""The words and signs beside a figure that say whether it is a floor, a ceiling or the mark itself."""

import re

from thidua.core.plans.wording.tolerant import exact, one_of, tolerant

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
# "không để ruộng bỏ trống quá 1%".
_KEPT = re.compile(rf"{one_of('không để')}\s[^,;.:\d]{{2,50}}$")
_SIGNS = {"≥": ">=", ">=": ">=", "≤": "<=", "<=": "<=", ">": ">", "<": "<"}
_SIGN = re.compile(r"([≥≤]|[<>]=?)\s?$")
_LEAD, _FAR = 30, 60


def operator_of(folded: str, start: int, end: int) -> tuple[str, int, int]:
    """The operator of the figure at `start` whose unit ends at `end`, and the span with the words that say so."""
    operator, begin, stop = _operator(folded, start, end)
    is_kept = operator == ">" and _KEPT.search(folded, max(begin - _FAR, 0), begin) is not None
    return "<=" if is_kept else operator, begin, stop


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
