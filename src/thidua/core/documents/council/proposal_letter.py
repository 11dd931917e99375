"""Tờ trình: the proposals that were carried, sent to whoever decides."""

from collections.abc import Sequence

from thidua.core.documents import letterhead, signing
from thidua.core.documents.council.content import ProposalLine, SessionPaper
from thidua.core.documents.demo import DEMO_MARK
from thidua.core.documents.signing import TO_FILL, Distribution, Signature
from thidua.core.documents.tree import (
    Addressees,
    Align,
    Block,
    Cell,
    Column,
    Document,
    Paragraph,
    Section,
    Table,
    Title,
)
from thidua.core.kernel.quantity import written


def compose(paper: SessionPaper, proposals: Sequence[ProposalLine], *, to: str) -> Document:
    """The letter with the list; where nothing was carried it says so."""
    subject = f"Về việc đề nghị khen thưởng theo kết quả {paper.session}"
    blocks: list[Block] = [
        letterhead.compose(paper.origin),
        Title("TỜ TRÌNH", subject),
        Addressees((to or TO_FILL,)),
        Paragraph.of(
            f"{paper.body} đã họp ({paper.session}), có mặt {paper.voting}/{paper.members} thành viên có quyền biểu "
            "quyết. Căn cứ kết quả bỏ phiếu, các đề nghị sau được thông qua:"
        ),
    ]
    blocks.append(_table(proposals) if proposals else Paragraph.of("Không có đề nghị nào được thông qua."))
    blocks += [
        Paragraph.of(f"{paper.body} kính trình {to or TO_FILL} xem xét, quyết định."),
        Paragraph.of("Kèm theo: biên bản họp; biên bản kiểm phiếu./."),
        signing.closing(Signature(first_line=paper.body), Distribution(("Như trên",))),
    ]
    return Document(
        title=subject, subject=subject, author=paper.body, made_on=paper.made_on,
        mark=DEMO_MARK if paper.is_demo else "", sections=(Section("Tờ trình", tuple(blocks)),),
    )  # fmt: skip


def _table(proposals: Sequence[ProposalLine]) -> Table:
    names = ("STT", "Tập thể, cá nhân", "Hình thức đề nghị", "Số phiếu", "Tỷ lệ (%)")
    return Table(
        columns=(Column(12), Column(60, Align.LEFT, grows=True), Column(50, Align.LEFT), Column(20), Column(20)),
        header=(tuple(Cell(name, bold=True) for name in names),),
        body=tuple(
            (
                Cell(str(number)), Cell(each.name), Cell(each.award), Cell(f"{each.agree}/{each.total}"),
                Cell("–" if each.percent is None else written(each.percent, 2)),
            )
            for number, each in enumerate(proposals, 1)
        ),
        key="proposals",
        points=12,
    )  # fmt: skip
