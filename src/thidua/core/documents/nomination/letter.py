"""Tờ trình đề nghị khen thưởng with its list (Nghị định 152/2025/NĐ-CP, Điều 33.11 names what it must hold)."""

from thidua.core.documents import letterhead, signing
from thidua.core.documents.demo import DEMO_MARK
from thidua.core.documents.nomination.content import Letter
from thidua.core.documents.signing import TO_FILL, Distribution, Signature
from thidua.core.documents.tree import (
    Addressees,
    Align,
    Block,
    Cell,
    Column,
    Document,
    Paragraph,
    Role,
    Section,
    Table,
    Title,
)


def compose(paper: Letter) -> Document:
    """The letter and the list in one file; a number that is not given is a blank."""
    subject = f"Về việc {paper.subject}"
    blocks: list[Block] = [letterhead.compose(paper.origin), Title("TỜ TRÌNH", subject), Addressees((paper.to,))]
    if paper.form:
        blocks.append(Paragraph.of(paper.form, Role.NOTE))
    if paper.number:
        blocks.append(Paragraph.of(f"Số, ký hiệu đã ghi: {paper.number}.", Role.NOTE))
    blocks += [Paragraph.of(f"Căn cứ {line};") for line in paper.bases]
    count = len(paper.lines)
    blocks += [
        Paragraph.of(
            f"{paper.origin.body} đề nghị {paper.to} xem xét khen thưởng {count} trường hợp, loại hình {paper.kind}, "
            f"năm thành tích {paper.year} (danh sách kèm theo)."
        ),
        Paragraph.of("Ý kiến của cơ quan, địa phương liên quan:"),
        *_listed(paper.opinions),
        Paragraph.of("Ý kiến thẩm định (đối tượng, điều kiện, tiêu chuẩn, hồ sơ, thủ tục):"),
        *_listed(paper.appraisal),
        Paragraph.of(f"{paper.origin.body} kính trình {paper.to} xem xét, quyết định./."),
        signing.closing(Signature(), Distribution(("Như trên",))),
    ]
    whole = (
        Section("Tờ trình", tuple(blocks)),
        Section("Danh sách", (Title("DANH SÁCH", subject), _table(paper)), is_landscape=True),
    )
    return Document(
        title=f"Tờ trình: {paper.subject}", subject=subject, author=paper.origin.body, made_on=paper.made_on,
        mark=DEMO_MARK if paper.is_demo else "", sections=whole,
    )  # fmt: skip


def _listed(lines: tuple[str, ...]) -> list[Block]:
    return [Paragraph.of(f"- {line}.") for line in lines] or [Paragraph.of(f"- {TO_FILL}.")]


def _table(paper: Letter) -> Table:
    names = ("STT", "Họ và tên, tên tập thể", "Chức vụ, đơn vị", "Danh hiệu, hình thức đề nghị", "Tóm tắt thành tích")
    columns = (
        Column(12), Column(50, Align.LEFT), Column(50, Align.LEFT), Column(44, Align.LEFT),
        Column(80, Align.LEFT, grows=True),
    )  # fmt: skip
    rows = tuple(
        (
            Cell(str(number)), Cell(line.name), Cell("; ".join(filter(None, (line.position, line.unit)))),
            Cell(line.award), Cell(line.achievement),
        )
        for number, line in enumerate(paper.lines, 1)
    )  # fmt: skip
    return Table(columns, (tuple(Cell(name, bold=True) for name in names),), rows, key="list", points=12)
