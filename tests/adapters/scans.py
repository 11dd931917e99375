"""Papers printed and scanned by the tests themselves: a letter as typst sets it, and what a bad scanner makes of it."""

import io
import random
import tempfile
import unicodedata
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from pathlib import Path

import pypdfium2
import typst
from PIL import Image, ImageChops, ImageDraw, ImageFilter
from rapidfuzz.distance import Levenshtein

from thidua.adapters.fonts import find

LEFT = ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG", "BAN QUẢN LÝ KHU KINH TẾ", "Số: 45/KH-BQL")
RIGHT = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Hải Phòng, ngày 13 tháng 4 năm 2026",
)
TITLE = ("KẾ HOẠCH", "Phát động phong trào thi đua yêu nước năm 2026")
BODY = (
    "Thực hiện Kế hoạch số 105/KH-UBND ngày 07 tháng 4 năm 2026 của Ủy ban nhân dân thành phố về tổ chức phong trào thi đua yêu nước, Ban Quản lý ban hành Kế hoạch với các nội dung sau:",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Đẩy mạnh các phong trào thi đua, tạo khí thế sôi nổi trong toàn cơ quan, góp phần hoàn thành thắng lợi nhiệm vụ phát triển kinh tế - xã hội được giao.",
    "2. Công tác khen thưởng phải kịp thời, chính xác, công khai, minh bạch; chú trọng khen thưởng người lao động trực tiếp.",
    "II. CHỈ TIÊU THI ĐUA",
    "- Tỷ lệ hồ sơ giải quyết đúng hạn đạt trên 98%; mức độ hài lòng của doanh nghiệp đạt từ 95% trở lên.",
    "- Thu hút vốn đầu tư nước ngoài đạt 2,5 tỷ USD, tăng 12,5% so với năm 2025.",
    "III. TỔ CHỨC THỰC HIỆN",
    "Các phòng, đơn vị báo cáo kết quả về Văn phòng trước ngày 05 tháng 12 năm 2026 để tổng hợp, trình Lãnh đạo Ban xem xét, quyết định./.",
)
RECIPIENTS = ("Nơi nhận:", "- UBND thành phố;", "- Các phòng, đơn vị;", "- Lưu: VT, VP.")
SIGNATURE = ("TRƯỞNG BAN", "Nguyễn Văn Bình")
WHOLE = (*LEFT, *RIGHT, *TITLE, *BODY, *RECIPIENTS, *SIGNATURE)
KINDS = frozenset({"KẾ HOẠCH", "QUYẾT ĐỊNH", "CHỈ THỊ", "HƯỚNG DẪN", "TỜ TRÌNH", "PHÁT ĐỘNG"})
A4 = "width: 210mm, height: 297mm, margin: (left: 30mm, right: 20mm, y: 20mm)"


@dataclass(frozen=True)
class Scanner:
    """What a scanner does to a page: `skew` in degrees, clockwise; `noise` in shades of 255; JPEG quality; marks."""

    skew: float = 0.0
    noise: int = 0
    jpeg: int = 95
    has_stamp: bool = False
    has_streak: bool = False


CLEAN = Scanner()
OFFICE = Scanner(skew=0.8, noise=24, jpeg=60, has_stamp=True)
SLANTED = Scanner(skew=3.0, noise=12, jpeg=75)
BAD = Scanner(skew=1.6, noise=36, jpeg=35)
STREAKED = Scanner(noise=12, jpeg=80, has_streak=True)


@cache
def letter(*, before: str = "") -> bytes:
    """The plan above as a PDF with its text; `before`: typst code put first."""
    quoted = [f"#par[#text({_quoted(line)})]" for line in BODY]
    return printed(
        before
        + f"#grid(columns: (43%, 57%), align: center, text(size: 12pt)[{_stacked(LEFT)}], text(size: 12pt)[{_stacked(RIGHT)}])\n#v(6mm)\n"
        + f"#align(center)[{_stacked(TITLE)}]\n#v(4mm)\n#set par(justify: true, first-line-indent: (amount: 12mm, all: true))\n"
        + "\n".join(quoted)
        + f"\n#v(6mm)\n#grid(columns: (50%, 50%), text(size: 11pt)[{_stacked(RECIPIENTS)}], align(center)[{_stacked(SIGNATURE, gap='18mm')}])"
    )


def office_paper(text: str) -> bytes:
    """A text as an office prints it: its letterhead and its end in two columns, a paragraph for each line between.

    The letterhead is all before the nation's name and all from there to the kind; the end begins at "Nơi nhận".
    """
    lines = [line for line in text.split("\n") if line.strip()]
    nation = next(at for at, line in enumerate(lines) if line.startswith("CỘNG HÒA"))
    kind = next(at for at, line in enumerate(lines) if line in KINDS)
    end = next(at for at, line in enumerate(lines) if line.startswith("Nơi nhận"))
    signing = next(at for at, line in enumerate(lines) if at > end and line.isupper())
    left, right, body = tuple(lines[:nation]), tuple(lines[nation:kind]), lines[kind + 2 : end]
    recipients, signature = tuple(lines[end:signing]), tuple(lines[signing:])
    return printed(
        f"#grid(columns: (44%, 56%), align: center, text(size: 11pt)[{_stacked(left)}], text(size: 11pt)[{_stacked(right)}])\n#v(6mm)\n"
        f"#align(center)[{lines[kind]}\\ #text({_quoted(lines[kind + 1])})]\n#v(4mm)\n"
        "#set par(justify: true, first-line-indent: (amount: 12mm, all: true))\n"
        + "\n".join(f"#par[#text({_quoted(line)})]" for line in body)
        + f"\n#v(6mm)\n#grid(columns: (50%, 50%), text(size: 11pt)[{_stacked(recipients)}], align(center)[{_stacked(signature, gap='9mm')}])"
    )


