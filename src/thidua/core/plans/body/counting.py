"""What a figure counts where no list names it: the words behind it, unless they tell a time or the figure numbers."""

import re
from typing import TypeGuard

from thidua.core.plans.body.things import is_numbering

# A figure beside these tells a time, numbers a part, or stands in a saying ("3 không", "4 tại chỗ").
_NO_THINGS = frozenset({
    "ngày", "tháng", "năm", "giờ", "phút", "giây", "tuần", "quý", "tuổi", "thập", "thế", "nhiệm", "kỳ", "kì", "đầu",
    "cuối", "và", "với", "của", "là", "so", "cho", "đến", "tới", "trong", "từ", "về", "ở", "tại", "thì", "mà", "để",
    "bằng", "trên", "dưới", "theo", "do", "được", "bị", "đã", "đang", "sẽ", "có", "không", "còn", "như", "nên", "hoặc",
    "hay", "nhưng", "vì", "khi", "sau", "trước", "cùng", "đạt", "tăng", "giảm", "lên", "xuống", "vào", "ra", "qua",
    "trở", "phần", "nội", "nhóm", "tiêu", "mặt", "khâu", "bước", "loại", "điều", "khoản", "mục", "chương", "đúng",
    "rõ", "tốt", "giỏi", "nhất", "sạch", "xung", "sẵn", "chiều", "vòng", "cấp", "sao", "tầng", "mức", "chặng", "giai",
    "khóa", "khoá", "lĩnh", "nguyên", "bài", "lần", "tỷ", "tỉ", "triệu", "nghìn", "ngàn", "vạn",
    "điểm", "việc", "hơn", "người", "mùa", "buồng", "chữ", "chưa", "biết", "dám", "tích", "chủ", "này",
    "gồm", "bậc", "hạng", "số", "phiếu", "miền", "phía", "đại", "vấn", "yếu", "trụ", "trọng",
})  # fmt: skip
# Words that count alone; behind any other a second word belongs to it ("64 học viên", "312 cột điện").
_ALONE = frozenset({
    "cụm", "chuyến", "cầu", "phòng", "ban", "sở", "cụ", "gian", "tổ", "đội", "bộ", "tờ", "tấm", "mét", "lít", "đàn",
    "chai", "thùng", "trạm", "xe", "tàu", "thuyền", "trận", "vị", "em", "cháu", "cặp", "đôi", "dãy", "khu", "kho",
    "tuyến", "cống", "kênh", "đập", "giếng", "trại", "huyện", "tỉnh", "phường", "tấn", "chỗ", "đoạn", "vườn", "ao",
    "tin", "phim", "vở", "đề", "gói", "bao", "viên", "quả", "lá", "mâm", "lượt", "chợ", "mẹ", "trang", "mũi", "tốp",
})  # fmt: skip
_LED = re.compile(
    r"(?:^|\s)(?:tại|của|ở|thuộc|giữa|trong|trong số|top|mỗi|từng|các|"
    r"nhóm|bậc|hạng|khối|đội|phòng|tổ|thôn|ấp|quốc lộ)\s$",
    re.IGNORECASE,
)
_COMPRISED = re.compile(r"\s(?:gồm|chia)\s[^;.]{0,40}$", re.IGNORECASE)
# "thông xe sớm 64 ngày": time won or lost is measured in days.
_WON = re.compile(
    r"\s(?:sớm|rút ngắn|trước hạn|vượt tiến độ|cắt giảm|giảm)"
    r"(?:\s(?:hơn|được|khoảng|gần|trên|tới)){0,2}\s$",
    re.IGNORECASE,
)
_TIMES = frozenset({"ngày", "tháng", "tuần", "giờ", "phút"})
_PLACES = re.compile(r"\sthành\s(?!viên)")
_WORD = re.compile(r"\s([^\W\d_]+)")
_SHORT_NAME = re.compile(r"\s([A-ZĐ]{3,12}|[A-ZĐ]{2,8}[a-zđ]{1,3}[A-ZĐ]{0,4})(?!\w|/|-)")
_LEAD, _BESIDE = 12, 50


def thing(_folded: str, text: str, start: int, end: int) -> tuple[str, int] | None:
    """The thing that a figure at `start` to `end` counts, and where its word ends, by its place in the sentence."""
    lead = text[max(start - _LEAD, 0) : start]
    if is_numbering(lead) or _LED.search(lead) or _COMPRISED.search(text[max(start - _BESIDE, 0) : start]):
        return None
    if short := _SHORT_NAME.match(text, end):
        return short[1], short.end()
    first = _WORD.match(text, end)
    if first is not None and first[1] in _TIMES and _WON.search(text[max(start - _BESIDE, 0) : start]):
        return first[1], first.end()
    return None if _PLACES.match(text, end) or not _is_thing(first) else _words_of(text, first)


def _is_thing(word: re.Match[str] | None) -> TypeGuard[re.Match[str]]:
    return word is not None and word[1].islower() and word[1] not in _NO_THINGS


def _words_of(text: str, first: re.Match[str]) -> tuple[str, int]:
    """The word, with the second that belongs to it."""
    second = _WORD.match(text, first.end()) if first[1] not in _ALONE else None
    return (f"{first[1]} {second[1]}", second.end()) if _is_thing(second) else (first[1], first.end())
