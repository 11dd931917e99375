"""The paper that certifies a recognised initiative, in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I."""

from dataclasses import dataclass

from thidua.core.documents import letterhead, signing
from thidua.core.documents.demo import DEMO_MARK
from thidua.core.documents.letterhead import Origin
from thidua.core.documents.signing import Distribution, Signature
from thidua.core.documents.tree import Align, Cell, Column, Document, Paragraph, Section, Table, Title
from thidua.core.initiatives.authors import Author
from thidua.core.kernel.period import Day
from thidua.core.kernel.quantity import written


@dataclass(frozen=True, slots=True)
class Recognition:
    """Everything the paper says. `number` and `on` are those of the decision."""

    body: str
    parent: str
    place: str
    title: str
    unit: str
    authors: tuple[Author, ...]
    scope: str
    number: str
    on: Day
    is_demo: bool = False


def compose(paper: Recognition) -> Document:
    """The certificate: who, what, in which scope, by which decision."""
    said = f"Theo Quyết định số {paper.number} ngày {paper.on:%d/%m/%Y}, {paper.body} chứng nhận sáng kiến:"
    blocks = (
        letterhead.compose(
            Origin(body=paper.body, parent=paper.parent, symbol="GCN", place=paper.place or None, on=paper.on)
        ),
        Title("GIẤY CHỨNG NHẬN SÁNG KIẾN", paper.title),
        Paragraph.of(said),
        Paragraph.of(f"Tên sáng kiến: {paper.title}."),
        Paragraph.of(f"Đơn vị áp dụng: {paper.unit}. Phạm vi ảnh hưởng: {paper.scope}."),
        Paragraph.of("Tác giả và tỷ lệ đóng góp:"),
        _authors(paper.authors),
        signing.closing(Signature(), Distribution(names=("Tác giả", paper.unit))),
    )
    return Document(
        title=f"Giấy chứng nhận sáng kiến: {paper.title}", subject=paper.title, author=paper.body,
        mark=DEMO_MARK if paper.is_demo else "", made_on=paper.on, sections=(Section("Giấy chứng nhận", blocks),),
    )  # fmt: skip


def _authors(authors: tuple[Author, ...]) -> Table:
    rows = tuple(
        (Cell(str(number)), Cell(author.name), Cell(author.part or "–"), Cell(f"{written(author.share)} %"))
        for number, author in enumerate(authors, 1)
    )
    columns = (Column(12), Column(60, Align.LEFT, grows=True), Column(50, Align.LEFT), Column(26))
    head = (tuple(Cell(name, bold=True) for name in ("TT", "Tác giả", "Phần đóng góp", "Tỷ lệ")),)
    return Table(columns, head, rows, key="authors", points=12)
