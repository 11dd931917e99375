"""Lines over the parts of a year, one for each year: where each point stands on an axis of 1000 by 240 parts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from thidua.core.kernel.quantity import rounded
from thidua.web.components.shape import trait

WIDTH, HEIGHT = 1000, 240
LEFT, RIGHT, TOP, BOTTOM = 20, 110, 20, 34


@dataclass(frozen=True, slots=True)
class Point:
    """A point with what it says."""

    x: str
    y: str
    value: Fraction


@dataclass(frozen=True, slots=True)
class Line:
    """A year's line; `path` are its points for an SVG polyline, each unbroken stretch by itself."""

    name: str
    paths: tuple[str, ...]
    points: tuple[Point, ...]
    values: tuple[Fraction | None, ...]
    is_last: bool


@dataclass(frozen=True, slots=True)
class Lines:
    """The whole drawing, and its table."""

    columns: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]
    high: Fraction


def _value(given: object) -> Fraction | None:
    return None if given is None else Fraction(str(given))


def _x(place: int, count: int) -> str:
    return str(rounded(Fraction((WIDTH - LEFT - RIGHT) * place, max(count - 1, 1)) + LEFT, 1))


def _y(value: Fraction, high: Fraction) -> str:
    return str(rounded(HEIGHT - BOTTOM - value / high * (HEIGHT - TOP - BOTTOM), 1))


def _stretches(points: Sequence[Point | None]) -> tuple[str, ...]:
    """The unbroken stretches; a missing value is a gap, not a zero."""
    stretches: list[list[str]] = [[]]
    for point in points:
        if point is None:
            stretches.append([])
        else:
            stretches[-1].append(f"{point.x},{point.y}")
    return tuple(" ".join(stretch) for stretch in stretches if len(stretch) > 1)


def lines(columns: Iterable[object], rows: Iterable[object]) -> Lines:
    """Columns by name; rows with `name` and `values` (None is missing), the newest last."""
    names, given = [str(column) for column in columns], list(rows)
    values = [[_value(value) for value in trait(row, "values", ())] for row in given]  # type: ignore[attr-defined] # any iterable
    high = max((value for row in values for value in row if value is not None), default=Fraction(1)) or Fraction(1)
    drawn = []
    for number, (row, found) in enumerate(zip(given, values, strict=True), 1):
        points = [
            None if value is None else Point(_x(place, len(names)), _y(max(value, Fraction(0)), high), value)
            for place, value in enumerate(found)
        ]
        shown = tuple(point for point in points if point is not None)
        drawn.append(Line(str(trait(row, "name", "")), _stretches(points), shown, tuple(found), number == len(given)))
    return Lines(tuple((_x(place, len(names)), name) for place, name in enumerate(names)), tuple(drawn), high)
