"""Figures that count or mark what no list knows: read only where a paper says what is to be reached.

"thắp sáng 27 ngõ", "16 “Nhà đồng đội”", "tối đa 150 phút", "mất an toàn giao thông bằng 0", "thêm 115km đường".
"""

import re

from thidua.core.plans.body.things import is_numbering, is_quoted
from thidua.core.plans.wording.tolerant import SOFT
from thidua.core.plans.wording.words import NAM

_TIMES = r"(?:(?:nghìn|ngàn|vạn|triệu|tỷ)\s)?"
# What a figure numbers or divides is no thing that is to be there: "4 cấp độ", "3 tháng", "2 đợt".
_NONE = frozenset({
    "con", "chữ",
    "năm", "tháng", "tuần", "quý", "giờ", "thế", "kỷ", "kỳ", "đợt", "giai", "chặng", "bước", "cấp", "mức", "độ",
    "phần", "chương", "mục", "khoản", "điều", "vòng", "trang", "dòng", "câu", "bộ", "và", "hoặc", "là", "đến", "tới",
    "của", "theo", "trên", "dưới", "trong", "ngoài", "với", "cho", "để", "từ", "thứ", "tuổi", "nội", "loại", "hình",
    "nhóm", "khối", "khu", "ban", "nghìn", "ngàn", "triệu", "tỷ", "vạn", "trăm", "chục", "đầu", "cuối", "trở", "lên",
    "xuống", "so", "khi", "nếu", "được", "bị", "có", "không", "đã", "sẽ", "nay", "này", "đó", "nhất", "đêm", "phía",
    "bên", "mặt", "hằng", "nhịp", "bản", "đơn", "tiếng", "ngành", "chủ",
})  # fmt: skip
_PAIRS = (
    "nhà ở", "nhà văn hóa", "kỹ thuật", "công đoàn", "ngày công", "tiêu chí", "đơn vị", "phòng khám", "vị trí",
    "tổ chức", "đề án", "dịch vụ", "khu dân cư", "ý tưởng", "tài khoản", "phương tiện", "báo cáo", "đoạn đường",
    "phiên tòa", "thành viên", "cơ sở", "câu lạc bộ", "tuyến phố",
)  # fmt: skip
_PAIR = re.compile(rf"\s(?:{'|'.join(sorted(_PAIRS, key=len, reverse=True))})(?!\w)", re.IGNORECASE)
_WORD = re.compile(rf"\s({_TIMES}([a-zà-ỹđ]{{2,7}}))(?!\w)")
_QUOTED = re.compile(r"\s[“\"]([^“”\"]{3,40})[”\"]")
# "Kt = 0,95", "bằng 0", "bị trả lại: 0", "phấn đấu lên 3,85": the mark itself, no unit.
_LED = re.compile(r"(?:(?:^|\s)(?:bằng|là|đạt|lên|xuống|còn|ở mức|mức|dưới|trên|quá|từ)|[=:])\s$", re.IGNORECASE)
_STOP = re.compile(r"\s?(?:[.;,)](?=\s|$)|$|trở (?:lên|xuống))")
_YEAR = re.compile(r"(?:19|20)\d\d")
_OF_YEAR = re.compile(rf"(?:^|\s)(?:{NAM})\s$")
# "lớp 9", "nhóm 5 cơ quan", "cả 3 tiêu chí": the figure belongs to the word before it.
_BELONGS = re.compile(
    r"(?:^|\s)(?:lớp|khối|loại|nhóm|top|tốp|hạng|tuyến|phòng|tổ|lần|khu|quyết|luật|trẻ|thang|mùng|mồng|cứ)\s$",
    re.IGNORECASE,
)
_FACES = frozenset({"mặt", "nội", "cấp", "tiêu"})
_ALL = re.compile(r"(?:^|\s)cả\s$", re.IGNORECASE)
# Days and minutes are aims as floors and ceilings, or where they grow fewer: "sớm hơn 90 ngày" tells a day.
_SPANS = frozenset({"ngày", "phút", "giờ", "tuần", "tháng"})
_BOUND = re.compile(
    r"(?:không quá|tối đa|tối thiểu|dưới|trên|hơn|ít nhất|không vượt|rút ngắn|giảm|không quá|nhiều nhất)(?:\s\w+)?\s$",
    re.IGNORECASE,
)
_LEAD, _FAR = 12, 30


def open_thing(folded: str, text: str, start: int, end: int) -> tuple[str, int] | None:
    """What the figure at `start` to `end` counts, and where its word ends; "" where it is a bare mark."""
    # Where marks were ruined any word may be another.
    if is_quoted(text, start) or SOFT in folded[max(start - _FAR, 0) : end + _FAR]:
        return None
    lead = text[max(start - _LEAD, 0) : start]
    is_year = _YEAR.fullmatch(text, start, end) is not None
    if _LED.search(lead) and _STOP.match(text, end) and not is_year:
        return "", end
    is_all = _ALL.search(lead) is not None
    is_of_year = is_year and _OF_YEAR.search(folded[max(start - _LEAD, 0) : start]) is not None
    if is_of_year or _BELONGS.search(lead) or (is_numbering(lead) and not is_all):
        return None
    return _named(text, start, end, is_all=is_all)


def _named(text: str, start: int, end: int, *, is_all: bool) -> tuple[str, int] | None:
    """The name in quotation marks, the known pair of words, or the word behind a figure."""
    if quoted := _QUOTED.match(text, end):
        return quoted[1], quoted.end()
    if (pair := _PAIR.match(text, end)) and not is_all:
        return pair.group().strip().lower(), pair.end()
    word = _WORD.match(text, end)
    if word is None or (is_all and word[2] in _FACES):
        return None
    is_span = word[2] in _SPANS and _BOUND.search(text[max(start - _FAR, 0) : start]) is not None
    return (word[1], word.end()) if is_span or word[2] not in _NONE | _SPANS else None
