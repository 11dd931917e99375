"""Báo cáo thành tích: who, what was done, what was received before; filled from the data there are."""

from collections.abc import Sequence

from thidua.core.documents import letterhead, signing
from thidua.core.documents.demo import DEMO_MARK
from thidua.core.documents.nomination.content import Achievement, PastAward, YearLine
from thidua.core.documents.signing import TO_FILL, Distribution, Signature
from thidua.core.documents.tree import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Role,
    Section,
    Table,
    Title,
)

_HEADS = ("Năm", "Nội dung", "Số, ngày, tháng, năm của quyết định; cơ quan ban hành")


def compose(paper: Achievement) -> Document:
    """The report; what is not on record is a blank."""
    subject = f"Đề nghị tặng {paper.award}"
    blocks: list[Block] = [letterhead.compose(paper.origin), Title("BÁO CÁO THÀNH TÍCH", subject)]
    if paper.form:
        blocks.append(Paragraph.of(paper.form, Role.NOTE))
    blocks += [*_who(paper), *_done(paper), *_before(paper.awards)]
    blocks.append(Paragraph.of("Thủ trưởng đơn vị xác nhận (ký tên, đóng dấu): …………………………"))
    blocks.append(Paragraph.of("Xác nhận của cấp trình khen thưởng (ký tên, đóng dấu): …………………………"))
    who = paper.name if paper.is_person else None
    first = "Người báo cáo" if paper.is_person else "Thủ trưởng đơn vị"
    blocks.append(signing.closing(Signature(post=first, name=who), Distribution(())))
    return Document(
        title=f"Báo cáo thành tích: {paper.name}", subject=subject, author=paper.unit, made_on=paper.made_on,
        mark=DEMO_MARK if paper.is_demo else "", sections=(Section("Báo cáo thành tích", tuple(blocks)),),
    )  # fmt: skip


def _filled(*pairs: tuple[str, str]) -> list[Block]:
    return [Paragraph.of(f"- {label}: {value or TO_FILL}.") for label, value in pairs]


def _who(paper: Achievement) -> list[Block]:
    if paper.is_person:
        title = "I. SƠ LƯỢC LÝ LỊCH"
        lines = _filled(
            ("Họ và tên", paper.name), ("Ngày, tháng, năm sinh", paper.born), ("Giới tính", paper.sex),
            ("Quê quán", ""), ("Trú quán", ""), ("Đơn vị công tác", paper.unit), ("Chức vụ", paper.position),
            ("Trình độ chuyên môn, nghiệp vụ", ""), ("Học hàm, học vị, danh hiệu, giải thưởng", ""),
        )  # fmt: skip
    else:
        title = "I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH"
        lines = _filled(
            ("Tên đơn vị", paper.name), ("Địa điểm trụ sở chính", ""), ("Cơ quan quản lý", paper.unit),
            ("Quá trình thành lập, cơ cấu tổ chức, cơ sở vật chất", ""), ("Chức năng, nhiệm vụ", ""),
        )  # fmt: skip
    return [Heading(title, 1), *lines]


def _done(paper: Achievement) -> list[Block]:
    period = f"từ ngày {paper.since:%d/%m/%Y} đến ngày {paper.until:%d/%m/%Y}"
    blocks: list[Block] = [Heading("II. THÀNH TÍCH ĐẠT ĐƯỢC", 1)]
    blocks += [Heading("1. Quyền hạn, nhiệm vụ được giao", 2), Paragraph.of(TO_FILL)]
    blocks.append(Heading(f"2. Thành tích đạt được {period}", 2))
    blocks += [Paragraph.of(line) for line in paper.text.splitlines() if line.strip()] or [Paragraph.of(TO_FILL)]
    if paper.years:
        blocks += [Paragraph.of("Mức độ hoàn thành nhiệm vụ:"), _table(paper.years, "years")]
    if paper.initiatives:
        blocks += [Paragraph.of("Sáng kiến, đề tài được công nhận:"), _table(paper.initiatives, "initiatives")]
    blocks.append(Heading("3. Chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước", 2))
    said = [line for line in paper.commitment.splitlines() if line.strip()] or [TO_FILL]
    return [*blocks, *(Paragraph.of(line) for line in said)]


def _before(awards: Sequence[PastAward]) -> list[Block]:
    blocks: list[Block] = [Heading("III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG", 1)]
    for number, (name, is_title) in enumerate((("Danh hiệu thi đua", True), ("Hình thức khen thưởng", False)), 1):
        own = [each for each in awards if each.is_title == is_title]
        blocks.append(Heading(f"{number}. {name}", 2))
        lines = [YearLine(each.year, each.name, "; ".join(filter(None, (each.decision, each.issuer)))) for each in own]
        blocks.append(_table(lines, f"past{number}") if lines else Paragraph.of("Không có trong sổ vàng."))
    return blocks


def _table(lines: Sequence[YearLine], key: str) -> Table:
    head = (tuple(Cell(name, bold=True) for name in _HEADS),)
    rows = tuple((Cell(str(line.year)), Cell(line.says), Cell(line.decision or "–")) for line in lines)
    return Table(
        (Column(18), Column(66, Align.LEFT, grows=True), Column(76, Align.LEFT)), head, rows, key=key, points=12
    )
