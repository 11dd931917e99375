"""Words that begin the name of a body."""

import re

from thidua.core.plans.wording.tolerant import exact

BODY_HEADS = (
    "ủy ban nhân dân", "ủy ban", "ubnd", "hội đồng", "sở", "ban", "khối thi đua", "khối", "cụm thi đua", "cụm", "phòng",
    "văn phòng", "bộ", "tổng cục", "tổng công ty", "công ty", "tập đoàn", "cục", "chi cục", "vụ", "viện", "trường",
    "trung tâm", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "đảng ủy", "đảng bộ", "chi bộ", "liên đoàn", "công đoàn",
    "hội", "đoàn", "tòa án", "viện kiểm sát", "kho bạc", "ngân hàng", "bảo hiểm xã hội", "công an", "bộ chỉ huy",
    "thanh tra", "đài", "báo", "học viện", "bệnh viện", "chính phủ", "thủ tướng", "quốc hội", "chủ tịch", "liên hiệp",
)  # fmt: skip
AT_START = re.compile(rf"\W*{exact(*BODY_HEADS)}(?![a-z0-9])")
