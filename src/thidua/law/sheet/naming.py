"""Names of the law's codes in Vietnamese: places, facts, awards, grades, answers."""

from dataclasses import dataclass
from decimal import Decimal

from thidua.core.rules.citation import Citation
from thidua.core.rules.lawbook import LawBook
from thidua.law.reading.facts import FactSheet

ANSWERS = {"satisfied": "Đạt", "unsatisfied": "Không đạt", "undetermined": "Chưa kết luận được"}
TEXTS = ("Bộ luật", "Luật", "Nghị quyết", "Nghị định", "Thông tư", "Quyết định", "Quy định", "Công văn")
GRADES = {
    "XS": "hoàn thành xuất sắc nhiệm vụ", "T": "hoàn thành tốt nhiệm vụ trở lên",
    "HT": "hoàn thành nhiệm vụ trở lên", "K": "đã được đánh giá, xếp loại",
}  # fmt: skip
EVENTS = {
    "sang_kien_co_so": "sáng kiến được công nhận, áp dụng ở cơ sở",
    "de_tai_co_so": "đề tài đã nghiệm thu, áp dụng ở cơ sở",
}  # fmt: skip
KINDS = {
    "ca_nhan_co_quan": "cá nhân trong cơ quan, tổ chức, đơn vị", "cong_nhan": "công nhân", "nong_dan": "nông dân",
    "nguoi_lao_dong": "người lao động", "doanh_nhan": "doanh nhân", "tri_thuc": "trí thức, nhà khoa học",
    "kieu_bao": "người Việt Nam định cư ở nước ngoài", "nguoi_nuoc_ngoai": "người nước ngoài", "tap_the": "tập thể",
    "bo_tinh": "Bộ, ban, ngành, tỉnh",
    "doanh_nghiep": "doanh nghiệp, tổ chức kinh tế", "xa_phuong": "xã, phường, đặc khu",
    "thon_to_dan_pho": "thôn, tổ dân phố", "ho_gia_dinh": "hộ gia đình",
    "tap_the_kieu_bao": "tập thể người Việt ở nước ngoài",
    "tap_the_nuoc_ngoai": "tập thể người nước ngoài", "hoc_sinh_sinh_vien": "học sinh, sinh viên",
    "luc_luong_vu_trang": "quân nhân, công an, dân quân", "tap_the_luc_luong_vu_trang": "tập thể lực lượng vũ trang",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Names:
    """What codes are called: by the book, and by the words of its facts."""

    book: LawBook
    sheets: dict[str, FactSheet]

    def text(self, id_: str) -> str:
        """A legal text by kind and number: "Luật số 06/2022/QH15"."""
        known = self.book.texts.get(id_)
        if known is None:
            return id_ or "văn bản chưa rõ"
        kind = next((kind for kind in TEXTS if known.name.startswith(kind)), "")
        return f"{kind} số {known.number}" if kind and "/" in known.number else known.name

    def place(self, written: str) -> str:
        """A place of the law: "điểm a khoản 1 Điều 24, Luật số 06/2022/QH15"."""
        cites = Citation.read(written)
        parts = [("điểm", cites.point), ("khoản", cites.clause), ("Điều", cites.article)]
        where = " ".join(f"{word} {number}" for word, number in parts if number)
        return ", ".join(filter(None, (where, self.text(cites.text))))

    def fact(self, name: str) -> str:
        """A fact in words."""
        known = self.sheets.get(name)
        return known.vi if known else name

    def award(self, code: str) -> str:
        """A title, form, or recognition."""
        known = self.book.titles.get(code)
        return f"“{known.name}”" if known else EVENTS.get(code, code)

    def counted(self, of: str) -> str:
        """What a count counts: "grade:XS", "award:…", "fact:…", "years", or several joined by "|"."""
        if "|" in of:
            return " hoặc ".join(self.counted(part) for part in of.split("|"))
        kind, _, name = of.partition(":")
        if kind == "grade":
            return GRADES[name]
        if kind == "award":
            return self.award(name)
        return self.fact(name) if kind == "fact" else "số năm tính"

    def value(self, value: object) -> str:
        """A fact's value as it is said."""
        if value is None:
            return "chưa có dữ kiện"
        if isinstance(value, bool):
            return "có" if value else "không"
        return KINDS.get(str(value), str(value))


def amount(value: object, unit: str) -> str:
    """A parameter's value with its unit; shares as per cent."""
    if unit == "phần":
        return f"{(Decimal(str(value)) * 100).normalize():f} %".replace(".", ",")
    if isinstance(value, bool):
        return "có" if value else "không"
    return f"{value} {unit}"
