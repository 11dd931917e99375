"""Who does something in a sentence: the words bodies begin with in running text, and the verbs that end their name."""

import re

from thidua.core.plans.wording.heads import BODY_HEADS
from thidua.core.plans.wording.tolerant import exact, one_of
from thidua.core.plans.wording.words import VE

ACTOR_HEADS = (
    *BODY_HEADS, "các cơ quan", "các đơn vị", "các phòng", "các sở", "các doanh nghiệp", "các tổ", "các xã",
    "các địa phương",
    "các cụm", "các khối", "từng phòng", "từng đơn vị", "mỗi phòng", "mỗi đơn vị", "thủ trưởng", "trưởng các",
    "lãnh đạo", "giao văn phòng", "giao ban", "giao sở", "giao phòng", "cơ quan", "đơn vị", "các thành viên",
    "các ban", "các tổ chức", "thường trực", "bộ phận", "các bộ phận", "người đứng đầu", "toàn thể", "các huyện",
    "phó trưởng khối",
    "phó trưởng cụm",
    "các hội", "các trường", "các bộ", "các khu", "cấp ủy", "chính quyền", "các ngành", "các cấp", "tổ chức đảng",
    "các cơ sở", "chánh văn phòng", "chánh thanh tra", "giám đốc", "tổng giám đốc", "hiệu trưởng", "trưởng phòng",
    "trưởng ban", "bộ trưởng", "mặt trận", "các đoàn thể", "các chi bộ", "các khoa", "nhà trường", "giáo viên",
    "tổ trưởng", "lữ đoàn", "trung đoàn", "tiểu đoàn", "các đại đội", "các tiểu đoàn", "nhà máy", "ban ngành",
    "các công ty", "tổng phụ trách", "thư ký", "bí thư", "hiệu phó", "phó hiệu trưởng",
)  # fmt: skip
ACTOR = rf"(?:(?:cac|tung|moi)\s)?{exact(*ACTOR_HEADS)}"
AT_START = re.compile(rf"\W*(?:{one_of('đề nghị', 'giao', 'yêu cầu')}\s+)?{ACTOR}(?![a-z0-9])")
VERBS = (
    "triển khai", "tổ chức", "thực hiện", "xây dựng", "phối hợp", "tham mưu", "tổng hợp", "theo dõi", "hướng dẫn",
    "đôn đốc",
    "kiểm tra", "chỉ đạo", "phát động", "phát hiện", "tuyên truyền", "tăng cường", "căn cứ", "chủ trì", "chủ động",
    "báo cáo", "gửi", "hoàn thành", "tiếp tục", "đẩy mạnh", "nâng cao", "quán triệt", "vận động", "phân công",
    "ban hành",
    "thẩm định", "đề xuất", "rà soát", "lựa chọn", "bồi dưỡng", "nhân rộng", "biểu dương", "khen thưởng", "phân rã",
    "cung cấp", "kịp thời", "phản ánh", "có trách nhiệm", "dự thảo", "là đầu mối", "đăng ký", "thống nhất", "xem xét",
    "phát huy", "bố trí", "chuẩn bị", "giám sát", "tích cực", "động viên", "gương mẫu", "bám sát", "đổi mới",
    "thường xuyên", "tập trung", "cụ thể hóa", "đánh giá", "bình xét", "chịu trách nhiệm", "bảo đảm", "đảm bảo",
    "tập hợp", "tạo điều kiện", "nghiên cứu", "khuyến khích", "hưởng ứng", "quan tâm", "chú trọng", "tự chấm",
    "chăm lo", "khẩn trương", "đồng hành", "phát thanh", "tham gia",
    "tiến hành", "cấp phát", "giới thiệu", "duy trì", "khảo sát", "công bố",
    "tiếp nhận", "cân đối", "niêm yết", "nhắc nhở", "bổ sung",
    "giải quyết", "tổng kết", "sơ kết", "là cơ quan", "nộp", "chọn",
)  # fmt: skip
VERB = exact(*VERBS)
VERB_AT = re.compile(rf"\W*{VERB}(?![a-z0-9])")
FIRST_VERB = re.compile(rf"\s(?:{VERB}|s[e&é€](?=\s))(?![a-z0-9])")
# "các tổ chức chính trị", "Hội đồng Thi đua - Khen thưởng", "bộ phận tham mưu": there the verb is part of a name.
_IN_NAME = re.compile(r"(?:(?<![a-z])cac\s|thi\sdua\s?[-–,]?\skhen|bo\sphan\stham)")
_LONGEST_LEAD = 16


def first_verb(folded: str, at: int = 0, end: int | None = None) -> re.Match[str] | None:
    """The first verb that is no part of a name."""
    found = FIRST_VERB.finditer(folded, at, len(folded) if end is None else end)
    return next((match for match in found if not _is_in_name(folded, match)), None)


def _is_in_name(folded: str, match: re.Match[str]) -> bool:
    begin = max(match.start() - _LONGEST_LEAD, 0)
    last = match.start() + 1
    return any(found.start() < last <= found.end() for found in _IN_NAME.finditer(folded, begin, match.end()))


TO_WHOM = re.compile(rf"(?:\s|^)(?:{VE}|{exact('gửi', 'cho', 'báo cáo')})\s+(?={ACTOR}(?![a-z0-9]))")


def names_actor(folded: str, at: int = 0) -> bool:
    """Whether a body's name begins there: "Báo cáo …" is what is done, not a newspaper ("báo")."""
    actor, verb = AT_START.match(folded, at), VERB_AT.match(folded, at)
    return actor is not None and (verb is None or verb.end() <= actor.end())
