"""The map of lateness: a row for each unit, a column for each due day, a cell for how the report came."""

from collections.abc import Sequence
from dataclasses import dataclass

from thidua.core.documents.pictures.marks import DARK, INK, PALE, SOFT, TONES, WIDTH, fitting
from thidua.core.documents.tree import Bar, Picture, Shape, Words

_LABEL, _ROW, _TOP = 480, 46, 56
_WHITE = "#ffffff"
KINDS = {
    "in_time": ("good", "đúng hạn"), "in_grace": ("wait", "trong thời gian gia hạn"), "late": ("late", "gửi chậm"),
    "open": ("late", "quá hạn chưa gửi"), "ahead": ("plain", "chưa đến hạn"), "lifted": ("", "không phải gửi"),
}  # fmt: skip
"""Each kind of cell with its tone and its words."""
_SIGNS = {"in_time": "√", "in_grace": "~", "late": "+", "open": "!", "ahead": "·", "lifted": ""}


@dataclass(frozen=True, slots=True)
class LateCell:
    """How a report came, and by how many days after its last good day."""

    kind: str
    days: int = 0

    @property
    def text(self) -> str:
        """What stands in the cell, so that no colour is needed to read it."""
        return f"{_SIGNS[self.kind]}{self.days}" if self.days else _SIGNS[self.kind]

    @property
    def told(self) -> str:
        """The same in words, for a table."""
        word = KINDS[self.kind][1]
        return f"{word} {self.days} ngày" if self.days else word


@dataclass(frozen=True, slots=True)
class LateLine:
    """A unit with its cells in the order of the due days."""

    name: str
    cells: tuple[LateCell, ...]


def lateness(columns: Sequence[str], rows: Sequence[LateLine]) -> Picture | None:
    """The drawing; None where nothing is asked."""
    if not columns or not rows:
        return None
    width = (WIDTH - _LABEL) // len(columns)
    shapes: list[Shape] = [
        Words(_LABEL + place * width + width // 2, _TOP - 18, text, 8, "middle", colour=SOFT)
        for place, text in enumerate(fitting(name, width - 6, points=8) for name in columns)
    ]
    for at, row in enumerate(rows):
        shapes += _row(row, _TOP + at * _ROW, width)
    late = sum(cell.kind in ("late", "open") for row in rows for cell in row.cells)
    told = f"Đơn vị gửi chậm theo kỳ: {len(rows)} đơn vị, {len(columns)} kỳ, {late} lần chậm hoặc quá hạn"
    return Picture(WIDTH, _TOP + len(rows) * _ROW, tuple(shapes), f"{told}. Số liệu ở bảng bên dưới.")


def _row(row: LateLine, top: int, width: int) -> list[Shape]:
    shapes: list[Shape] = [Words(0, top + 32, fitting(row.name, _LABEL - 16))]
    for place, cell in enumerate(row.cells):
        tone = KINDS[cell.kind][0]
        left = _LABEL + place * width
        shapes.append(Bar(left, top, width - 4, _ROW - 4, TONES[tone] if tone else PALE))
        colour = _WHITE if tone in DARK else INK
        shapes.append(Words(left + width // 2, top + 31, cell.text, 8, "middle", bold=True, colour=colour))
    return shapes
