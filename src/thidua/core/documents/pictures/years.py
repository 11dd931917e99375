"""Year on year: a figure over the periods of a year, a line for each year."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from thidua.core.documents.amounts import amount_text
from thidua.core.documents.pictures.marks import INK, RULE, SOFT, WIDTH, fitting
from thidua.core.documents.tree import Bar, Picture, Shape, Stroke, Words

_LEFT, _RIGHT, _TOP, _HEIGHT, _BOTTOM = 150, 130, 40, 420, 60
_COLOURS = ("#b3261e", "#2f6fb3", "#2e8b57", "#8a5a00", "#6b4fa0", "#5b6875")


@dataclass(frozen=True, slots=True)
class YearLine:
    """A year's amounts by period; None where nothing was reported."""

    name: str
    values: tuple[Fraction | None, ...]


def years(title: str, unit: str, periods: Sequence[str], lines: Sequence[YearLine]) -> Picture | None:
    """The drawing, from nought to the greatest amount; None where no year has two periods."""
    known = [value for line in lines for value in line.values if value is not None]
    if len(periods) < 2 or not known:  # noqa: PLR2004 - a line joins two points
        return None
    top, low = max([*known, Fraction(0)]), min([*known, Fraction(0)])
    reach = (top - low) or Fraction(1)
    step = Fraction(WIDTH - _LEFT - _RIGHT, len(periods) - 1)

    def at(place: int, value: Fraction) -> tuple[int, int]:
        return _LEFT + int(step * place), _TOP + int(_HEIGHT * (top - value) / reach)

    shapes = _frame(top, low, reach, [(at(place, low)[0], name) for place, name in enumerate(periods)])
    for number, line in enumerate(lines):
        dots = [at(place, value) for place, value in enumerate(line.values) if value is not None]
        colour = _COLOURS[-1 - number % len(_COLOURS)] if number < len(lines) - 1 else _COLOURS[0]
        if dots:
            shapes.append(Stroke(tuple(dots), colour, 6, is_dashed=number < len(lines) - 1))
            shapes += [Bar(x - 7, y - 7, 14, 14, colour) for x, y in dots]
            shapes.append(Words(dots[-1][0] + 16, dots[-1][1] + 8, line.name, 9, bold=True, colour=colour))
    told = "; ".join(f"{line.name}: {', '.join(map(amount_text, line.values))}" for line in lines)
    return Picture(WIDTH, _TOP + _HEIGHT + _BOTTOM, tuple(shapes), f"{title} ({unit}) qua các năm. {told}.")


def _frame(top: Fraction, low: Fraction, reach: Fraction, periods: Sequence[tuple[int, str]]) -> list[Shape]:
    """Four lines with their amounts, and the periods beneath."""
    shapes: list[Shape] = []
    for quarter in range(5):
        value = low + reach * quarter / 4
        y = _TOP + int(_HEIGHT * (top - value) / reach)
        shapes.append(Stroke(((_LEFT, y), (WIDTH - _RIGHT, y)), RULE, 2))
        shapes.append(Words(_LEFT - 12, y + 8, amount_text(value), 8, "end", colour=SOFT))
    shapes += [
        Words(x, _TOP + _HEIGHT + 40, fitting(name, 120, points=8), 8, "middle", colour=INK) for x, name in periods
    ]
    return shapes
