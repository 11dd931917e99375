"""How the members of a bloc are announced: "Khối có 8 thành viên, gồm:", or a heading over their list."""

import re

from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.tolerant import exact, one_of, tolerant

_COUNTED = one_of(
    "đơn vị", "thành viên", "cơ quan", "sở", "ban", "doanh nghiệp", "công ty", "trường", "xã", "phường", "phòng",
    "tổ chức", "huyện", "quận", "tỉnh", "hội", "ngân hàng", "bệnh viện", "cục", "địa phương", "ban ngành",
)  # fmt: skip
_OF = rf"{tolerant('gồm')}\s?(?:{tolerant('có')}\s?)?"
_COUNT = r"(?P<count>\d{1,3})(?:\s?\([a-z ]{2,16}\)|/\d{1,3})?"
_BLOC = rf"(?<![a-z0-9]){one_of('khối', 'cụm')}(?![a-z0-9])"
COUNTED = re.compile(rf"{tolerant('gồm')}\s(?:{tolerant('có')}\s)?{_COUNT}\s{_COUNTED}[^:]{{0,40}}:\s?")
_FOLLOW = rf"(?:[\s,]{{1,2}}{one_of('gồm', 'bao gồm', 'gồm có', 'là', 'sau', 'sau đây', 'như sau', 'cụ thể')}){{0,3}}"
# "Khối có 8 thành viên, gồm:", "Khối số 1 gồm các thành viên:", "các thành viên Khối gồm:".
_IN_IT = rf"{_BLOC}[^.;:]{{0,90}}?\s"
_WHAT = rf"{_COUNTED}(?:\s{tolerant('thành viên')})?{_FOLLOW}\s?:\s?"
_CALLED = one_of("khối thi đua", "cụm thi đua")
_MEMBERS = (
    COUNTED,
    re.compile(rf"{_IN_IT}{tolerant('có')}\s{_COUNT}\s{_WHAT}"),
    re.compile(rf"{_IN_IT}{_OF}\s?{one_of('các', 'những')}\s{_WHAT}"),
    re.compile(rf"{one_of('thành viên')}\s[^.;:]{{0,60}}?\s{_OF}:\s?"),
    re.compile(rf"(?<![a-z0-9]){_CALLED}\s[^.;:]{{0,80}}?\s?{one_of('gồm', 'bao gồm', 'gồm có')}\s?:\s?"),
)
_HEADING = re.compile(
    rf"\W*(?:{one_of('danh sách')}\s)?(?:{one_of('các')}\s)?(?:{one_of('đơn vị')}\s)?{one_of('thành viên', 'cơ cấu')}"
    rf"(?:\s{exact('của', 'trong', 'thuộc')})?(?:\s{one_of('khối', 'cụm')}[^.;]*)?[\s.:]*"
)
_OF_BLOC = re.compile(one_of("khối", "cụm"))


def announced(folded: str) -> tuple[int, int | None] | None:
    """Where the names begin after such words, and how many are announced."""
    match = next((found for pattern in _MEMBERS if (found := pattern.search(folded))), None)
    if match is None:
        return None
    return match.end(), int(match["count"]) if match.groupdict().get("count") else None


def is_heading(node: Node) -> bool:
    """Whether a heading says "Thành viên của Khối" and nothing else."""
    heading = node.block.folded[node.block.body :]
    return node.depth is not Depth.PLAIN and bool(_HEADING.fullmatch(heading)) and _OF_BLOC.search(heading) is not None
