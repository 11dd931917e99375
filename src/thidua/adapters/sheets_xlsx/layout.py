"""How a round lies in a workbook: the words of its worksheets, and what they stand for."""

from thidua.core.scoring.formula import Level, Missing, Source
from thidua.core.scoring.ranking import Last, Method

TERMS_PAGE = "Thông tin"
SCORE_PAGE = "Phiếu"
LABELS = {
    "bloc": ("Khối, cụm thi đua", "Khối thi đua", "Cụm thi đua"),
    "year": ("Năm",),
    "code": ("Mã vòng chấm",),
    "expression": ("Công thức",),
    "raters": ("Số đơn vị chấm chéo theo công thức",),
    "digits": ("Số chữ số thập phân khi làm tròn",),
    "missing_self": ("Khi thiếu điểm tự chấm",),
    "missing_cross": ("Khi thiếu điểm chấm chéo",),
    "level": ("Cộng điểm theo",),
    "ties": ("Khi bằng điểm",),
    "method": ("Cách xếp hạng",),
    "check": ("Mã kiểm tra",),
    "formula": ("Công thức đầy đủ (máy đọc)",),
}
SCORER_LABELS = {
    "scorer": ("Đơn vị chấm", "Người chấm"),
    "role": ("Vai trò",),
    "bloc": LABELS["bloc"],
    "year": LABELS["year"],
    "code": LABELS["code"],
    "check": LABELS["check"],
    "made": ("Tải lúc",),
    "seal": ("Mã niêm phong",),
}
MEMBER_HEADERS = {"member": ("Tên đơn vị", "Đơn vị thành viên", "Đơn vị")}
GRID_HEADERS = {
    "code": ("Mã", "Mã số"),
    "text": ("Tiêu chí", "Phần/Tiêu chí"),
    "maximum": ("Điểm tối đa", "Điểm chuẩn"),
}
FLAT_HEADERS = {
    "scorer": ("Đơn vị chấm", "Người chấm"),
    "unit": ("Đơn vị được chấm",),
    "code": ("Mã", "Mã tiêu chí"),
    "score": ("Điểm",),
    "reason": ("Lý do",),
    "role": ("Vai trò",),
}
OWN = "(tự chấm)"
VETOED = "liệt"
MISSING = {
    "chưa quy định": Missing.REFUSE,
    "bỏ ra, chia lại": Missing.EXCLUDE,
    "tính 0 điểm": Missing.ZERO,
    "không xếp hạng": Missing.UNRANKED,
    "lấy điểm tự chấm": Missing.TAKE_SELF,
}
LEVELS = {"tổng điểm": Level.TOTAL, "từng tiêu chí": Level.CRITERION}
METHODS = {"1, 1, 3": Method.COMPETITION, "1, 1, 2": Method.DENSE}
LASTS = {"bỏ phiếu": Last.VOTE, "đồng hạng": Last.SHARED}
LOWER_FIRST = "thấp hơn:"
ROLES = {"chấm điểm": None, "thẩm định": Source.VERIFIED, "chuyên môn": Source.SPECIALIST}
ROLE_NAMES = {
    Source.SELF: "chấm điểm",
    Source.CROSS: "chấm điểm",
    Source.VERIFIED: "thẩm định",
    Source.SPECIALIST: "chuyên môn",
}
