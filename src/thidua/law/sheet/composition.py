"""A sheet as text for the command line, and as the one tree from which PDF and DOCX are written."""

from thidua.core.documents.demo import DEMO_MARK
from thidua.core.documents.tree import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Role,
    Section,
    Table,
    Title,
)
from thidua.core.kernel.period import Day
from thidua.law.sheet.lines import Line, VerdictSheet

KIND = "Phiếu xét điều kiện"
ADVICE = "Phiếu do hệ thống lập để đối chiếu; người, cơ quan có thẩm quyền xem xét, quyết định."
HEADER = ("Căn cứ", "Điều kiện", "Dữ kiện đã dùng", "Kết quả")
INDENT = "– "
COMMON = "điều kiện chung"


def text(sheet: VerdictSheet) -> str:
    """The sheet as lines of text."""
    told = [*_head(sheet), ""]
    place = ""
    for line in sheet.lines:
        if line.place != place:
            told.append(f"[{line.place or COMMON}]")
            place = line.place
        found = f" — {line.found}" if line.found else ""
        told.append(f"{'  ' * (line.depth + 1)}{line.answer}: {line.asked}{found}")
    told += ["", *(f"Cách ngắn nhất {place}: {way}" for place, way in enumerate(sheet.ways, 1))]
    told += [f"Lưu ý: {note}" for note in sheet.notes]
    return "\n".join([*told, f"Mã bộ luật: {sheet.digest}", ADVICE])


def _head(sheet: VerdictSheet) -> list[str]:
    about = f"{sheet.subject}: " if sheet.subject else ""
    return [
        f"{about}{sheet.title} – {sheet.answer}",
        f"Hồ sơ nhận ngày {sheet.received:%d/%m/%Y}, xét năm {sheet.year}. Căn cứ: {sheet.basis}.",
    ]


def compose(sheet: VerdictSheet, *, made_on: Day, is_demo: bool = False) -> Document:
    """The sheet as a paper."""
    head = _head(sheet)
    blocks: list[Block] = [
        Title(KIND.upper(), sheet.title),
        *(Paragraph.of(line) for line in head),
        _table(sheet.lines),
    ]
    if sheet.ways:
        items = tuple(Paragraph.of(way) for way in sheet.ways)
        blocks += [Heading("Cách ngắn nhất để đủ điều kiện"), ListBlock(items, is_numbered=True)]
    if sheet.notes:
        told = tuple(Paragraph.of(note) for note in sheet.notes)
        blocks += [Heading("Lưu ý, không làm đổi kết quả"), ListBlock(told)]
    blocks += [Paragraph.of(line, Role.NOTE) for line in (f"Mã bộ luật: {sheet.digest}", ADVICE)]
    return Document(
        title=f"{KIND}: {sheet.title}",
        subject=head[0],
        made_on=made_on,
        mark=DEMO_MARK if is_demo else "",
        sections=(Section(KIND, tuple(blocks)),),
    )


def _table(lines: tuple[Line, ...]) -> Table:
    return Table(
        columns=(Column(32, Align.LEFT), Column(58, Align.LEFT, grows=True), Column(44, Align.LEFT), Column(24)),
        header=(tuple(Cell(name, bold=True) for name in HEADER),),
        body=tuple(
            (
                Cell(line.place or COMMON),
                Cell(INDENT * line.depth + line.asked),
                Cell(line.found),
                Cell(line.answer, bold=True),
            )
            for line in lines
        ),
        key="conditions",
        points=10,
    )
