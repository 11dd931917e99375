"""Words for those who may be told to act, for what acts begin with, and verbs that stand within names."""

from thidua.core.plans.wording.actors import ACTOR_HEADS

DOER_HEADS = (
    *ACTOR_HEADS,
    "vksnd", "tand", "viện kiểm sát nhân dân", "thường vụ", "ban thường vụ", "điều dưỡng trưởng",
    "phó hiệu trưởng", "phó giám đốc", "phó trưởng", "phó chủ tịch", "bí thư", "tổng phụ trách", "thư ký",
    "kế toán", "thủ quỹ", "văn thư", "trưởng khối", "khối trưởng", "khối phó", "trưởng cụm", "cụm trưởng",
    "cụm phó", "trưởng thôn", "nhóm", "liên đội", "chi đoàn", "chi hội", "học sinh", "sinh viên", "cán bộ",
    "công chức", "viên chức", "nhân viên", "giảng viên", "người lao động", "hộ gia đình", "mttq", "ubmttq",
    "trạm y tế", "trạm", "tổ", "thôn", "lớp", "xã", "phường", "huyện", "các đồng chí", "doanh nghiệp",
    "hợp tác xã", "quân khu", "quân sự", "chi nhánh", "điện lực", "bưu điện", "thuế", "hải quan", "cổng thông tin",
    "trang thông tin", "hạt kiểm lâm", "cơ sở", "địa phương", "tập thể", "cá nhân", "thành viên", "ngành",
    "các hộ", "các cấp", "các khối", "phân xưởng", "tiểu ban", "liên minh", "khoa", "đoàn thể", "chính quyền",
    "nhân dân", "trưởng", "ông", "bà", "trường học", "quý",
)  # fmt: skip
# Spelled as they are: of sound text only.
ACTS = (
    "soạn", "cài", "ra", "cắm", "dựng", "lo", "quay", "trích", "soát", "ký", "ghi", "thẩm tra", "nạo vét", "bàn giao",
    "diễn tập", "đấu nối", "dành", "giữ", "treo", "chấm", "chốt", "trồng", "thăm hỏi", "thương lượng", "góp ý",
    "kèm cặp", "giải tỏa", "nhận", "cùng", "cầm tay", "nối", "cho", "thu", "cấp giống", "tự quản", "có ý kiến", "giao",
    "mở", "nộp", "đề ra", "giữ gìn", "phê duyệt", "rèn luyện", "tham gia", "nghiêm túc", "lên kế hoạch", "lập",
    "cân đối", "cấp phát", "cấp kinh phí", "định hướng", "nắm bắt", "nắm", "thông báo", "phổ biến", "tập huấn",
    "biên soạn", "duy trì", "hoàn thiện", "họp", "bình chọn", "lồng ghép", "khơi dậy", "khẩn trương", "phụ trách",
    "thành lập", "cử", "sử dụng", "thay mặt", "điều hành", "ký kết", "chấm điểm", "tiếp nhận", "tiến hành",
    "tuyên dương", "giới thiệu", "thông tin", "đưa tin", "cập nhật", "kêu gọi", "ủng hộ", "giải quyết", "tháo gỡ",
    "chấp hành", "tự đánh giá", "quyết định", "trình", "chăm lo", "trực tiếp", "giúp", "triệu tập", "chuyển",
    "niêm yết", "công bố", "công khai", "viết", "chọn", "phân bổ", "quản lý", "thanh quyết toán", "thanh toán",
    "chi trả", "hỗ trợ", "cung ứng", "đồng hành", "làm tốt", "thường trực", "đăng tải", "đăng", "phát sóng",
    "nêu cao", "thu hút", "đưa", "rút kinh nghiệm", "tự kiểm tra", "tuân thủ", "quyết tâm", "ra sức", "phấn đấu",
    "khắc phục", "chuyển tải", "xử lý", "xác nhận", "kiện toàn", "sơ kết", "tổng kết", "huy động", "liên hệ",
    "nhắc nhở", "yêu cầu", "đề nghị", "tiếp thu", "đảm nhiệm", "lưu trữ", "cần", "phải", "hiệp đồng", "biên tập",
    "phát hành", "phúc tra", "đầu mối", "sửa", "gỡ", "cho ý kiến", "có phương án", "có kế hoạch", "có giải pháp",
    "kiểm soát", "giám định", "bình bầu", "bầu", "tập hợp", "khảo sát", "vận hành", "bảo vệ",
)  # fmt: skip
NAMES_WITH_VERBS = (
    r"ban chỉ huy|viện kiểm sát|xây dựng|thư ký|nuôi trồng|gieo trồng|kết nối|kiểm soát"
    r"|tiếp nhận|chấp nhận|ghi nhận|thu nhập|cho vay"
    r"|đồng bào|cùng cấp|đảm bảo cho|bàn giao|chuyển giao|hợp tác|cho (?:người|các|cán)"
    r"|nhận (?:được|thức)|thu hút|ra đa|"
    r"ban (?:chỉ đạo|giám sát|quản lý|vận động|tổ chức (?:giải|hội|cuộc|tỉnh|thành|huyện))|"
    r"phòng (?:tổ chức (?:-|–|cán bộ|hành chính)|tổng hợp|kiểm tra)|tổ (?:giúp việc|thẩm định|kiểm tra)|"
    r"bộ phận (?:tham mưu|tổng hợp|giúp việc|thường trực)|cơ quan (?:thường trực|tham mưu|quản lý|chủ quản)|"
    r"thường trực (?:hội|ủy|đảng|mặt|tỉnh|thành|huyện)|quản lý giáo dục|cán bộ,? quản lý|cán bộ (?:phụ trách|làm)|"
    r"truyền thông tin|người (?:đứng|phụ trách)|"
    r"(?:chương|công|quá|tờ|giáo|quy|lộ|tiến) trình|(?:người|đơn vị) sử dụng|ban chấp hành|hậu cần|"
    r"cơ quan thông tin|thông tin, tuyên truyền|cơ quan tuyên truyền|đơn vị tham gia"
)
# "phong trào", "sơ kết", "hội nghị", "trường hợp": folded they begin as bodies do.
NO_DOERS = (
    r"to\s(?:chuc|trinh)(?![a-z])|(?:cac\s)?(?:phong\s(?:trao|chong|ngua)|so\s(?:\d|ket|luong|lieu|bo|dien|voi|tien|ho)"
    r"|truong\shop|bo\s(?:tri|sung|phieu)|hoi\s(?:nghi|thi|thao)|doan\sket|dai\s(?:dien|hoi)|vu\sviec|vien\sdan|cum\stu"
    r"|bao\s(?:dam|gom|cao|ve|ton)|ban\s(?:hanh|giao|do|dau|kem|dang|tom|sao)|co\s(?:so\s(?:quy|ket|de|phap)|cau)"
    r"|thue\ssuat|tinh\s(?:hinh|den|tu|theo)|xa\shoi|cap\sco)(?![a-z])"
)
# What reads as a verb and is part of a name itself.
NO_VERBS = (
    r"tổ chức(?:,|\.|;| và cá nhân| có | liên quan| chính trị| xã hội| thành viên| hội| đoàn| tôn giáo"
    r"| đảng| cá nhân| kinh tế| cung| tín dụng| trực thuộc| cơ sở đảng)|"
    r"(?:giáo viên|hiệu trưởng|chuyên viên|công chức|ban|tổng) (?:phụ trách|giúp)"
    r"|thông tin (?:và|điện|đại)|thông tin, (?:tuyên|báo)"
)
