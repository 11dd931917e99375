"""What is stamped upon a paper and is no part of its letterhead: urgency, drafts, copies, arrival, signatures."""

import re

from thidua.core.plans.wording.tolerant import one_of

_MARKS = one_of(
    "hỏa tốc", "hỏa tốc hẹn giờ", "thượng khẩn", "khẩn", "mật", "tối mật", "tuyệt mật", "dự thảo", "bản dự thảo",
    "bản sao", "sao y", "sao lục", "trích sao", "sao y bản chính", "bản chính", "lưu hành nội bộ", "đã ký số",
    "đã ký", "công báo", "công văn đến", "văn bản đến", "đến", "phụ lục", "scan", "copy",
)  # fmt: skip
_MARK = re.compile(rf"\W*{_MARKS}(?:\s(?:lan\s)?(?:thu\s)?[\divx]{{1,4}})?\W*")
_SIGNED = one_of(
    "người ký", "ký bởi", "được ký bởi", "ngày ký", "thời gian ký", "email", "chức vụ", "cơ quan", "tổ chức",
    "ngày đến", "số đến", "giờ", "chuyển", "kính chuyển", "lưu hồ sơ số", "ngày",
)  # fmt: skip
_STAMP = re.compile(
    rf"\W*{_SIGNED}\s?:.*|.*(?:digitally signed|signed by|signature (?:is )?(?:not )?(?:valid|verified)|@\w+\.).*"
)
_NUMBERED_FORM = re.compile(rf"\W*{one_of('mẫu số', 'mẫu', 'biểu mẫu', 'biểu số')}\s[\w./-]{{1,12}}\W*")
_PAGE = re.compile(r"\W*trang\s?\d{1,3}(?:\s?/\s?\d{1,3})?[\W_]*")


def is_stamp(folded: str) -> bool:
    """Whether a row of a head is such a mark and nothing else."""
    return any(pattern.fullmatch(folded) for pattern in (_MARK, _STAMP, _NUMBERED_FORM, _PAGE))


def page_end(folded: str) -> int:
    """Where a page's number ends that is glued to the row's first word ("Trang 1THỦ TƯỚNG"); 0 where there is none."""
    page = _PAGE.match(folded)
    return page.end() if page else 0
