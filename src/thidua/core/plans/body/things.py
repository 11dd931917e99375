"""Things that papers count: a figure before such a word is a measure ("120 đảng viên", "1,2 triệu lượt khách")."""

import re

from thidua.core.plans.wording.tolerant import tolerant
from thidua.core.plans.wording.words import NAM

# Long words are known folded, also where their marks were ruined.
_LONG = (
    "đề tài", "sáng kiến", "giải pháp", "sản phẩm", "mô hình", "công trình", "phần việc", "văn bản", "hồ sơ",
    "thủ tục", "thủ tục hành chính", "hội nghị", "hội thảo", "tin bài", "tin, bài", "bài viết", "bài báo",
    "bài dự thi", "điển hình", "gương điển hình", "gương người tốt, việc tốt", "huy chương", "giải thưởng",
    "danh hiệu", "doanh nghiệp", "hợp tác xã", "tổ dân phố", "cụm công nghiệp", "học viên", "cột điện", "cây cầu",
    "tổ hợp tác", "căn nhà", "ngôi nhà", "nhà tình nghĩa", "nhà tình thương", "nhà đại đoàn kết", "suất quà",
    "phần quà", "suất học bổng", "cây xanh", "lượt người", "lượt khách", "du khách", "khách du lịch", "hộ gia đình",
    "hộ nghèo", "hộ cận nghèo", "hộ dân", "đảng viên", "đoàn viên", "hội viên", "công nhân", "lao động",
    "người lao động", "học sinh", "sinh viên", "giáo viên", "chi bộ", "ý kiến", "kiến nghị", "vụ việc", "chuyên mục",
    "chuyên đề", "tiết mục", "cây trồng", "tuyến đường", "tiến sĩ", "thạc sĩ", "bệnh nhân", "đơn vị máu",
    "dịch vụ công", "chỉ tiêu", "cán bộ", "công chức", "viên chức", "thanh niên", "trẻ em", "người dân",
    "người nghèo", "lượt truy cập", "cuộc thi", "cuộc kiểm tra", "cuộc giám sát", "cuộc thanh tra",
    "buổi tuyên truyền", "lớp tập huấn", "lớp bồi dưỡng", "giải nhất", "giải nhì", "giải ba", "giải khuyến khích",
    "sáng chế", "bằng sáng chế", "trường học", "phòng học", "liệt sĩ", "thương binh", "gia đình chính sách",
    "đối tượng chính sách", "ngày công", "xã đạt chuẩn", "vận động viên", "đồng chí",
    "câu lạc bộ", "chi hội", "chi đoàn", "nhà giáo", "nhà thầu", "nhà khoa học", "nhà vệ sinh", "nhà công vụ",
    "tổ tự quản", "khách hàng", "lượt đoàn viên", "lượt hội viên", "phụ nữ", "cựu chiến binh",
)  # fmt: skip
# How many were praised; in a plan such figures are quotas and no targets.
_PRAISED = ("tập thể", "cá nhân", "bằng khen", "giấy khen", "huân chương", "cờ thi đua", "chiến sĩ thi đua")
# Short words are too like others without their marks (cờ: có, cơ; hộ: hồ, họ): they must stand as they are.
_SHORT = (
    "người", "hộ", "lượt", "vụ", "lớp", "buổi", "cuộc", "tin", "bài", "giải", "cây", "xã", "thôn", "bản", "ca", "km",
    "m2", "m²", "tấn", "tạ", "kg", "cờ", "nhà", "căn", "lần", "gương", "phiếu", "cuốn", "chiếc", "con", "máy", "giường",
    "đồng", "tiết", "trường", "chuyến",
)  # fmt: skip
_MEASURED = frozenset({"đồng", "km", "m2", "m²", "tấn", "tạ", "kg", "lần"})
COUNTED = frozenset({*_LONG, *_SHORT}) - _MEASURED
PRAISED = frozenset(_PRAISED)
_PATTERNS = tuple(
    (word, re.compile(rf"\s{tolerant(word)}(?![a-z0-9])"))
    for word in sorted((*_LONG, *_PRAISED), key=len, reverse=True)
)
_WORDS = {word: re.compile(rf"\s{re.escape(word)}(?!\w)", re.IGNORECASE) for word in _SHORT}
_WORDS["nhà"] = re.compile(r"\snhà(?!\w|\s(?:thầu|trường|nước|máy|giáo|khoa|báo|văn))")
_WORDS["con"] = re.compile(r"\scon(?!\w|\s(?:số|đường|người))")
_WORDS["trường"] = re.compile(r"\strường(?!\w|\s(?:hợp|kỳ))")
_WORDS["đồng"] = re.compile(r"\sđồng(?!\w|\s(?:chí|bào|thời|bộ|hành|nghiệp|thuận|loạt|bằng))")
_TIMES = re.compile(r"\s(nghìn|ngàn|vạn|triệu|tỷ)(?=\s)")
# "năm 2025", "lần thứ 3", "cả 3 tiêu chí": the figure before the word numbers, and counts nothing.
_NUMBERS = re.compile(
    r"(?:^|\s)(?:năm|số|thứ|khóa|khoá|quý|tháng|ngày|điều|khoản|điểm|cả|trang|bảng|mục|(?<!tới\s)(?<!lên\s)(?<!ở\s)(?<!đạt\s)mức|cấp|ty|tỷ|tỉ)\s$",
    re.IGNORECASE,
)
# "48,6km": a sign of measure may stand at its figure.
_GLUED = re.compile(r"(km|m2|m²|m3|ha|kg|tấn)(?![\w²])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_OF_YEAR = re.compile(rf"(?:^|\s)(?:{NAM})\s$")
_LEAD, _QUOTED = 8, 150


def is_counted(unit: str) -> bool:
    """Whether the unit is a thing that is counted, also by thousands."""
    return _TIMES.sub("", f" {unit}").strip().split("/")[0] in COUNTED | PRAISED


def is_numbering(lead: str) -> bool:
    """Whether the words before a figure say that it numbers and counts nothing."""
    return _NUMBERS.search(lead) is not None


def is_quoted(text: str, at: int) -> bool:
    """Whether a quotation mark is open there: a movement's name counts nothing."""
    begin = max(at - _QUOTED, 0)
    return max(text.rfind(mark, begin, at) for mark in "“«") > max(text.rfind(mark, begin, at) for mark in "”»")


def counted(folded: str, text: str, start: int, end: int) -> tuple[str, int] | None:
    """The thing that a figure at `start` to `end` counts, and where its word ends."""
    if is_quoted(text, start):
        return None
    lead = max(start - _LEAD, 0)
    if is_numbering(text[lead:start]) or (_YEAR.fullmatch(text, start, end) and _OF_YEAR.search(folded[lead:start])):
        return None
    if glued := _GLUED.match(text, end):
        return glued[1], glued.end()
    times = _TIMES.match(text, end)
    at = times.end() if times else end
    found = next(((word, match.end()) for word, pattern in _PATTERNS if (match := pattern.match(folded, at))), None)
    found = found or next(
        ((word, match.end()) for word, pattern in _WORDS.items() if (match := pattern.match(text, at))), None
    )
    if found is None:
        return None
    return (f"{times[1].lower()} {found[0]}" if times else found[0]), found[1]
