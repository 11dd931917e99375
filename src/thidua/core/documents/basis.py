"""Căn cứ: the papers another paper rests on (Nghị định 30/2020/NĐ-CP, Phụ lục I, element 6)."""

from collections.abc import Sequence
from dataclasses import dataclass

from thidua.core.documents.letterhead import written_day
from thidua.core.documents.tree import Paragraph, Role, Run
from thidua.core.kernel.period import Day


@dataclass(frozen=True, slots=True)
class Basis:
    """A paper or an event that is relied on. What its source does not say stays empty and is left out.

    `kind` is tên loại (`Kế hoạch`) or the whole phrase for what has no number (`kết quả bầu Trưởng khối`);
    `about` is trích yếu without `về việc`, `locator` a place inside it (`mục II.1`).
    """

    kind: str
    number: str = ""
    on: Day | None = None
    issuer: str = ""
    about: str = ""
    locator: str = ""


def written(basis: Basis) -> str:
    """`Kế hoạch số 1516/KH-KTĐ ngày 09 tháng 4 năm 2024 của Khối thi đua … về việc …`."""
    pieces = [
        f"{basis.locator} {basis.kind}" if basis.locator else basis.kind,
        f"số {basis.number}" if basis.number else "",
        written_day(basis.on) if basis.on else "",
        f"của {basis.issuer}" if basis.issuer else "",
        f"về việc {basis.about}" if basis.about else "",
    ]
    return " ".join(piece for piece in pieces if piece)


def paragraphs(bases: Sequence[Basis]) -> tuple[Paragraph, ...]:
    """One line in italics for each, closed by a semicolon and the last by a full stop."""
    last = len(bases) - 1
    return tuple(
        Paragraph((Run(f"Căn cứ {written(basis)}{'.' if n == last else ';'}", italic=True),), Role.BASIS)
        for n, basis in enumerate(bases)
    )
