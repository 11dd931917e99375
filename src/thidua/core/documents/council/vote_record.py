"""Biên bản kiểm phiếu: each ballot with its count, and the list of slips by which anybody counts again."""

from thidua.core.documents import letterhead, signing
from thidua.core.documents.council.content import BallotLine, SessionPaper
from thidua.core.documents.council.minutes import SEEN_BY, moment
from thidua.core.documents.demo import DEMO_MARK
from thidua.core.documents.signing import Distribution, Signature
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
from thidua.core.kernel.quantity import written


def _counts(ballot: BallotLine, key: str) -> Table:
    rows = tuple(
        (
            Cell(option.label), Cell(str(option.votes)),
            Cell("–" if option.percent is None else written(option.percent, 2)),
        )
        for option in ballot.options
    )  # fmt: skip
    return Table(
        columns=(Column(80, Align.LEFT, grows=True), Column(30), Column(40)),
        header=(tuple(Cell(name, bold=True) for name in ("Phương án", "Số phiếu", "% tổng số thành viên")),),
        body=(*rows, (Cell("Phiếu trắng"), Cell(str(ballot.blank)), Cell("–"))),
        key=key,
        points=12,
    )


def _slips(ballot: BallotLine, key: str) -> Table:
    return Table(
        columns=(Column(60), Column(80, Align.LEFT, grows=True)),
        header=((Cell("Mã phiếu", bold=True), Cell("Phương án", bold=True)),),
        body=tuple((Cell(code), Cell(choice)) for code, choice in ballot.slips),
        key=key,
        points=11,
    )


def _ballot(number: int, ballot: BallotLine) -> list[Block]:
    way = "bỏ phiếu kín" if ballot.is_secret else "biểu quyết công khai"
    blocks: list[Block] = [
        Heading(f"{number}. {ballot.title}", level=2),
        Paragraph.of(
            f"Hình thức: {way}, lần {ballot.number}. Tổng số thành viên: {ballot.total}; được bỏ phiếu: "
            f"{ballot.voters}; không tham gia do có liên quan: {ballot.aside}; số phiếu thu về: {ballot.cast}."
        ),
        _counts(ballot, f"counts{number}"),
        Paragraph.of(f"Cần ít nhất {ballot.needed}/{ballot.total} phiếu ({ballot.basis}). {ballot.ended}."),
    ]
    if ballot.annulled:
        blocks.append(Paragraph.of(f"Lần bỏ phiếu này đã hủy, lý do: {ballot.annulled}."))
    if ballot.slips:
        note = f"Danh sách phiếu xếp theo mã phiếu. Mã kiểm tra SHA-256: {ballot.digest}"
        blocks += [Paragraph.of(note, Role.NOTE), _slips(ballot, f"slips{number}")]
    return blocks


def compose(paper: SessionPaper) -> Document:
    """The record of all ballots of a session."""
    ballots = [ballot for item in paper.items for ballot in item.ballots]
    blocks: list[Block] = [
        letterhead.compose(paper.origin),
        Title("BIÊN BẢN KIỂM PHIẾU", paper.session),
        Paragraph.of(f"Phiên họp bắt đầu lúc {moment(paper.opened)}, kết thúc lúc {moment(paper.closed)}."),
    ]
    for number, ballot in enumerate(ballots, 1):
        blocks += _ballot(number, ballot)
    if not ballots:
        blocks.append(Paragraph.of("Phiên họp không có nội dung bỏ phiếu."))
    signature = Signature(post="Chủ tọa", name=paper.chair or None)
    blocks.append(signing.closing(signature, Distribution((SEEN_BY,))))
    return Document(
        title=f"Biên bản kiểm phiếu: {paper.session}", subject=paper.session, author=paper.body, made_on=paper.made_on,
        mark=DEMO_MARK if paper.is_demo else "", sections=(Section("Biên bản kiểm phiếu", tuple(blocks)),),
    )  # fmt: skip
