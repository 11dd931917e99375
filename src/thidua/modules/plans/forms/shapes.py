"""The shape of each group's value, field by field, with the words an office uses for them."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Word = str | Promise


class Kind(StrEnum):
    """How a field is typed."""

    TEXT = "text"
    LONG = "long"
    DAY = "day"
    WHOLE = "whole"
    AMOUNT = "amount"
    NAMES = "names"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a value: its name in plan JSON, its label, how it is typed. `needed`: may not be left blank."""

    name: str
    label: Word
    kind: Kind = Kind.TEXT
    choices: tuple[tuple[str, Word], ...] = ()
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """A group of facts as the office calls it, with the fields of its value."""

    label: Word
    fields: tuple[Field, ...]


OPERATORS: tuple[tuple[str, Word], ...] = (
    (">=", _("từ … trở lên (≥)")),
    (">", _("trên (>)")),
    ("=", _("bằng (=)")),
    ("<=", _("không quá (≤)")),
    ("<", _("dưới (<)")),
)
RELATIONS: tuple[tuple[str, Word], ...] = (("before", _("trước ngày")), ("by", _("đến hết ngày")))
CROSS_TERMS: tuple[tuple[str, Word], ...] = (("sum", _("cộng tất cả")), ("mean", _("lấy trung bình")))
CITED_AS: tuple[tuple[str, Word], ...] = (("basis", _("căn cứ")), ("reference", _("viện dẫn")))


def _one(label: Word, kind: Kind = Kind.TEXT) -> Shape:
    return Shape(label, (Field("value", label, kind, needed=True),))


_FROM_TO = (Field("from", _("Từ ngày"), Kind.DAY), Field("to", _("Đến hết ngày"), Kind.DAY))

SHAPES: dict[str, Shape] = {
    "kind": Shape(_("Loại văn bản"), (Field("value", _("Loại văn bản"), needed=True), Field("code", _("Viết tắt")))),
    "parent_body": _one(_("Cơ quan chủ quản")),
    "issuing_body": _one(_("Cơ quan ban hành")),
    "number": Shape(_("Số, ký hiệu"), (Field("value", _("Số, ký hiệu"), needed=True),)),
    "place": _one(_("Địa danh")),
    "issued_on": _one(_("Ngày ban hành"), Kind.DAY),
    "title": _one(_("Tên gọi (trích yếu)"), Kind.LONG),
    "citations": Shape(
        _("Văn bản căn cứ, viện dẫn"),
        (
            Field("type", _("Loại")),
            Field("number", _("Số, ký hiệu")),
            Field("date", _("Ngày"), Kind.DAY),
            Field("issuer", _("Cơ quan ban hành")),
            Field("subject", _("Về việc"), Kind.LONG),
            Field("role", _("Được nêu làm"), Kind.CHOICE, CITED_AS),
        ),
    ),
    "occasions": Shape(
        _("Dịp kỷ niệm"),
        (Field("name", _("Tên"), needed=True), Field("years", _("Số năm"), Kind.WHOLE), *_FROM_TO),
    ),
    "phases": Shape(
        _("Giai đoạn"),
        (
            Field("name", _("Tên giai đoạn"), needed=True),
            *_FROM_TO,
            Field("from_text", _("Bắt đầu (nếu không có ngày)")),
            Field("to_text", _("Kết thúc (nếu không có ngày)")),
        ),
    ),
    "contents": Shape(
        _("Nội dung thi đua"),
        (
            Field("num", _("Mục")),
            Field("text", _("Nội dung"), Kind.LONG, needed=True),
            Field("forms", _("Hình thức"), Kind.NAMES),
        ),
    ),
    "targets": Shape(
        _("Chỉ tiêu"),
        (
            Field("name", _("Tên chỉ tiêu"), Kind.LONG, needed=True),
            Field("operator", _("Mức"), Kind.CHOICE, OPERATORS),
            Field("value", _("Con số"), Kind.AMOUNT),
            Field("unit", _("Đơn vị tính")),
            Field("scope", _("Phạm vi"), Kind.LONG),
            Field("baseline", _("So với")),
        ),
    ),
    "activities": Shape(_("Hoạt động"), (Field("name", _("Hoạt động"), Kind.LONG, needed=True), *_FROM_TO)),
    "tasks": Shape(
        _("Nhiệm vụ"),
        (
            Field("who", _("Ai làm"), Kind.NAMES),
            Field("what", _("Việc phải làm"), Kind.LONG, needed=True),
            Field("due", _("Thời hạn"), Kind.DAY),
        ),
    ),
    "report_deadlines": Shape(
        _("Thời hạn báo cáo"),
        (
            Field("what", _("Báo cáo"), Kind.LONG, needed=True),
            Field("from_whom", _("Ai gửi"), Kind.NAMES),
            Field("to_whom", _("Gửi đến"), Kind.NAMES),
            Field("rel", _("Văn bản ghi"), Kind.CHOICE, RELATIONS),
            Field("due", _("Ngày"), Kind.DAY),
        ),
    ),
    "movements": Shape(
        _("Phong trào được nhắc đến"),
        (
            Field("name", _("Tên phong trào"), needed=True),
            Field("level", _("Cấp phát động")),
            Field("legal_base", _("Văn bản phát động")),
            *_FROM_TO,
        ),
    ),
    "awards": Shape(
        _("Hình thức khen thưởng"),
        (
            Field("form", _("Hình thức"), needed=True),
            Field("level", _("Cấp")),
            Field("authority", _("Ai khen thưởng")),
            Field("who", _("Cho ai"), Kind.NAMES),
        ),
    ),
    "scoring": Shape(
        _("Cách tính điểm"),
        (
            Field("cross_raters", _("Số đơn vị chấm chéo"), Kind.WHOLE, needed=True),
            Field("cross_term", _("Điểm chấm chéo"), Kind.CHOICE, CROSS_TERMS),
            Field("divisor", _("Chia cho"), Kind.WHOLE),
            Field("text", _("Văn bản ghi"), Kind.LONG),
        ),
    ),
    "bloc": Shape(_("Khối, cụm thi đua"), (Field("name", _("Tên khối, cụm"), needed=True),)),
    "bloc.roles": Shape(
        _("Vai trò trong khối"),
        (Field("role", _("Vai trò"), needed=True), Field("unit", _("Đơn vị"), needed=True)),
    ),
    "bloc.members": Shape(_("Đơn vị thành viên"), (Field("name", _("Đơn vị"), needed=True),)),
    "bloc.elections": Shape(
        _("Bầu Trưởng khối"), (Field("on", _("Ngày bầu"), Kind.DAY), Field("year", _("Cho năm"), Kind.WHOLE))
    ),
    "results": Shape(
        _("Kết quả"),
        (
            Field("meaning", _("Nội dung"), Kind.LONG, needed=True),
            Field("value", _("Con số"), Kind.AMOUNT),
            Field("unit", _("Đơn vị tính")),
        ),
    ),
    "recipients": Shape(_("Nơi nhận"), (Field("name", _("Nơi nhận"), needed=True), Field("purpose", _("Để làm gì")))),
    "signatory": Shape(
        _("Người ký"),
        (
            Field("name", _("Họ và tên"), needed=True),
            Field("position", _("Chức vụ")),
            Field("mode", _("Quyền hạn ký"), Kind.TEXT),
        ),
    ),
}


def label_of(group: str) -> str:
    """What the office calls the group."""
    return str(SHAPES[group].label)
