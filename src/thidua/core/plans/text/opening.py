"""The opening of a document: the row that names its kind, and where its letterhead ends."""

import re
from collections.abc import Sequence

from thidua.core.plans.text.marks import Depth, is_capital, mark_of
from thidua.core.plans.text.row import Row
from thidua.core.plans.wording.kinds import Kind, kind_before, kind_of_row
from thidua.core.plans.wording.tolerant import one_of, tolerant
from thidua.core.plans.wording.words import NGAY, THANG

_HEAD_ROWS, _NEAR = 60, 6
PREAMBLE = re.compile(
    rf"\s*(?:{one_of('căn cứ', 'kính gửi', 'xét đề nghị', 'theo đề nghị')}"
    rf"|{one_of('thực hiện', 'thi hành', 'triển khai', 'theo')}\s+(?:\S+\s+){{0,2}}"
    rf"{one_of('chỉ thị', 'kế hoạch', 'nghị quyết', 'quyết định', 'công văn', 'hướng dẫn', 'luật', 'nghị định')}\s"
    rf"(?:{one_of('số')}|[a-zđ]+)\s?[\w&]*\d)"
)
_ADDRESSED = re.compile(rf"\W*{one_of('kính gửi')}\s?[:;]?")
_DATED = re.compile(rf"[^,.;:]{{1,45}},\s*{NGAY}[\s\d._…]{{1,20}}{THANG}\s.*20\d\d\W*$")
_MOTTO = re.compile(rf"{tolerant('độc lập')}\W{{1,5}}{tolerant('tự do')}")
_NATION = re.compile(rf"{one_of('cộng hòa xã hội chủ nghĩa', 'đảng cộng sản việt nam')}|{_MOTTO.pattern}")
_LONGEST_HEAD_ROW = 160
_NUMBER_ROW = re.compile(r"\s*[s$].{0,3}[:;.]\s{0,8}.{0,12}[/-]\s?[a-z]")


def kind_row(rows: Sequence[Row]) -> tuple[int | None, Kind | None]:
    """Where the kind is named and which it is; None where the text has no such row."""
    for at, row in enumerate(rows[:_HEAD_ROWS]):
        mark = mark_of(row.raw, row.folded)
        if (mark is not None and mark.depth <= Depth.NUMBER) or PREAMBLE.match(row.folded):
            break
        if broken := broken_kind(rows, at):
            return at, broken
        if is_capital(row.text) and (kind := kind_of_row(row.folded)):
            return at, kind
    return _kind_with_title(rows)


def broken_kind(rows: Sequence[Row], at: int) -> Kind | None:
    """The kind whose words stand on two rows: "QUYẾT" above "ĐỊNH"."""
    if at + 1 >= len(rows) or not (rows[at].text.isupper() and rows[at + 1].text.isupper()):
        return None
    return kind_of_row(f"{rows[at].folded.strip()} {rows[at + 1].folded.strip()}")


def _kind_with_title(rows: Sequence[Row]) -> tuple[int | None, Kind | None]:
    """A row in capitals that goes on after the kind, below a letterhead: KẾ HOẠCH CÔNG TÁC …"""
    start = _after_header(rows)
    for at, row in enumerate(rows[start:_HEAD_ROWS] if start else (), start=start):
        if PREAMBLE.match(row.folded):
            break
        if (found := _kind_on(row, is_near=at < start + _NEAR)) is not None:
            return at, found
    return None, None


def _kind_on(row: Row, *, is_near: bool) -> Kind | None:
    """The kind a row in capitals begins with, or that stands alone near the letterhead in small letters."""
    if is_near and row.text.strip()[:1].isupper() and (alone := kind_of_row(row.folded)) is not None:
        return alone
    found = kind_before(row.folded) if is_capital(row.text) else None
    return found[0] if found else None


def is_item(rows: Sequence[Row], kind_at: int | None) -> bool:
    """Whether a text has no head at all: neither a kind nor a letterhead, as a news item has none."""
    return kind_at is None and not _after_header(rows)


def below_head(rows: Sequence[Row], kind_at: int | None) -> int:
    """Below the row of the kind; in a letter, which has none, at the row that says to whom it goes."""
    if kind_at is not None:
        return kind_at + (2 if broken_kind(rows, kind_at) else bool(kind_of_row(rows[kind_at].folded)))
    start = _after_header(rows)
    return next((at for at, row in enumerate(rows[:_HEAD_ROWS]) if at >= start and _ADDRESSED.match(row.folded)), start)


def _after_header(rows: Sequence[Row]) -> int:
    """The row after the last row of a letterhead without a kind (a letter, a news item has none: 0)."""
    found = [at for at, row in enumerate(rows[:20]) if _names_nation(row) or _NUMBER_ROW.match(row.folded)]
    if not found:
        return 0
    dated = [at for at, row in enumerate(rows[:20]) if found[-1] < at <= found[-1] + _NEAR and _DATED.match(row.folded)]
    return (dated or found)[-1] + 1


def _names_nation(row: Row) -> bool:
    """Whether a row of a letterhead names the nation or the party, in capitals, or bears the motto."""
    match = _NATION.search(row.folded)
    if match is None or len(row.text) > _LONGEST_HEAD_ROW:
        return False
    return row.text[slice(*match.span())].isupper() or bool(_MOTTO.match(match.group()))
