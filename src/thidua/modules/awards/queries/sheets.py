"""The eligibility sheet as a paper: verdict, each article with facts and sources, what is missing, the law pack."""

from django.conf import settings
from django.utils import timezone

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
from thidua.modules.awards.queries.runs import RunView
from thidua.modules.awards.queries.telling import ClauseLine, VerdictView

COLUMNS = (Column(40, Align.LEFT), Column(28), Column(80, Align.LEFT, grows=True), Column(40, Align.LEFT))
HEADS = ("Điều luật", "Kết quả", "Dữ kiện", "Nguồn")


def _row(line: ClauseLine) -> tuple[Cell, ...]:
    said = [f"{fact.words}: {fact.value}" for fact in line.facts] + list(line.counts)
    sources = dict.fromkeys(fact.source for fact in line.facts if fact.source)
    return (
        Cell(line.cites), Cell(line.word), Cell("\n".join(said), align=Align.LEFT),
        Cell("\n".join(sources), align=Align.LEFT),
    )  # fmt: skip


def _listed(title: str, lines: tuple[str, ...]) -> list[Block]:
    if not lines:
        return []
    return [Heading(title, 2), ListBlock(tuple(Paragraph.of(line) for line in lines))]


def _verdict(view: VerdictView, received: str) -> list[Block]:
    rule = f" Căn cứ: {view.rule}." if view.rule else ""
    blocks: list[Block] = [
        Heading(f"Hồ sơ nhận ngày {received}: {view.word.lower()}", 1),
        Paragraph.of(f"{view.title}, năm thành tích {view.year}.{rule}"),
    ]
    if view.clauses:
        head = (tuple(Cell(text, bold=True) for text in HEADS),)
        blocks.append(Table(COLUMNS, head, tuple(_row(line) for line in view.clauses), key=f"v{received}"))
    blocks += _listed("Còn thiếu dữ kiện", view.missing)
    blocks += _listed("Cần văn bản", view.texts)
    blocks += _listed("Tạm dừng vì", view.holds)
    blocks += _listed("Lưu ý, không làm đổi kết quả", view.notes)
    blocks += _listed("Cách ngắn nhất", tuple("; ".join(way) for way in view.ways))
    return [*blocks, Paragraph.of(f"Mã bộ luật: {view.digest}", Role.NOTE)]


def sheet(run: RunView) -> Document:
    """The paper of a kept verdict."""
    subject = f"{run.bearer.name} – {run.verdict.title}"
    blocks: list[Block] = [
        Title("PHIẾU XÉT ĐIỀU KIỆN", subject),
        Paragraph.of(f"Đơn vị: {run.bearer.unit_name}. Người lập: {run.by}."),
        *_verdict(run.verdict, f"{run.received:%d/%m/%Y}"),
    ]
    if run.other is not None and run.other_received is not None:
        blocks += _verdict(run.other, f"{run.other_received:%d/%m/%Y}")
    blocks.append(
        Paragraph.of("Phiếu là kết quả máy đối chiếu dữ kiện với luật; người có thẩm quyền quyết định.", Role.NOTE)
    )
    return Document(
        title=f"Phiếu xét điều kiện: {subject}", made_on=timezone.localtime(run.at).date(),
        sections=(Section("Phiếu xét điều kiện", tuple(blocks), is_landscape=True),), subject=subject,
        mark=DEMO_MARK if settings.THIDUA_DEMO else "",
    )  # fmt: skip
