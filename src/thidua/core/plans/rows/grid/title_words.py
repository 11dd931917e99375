"""The titles that the columns of a table of awarded or of criteria have, by column."""

from typing import Literal, TypeAlias

Column: TypeAlias = Literal[
    "order", "who", "name", "post", "position", "unit", "form", "text", "points", "born", "amount", "score", "note"
]
Columns: TypeAlias = tuple[Column | None, ...]
ORDER = r"s\.?\s?t\.?\s?t\.?|tt|so\stt|so\sthu\stu"
_FORM = (
    "hình thức khen thưởng", "hình thức khen", "hình thức", "danh hiệu thi đua", "danh hiệu", "khen thưởng",
    "hình thức đề nghị khen thưởng", "đề nghị khen thưởng", "hình thức đề nghị", "danh hiệu đề nghị",
    "danh hiệu đạt được", "danh hiệu khen thưởng", "danh hiệu thi đua đề nghị", "hình thức được khen thưởng",
    "đề nghị khen",
)  # fmt: skip
_POSITION = ("chức vụ", "chức danh", "nghề nghiệp", "chức vụ công tác", "chức vụ hiện nay", "nhiệm vụ được giao")
_NAME = (
    "họ và tên", "họ tên", "họ", "họ và tên cá nhân", "tên tập thể", "tên cá nhân", "tập thể", "cá nhân",
    "tên đơn vị", "tên doanh nghiệp", "tên hộ gia đình", "hộ gia đình", "gia đình", "tên gọi", "tên cơ quan",
    "danh sách", "tên", "họ tên cá nhân", "tên tổ chức", "danh sách đơn vị", "danh sách tập thể",
    "danh sách cá nhân", "họ và tên học sinh", "họ và tên giáo viên", "tên tổ chức", "họ tên học sinh",
    "tên đối tượng", "đối tượng",
)  # fmt: skip
_UNIT = (
    "đơn vị", "đơn vị công tác", "cơ quan", "nơi công tác", "địa chỉ", "nơi ở", "cơ quan công tác", "thuộc đơn vị",
    "đơn vị trình", "lớp", "trường", "phòng ban", "đơn vị quản lý", "địa phương", "quê quán", "bộ phận",
    "nơi cư trú", "cơ quan đơn vị", "cơ quan đơn vị công tác", "phòng", "ban",
)  # fmt: skip
_TEXT = (
    "nội dung", "nội dung tiêu chí", "tiêu chí", "tiêu chí chấm điểm", "tiêu chí thi đua", "nội dung thi đua",
    "các tiêu chí", "nội dung chấm điểm", "nội dung đánh giá", "tiêu chí đánh giá", "danh mục",
    "nội dung các tiêu chí", "nội dung tiêu chí đánh giá", "nội dung tiêu chí chấm điểm",
    "nội dung tiêu chí thi đua", "nhiệm vụ", "chỉ tiêu", "tên tiêu chí", "tiêu chuẩn", "nội dung công việc",
    "nội dung chỉ tiêu", "tiêu chí thành phần", "nội dung tiêu chuẩn", "nội dung thực hiện", "lĩnh vực",
    "tên chỉ tiêu", "nội dung các chỉ tiêu", "nội dung kiểm tra", "các nội dung", "các nội dung thi đua",
    "nội dung công tác", "các chỉ tiêu", "các chỉ tiêu thi đua", "chỉ tiêu thi đua", "mục",
    "nội dung các tiêu chí thi đua", "tiêu chí bình xét", "nội dung nhiệm vụ", "tiêu chuẩn đánh giá",
)  # fmt: skip
_POINTS = (
    "điểm chuẩn", "mức điểm theo yêu cầu", "điểm theo yêu cầu", "điểm yêu cầu", "điểm tối đa", "thang điểm",
    "số điểm", "điểm", "mức điểm", "điểm quy định", "biểu điểm", "điểm số", "thang điểm chuẩn", "điểm thưởng",
    "điểm trừ", "điểm cộng", "số điểm tối đa", "thang điểm tối đa", "điểm chấm tối đa", "mức điểm tối đa",
    "tổng điểm", "điểm chuẩn tối đa", "mức điểm chuẩn", "khung điểm", "tổng số điểm", "số điểm chuẩn",
    "điểm theo quy định",
)  # fmt: skip
_SCORE = (
    "điểm tự chấm", "tự chấm", "điểm tự đánh giá", "tự đánh giá", "điểm thẩm định", "điểm chấm", "điểm đạt được",
    "đơn vị tự chấm", "khối chấm", "cụm chấm", "hội đồng chấm", "điểm đạt", "kết quả", "điểm đơn vị tự chấm",
    "tự chấm điểm", "cá nhân tự chấm", "điểm chấm chéo", "thẩm định", "hội đồng thẩm định", "điểm hội đồng chấm",
    "điểm thực hiện", "đơn vị tự chấm điểm", "điểm bình xét", "kết quả thực hiện", "tập thể đánh giá",
    "tổ thẩm định",
)  # fmt: skip
_NOTE = (
    "ghi chú", "các minh chứng", "hồ sơ minh chứng", "hướng dẫn chấm", "hướng dẫn cách chấm điểm", "cách tính điểm",
    "phương pháp chấm", "cách chấm", "cách chấm điểm", "hướng dẫn chấm điểm", "minh chứng", "tài liệu kiểm chứng",
    "tài liệu minh chứng", "căn cứ chấm điểm", "cách tính", "phương pháp chấm điểm", "diễn giải",
    "cơ quan thẩm định", "thành tích", "nội dung thành tích", "tóm tắt thành tích", "lý do khen thưởng",
    "phương pháp tính", "thành tích đạt được", "đơn vị theo dõi", "cơ quan chấm điểm", "hồ sơ kiểm chứng", "lý do",
    "đơn vị thẩm định", "giới tính", "thành tích khen thưởng", "phương pháp tính điểm", "số quyết định", "dân tộc",
    "đơn vị chấm điểm", "cách thức chấm điểm",
)  # fmt: skip
_AMOUNT = ("mức thưởng", "số tiền", "tiền thưởng", "số tiền thưởng", "mức tiền thưởng", "thành tiền", "đơn vị tính",
           "số lượng")  # fmt: skip
_BORN = ("năm sinh", "ngày sinh", "ngày tháng năm sinh", "sinh năm", "tuổi", "ngày", "tháng")
TITLES: tuple[tuple[Column, tuple[str, ...]], ...] = (
    ("form", _FORM), ("born", _BORN), ("amount", _AMOUNT), ("score", _SCORE), ("points", _POINTS),
    ("text", _TEXT), ("note", _NOTE), ("position", _POSITION), ("name", _NAME), ("unit", _UNIT),
)  # fmt: skip
