"""Figures that only tell what another figure of the sentence is about: "doanh nghiệp có từ 25 lao động trở lên"."""

import re
from collections.abc import Sequence

from thidua.core.plans.body.measures import Measure
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.tolerant import one_of

# "100% xã mỗi quý có ít nhất 04 tin", "bữa ăn ca giá trị từ 25.000 đồng": what those counted before it have.
_HAVING = re.compile(r"(?:[^,;:.]{3,}|[^;:.]{3,}\smoi\s[^,;:.]{2,30})\s(?:co|co tu|co tren|gia tri|tri gia)\s?$")
# "có làm từ 02 xét nghiệm rút còn tối đa 150 phút": the mark comes behind.
_REACHING = re.compile(
    rf"[^,;:.]{{0,40}}\s{one_of('rút còn', 'giảm còn', 'rút xuống', 'giảm xuống', 'kéo xuống', 'nâng lên')}\s?$"
)
# "không có vụ kéo dài quá 02 ngày": what must not be, and no mark.
_NOTHING = re.compile(rf"(?:^|[,;.:])\s?{one_of('không có', 'không để xảy ra')}\s[^,;.:]{{0,60}}$")
_FROM = re.compile(r"(?:^|\s)(?:tu|den|muc|con)\s?$")
_FAR = 90


def is_beside(where: Passage, found: Sequence[Measure], at: int) -> bool:
    """Whether a figure tells of another, or how many there are of those a bracket follows."""
    measure, folded = found[at], where.folded
    lead = folded[max(measure.start - _FAR, 0) : measure.start]
    if measure.unit != "%" and lead.endswith("(") and folded[measure.end : measure.end + 1] == ")":
        return measure.start == measure.figure
    if _NOTHING.search(lead) and measure.operator in (">", ">="):
        return True
    if at and _HAVING.fullmatch(folded, found[at - 1].end, measure.start):
        return True
    following = found[at + 1] if at + 1 < len(found) else None
    return (
        following is not None
        and _REACHING.fullmatch(folded, measure.end, following.start) is not None
        and not _FROM.search(lead)
    )
