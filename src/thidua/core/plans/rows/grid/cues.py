"""Words by which a piece of a row tells what it is: an office, a body, a form, the name of a person."""

import re

from thidua.core.plans.rows.forms import AT_FORM, called
from thidua.core.plans.wording.bank import OFFICES
from thidua.core.plans.wording.heads import BODY_HEADS
from thidua.core.plans.wording.tolerant import exact, one_of
from thidua.core.vietnamese.fold import fold

_OFFICES = (
    *OFFICES, "chuyên viên chính", "chuyên viên cao cấp", "chuyên viên", "nhân viên", "giáo viên", "giảng viên",
    "kế toán", "kế toán trưởng", "cán bộ", "công chức", "viên chức", "công nhân", "phó trưởng", "phó", "bác sĩ",
    "y sĩ", "điều dưỡng", "điều dưỡng trưởng", "hộ sinh", "dược sĩ", "kỹ sư", "kỹ thuật viên", "ủy viên", "văn thư",
    "thủ quỹ", "lái xe", "bảo vệ", "tổ trưởng", "tổ phó", "đội trưởng", "đội phó", "phó hiệu trưởng",
    "chi hội trưởng", "học sinh", "sinh viên", "hội viên", "đoàn viên", "thanh tra viên", "kiểm soát viên",
    "kiểm sát viên", "thẩm phán", "thư ký", "chấp hành viên", "trợ lý", "chỉ huy trưởng", "chỉ huy phó",
    "phó chỉ huy trưởng", "chính trị viên", "công an viên", "tổng phụ trách", "chánh thanh tra",
    "phó chánh thanh tra", "phó chi cục trưởng", "phó cục trưởng", "cục phó", "phó chủ nhiệm", "cửa hàng trưởng",
    "quản đốc", "phó quản đốc", "ca trưởng", "nông dân", "người lao động", "thủ trưởng", "phó tổng giám đốc",
    "chiến sĩ", "trung úy", "thượng úy", "đại úy", "thiếu tá", "trung tá", "thượng tá", "đại tá", "cán sự",
    "thủ kho", "phụ trách", "nghiên cứu viên", "phóng viên", "biên tập viên", "hạt trưởng", "cộng tác viên",
    "phó trưởng khoa", "trưởng khoa", "trạm trưởng", "phó trưởng trạm", "thành viên", "lao động hợp đồng",
    "giám thị", "kiểm lâm viên", "chánh án", "phó chánh án", "viện trưởng", "phó viện trưởng", "phó bí thư",
    "chuyên trách", "tiểu đội trưởng", "trung đội trưởng", "đại đội trưởng", "tiểu đoàn trưởng", "trung đoàn trưởng",
    "lữ đoàn trưởng", "xã đội trưởng", "huyện đội trưởng", "tỉnh đội trưởng", "tỉnh đội phó", "huyện đội phó",
    "xã đội phó", "chính ủy", "tư lệnh", "phó tư lệnh", "tham mưu trưởng", "tham mưu phó", "trung đội phó",
    "đại đội phó", "tiểu đoàn phó", "hiệu phó", "phó khoa", "trưởng bộ môn", "chi ủy viên", "cấp dưỡng", "tạp vụ",
    "nhân viên y tế", "chủ tịch hội đồng",
)  # fmt: skip
_BODIES = (
    *(head for head in BODY_HEADS if head not in ("chủ tịch", "thủ tướng")), "khoa", "tổ", "đội", "trạm", "xã",
    "phường", "thị trấn", "thị xã", "huyện", "quận", "thành phố", "tỉnh", "chi đoàn", "chi hội", "hợp tác xã",
    "xí nghiệp", "nhà máy", "phân xưởng", "thôn", "ấp", "khu phố", "tổ dân phố", "lớp", "nhà trường", "chi nhánh",
    "hạt kiểm lâm", "mặt trận", "ubmttq", "ủy ban mttq", "hđnd", "lđlđ", "bộ phận", "trung đoàn", "tiểu đoàn",
    "đại đội", "đồn biên phòng", "doanh nghiệp", "ngành", "mầm non", "tiểu học", "thcs", "thpt", "bhxh", "bản",
    "buôn", "làng", "khối", "điện lực", "bưu điện", "viễn thông", "nông trường", "lâm trường", "quỹ", "câu lạc bộ",
    "tổng đội", "bộ môn", "tạp chí", "nhà xuất bản", "hộ", "nhân dân", "cán bộ", "tập thể", "cơ quan", "khách sạn",
    "siêu thị", "đảng", "tòa soạn", "cảng", "dòng họ", "gia đình", "ubkt", "đhqg", "vnpt", "hội đồng",
)  # fmt: skip
# Family names of nearly all Vietnamese; a name that begins otherwise is still one, only less surely told.
_FAMILIES = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
    "Lý", "Đinh", "Mai", "Trịnh", "Trương", "Đoàn", "Phùng", "Lương", "Quách", "Tạ", "Tô", "Hà", "Cao", "Châu",
    "Chu", "Lâm", "Thái", "Thân", "Tống", "Từ", "Vương", "Văn", "Đàm", "Đào", "Điền", "Giang", "Kiều", "La", "Lại",
    "Lã", "Lưu", "Lục", "Mạc", "Nông", "Ninh", "Nghiêm", "Ông", "Phí", "Phó", "Quan", "Quản", "Thạch", "Thẩm",
    "Tăng", "Tôn", "Trà", "Triệu", "Trang", "Tiêu", "Viên", "Vi", "Hứa", "Hoa", "Khổng", "Khương", "Doãn", "Cù",
    "Cung", "Âu", "Ân", "Bạch", "Bành", "Bế", "Ma", "Lò", "Lù", "Giàng", "Sùng", "Vàng", "Thào", "Hạng", "Mã",
    "Lường", "Quàng", "Cầm", "Cà", "Tòng", "Đèo", "Điêu", "Hầu", "Sầm", "Hoàn", "Kim", "Sơn", "Danh", "Diệp",
    "Đồng", "Đậu", "Bá", "Biện", "Bồ", "Ca", "Cấn", "Chế", "Chử", "Đan", "Đới", "Đường", "Giáp", "Hàn", "Hàng",
    "Hán", "Kha", "Khúc", "Khuất", "Lều", "Liêu", "Lộ", "Mẫn", "Nhan", "Nhâm", "Nhữ", "Ngọ", "Ngụy", "Phù", "Tào",
    "Thang", "Thiều", "Tiết", "Tưởng", "Ty", "Ung", "Uông", "Viêm", "Xa", "Yên", "Rơ", "Y", "H'", "A", "K'", "Siu",
    "Ksor", "Nay",
)  # fmt: skip
FAMILIES = frozenset(fold(name) for name in _FAMILIES)
_WORD_END = r"(?![^\W_])"
# "Trưởng Công an xã", "Trưởng thôn": without its marks "trưởng" is a school too, so what it heads must follow.
_HEADED = (
    "công an",
    "thôn",
    "bản",
    "ấp",
    "khu phố",
    "bộ phận",
    "nhóm",
    "đoàn",
    "trạm",
    "đài",
    "văn phòng",
    "xóm",
    "đại diện",
)
_HEAD_WORDS = exact(*_HEADED)
_HEAD_OF = rf"(?:{exact('trưởng')}\s{_HEAD_WORDS})"
OFFICE = re.compile(rf"\W*(?:nguyen\s|quyen\s)?(?:{exact(*_OFFICES)}|{_HEAD_OF}){_WORD_END}")
# "Tổ chức", "Ban hành", "Đoàn kết" begin no body, nor does "Trưởng phòng" without its marks.
_NO_BODIES = ("tổ chức", "ban hành", "đoàn kết", "hội nghị", "phong trào", "sơ kết", "khởi nghiệp", "bộ đội", "hội thi")
_NO_BODY = rf"(?!\W*(?:{one_of(*_NO_BODIES)}|truong\s(?:phong|ban|khoa|bo|tram|{_HEAD_WORDS}))(?![a-z0-9]))"
BODY = re.compile(rf"{_NO_BODY}\W*{exact(*_BODIES)}{_WORD_END}")
FORM = re.compile(rf"\W*{AT_FORM}{_WORD_END}")
_WORD = re.compile(r"\S+")
_SPELLED = re.compile(r"[^\W\d_][^\W\d_'’]*[.,]?")
_MOST_WORDS, _USUAL = 5, (3, 4)


def cue_ends(text: str, folded: str, at: int) -> int:
    """Where the cue that begins at a word ends; `at` itself where none does. A body's name begins with a capital."""
    found = [OFFICE.match(folded, at), FORM.match(folded, at), BODY.match(folded, at) if _is_large(text, at) else None]
    return max((match.end() for match in found if match), default=at)


def _is_large(text: str, at: int) -> bool:
    return text[at : at + 1].isupper()


def person(text: str) -> int:
    """How much words look like a person's name, from -3 to 8."""
    lead = called(text)
    words = _WORD.findall(text[lead:].strip(" ,;.-–"))
    if not words or not all(_SPELLED.fullmatch(word) and word[0].isupper() for word in words):
        return -3
    told = 3 if lead else 0
    told += 3 if fold(words[0]) in FAMILIES else 0
    return told + (2 if len(words) in _USUAL else 0 if 1 < len(words) <= _MOST_WORDS else -4)
