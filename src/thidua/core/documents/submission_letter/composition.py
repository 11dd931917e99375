"""The cover letter of a bloc's result: a công văn or a tờ trình in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I."""

from decimal import Decimal

from thidua.core.documents import basis, letterhead, signing
from thidua.core.documents.demo import DEMO_MARK
from thidua.core.documents.signing import Distribution
from thidua.core.documents.submission_letter.content import CoverLetter, LetterKind
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

_END = "./."
AS_ABOVE = "Như trên"


def compose(letter: CoverLetter) -> Document:
    """The letter, ready to be numbered and signed; what is not known is a blank."""
    is_cong_van = letter.kind is LetterKind.CONG_VAN
    blocks: list[Block] = [letterhead.compose(letter.origin, subject=letter.subject if is_cong_van else "")]
    if not is_cong_van:
        blocks.append(Title(letter.kind.value.upper(), f"Về việc {letter.subject}"))
    blocks += [
        Addressees(letter.addressees),
        *basis.paragraphs(letter.bases),
        *_body(letter),
        signing.closing(letter.signature, _with_addressees(letter)),
    ]
    return Document(
        title=f"{letter.kind.value.capitalize()}: {letter.subject}",
        subject=letter.subject,
        author=letter.origin.body,
        mark=DEMO_MARK if letter.is_demo else "",
        made_on=letter.made_on,
        sections=(Section(letter.kind.value.capitalize(), tuple(blocks)),),
    )


def _body(letter: CoverLetter) -> list[Block]:
    size = len(letter.ranking)
    opening = (
        f"{letter.bloc} đã tổ chức tự chấm điểm và chấm điểm chéo giữa {size} đơn vị thành viên {letter.occasion}. "
        "Kết quả như sau:"
    )
    blocks: list[Block] = [Paragraph.of(opening), _ranking(letter)]
    if not letter.enclosures:
        return [*blocks, Paragraph.of(_request(letter).removesuffix(".") + _END)]
    enclosed = Paragraph.of(f"Kèm theo: {'; '.join(letter.enclosures)}{_END}")
    return [*blocks, Paragraph.of(_request(letter)), enclosed]


def _ranking(letter: CoverLetter) -> Table:
    return Table(
        columns=(Column(20), Column(70, Align.LEFT, grows=True), Column(24), Column(36, Align.LEFT)),
        header=(tuple(Cell(name, bold=True) for name in ("Xếp hạng", "Đơn vị", "Điểm", "Ghi chú")),),
        body=tuple(
            (
                _amount(None if unit.rank is None else Decimal(unit.rank), places=0),
                Cell(unit.name),
                _amount(unit.score, places=letter.places),
                Cell(unit.note),
            )
            for unit in sorted(letter.ranking, key=lambda unit: (unit.rank is None, unit.rank or 0))
        ),
        key="ranking",
        points=12,
    )


def _amount(amount: Decimal | None, *, places: int) -> Cell:
    if amount is None:
        return Cell("–")
    return Cell(written(amount, places), amount=amount, places=places)


def _request(letter: CoverLetter) -> str:
    if letter.request:
        return f"{letter.request.removesuffix('.')}."
    asked = ", ".join(letter.addressees) or signing.TO_FILL
    if letter.kind is LetterKind.CONG_VAN:
        return f"{letter.bloc} gửi kết quả chấm điểm trên để {asked} tổng hợp, xem xét theo quy định."
    return f"{letter.bloc} kính trình {asked} xem xét, quyết định."


def _with_addressees(letter: CoverLetter) -> Distribution:
    """The addressees get the letter: `Như trên` comes first."""
    others = (name for name in letter.distribution.names if name != AS_ABOVE)
    return Distribution((AS_ABOVE, *others), letter.distribution.archive)
