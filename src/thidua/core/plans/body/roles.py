"""Who heads a bloc and who deputises, as headings say it and as running text tells it."""

import re
from collections.abc import Iterator

from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.outline import Node
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.heads import BODY_HEADS
from thidua.core.plans.wording.tolerant import exact, one_of, tolerant
from thidua.core.plans.wording.words import NAM

_HEAD = one_of("trưởng khối", "khối trưởng", "trưởng cụm", "cụm trưởng")
_DEPUTY = one_of("phó trưởng khối", "khối phó", "phó khối", "phó trưởng cụm", "cụm phó")
ROLE = rf"(?P<deputy>{_DEPUTY})|(?P<head>{_HEAD})"
_STANDING = rf"(?:\s(?P<standing>{tolerant('thường trực')}))?"
_APPOSED = re.compile(rf"(?P<unit>[^,:;.]{{4,120}}?)\s?[,–-]\s?(?:{ROLE}){_STANDING}(?![a-z0-9])[\s.:;,]*$")
_AS = one_of(
    "giữ chức", "giữ vai trò", "giữ nhiệm vụ", "đảm nhiệm", "đảm nhiệm vai trò", "đảm nhiệm nhiệm vụ", "đảm nhận",
    "đảm nhận vai trò", "đảm nhận nhiệm vụ", "được bầu làm", "được bầu là", "tiếp tục là", "tiếp tục làm",
)  # fmt: skip
_IS = re.compile(rf"\s(?:-|–|la|1a|13|12|lam|{_AS})\s(?:{ROLE}){_STANDING}(?![a-z0-9])")
# "Khối trưởng năm 2025: X; Khối phó thường trực năm 2025 là Y"; "X (Khối trưởng)".
_ANY_ROLE = re.compile(rf"(?:{ROLE})|{one_of('khối thi đua', 'cụm thi đua')}")
_TERM = rf"(?:\s{one_of('khối', 'cụm')}\s[^:;,.()]{{0,60}}?)?(?:\s(?:{NAM})\s(?P<year>20\d\d))?"
_PLAIN_ROLE = ROLE.replace("?P<deputy>", "?:").replace("?P<head>", "?:")
_ROLE_OF = re.compile(
    rf"(?<![a-z0-9])(?:{ROLE}){_STANDING}{_TERM}"
    r"(?:(?:\s(?:la|gom))?\s?:\s(?P<unit>[^;:]{3,110}?)(?=;|[.]\s|[.]?\s*$|\s[-+]\s)"
    rf"|\s(?:la)\s(?P<named>[^,;:.]{{3,110}}?)(?=[,;.]|\sva\s(?:{_PLAIN_ROLE})|\s*$))"
)
_BRACKETED = re.compile(rf"\s?\(\s?(?:la\s)?(?:{ROLE}){_STANDING}(?:\s(?:{NAM})\s(?P<year>20\d\d))?[^()]{{0,30}}\)")
_PLACES = "Quận|Huyện|Xã|Phường|Thị xã|Thị trấn|Thành phố|Tỉnh"
_UNIT = re.compile(rf"(?:{_PLACES}|{'|'.join(one[:1].upper() + one[1:] for one in BODY_HEADS)}|[A-ZĐ]{{2,}})(?!\w)")
_UNIT_HEAD = re.compile(rf"(?<![a-z0-9]){exact(*BODY_HEADS)}(?!\s(?:nghi|thi|thao)(?![a-z]))(?![a-z0-9])")
_CHOSEN = re.compile(rf"(?<![a-z0-9]){one_of('bầu', 'bầu chọn', 'cử', 'suy tôn', 'bình chọn', 'lựa chọn', 'giao')}\s")
_AND = re.compile(r"\sva\s")
# A person's office after the role: "… Khối phó …, Trưởng ban Quản lý KKT tỉnh Quảng Ninh đọc báo cáo".
_OFFICE = re.compile(
    rf"{tolerant('trưởng')}\s(?P<unit>{tolerant('ban quản lý')}\s[^,.;()]{{3,60}}?)"
    rf"\s(?:{exact('đọc', 'phát biểu', 'cho biết', 'khẳng định', 'nhấn mạnh', 'báo cáo')})(?![a-z0-9])"
)
YEAR = re.compile(rf"(?:{NAM})\s(?P<year>20\d\d)(?!\d)")
_YEAR_BEFORE = re.compile(rf"(?<![a-z0-9])(?:{NAM})\s(?P<year>20\d\d)[\s,](?!.*[.;])")
_ENDS = " ;.,:"
_FAR = 130


