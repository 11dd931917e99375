"""The heat map: which of seven shades a number has."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from thidua.web.components.shape import trait

STEPS = 7


@dataclass(frozen=True, slots=True)
class Cell:
    """One number with its shade: `heat-0` (lowest) to `heat-6` (highest), `heat-none` where it is missing."""

    value: Fraction | None
    shade: str
    is_self: bool
    url: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row's label and cells; `total` is shown in a last column where the rows have one."""

    label: str
    cells: tuple[Cell, ...]
    total: object


@dataclass(frozen=True, slots=True)
class Heat:
    """A whole map. `low` and `high` are the ends of its scale, None where there is no number at all."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    low: Fraction | None
    high: Fraction | None

    @property
    def has_self(self) -> bool:
        """Whether any cell is somebody's score of itself, which the legend then explains."""
        return any(cell.is_self for row in self.rows for cell in row.cells)

    @property
    def has_gaps(self) -> bool:
        """Whether any cell is empty."""
        return any(cell.value is None for row in self.rows for cell in row.cells)


def _value(cell: object) -> Fraction | None:
    value = (
        cell
        if cell is None or isinstance(cell, (int, str)) or hasattr(cell, "as_integer_ratio")
        else trait(cell, "value")
    )
    return None if value is None or value == "" else Fraction(str(value))


def _shade(value: Fraction | None, *, low: Fraction, high: Fraction) -> str:
    if value is None:
        return "heat-none"
    if low == high:
        return f"heat-{STEPS // 2}"
    return f"heat-{min(STEPS - 1, (value - low) * STEPS // (high - low))}"


def heat(columns: Iterable[object], rows: Iterable[object]) -> Heat:
    """The map of rows with `label`, `cells` (numbers, None, or things with `value`, `is_self`, `url`) and `total`."""
    rows = list(rows)
    taken = [list(trait(row, "cells", ())) for row in rows]  # type: ignore[call-overload] # any iterable of cells
    values = [value for cells in taken for cell in cells if (value := _value(cell)) is not None]
    low, high = (min(values), max(values)) if values else (Fraction(0), Fraction(0))
    drawn = tuple(
        Row(
            label=str(trait(row, "label", "")),
            cells=tuple(
                Cell(
                    value=_value(cell),
                    shade=_shade(_value(cell), low=low, high=high),
                    is_self=bool(trait(cell, "is_self", default=False)),
                    url=str(trait(cell, "url", "") or ""),
                )
                for cell in cells
            ),
            total=trait(row, "total"),
        )
        for row, cells in zip(rows, taken, strict=True)
    )
    return Heat(tuple(str(column) for column in columns), drawn, low if values else None, high if values else None)
