"""Words by which a piece of a row tells what it is: those that begin an office or a body, and family names."""

from thidua.core.plans.wording.bank import OFFICES as BANKED
from thidua.core.plans.wording.heads import BODY_HEADS

OFFICES = (
    *BANKED, "chuyên viên chính", "chuyên viên cao cấp", "chuyên viên", "nhân viên", "giáo viên", "giảng viên",
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
BODIES = (
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
FAMILIES = (
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
