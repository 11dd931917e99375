"""Whether a day by which something was done, or up to which something is counted, looks like a day due."""

import re

from thidua.core.plans.body.due import Due
from thidua.core.plans.text.outline import Node
from thidua.core.plans.values.days import ISO_DAY
from thidua.core.plans.values.periods import periods
from thidua.core.plans.wording.tolerant import one_of

_THEN = one_of(
    "ban hành", "có hiệu lực", "tuyển dụng", "đạt được", "thành lập", "phát sinh", "xảy ra", "công nhận", "bổ nhiệm",
    "cấp phép",
)  # fmt: skip
_ASKED = one_of("theo yêu cầu", "so với yêu cầu", "so với quy định", "theo quy định là")
# "hồ sơ đã gửi trước ngày D", "ban hành trước ngày D": what was then is not due.
_WAS = re.compile(
    rf"(?:(?<![a-z])da\s(?:\w+\s){{1,6}}|{_THEN}\s|(?<![a-z])sinh\s|{_ASKED}.{{0,40}}|(?<![a-z])(?:cham|tre)\s(?:so\svoi\s)?(?:\w+\s){{0,3}})$"
)
# "số liệu từ D đến hết D", "tính đến hết ngày D": what is counted up to a day.
_COUNTED = re.compile(r"(?:\bsố liệu|\bthành tích|\btính)\s(?!.*\b(?:gửi|nộp|báo cáo)\b)[^;.()]{0,60}$", re.IGNORECASE)
_LOOK = 60


def is_past(node: Node, due: Due, issued: str | None) -> bool:
    """What was due before the paper was issued is told, not asked for."""
    look = slice(max(due.start - _LOOK, node.block.body), due.start)
    if issued and _is_of_data(node, due, issued):
        return True
    is_counted = due.rel == "by" and _COUNTED.search(node.block.where.text[look])
    if is_counted or _WAS.search(node.block.where.folded[look]):
        return True
    return bool(due.due and issued and ISO_DAY.fullmatch(issued) and due.due < issued)


def _is_of_data(node: Node, due: Due, issued: str) -> bool:
    """The end of a period that began before the paper: what is counted, not when it is sent."""
    where = node.block.where
    found = (one for one in periods(where.text, where.folded) if one.start < due.start < one.end) if due.due else ()
    return any(one.first is not None and one.first < issued[:7] for one in found)
