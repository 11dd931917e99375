"""Made-up papers of every sort of body, laid out as papers come: what the head and the end say is known beforehand."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import zip_longest
from textwrap import wrap

NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
PARTY, YOUTH = "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐOÀN TNCS HỒ CHÍ MINH"


@dataclass(frozen=True, slots=True)
class Paper:
    """What a paper says. `parent` and `body` are the rows of the left column of its letterhead."""

    parent: tuple[str, ...]
    body: tuple[str, ...]
    number: str = "12/KH-UBND"
    place: str = "Hà Nam"
    kind: str = "KẾ HOẠCH"
    title: tuple[str, ...] = ("Phát động phong trào thi đua, khen thưởng năm 2024",)
    right: tuple[str, ...] = (NATION, MOTTO)
    modes: tuple[str, ...] = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")
    position: str = "PHÓ CHỦ TỊCH"
    name: str = "Trần Thị Bình"
    basis: str = "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"

    @property
    def label(self) -> str:
        """Party and youth papers write no colon."""
        return f"Số {self.number}" if self.right[0] in (PARTY, YOUTH) else f"Số: {self.number}"

    @property
    def day(self) -> str:
        return f"{self.place}, ngày 09 tháng 3 năm 2024"

    def expected(self) -> dict[str, str | None]:
        """The facts in lower case, as capitals are no matter here."""
        said = {
            "parent_body": " ".join(self.parent),
            "issuing_body": " ".join(self.body),
            "number": self.number,
            "place": self.place,
            "issued_on": "2024-03-09",
            "kind": self.kind,
            "title": " ".join(self.title),
            "name": self.name,
            "position": self.position,
            "mode": ", ".join(self.modes),
        }
        return {group: value.lower() or None for group, value in said.items()}


def _paper(parent: str, body: str, **more: str | tuple[str, ...]) -> Paper:
    """A paper with the rows of both bodies set apart by "/"."""
    rows = [tuple(part.strip() for part in one.split("/") if part.strip()) for one in (parent, body)]
    return replace(Paper(rows[0], rows[1]), **more)  # type: ignore[arg-type]


_PARTY: dict[str, str | tuple[str, ...]] = {"right": (PARTY,), "modes": ("T/M BAN THƯỜNG VỤ",), "position": "BÍ THƯ"}
PAPERS: tuple[Paper, ...] = (
    _paper("", "ỦY BAN NHÂN DÂN / TỈNH HÀ NAM"),
    _paper("", "ỦY BAN NHÂN DÂN / THÀNH PHỐ CẦN THƠ", place="Cần Thơ"),
    _paper("", "ỦY BAN NHÂN DÂN / PHƯỜNG AN HẢI", place="An Hải"),
    _paper("", "UBND HUYỆN KIM BẢNG"),
    _paper("", "HỘI ĐỒNG NHÂN DÂN / TỈNH HÀ NAM", number="15/NQ-HĐND", kind="NGHỊ QUYẾT", modes=(), position="CHỦ TỊCH"),
    _paper("", "THỦ TƯỚNG CHÍNH PHỦ", number="229/CĐ-TTg", kind="CÔNG ĐIỆN", place="Hà Nội", modes=(), position="THỦ TƯỚNG"),
    _paper("", "CHÍNH PHỦ", number="15/NQ-CP", kind="NGHỊ QUYẾT", place="Hà Nội", modes=("TM. CHÍNH PHỦ",), position="THỦ TƯỚNG"),
    _paper("", "CHỦ TỊCH NƯỚC", number="212/QĐ-CTN", kind="QUYẾT ĐỊNH", place="Hà Nội", modes=(), position="CHỦ TỊCH"),
    _paper("UBND TỈNH HÀ NAM", "SỞ NỘI VỤ", number="5/KH-SNV", modes=("KT. GIÁM ĐỐC",), position="PHÓ GIÁM ĐỐC"),
    _paper("SỞ GIÁO DỤC VÀ ĐÀO TẠO / HÀ NỘI", "TRƯỜNG THPT CHU VĂN AN", number="45/KH-THPTCVA", place="Hà Nội", modes=(), position="HIỆU TRƯỞNG"),
    _paper("UBND HUYỆN KIM BẢNG", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", number="45/KH-PGDĐT", modes=(), position="TRƯỞNG PHÒNG"),
    _paper("PHÒNG GD&ĐT KIM BẢNG", "TRƯỜNG TIỂU HỌC QUẾ SƠN", number="7/QĐ-THQS", kind="QUYẾT ĐỊNH", modes=(), position="HIỆU TRƯỞNG"),
    _paper("UBND PHƯỜNG AN HẢI", "TRƯỜNG MẦM NON HOA SEN", number="7/KH-MNHS", modes=(), position="HIỆU TRƯỞNG"),
    _paper("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC / SƯ PHẠM HÀ NỘI", number="7/KH-ĐHSPHN", place="Hà Nội", modes=("KT. HIỆU TRƯỞNG",), position="PHÓ HIỆU TRƯỞNG"),
    _paper("BỘ NỘI VỤ", "BAN THI ĐUA - KHEN THƯỞNG / TRUNG ƯƠNG", number="7/HD-BTĐKT", kind="HƯỚNG DẪN", place="Hà Nội", modes=("KT. TRƯỞNG BAN",), position="PHÓ TRƯỞNG BAN"),
    _paper("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG / TỈNH HÀ NAM", "KHỐI THI ĐUA CÁC SỞ TỔNG HỢP", number="1/KH-KTĐ", modes=(), position="TRƯỞNG KHỐI"),
    _paper("", "CỤM THI ĐUA SỐ 2", number="1/KH-CTĐ", modes=(), position="CỤM TRƯỞNG"),
    _paper("TẬP ĐOÀN ĐIỆN LỰC VIỆT NAM", "TỔNG CÔNG TY ĐIỆN LỰC / MIỀN BẮC", number="7/KH-EVNNPC", place="Hà Nội", modes=("KT. TỔNG GIÁM ĐỐC",), position="PHÓ TỔNG GIÁM ĐỐC"),
    _paper("", "CÔNG TY CỔ PHẦN / XI MĂNG BÚT SƠN", number="7/KH-BTS", modes=(), position="GIÁM ĐỐC"),
    _paper("BỘ QUỐC PHÒNG", "QUÂN KHU 3", number="7/KH-BTL", place="Hải Phòng", modes=("KT. TƯ LỆNH",), position="PHÓ TƯ LỆNH"),
    _paper("QUÂN KHU 3", "BỘ CHỈ HUY QUÂN SỰ / TỈNH HÀ NAM", number="7/KH-BCH", modes=("KT. CHỈ HUY TRƯỞNG",), position="PHÓ CHỈ HUY TRƯỞNG"),
    _paper("SƯ ĐOÀN 395", "TRUNG ĐOÀN 2", number="7/KH-TĐ", modes=(), position="TRUNG ĐOÀN TRƯỞNG"),
    _paper("BỘ CÔNG AN", "CÔNG AN TỈNH HÀ NAM", number="7/KH-CAT", modes=("KT. GIÁM ĐỐC",), position="PHÓ GIÁM ĐỐC"),
    _paper("TÒA ÁN NHÂN DÂN TỐI CAO", "TÒA ÁN NHÂN DÂN / TỈNH HÀ NAM", number="7/KH-TA", modes=(), position="CHÁNH ÁN"),
    _paper("VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO", "VIỆN KIỂM SÁT NHÂN DÂN / TỈNH HÀ NAM", number="7/KH-VKS", modes=("KT. VIỆN TRƯỞNG",), position="PHÓ VIỆN TRƯỞNG"),
    _paper("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM", "LIÊN ĐOÀN LAO ĐỘNG / TỈNH HÀ NAM", number="7/KH-LĐLĐ", modes=("TM. BAN THƯỜNG VỤ",), position="CHỦ TỊCH"),
    _paper("LIÊN ĐOÀN LAO ĐỘNG / TỈNH HÀ NAM", "CÔNG ĐOÀN VIÊN CHỨC", number="7/KH-CĐVC", modes=("TM. BAN THƯỜNG VỤ",), position="PHÓ CHỦ TỊCH"),
    _paper("HỘI LIÊN HIỆP PHỤ NỮ / TỈNH HÀ NAM", "BAN THƯỜNG VỤ", number="7/KH-BTV", modes=("TM. BAN THƯỜNG VỤ",), position="CHỦ TỊCH"),
    _paper("", "HỘI NÔNG DÂN / TỈNH HÀ NAM", number="7-KH/HNDT", modes=("TM. BAN THƯỜNG VỤ",), position="CHỦ TỊCH"),
    _paper("MẶT TRẬN TỔ QUỐC VIỆT NAM", "BAN THƯỜNG TRỰC / ỦY BAN MTTQ VIỆT NAM TỈNH HÀ NAM", number="7/KH-MTTQ-BTT", modes=("TM. BAN THƯỜNG TRỰC",), position="CHỦ TỊCH"),
    _paper("SỞ Y TẾ HÀ NAM", "BỆNH VIỆN ĐA KHOA / TỈNH HÀ NAM", number="7/KH-BVĐK", modes=(), position="GIÁM ĐỐC"),
    _paper("NGÂN HÀNG NHÀ NƯỚC / VIỆT NAM", "CHI NHÁNH TỈNH HÀ NAM", number="7/KH-HNA", modes=(), position="GIÁM ĐỐC"),
    _paper("TỔNG CỤC THUẾ", "CỤC THUẾ TỈNH HÀ NAM", number="7/KH-CT", modes=("KT. CỤC TRƯỞNG",), position="PHÓ CỤC TRƯỞNG"),
    _paper("CỤC THUẾ", "THUẾ TỈNH HÀ NAM", number="7/KH-HNA", modes=("KT. TRƯỞNG THUẾ TỈNH",), position="PHÓ TRƯỞNG THUẾ TỈNH"),
    _paper("BẢO HIỂM XÃ HỘI VIỆT NAM", "BẢO HIỂM XÃ HỘI / TỈNH HÀ NAM", number="7/KH-BHXH", modes=(), position="GIÁM ĐỐC"),
    _paper("ĐẢNG BỘ TỈNH HÀ NAM", "HUYỆN ỦY KIM BẢNG", number="12-KH/HU", place="Kim Bảng", **_PARTY),
    _paper("", "TỈNH ỦY HÀ NAM", number="12-CT/TU", kind="CHỈ THỊ", **_PARTY),
    _paper("TỈNH ỦY HÀ NAM", "BAN TUYÊN GIÁO VÀ DÂN VẬN", number="12-HD/BTGDVTU", kind="HƯỚNG DẪN", right=(PARTY,), modes=("K/T TRƯỞNG BAN",), position="PHÓ TRƯỞNG BAN"),
    _paper("ĐẢNG BỘ HUYỆN KIM BẢNG", "ĐẢNG ỦY XÃ THI SƠN", number="12-KH/ĐU", right=(PARTY,), modes=("T/M ĐẢNG ỦY",), position="BÍ THƯ"),
    _paper("ĐẢNG BỘ SỞ NỘI VỤ", "CHI BỘ VĂN PHÒNG", number="2-KH/CB", right=(PARTY,), modes=("T/M CHI BỘ",), position="BÍ THƯ"),
    _paper("BAN CHẤP HÀNH TRUNG ƯƠNG", "BAN BÍ THƯ", number="41-CT/TW", kind="CHỈ THỊ", place="Hà Nội", right=(PARTY,), modes=("T/M BAN BÍ THƯ",), position="THƯỜNG TRỰC BAN BÍ THƯ"),
    _paper("", "BCH ĐOÀN TỈNH HÀ NAM", number="12-KH/TĐTN-PT", right=(YOUTH,), modes=("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN",), position="PHÓ BÍ THƯ"),
    _paper("", "SỞ NỘI VỤ - LIÊN ĐOÀN LAO ĐỘNG TỈNH", number="1/KHLT-SNV-LĐLĐ", kind="KẾ HOẠCH LIÊN TỊCH", modes=(), position="GIÁM ĐỐC"),
)  # fmt: skip

Layout = Callable[[Paper], list[str]]


def _left(paper: Paper) -> list[str]:
    rule = "*" if paper.right[0] == PARTY else "***" if paper.right[0] == YOUTH else "-------"
    return [*paper.parent, *paper.body, rule]


def _beside(left: list[str], right: list[str], gap: int = 6) -> list[str]:
    """Both columns row by row, as a text layer of a PDF gives them."""
    wide = max(len(one) for one in left) + gap
    rows = max(len(left), len(right))
    left, right = left + [""] * (rows - len(left)), right + [""] * (rows - len(right))
    return [f"{one:<{wide}}{other}".rstrip() for one, other in zip(left, right, strict=True)]


def stacked(paper: Paper) -> list[str]:
    """Left column, right column, number, day: as DOCX cells come."""
    return [*_left(paper), "", *paper.right, "---------------", "", paper.label, "", paper.day]


def right_first(paper: Paper) -> list[str]:
    return [*paper.right, "---------------", *_left(paper), paper.label, paper.day]


def columns_whole(paper: Paper) -> list[str]:
    """The left column down to the number, then the right one down to the day."""
    return [*_left(paper), paper.label, *paper.right, "-----", paper.day]


def right_whole_first(paper: Paper) -> list[str]:
    return [*paper.right, "-----", paper.day, *_left(paper), paper.label]


def beside(paper: Paper) -> list[str]:
    return [*_beside(_left(paper), list(paper.right)), *_beside([paper.label], [paper.day], 12)]


def beside_close(paper: Paper) -> list[str]:
    """Columns that touch: only one blank between them."""
    left, right = [*paper.parent, *paper.body], list(paper.right)
    rows = max(len(left), len(right))
    left, right = left + [""] * (rows - len(left)), right + [""] * (rows - len(right))
    return [" ".join(pair).strip() for pair in zip(left, right, strict=True)] + [f"{paper.label} {paper.day}"]


def bars(paper: Paper) -> list[str]:
    """A table written with bars; the body above stands on a row of its own."""
    rows = [f"| {one} |  |" for one in paper.parent]
    names = f"| **{' '.join(paper.body)}** | **{' '.join(paper.right)}** |"
    return [*rows, names, "| --- | --- |", f"| {paper.label} | *{paper.day}* |"]


def cells(paper: Paper) -> list[str]:
    """Cells over several rows between bars that stand alone."""
    return [
        "|",
        *(f"**{one}**" for one in (*paper.parent, *paper.body)),
        "-------",
        "|",
        *paper.right,
        "---------------",
        "|",
        "|",
        paper.label,
        "|",
        f"*{paper.day}*",
        "|",
    ]


def tabbed(paper: Paper) -> list[str]:
    """Two cells on a row, set apart by a tab."""
    pairs = zip_longest(_left(paper), paper.right, fillvalue="")
    return [*("\t".join(pair).strip() for pair in pairs), f"{paper.label}\t{paper.day}"]


def collapsed(paper: Paper) -> list[str]:
    """The whole body on one row, the whole right column on the next."""
    bodies = [" ".join(paper.parent), " ".join(paper.body)]
    return [*(one for one in bodies if one), " ".join(paper.right), paper.label, paper.day]


LAYOUTS: tuple[Layout, ...] = (
    stacked, right_first, columns_whole, right_whole_first, beside, beside_close, bars, cells, tabbed, collapsed,
)  # fmt: skip
# Those that a narrow column may break row by row.
STACKED: tuple[Layout, ...] = (stacked, right_first, columns_whole, right_whole_first, cells)


def ending_stacked(paper: Paper) -> list[str]:
    return ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "", *paper.modes, paper.position, "", paper.name]


def ending_beside(paper: Paper) -> list[str]:
    return _beside(["Nơi nhận:", "- Như trên;", "- Lưu: VT."], [*paper.modes, paper.position, "", paper.name], 20)


def ending_above(paper: Paper) -> list[str]:
    return [*paper.modes, paper.position, "(Đã ký)", paper.name, "", "Nơi nhận:", "- Như trên;", "- Lưu: VT."]


ENDINGS: tuple[Layout, ...] = (ending_stacked, ending_beside, ending_above)


def paper_text(paper: Paper, layout: Layout, ending: Layout = ending_stacked) -> str:
    """The paper as it comes."""
    body = ("1. Nội dung thi đua, khen thưởng.", "Các đơn vị tổ chức thực hiện phong trào thi đua./.")
    return "\n".join((*layout(paper), "", paper.kind, *paper.title, "", paper.basis, *body, "", *ending(paper)))


def broken(rows: Iterable[str], width: int) -> list[str]:
    """The rows as columns of `width` letters break them; a word is never broken."""
    return [
        piece for row in rows for piece in (wrap(row, width, break_long_words=False, break_on_hyphens=False) or [""])
    ]
