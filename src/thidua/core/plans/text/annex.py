"""Where an annex begins below the end of a paper: what is issued with it, forms, lists, footnotes."""

import re
from collections.abc import Sequence

from thidua.core.plans.text.marks import is_capital
from thidua.core.plans.text.row import Row
from thidua.core.plans.wording.kinds import kind_before
from thidua.core.plans.wording.tolerant import one_of

_ANNEX = re.compile(rf"\s*{one_of('phụ lục', 'danh sách')}")
# Set in capitals, these begin what goes with the paper.
_TITLES = one_of(
    "phụ lục", "danh sách", "danh mục", "biểu mẫu", "bảng", "tiêu chí", "mẫu", "đề cương", "nội dung", "thang điểm",
    "phiếu", "bản đăng ký", "giao ước", "chương i", "quy ước", "lịch", "dự toán", "phân công", "biểu tổng hợp",
)  # fmt: skip
_TITLE = re.compile(rf"\W*{_TITLES}(?![a-z0-9])")
_FORM = re.compile(rf"\W*{one_of('mẫu số', 'mẫu', 'biểu số', 'biểu mẫu số')}\s\d{{1,2}}(?!\d)")
_WITH = re.compile(rf"\s*\(\W*{one_of('kèm theo', 'ban hành kèm theo', 'đính kèm', 'gửi kèm')}\s")
_FIRST = re.compile(rf"\s*(?:i|{one_of('điều')}\s1|{one_of('chương')}\s(?:i|1))(?:\s?[.:]|\s*$)")
_FOOTNOTE = re.compile(r"\s*\[\d{1,3}\]\s?\S")


def annex_from(rows: Sequence[Row], after: int) -> int:
    """The first row of what follows the end; the number of rows where nothing does."""
    at = next((at for at in range(after, len(rows)) if _begins(rows[at])), len(rows))
    if at < len(rows) and _WITH.match(rows[at].folded):
        return _titled(rows, at, after)
    return at


def _begins(row: Row) -> bool:
    if row.is_blank:
        return False
    folded = row.folded
    if _ANNEX.match(folded) or _FORM.match(folded) or _WITH.match(folded) or _FOOTNOTE.match(folded):
        return True
    if is_capital(row.text) and (_TITLE.match(folded) or kind_before(folded)):
        return True
    return bool(_FIRST.match(folded)) and (folded.lstrip()[0] != "i" or is_capital(row.text))


def _titled(rows: Sequence[Row], at: int, after: int) -> int:
    """The first row of the capitals above "(Kèm theo …)" that name the annex."""
    start = at
    while start > after and not rows[start - 1].is_blank and is_capital(rows[start - 1].text):
        start -= 1
    return start
