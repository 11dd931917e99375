"""The instruments that documents cite, and the form of their numbers."""

import re

from thidua.core.plans.wording.symbols import CODE
from thidua.core.plans.wording.tolerant import one_of, tolerant
from thidua.core.plans.wording.words import SO

TYPES = (
    "Nghị quyết liên tịch", "Thông tư liên tịch", "Quyết định", "Nghị quyết", "Nghị định", "Kế hoạch", "Chỉ thị",
    "Hướng dẫn", "Thông tri", "Thông tư", "Thông báo", "Kết luận", "Công văn", "Công điện", "Chương trình", "Quy chế",
    "Quy định", "Tờ trình", "Báo cáo", "Luật", "Văn bản", "Đề án", "Văn bản hợp nhất", "Biên bản", "Kết quả bầu",
)  # fmt: skip
_NAMES = tuple(
    (name, re.compile(rf"(?<![a-z0-9]){tolerant(name)}(?![a-z0-9])")) for name in sorted(TYPES, key=len, reverse=True)
)
ANY_TYPE = one_of(*TYPES)
_PART = r"[a-zð][\w&]{0,11}"
# Letters of old carry only who wrote them: "1691/SGDĐT ngày …".
_OFFICE = r"[a-z][a-z&]{2,9}(?=\s?,?\s(?:ngay|cua|ve)\s|\s?[;,)])"
NUMBER = re.compile(
    rf"(?<![\w/.,-])(?P<seq>[0-9til]{{1,5}})(?P<year>\s?/\s?20\d\d)?\s?(?P<sep>[/-])\s?"
    rf"(?P<symbol>(?:qh\d\d|{CODE}(?:\s?[-–/]\s?{_PART}|[i1l](?:tw|tu)(?!\w)){{1,4}}|{_PART}\s?-\s?{_PART}|{_OFFICE})(?:\s[a-z]{{2,8}}(?=,\s{{0,2}}ng))?)(?!\w)"
)
BLANK_NUMBER = re.compile(rf"(?P<type>{ANY_TYPE})\s{{1,3}}{SO}[\s._…~]{{1,20}}/\s?(?P<symbol>{CODE}-{_PART})(?!\w)")


def type_before(folded: str, at: int) -> tuple[str, int] | None:
    """The type of instrument that stands right before a number, with its start; only "số" may stand between."""
    window_from = max(at - 60, 0)
    window = folded[window_from:at]
    best: tuple[str, int] | None = None
    for name, pattern in _NAMES:
        for match in pattern.finditer(window):
            if _only_so(window[match.end() :]) and (best is None or match.start() < best[1] - window_from):
                best = (name, match.start() + window_from)
    return best or _law_before(folded, at)


_LAW = re.compile(rf"(?<![a-z0-9]){tolerant('luật')}(?![a-z0-9])[^;.]{{0,90}}?$")


def _law_before(folded: str, at: int) -> tuple[str, int] | None:
    """A law is cited by its name before its number: Luật Thi đua, khen thưởng số 06/2022/QH15."""
    if not _OF_ASSEMBLY.match(folded, at):
        return None
    match = _LAW.search(folded[max(at - 110, 0) : at])
    return ("Luật", match.start() + max(at - 110, 0)) if match else None


_OF_ASSEMBLY = re.compile(r"\d{1,3}\s?/\s?20\d\d\s?/\s?qh\d\d")
_BETWEEN = re.compile(rf"[\s:]{{0,3}}(?:{SO})?[\s.:]{{0,3}}")


def _only_so(between: str) -> bool:
    return bool(_BETWEEN.fullmatch(between))


def type_at(folded: str, start: int) -> tuple[str, int] | None:
    """The type of instrument that begins at `start`, with its end."""
    return next(((name, match.end()) for name, pattern in _NAMES if (match := pattern.match(folded, start))), None)
