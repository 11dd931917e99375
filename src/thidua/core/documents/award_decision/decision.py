"""The decision itself, in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I."""

from thidua.core.documents import letterhead, signing
from thidua.core.documents.award_decision.annex import annex
from thidua.core.documents.award_decision.content import DecisionPaper
from thidua.core.documents.award_decision.wording import articles_of
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
    said = articles_of(paper)
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
