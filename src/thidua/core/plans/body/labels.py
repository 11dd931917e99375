"""Labels in sections on organisation: "4. Tổng phụ trách Đội:", whoever it is that the words before the colon name."""

import re

from thidua.core.plans.body.doers import is_act, is_sound
from thidua.core.plans.body.organising import organises
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.tolerant import one_of

# What a label may name that is nobody: the funds, the time, the matter.
_MATTER = re.compile(
    r"\W*(?:(?:cac|nhung|mot\sso)\s)?"
    + one_of(
        "kinh phí", "thời gian", "địa điểm", "nội dung", "công tác", "chế độ", "nguồn", "hồ sơ", "hình thức",
        "mức", "số lượng", "đối tượng", "tiêu chuẩn", "tiêu chí", "nguyên tắc", "quy trình", "yêu cầu", "mục đích",
        "phương thức", "phạm vi", "hiệu lực", "giai đoạn", "đợt", "quý", "tháng", "năm", "bước", "về", "chỉ tiêu",
        "phong trào", "kế hoạch", "lưu ý", "ghi chú", "thủ tục", "trình tự", "tiến độ", "lộ trình", "biện pháp",
        "giải pháp", "nhiệm vụ", "danh sách", "cơ cấu", "thành phần", "chương trình", "hoạt động", "cách thức",
        "cách tính", "điểm", "kết quả", "trong", "từ", "đến", "sau", "trước", "khi", "nếu", "việc", "hội nghị",
        "lễ", "ngày", "tuần", "kỳ", "danh hiệu", "phần", "lĩnh vực", "khẩu hiệu", "chủ đề", "trách nhiệm",
        "quyền hạn", "phân công", "định hướng", "trên cơ sở", "định kỳ", "hằng", "hàng", "do", "riêng", "ngoài ra",
        "đồng thời", "như", "phương pháp", "văn bản", "quy định", "thẩm quyền", "quỹ", "thông tin",
    )
    + r"(?![a-z0-9])"
)  # fmt: skip
_STOP = re.compile(r"(?<!\.\w)(?<!\stp)\.\s")
_DIGIT = re.compile(r"\d")
_LONGEST, _SHORTEST = 120, 4
_CLOSED = ".;!?"


def is_matter(node: Node) -> bool:
    """Whether a heading names what it is about and nobody: "2. Hồ sơ gồm những gì"."""
    return _MATTER.match(node.block.folded, node.block.body) is not None


def colon_at(folded: str, start: int) -> int:
    """The colon of the sentence that begins there, outside brackets and not before a figure; -1 for none."""
    stop = re.search(r"\.\s", folded[start:])
    end = start + stop.start() if stop else len(folded)
    depth = 0
    for at in range(start, end):
        depth += (folded[at] == "(") - (folded[at] == ")")
        if folded[at] == ":" and depth <= 0 and not _DIGIT.match(folded, at + 1):
            return at
    return -1


def stop_at(where: Passage, start: int) -> int | None:
    """The full stop that ends a short name before an act: "1- Phòng Chính trị. Chủ trì …"."""
    stop = _STOP.search(where.folded, start, start + _LONGEST)
    return stop.start() if stop and is_sound(where) and is_act(where, stop.end()) else None


def label(node: Node) -> int | None:
    """Where the label ends that a marked paragraph of an organising section begins with, if it names somebody."""
    if node.depth is Depth.PLAIN or node.depth <= Depth.ARTICLE or not organises(node):
        return None
    where, start = node.block.where, node.block.body
    colon = colon_at(where.folded, start)
    end = colon if colon > 0 else len(where.text.rstrip())
    written = where.text[start:end].strip()
    is_fit = _SHORTEST <= len(written) <= _LONGEST and not any(mark in written for mark in _CLOSED)
    is_somebody = not _MATTER.match(where.folded, start) and not is_act(where, start) and written[:1].isupper()
    return end if is_fit and is_somebody else None
