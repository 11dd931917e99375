"""The decision itself, in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I."""

from collections import Counter

from thidua.core.documents import letterhead, signing
from thidua.core.documents.award_decision.annex import annex, money
from thidua.core.documents.award_decision.content import (
    CORRECTING,
    GRANTING,
    RESTORING,
    REVOKING,
    AwardLine,
    DecisionPaper,
)
from thidua.core.documents.demo import DEMO_MARK
from thidua.core.documents.letterhead import Origin
from thidua.core.documents.signing import Distribution, Signature
from thidua.core.documents.tree import Align, Block, Document, Paragraph, Role, Run, Section, Title


def compose(paper: DecisionPaper) -> Document:
    """The decision; where it speaks of more than one award, they stand in the annex."""
    origin = Origin(
        body=paper.body, parent=paper.parent, symbol=paper.symbol, sequence=paper.number, place=paper.place or None,
        on=paper.on, year=paper.year,
    )  # fmt: skip
    blocks: list[Block] = [letterhead.compose(origin), Title("QUYẾT ĐỊNH", f"Về việc {paper.about}")]
    blocks.append(_centred(paper.authority.upper()))
    last = len(paper.bases) - 1
    blocks += [
        Paragraph((Run(f"{_begun(basis)}{'.' if at == last else ';'}", italic=True),), Role.BASIS)
        for at, basis in enumerate(paper.bases)
    ]
    blocks.append(_centred("QUYẾT ĐỊNH:"))
    said = _articles(paper)
    for number, words in enumerate(said, 1):
        end = "./." if number == len(said) else ""
        blocks.append(Paragraph((Run(f"Điều {number}. ", bold=True), Run(words.rstrip(".") + (end or ".")))))
    names = (*paper.recipients, f"Như Điều {len(said)}") if not paper.recipients else paper.recipients
    blocks.append(
        signing.closing(
            Signature(post=paper.signer_office or None, name=paper.signer or None), Distribution(names)
        )
    )  # fmt: skip
    sections = [Section("Quyết định", tuple(blocks))]
    if len(paper.lines) > 1:
        sections.append(annex(paper))
    return Document(
        title=f"Quyết định về việc {paper.about}", subject=paper.about, author=paper.body, made_on=paper.made_on,
        mark=DEMO_MARK if paper.is_demo else "", sections=tuple(sections),
    )  # fmt: skip


def _begun(basis: str) -> str:
    """`Căn cứ …`, `Theo đề nghị của …`: the first word is added where it is missing."""
    return basis if basis.startswith(("Căn cứ", "Theo đề nghị", "Xét đề nghị", "Theo ")) else f"Căn cứ {basis}"


def _centred(text: str) -> Paragraph:
    return Paragraph((Run(text, bold=True),), align=Align.CENTRE)


def _articles(paper: DecisionPaper) -> list[str]:
    first = {GRANTING: _granted, CORRECTING: _corrected, REVOKING: _revoked, RESTORING: _restored}[paper.kind](paper)
    carry = "Quyết định này có hiệu lực kể từ ngày ký."
    who = f"Thủ trưởng các cơ quan, đơn vị liên quan và {_whom(paper)} chịu trách nhiệm thi hành Quyết định này"
    return [*first, carry, who]


def _whom(paper: DecisionPaper) -> str:
    return paper.lines[0].name if len(paper.lines) == 1 else "các cá nhân, tập thể có tên tại Danh sách kèm theo"


def _granted(paper: DecisionPaper) -> list[str]:
    if len(paper.lines) == 1:
        said = [f"Tặng {paper.lines[0].called} cho {_told(paper.lines[0])}"]
    else:
        counts = Counter(line.called for line in paper.lines)
        listed = "; ".join(f"{award} cho {count:02d} cá nhân, tập thể" for award, count in counts.items())
        said = [f"Tặng {listed} (có danh sách kèm theo)"]
    if paper.is_paid and paper.total:
        fund = paper.fund or "quỹ thi đua, khen thưởng"
        said.append(f"Tổng số tiền thưởng là {money(paper.total)} đồng, chi từ {fund}")
    return said


def _told(line: AwardLine) -> str:
    about = f", {line.about}" if line.about else ""
    period = f", {line.period}" if line.period else ""
    achievement = f". Thành tích: {line.achievement}{period}" if line.achievement else period
    return f"{line.name}{about}{achievement}"


def _corrected(paper: DecisionPaper) -> list[str]:
    if len(paper.lines) == 1:
        one = paper.lines[0]
        said = f"Đính chính {paper.target}: “{one.name}” ({one.award}) nay sửa là “{one.instead}”"
    else:
        said = f"Đính chính {paper.target} theo danh sách kèm theo"
    return [f"{said}. Lý do: {paper.because}", "Các nội dung khác giữ nguyên"]


def _revoked(paper: DecisionPaper) -> list[str]:
    whom = f"{paper.lines[0].called} của {paper.lines[0].name}" if len(paper.lines) == 1 else "các khen thưởng"
    listed = "" if len(paper.lines) == 1 else " có tên tại Danh sách kèm theo"
    return [
        f"Hủy bỏ {whom}{listed} theo {paper.target}. Lý do: {paper.because}",
        "Người bị hủy bỏ khen thưởng nộp lại hiện vật khen thưởng và tiền thưởng đã nhận",
    ]


def _restored(paper: DecisionPaper) -> list[str]:
    whom = f"{paper.lines[0].called} của {paper.lines[0].name}" if len(paper.lines) == 1 else "các khen thưởng"
    listed = "" if len(paper.lines) == 1 else " có tên tại Danh sách kèm theo"
    return [f"Phục hồi {whom}{listed} theo {paper.target}. Lý do: {paper.because}"]
