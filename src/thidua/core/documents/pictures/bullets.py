"""Bullet charts: how far each target is on an axis of its own, its goal as a line and its pace as a tick."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from thidua.core.documents.pictures.marks import INK, PALE, SOFT, TONES, WIDTH, fitting
from thidua.core.documents.tree import Bar, Picture, Shape, Stroke, Words

_LABEL, _AXIS, _ROW, _BAR = 620, 560, 78, 30
_FIGURES = WIDTH - _LABEL - _AXIS - 16
_ROOM = Fraction(23, 20)


@dataclass(frozen=True, slots=True)
class BulletRow:
    """A target: what was reached, what is wanted, what time asks by now; its standing in a word and as a tone."""

    label: str
    reached: Fraction | None
    goal: Fraction | None
    pace: Fraction | None
    wanted_text: str
    reached_text: str
    tone: str
    word: str


def bullets(rows: Sequence[BulletRow]) -> Picture | None:
    """The chart of all targets that a figure measures; None where there is none."""
    drawn = [row for row in rows if row.reached is not None and row.goal]
    if not drawn:
        return None
    shapes: list[Shape] = []
    for place, row in enumerate(drawn):
        shapes += _row(row, place * _ROW)
    told = "; ".join(f"{row.label}: {row.reached_text}, cần {row.wanted_text}, {row.word.lower()}" for row in drawn)
    return Picture(WIDTH, len(drawn) * _ROW, tuple(shapes), f"Mức độ hoàn thành chỉ tiêu. {told}.")


def _row(row: BulletRow, top: int) -> list[Shape]:
    amounts = [max(amount, Fraction(0)) for amount in (row.reached, row.goal, row.pace) if amount is not None]
    end = max(amounts) * _ROOM or Fraction(1)

    def at(amount: Fraction) -> int:
        return _LABEL + int(_AXIS * max(amount, Fraction(0)) / end)

    middle = top + _ROW // 2
    figures = f"{row.reached_text} / {row.wanted_text}"
    reached, goal = row.reached or Fraction(0), row.goal or Fraction(0)
    shapes: list[Shape] = [
        *_label(row.label, middle),
        Bar(_LABEL, middle - 24, _AXIS, 48, PALE),
        Bar(_LABEL, middle - _BAR // 2, max(at(reached) - _LABEL, 2), _BAR, TONES[row.tone]),
        Stroke(((at(goal), middle - 32), (at(goal), middle + 32)), INK, 7),
        Words(_LABEL + _AXIS + 16, middle - 4, fitting(figures, _FIGURES, points=8), 8, bold=True),
        Words(_LABEL + _AXIS + 16, middle + 26, row.word, 8, colour=SOFT),
    ]
    if row.pace is not None and row.pace != row.goal:
        shapes.append(Stroke(((at(row.pace), middle - 24), (at(row.pace), middle + 24)), SOFT, 3, is_dashed=True))
    return shapes


def _label(label: str, middle: int) -> list[Shape]:
    """The target's name on one line, or on two of which the second is cut."""
    whole = fitting(label, _LABEL - 20)
    if whole == label:
        return [Words(0, middle + 10, whole)]
    cut = label.rfind(" ", 0, len(whole))
    first, second = label[:cut], fitting(label[cut + 1 :], _LABEL - 20)
    return [Words(0, middle - 6, first), Words(0, middle + 28, second)]
