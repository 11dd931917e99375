"""Words that begin the name of a body."""

import re

from thidua.core.plans.wording.tolerant import exact
from thidua.core.vietnamese.fold import fold

BODY_HEADS = (
    "ủy ban nhân dân", "ủy ban", "ubnd", "hội đồng", "sở", "ban", "khối thi đua", "khối", "cụm thi đua", "cụm",
    "phòng", "văn phòng", "bộ", "tổng cục", "tổng công ty", "công ty", "tập đoàn", "cục", "chi cục", "vụ", "viện",
    "trường", "trung tâm", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "đảng ủy", "đảng bộ", "chi bộ", "liên đoàn",
    "công đoàn", "hội", "đoàn", "tòa án", "viện kiểm sát", "kho bạc", "ngân hàng", "bảo hiểm xã hội", "công an",
    "bộ chỉ huy", "thanh tra", "đài", "báo", "học viện", "bệnh viện", "chính phủ", "thủ tướng", "quốc hội",
    "chủ tịch", "liên hiệp",
)  # fmt: skip
AT_START = re.compile(rf"\W*{exact(*BODY_HEADS)}(?![a-z0-9])")
# Of letterheads only: in a sentence these words begin other things than bodies.
LETTERHEADS = (
    *BODY_HEADS, "quân khu", "quân đoàn", "quân chủng", "quân đội", "binh chủng", "binh đoàn", "sư đoàn", "lữ đoàn",
    "trung đoàn", "tiểu đoàn", "đại đội", "vùng", "hải đoàn", "bộ tư lệnh", "bộ tham mưu", "nhà máy", "xí nghiệp",
    "hợp tác xã", "đại học", "chi nhánh", "thuế", "kiểm toán", "thị ủy", "thành đoàn", "tỉnh đoàn", "huyện đoàn",
    "bch", "mặt trận", "ubmttq", "mttq", "trạm", "hạt", "đội", "khoa", "tổng liên đoàn", "chi đoàn", "hđnd", "quỹ",
    "hải quan", "thi hành án", "cơ quan", "tổ", "nhà xuất bản", "nhà hát", "bảo tàng", "thư viện", "đảng đoàn",
    "liên chi", "ubmt", "đoàn", "tổng hội", "phân viện", "phân hiệu", "liên minh",
    "hiệp hội", "nghiệp đoàn", "nhà văn hóa", "nhà thiếu nhi", "điện lực", "bưu điện", "viễn thông", "quận đoàn",
    "xã đoàn", "tiểu ban", "phân hội", "chi hội", "trung ương hội", "trung ương đoàn", "thành ủy", "đảng đoàn",
    "văn phòng", "nông trường", "lâm trường", "vườn quốc gia", "ban chấp hành",
)  # fmt: skip
AT_LETTERHEAD = re.compile(rf"\W*(?!khoa\shoc){exact(*LETTERHEADS)}(?![a-z0-9])")
# Words that alone name no body: the line below goes on with them.
INCOMPLETE = re.compile(
    exact(
        "trường", "công ty", "tổng công ty", "tập đoàn", "trung tâm", "bệnh viện", "hội đồng", "viện", "hội",
        "học viện", "thủ tướng", "chủ tịch", "liên đoàn", "ban chấp hành", "bch", "ban thường trực", "công đoàn",
        "ủy ban", "tổ", "chi cục", "văn phòng", "tổng cục", "cục", "vụ", "ban", "sở", "bộ", "phòng",
        "công ty cổ phần", "khối", "cụm", "công ty tnhh", "ban quản lý", "trường đại học", "trường cao đẳng",
        "công ty tnhh một thành viên", "đoàn", "công ty tnhh mtv", "khối thi đua", "cụm thi đua", "trường thpt",
        "trường thcs", "trường tiểu học", "trường mầm non",
    )
)  # fmt: skip
# Two words that a narrow column may break though the second begins bodies: "ĐẢNG / BỘ", "SỞ NỘI / VỤ", "XÃ / HỘI".
COMPOUNDS = frozenset(
    " ".join(fold(name).split()[:2])
    for name in (
        *LETTERHEADS, "nội vụ", "xã hội", "hải phòng", "quốc phòng", "biên phòng", "phục vụ", "dịch vụ", "cán bộ",
        "nghiệp vụ", "nội bộ", "nhà trường", "môi trường", "thị trường", "thông báo", "thị xã", "trung bộ", "nam bộ",
        "bắc bộ", "bộ đội", "thường vụ", "chính viễn", "đoàn viễn", "đoàn điện", "đoàn bưu", "đa khoa", "bách khoa",
        "khoa học", "chuyên khoa",
    )
    if " " in name
)  # fmt: skip
