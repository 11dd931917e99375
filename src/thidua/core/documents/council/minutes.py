"""Biên bản họp: who came, what was said, how it was voted, what was concluded."""

from datetime import datetime

from thidua.core.documents import letterhead, signing
from thidua.core.documents.council.content import BallotLine, ItemLine, SessionPaper
from thidua.core.documents.demo import DEMO_MARK
from thidua.core.documents.numbering import BLANK
from thidua.core.documents.signing import TO_FILL, Distribution, Signature
from thidua.core.documents.tree import Block, Document, Heading, ListBlock, Paragraph, Section, Title
from thidua.core.kernel.quantity import written

SEEN_BY = "Các thành viên"


def moment(at: datetime | None) -> str:
    """`09 giờ 00 phút, ngày 25/11/2026`; what is not known is a blank."""
    return f"{at:%H} giờ {at:%M} phút, ngày {at:%d/%m/%Y}" if at else f"{BLANK} giờ {BLANK} phút"


def counted(ballot: BallotLine) -> str:
    """A ballot in one sentence, with the count and the percentage that the decree wants in the minutes."""
    votes = "; ".join(
        f"{option.label}: {option.votes} phiếu"
        + (f" ({written(option.percent, 2)}% tổng số thành viên)" if option.percent is not None else "")
        for option in ballot.options
    )
    way = "Bỏ phiếu kín" if ballot.is_secret else "Biểu quyết công khai"
    ended = f"{way} lần {ballot.number}: {votes}; phiếu trắng: {ballot.blank}. {ballot.ended}."
    return f"{ended} Lần bỏ phiếu này đã hủy, lý do: {ballot.annulled}." if ballot.annulled else ended


def _item(number: int, item: ItemLine) -> list[Block]:
    blocks: list[Block] = [Heading(f"{number}. {item.title}", level=2)]
    if item.withdrawn:
        return [*blocks, Paragraph.of(f"Rút khỏi chương trình. Lý do: {item.withdrawn}.")]
    if item.aside:
        blocks.append(Paragraph.of(f"Không tham gia nội dung này do có liên quan: {', '.join(item.aside)}."))
    blocks += [Paragraph.of(f"{speaker}: {text}") for speaker, text in item.remarks]
    blocks += [Paragraph.of(counted(ballot)) for ballot in item.ballots]
    if item.conclusion:
        blocks.append(Paragraph.of(f"Kết luận: {item.conclusion}"))
    return blocks


def _room(paper: SessionPaper) -> list[Block]:
    blocks: list[Block] = [
        Paragraph.of(f"Thời gian bắt đầu: {moment(paper.opened)}."),
        Paragraph.of(f"Địa điểm: {paper.venue or TO_FILL}."),
        Paragraph.of(
            f"Có mặt {paper.voting}/{paper.members} thành viên có quyền biểu quyết, đủ điều kiện họp theo "
            f"{paper.quorum_basis}."
        ),
        Paragraph.of("Thành phần dự họp:"),
        ListBlock(tuple(Paragraph.of(name) for name in paper.present), is_numbered=True),
    ]
    if paper.away:
        blocks += [Paragraph.of("Vắng mặt:"), ListBlock(tuple(Paragraph.of(name) for name in paper.away))]
    return [
        *blocks,
        Paragraph.of(f"Chủ tọa: {paper.chair or TO_FILL}."),
        Paragraph.of(f"Thư ký (người ghi biên bản): {paper.secretary or TO_FILL}."),
    ]


def compose(paper: SessionPaper) -> Document:
    """The minutes, ready to be signed by chair and secretary."""
    blocks: list[Block] = [letterhead.compose(paper.origin), Title("BIÊN BẢN", paper.session), *_room(paper)]
    blocks.append(Heading("Nội dung, diễn biến phiên họp", level=1))
    for number, item in enumerate(paper.items, 1):
        blocks += _item(number, item)
    if paper.conclusion:
        blocks.append(Paragraph.of(f"Kết luận của chủ tọa: {paper.conclusion}"))
    blocks += [
        Paragraph.of(f"Phiên họp kết thúc vào {moment(paper.closed)}./."),
        Paragraph.of(f"Thư ký (ký, ghi rõ họ tên): {paper.secretary or TO_FILL}"),
        signing.closing(Signature(post="Chủ tọa", name=paper.chair or None), Distribution((SEEN_BY,))),
    ]
    return Document(
        title=f"Biên bản: {paper.session}", subject=paper.session, author=paper.body, made_on=paper.made_on,
        mark=DEMO_MARK if paper.is_demo else "", sections=(Section("Biên bản", tuple(blocks)),),
    )  # fmt: skip