def printed(source: str, page: str = A4) -> bytes:
    """A PDF from typst code, in Tinos at 14 points."""
    head = f'#set page({page})\n#set text(font: "Tinos", size: 14pt, fallback: false, lang: "vi")\n'
    return typst.compile((head + source).encode(), font_paths=list(find().folders))


def paper_of(text: str) -> bytes:
    """A text as a paper of as many pages as it needs, a paragraph for each line."""
    lines = [line for line in text.split("\n") if line.strip()]
    return printed("#set par(justify: true)\n" + "\n".join(map(_paragraph, lines)))


def _paragraph(line: str) -> str:
    """A line as typst sets it; what a tabulator parts stands in two columns, as letterheads and signatures do."""
    cells = ", ".join(f"text({_quoted(cell)})" for cell in line.split("\t"))
    return f"#grid(columns: (46%, 54%), {cells})" if "\t" in line else f"#par[#text({_quoted(line)})]"


def scan_of(pdf: bytes, how: Scanner, *, dpi: int = 200) -> list[Image.Image]:
    """Every page of a paper as the scanner gives it; the seal stands on the last one alone."""
    count = len(pypdfium2.PdfDocument(pdf))
    sealed = [replace(how, has_stamp=how.has_stamp and number == count) for number in range(1, count + 1)]
    return [scanned(image_of(pdf, number, dpi=dpi), one) for number, one in enumerate(sealed, start=1)]


def image_of(pdf: bytes, number: int = 1, *, dpi: int = 200) -> Image.Image:
    """A page of a PDF as it leaves the printer."""
    return pypdfium2.PdfDocument(pdf)[number - 1].render(scale=dpi / 72).to_pil().convert("RGB")


def scanned(page: Image.Image, how: Scanner = CLEAN) -> Image.Image:
    """The page as the scanner gives it. The same page is always spoilt in the same way."""
    if how.has_stamp:
        page = stamped(page)
    if how.skew:
        page = page.rotate(-how.skew, Image.Resampling.BICUBIC, fillcolor="white")
    if how.has_streak:
        ImageDraw.Draw(page).line(
            (page.width * 3 // 4, 0, page.width * 3 // 4, page.height), fill=(90, 90, 90), width=2
        )
    if how.noise:
        grain = Image.frombytes("L", page.size, random.Random(7).randbytes(page.width * page.height))
        soft = grain.filter(ImageFilter.BoxBlur(1)).point(
            lambda shade: max(0, min(255, (shade - 128) * how.noise // 24 + 128))
        )
        layer = Image.merge("RGB", (soft,) * 3)
        page = ImageChops.add(page, layer, offset=-128)
    out = io.BytesIO()
    page.save(out, "JPEG", quality=how.jpeg)
    return Image.open(out)


def stamped(page: Image.Image) -> Image.Image:
    """A round red seal over the place of the signature."""
    seal = Image.new("RGB", page.size, "white")
    pen = ImageDraw.Draw(seal)
    x, y, r = page.width * 60 // 100, page.height * 76 // 100, page.width // 10
    for radius, width in ((r, 6), (r * 3 // 4, 3)):
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), outline=(215, 40, 50), width=width)
    pen.regular_polygon((x, y, r // 3), 5, fill=(215, 40, 50))
    return ImageChops.multiply(page, seal)


def file_of(image: Image.Image, kind: str = "JPEG", **how: object) -> bytes:
    """The image as a file."""
    out = io.BytesIO()
    image.save(out, kind, **how)
    return out.getvalue()


def pdf_of(*images: Image.Image, dpi: int = 200) -> bytes:
    """A scanned PDF: pages that are pictures."""
    out = io.BytesIO()
    images[0].save(out, "PDF", save_all=True, append_images=images[1:], resolution=dpi)
    return out.getvalue()


def with_hidden_text(image: Image.Image, lines: list[str]) -> bytes:
    """A scan with a text layer behind it, as copiers with their own OCR make."""
    picture = file_of(image.convert("RGB"), "PNG")
    layer = "\n".join(f"#text(fill: rgb(0, 0, 0, 0), size: 9pt, {_quoted(line)})\\ " for line in lines)
    head = '#set page(width: 210mm, height: 297mm, margin: 15mm, background: image("scan.png", width: 100%))\n'
    return _with_picture(head + layer, picture)


def _with_picture(source: str, picture: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "scan.png").write_bytes(picture)
        paper = Path(folder) / "scan.typ"
        paper.write_text(f'#set text(font: "Tinos", fallback: true)\n{source}', encoding="utf-8")
        return typst.compile(paper, font_paths=list(find().folders))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '\\"') + '"'


def _stacked(lines: tuple[str, ...], gap: str = "3mm") -> str:
    return f"#stack(spacing: {gap}, " + ", ".join(f"text({_quoted(line)})" for line in lines) + ")"


def ruined(line: str) -> str:
    """A line as an English model reads it: marks lost, some letters taken for others."""
    mistaken = str.maketrans({"ộ": "6", "ố": "6", "ế": "é", "ệ": "¢", "ư": "w", "ơ": "o", "ạ": "q", "ẩ": "4", "đ": "d"})
    kept = unicodedata.normalize("NFD", line.translate(mistaken))
    return "".join(char for char in kept if not unicodedata.combining(char)).replace("đ", "d").replace("Đ", "D")


def error_rate(found: str, wanted: str) -> Fraction:
    """Letters to change, insert or delete, of all that are wanted; white space counts as one blank."""
    one, two = (" ".join(text.split()) for text in (found, wanted))
    return Fraction(Levenshtein.distance(one, two), len(two))
