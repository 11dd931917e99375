"""The pact of a bloc as a paper in the form of Nghị định 30/2020/NĐ-CP, with who signed which text and when."""

from dataclasses import dataclass
from datetime import datetime

from thidua.core.documents import letterhead
from thidua.core.documents.demo import DEMO_MARK
from thidua.core.documents.letterhead import Origin
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
from thidua.core.kernel.quantity import written
from thidua.core.registrations.pact import PactText

SHOWN = 16
"""How many letters of the digest stand on the paper."""


@dataclass(frozen=True, slots=True)
class PactSigner:
    """A member unit with who signed for it and when; no moment while it has not signed."""

    unit: str
    by: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class PactPaper:
    """Everything the paper says. `on` is the day of the last signature, None while one is wanting."""

    text: PactText
    bloc: str
    parent: str
    place: str
    on: Day | None
    made_on: Day
    digest: str
    version: int
    signers: tuple[PactSigner, ...]
    is_demo: bool = False


def compose(paper: PactPaper) -> Document:
    """The pact, its targets and its signatures."""
    origin = Origin(
        body=paper.bloc, parent=paper.parent, symbol="GƯ", place=paper.place or None, on=paper.on, year=paper.text.year
    )
    blocks: list[Block] = [
        letterhead.compose(origin),
        Title("GIAO ƯỚC THI ĐUA", paper.text.title),
        Paragraph.of(f"Các đơn vị thành viên {paper.bloc} thống nhất ký kết giao ước thi đua năm {paper.text.year}:"),
        Heading("I. NỘI DUNG GIAO ƯỚC"),
        ListBlock(tuple(Paragraph.of(content) for content in paper.text.contents), is_numbered=True),
    ]
    if paper.text.targets:
        blocks += [Heading("II. CHỈ TIÊU THI ĐUA"), _targets(paper)]
    blocks += [
        Heading("III. CÁC ĐƠN VỊ KÝ GIAO ƯỚC" if paper.text.targets else "II. CÁC ĐƠN VỊ KÝ GIAO ƯỚC"),
        _signers(paper),
    ]
    blocks.append(Paragraph.of(_proof(paper), Role.NOTE))
    return Document(
        title=paper.text.title, subject=f"Giao ước thi đua năm {paper.text.year}", author=paper.bloc,
        mark=DEMO_MARK if paper.is_demo else "", made_on=paper.made_on,
        sections=(Section("Giao ước thi đua", tuple(blocks)),),
    )  # fmt: skip


def _head(*names: str) -> tuple[tuple[Cell, ...], ...]:
    return (tuple(Cell(name, bold=True) for name in names),)


def _targets(paper: PactPaper) -> Table:
    rows = tuple(
        (
            Cell(str(number)),
            Cell(target.name),
            Cell(target.words or "–"),
            Cell(written(target.points) if target.points is not None else "–"),
        )
        for number, target in enumerate(paper.text.targets, 1)
    )
    columns = (Column(12), Column(80, Align.LEFT, grows=True), Column(36), Column(22))
    return Table(columns, _head("TT", "Chỉ tiêu", "Mức phấn đấu", "Điểm"), rows, key="targets", points=12)


def _signers(paper: PactPaper) -> Table:
    rows = tuple(
        (
            Cell(str(number)),
            Cell(signer.unit),
            Cell(signer.by or "–"),
            Cell(f"{signer.at:%H:%M} ngày {signer.at:%d/%m/%Y}" if signer.at else "chưa ký"),
        )
        for number, signer in enumerate(paper.signers, 1)
    )
    columns = (Column(12), Column(66, Align.LEFT, grows=True), Column(44, Align.LEFT), Column(36))
    return Table(columns, _head("TT", "Đơn vị", "Người ký", "Ký lúc"), rows, key="signers", points=12)


def _proof(paper: PactPaper) -> str:
    """What was signed: the first letters of the digest, the same for every signature in the table."""
    return f"Ký trên hệ thống; mã của văn bản được ký (SHA-256): {paper.digest[:SHOWN]}…, lần ký thứ {paper.version}."
