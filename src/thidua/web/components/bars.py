"""Horizontal bars: how long each is."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.quantity import rounded
from thidua.web.components.shape import trait


@dataclass(frozen=True, slots=True)
class Bar:
    """One row. `width` is a share of the axis in percent, for an SVG attribute; empty where the value is missing."""

    label: str
    value: Decimal | Fraction | None
    rank: object
    url: str
    width: str
    is_here: bool
    is_first: bool


def _exact(value: object) -> Fraction | None:
    return None if value is None else Fraction(str(value))


def bars(rows: Iterable[object], *, maximum: object = None) -> tuple[list[Bar], Fraction]:
    """The rows with their widths, and the end of the axis: `maximum`, or the largest value."""
    rows = list(rows)
    values = [_exact(trait(row, "value")) for row in rows]
    end = _exact(maximum) or max((value for value in values if value is not None), default=Fraction(0)) or Fraction(1)
    drawn = [
        Bar(
            label=str(trait(row, "label", "")),
            value=value,
            rank=trait(row, "rank"),
            url=str(trait(row, "url", "") or ""),
            width="" if value is None else str(rounded(100 * max(Fraction(0), min(value, end)) / end, 2)),
            is_here=bool(trait(row, "is_here", default=False)),
            is_first=str(trait(row, "rank")) == "1",
        )
        for row, value in zip(rows, values, strict=True)
    ]
    return drawn, end