def headed(node: Node) -> Iterator[Fact]:
    """A heading "X, Trưởng khối"."""
    block = node.block
    match = _APPOSED.match(block.folded, block.body)
    if match and node.over:
        yield role(node.block.where, match, match.span("unit"), year=None, confidence=88)


def told(node: Node, start: int = 0, end: int | None = None) -> Iterator[Fact]:
    """A sentence "X là Khối trưởng … năm 2020", or a person's role and then the unit the person leads."""
    folded, last = node.block.folded, start
    yield from _named_after(node, start, len(folded) if end is None else end)
    for match in _IS.finditer(folded, start, len(folded) if end is None else end):
        unit = _unit_before(node.block.where, last, match.start()) or _unit_after(folded, match.end())
        year = YEAR.search(folded, match.end(), match.end() + _FAR) or _YEAR_BEFORE.search(folded, last, match.start())
        last = match.end()
        if unit is not None:
            yield role(node.block.where, match, unit, year=int(year["year"]) if year else None, confidence=65)


def _named_after(node: Node, start: int, end: int) -> Iterator[Fact]:
    where = node.block.where
    for match in _ROLE_OF.finditer(node.block.folded, start, end):
        unit = match.span("unit") if match["unit"] else match.span("named")
        if _UNIT.match(where.text[unit[0] :]) and not _ANY_ROLE.match(node.block.folded, unit[0]):
            yield role(where, match, unit, year=_year(match), confidence=80)
    last = start
    for match in _BRACKETED.finditer(node.block.folded, start, end):
        before, last = _unit_before(where, last, match.start()), match.end()
        if before is not None:
            yield role(where, match, before, year=_year(match), confidence=75)


def _year(match: re.Match[str]) -> int | None:
    return int(match["year"]) if match["year"] else None


def _unit_before(where: Passage, last: int, end: int) -> tuple[int, int] | None:
    """The body whose name runs up to the role: behind "bầu", behind the role before it, or from its first word."""
    folded = where.folded
    begin = max(end - _FAR, max(folded.rfind(mark, 0, end) for mark in ",;.(:") + 1, last, 0)
    joined = _AND.search(folded, begin, end) if begin == last else None
    chosen = list(_CHOSEN.finditer(folded, begin, end))
    at = chosen[-1].end() if chosen else joined.end() if joined else None
    if at is not None and where.text[at : at + 1].isupper():
        return at, end
    heads = (match.start() for match in _UNIT_HEAD.finditer(folded, begin, end))
    start = next((head for head in heads if where.text[head].isupper()), None)
    return (start, end) if start is not None else None


def _unit_after(folded: str, start: int) -> tuple[int, int] | None:
    match = _OFFICE.search(folded, start, start + 2 * _FAR)
    return match.span("unit") if match else None


def role(where: Passage, match: re.Match[str], unit_at: tuple[int, int], *, year: int | None, confidence: int) -> Fact:
    """The role that the match names, and the unit that holds it."""
    is_cluster = "cum" in match.group("deputy") if match["deputy"] else "cum" in match.group("head")
    area = "cụm" if is_cluster else "khối"
    name = f"Phó Trưởng {area}" if match["deputy"] else f"Trưởng {area}"
    name += " thường trực" if match.groupdict().get("standing") else ""
    unit = corrected(where.text[slice(*unit_at)].strip(_ENDS))
    unit = unit[:1].upper() + unit[1:]
    value: dict[str, JsonValue] = {"role": name, "unit": unit} | ({"year": year} if year else {})
    span = (min(unit_at[0], match.start()), max(unit_at[1], match.end()))
    return fact_at(where, span, "bloc.roles", value, confidence=confidence)
