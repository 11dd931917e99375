"""Which headings say that tasks follow: "Tổ chức thực hiện", "Phân công nhiệm vụ", "Trách nhiệm của Sở Nội vụ"."""

import re

from thidua.core.plans.body.doers import DOER
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.tolerant import exact, one_of, tolerant
from thidua.core.plans.wording.words import CUA

_WHAT = one_of(
    "kế hoạch", "chỉ thị", "phong trào", "phong trào thi đua", "đợt thi đua", "nghị quyết", "quy chế", "quyết định",
    "hướng dẫn", "quy định", "chương trình", "đề án",
)  # fmt: skip
_DONE = (
    rf"(?:{one_of('công tác')}\s)?{one_of('tổ chức thực hiện', 'tổ chức triển khai thực hiện', 'tổ chức triển khai')}"
    rf"(?:\s{_WHAT})?(?:\s{exact('này')})?"
)
_PARTS = one_of("nhiệm vụ", "trách nhiệm", "thực hiện", "tổ chức thực hiện", "công việc")
_SHARED = rf"{one_of('phân công', 'phân nhiệm', 'phân vai', 'giao việc')}(?:\s{_PARTS}){{0,3}}"
_WHO_DOES = rf"(?:ai|{one_of('đơn vị nào')})\s(?:lam|lo)(?:\s(?:viec\s)?gi)?[\w\s,]{{0,24}}\??"
_DUTIES = (
    rf"{one_of('trách nhiệm', 'nhiệm vụ')}(?:\s?(?:,|va)\s?{one_of('trách nhiệm', 'nhiệm vụ', 'quyền hạn')}){{0,2}}"
)
DUTY_OF = rf"{_DUTIES}\s(?:{one_of('tổ chức thực hiện', 'thực hiện', 'thi hành')}\s)?(?:(?:{CUA})\s)?"
_DUTY = rf"{tolerant('trách nhiệm')}(?:\s{one_of('thực hiện', 'thi hành', 'tổ chức thực hiện')})?"
_TO_DO = (
    rf"{one_of('việc', 'công việc', 'nhiệm vụ', 'những việc')}\s"
    rf"{one_of('phải làm', 'cần làm', 'của các đơn vị', 'cụ thể của các đơn vị')}"
)
_WHOLE = re.compile(rf"\W*(?:{_DONE}|{_SHARED}|{_DUTY}|{_TO_DO}|{_WHO_DOES})[\s:.]*")
_BEGINS = re.compile(rf"\W*{DUTY_OF}(?={DOER}(?![a-z0-9]))")
_SECTION = re.compile(
    rf"(?<![a-z0-9])(?:{tolerant('tổ chức')},?\s{one_of('thực hiện', 'triển khai')}"
    rf"|{one_of('phân công', 'trách nhiệm', 'triển khai thực hiện', 'nhiệm vụ của các', 'nhiệm vụ các')})(?![a-z0-9])"
)
# What was done, in a report.
_PAST = re.compile(
    rf"(?<![a-z0-9]){one_of('kết quả', 'tình hình', 'công tác lãnh đạo', 'công tác chỉ đạo')}(?![a-z0-9])"
)
_HEADING, _SHORT = 140, 130


def organises(node: Node) -> bool:
    """Whether any heading over the paragraph says that tasks follow. Within an article only its own heading does."""
    over = [one for one in node.over if one.depth <= Depth.SUBNUMBER]
    if any(one.depth is Depth.ARTICLE for one in over):
        over = [one for one in over if one.depth <= Depth.ARTICLE]
    return any(_announces(one) for one in over)


def _announces(node: Node) -> bool:
    """A section has such words anywhere; an article or a number is such a heading or begins with a body's duty."""
    text = node.block.folded[node.block.body :]
    if node.depth <= Depth.SECTION:
        return bool(_SECTION.search(text[:_HEADING]) or _WHOLE.fullmatch(text)) and not _PAST.search(text[:_HEADING])
    heading = text.split(":")[0]
    return bool(_WHOLE.fullmatch(heading)) or (len(heading) <= _SHORT and bool(_BEGINS.match(heading)))
