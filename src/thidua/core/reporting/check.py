"""Cross-checks: figures of one report that must fit together, and whether they do, with both sides told."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from thidua.core.kernel.outcome import Refused
from thidua.core.reporting.unit import converted

Figures: TypeAlias = Mapping[str, Decimal | Fraction | None]


class CheckKind(StrEnum):
    """What should hold between `left` and `right`."""

    SUM = "sum"
    """left = the sum of all right."""
    PART = "part"
    """left ≤ right."""
    SHARE = "share"
    """left = first right : second right, in per cent."""
    GROWTH = "growth"
    """left = (first right − second right) : second right, in per cent: this year against the last."""


@dataclass(frozen=True, slots=True)
class Check:
    """A cross-check. `places` are the decimals to which a share or growth is told."""

    key: str
    kind: CheckKind
    left: str
    right: tuple[str, ...]
    places: int = 0
    says: str = ""
    """What the source or the form says about it."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A check on figures. `holds` is None where a figure is missing or nothing can be divided by."""

    check: Check
    holds: bool | None
    left: Fraction | None = None
    right: Fraction | None = None

    @property
    def difference(self) -> Fraction | None:
        """Left less right."""
        return None if self.left is None or self.right is None else self.left - self.right


def judged(check: Check, figures: Figures, *, units: Mapping[str, str] | None = None) -> Judged:
    """Whether the check holds. Amounts in other units of one family are turned into that of the first."""
    named = (check.left, *check.right)
    given = {code: figures.get(code) for code in named}
    if any(amount is None for amount in given.values()):
        return Judged(check, None)
    same = _in_one_unit(check, {code: Fraction(amount or 0) for code, amount in given.items()}, units or {})
    if same is None:
        return Judged(check, None)
    left, right = same[check.left], _right(check, [same[code] for code in check.right])
    return Judged(check, None if right is None else _holds(check, left, right), left, right)


def _in_one_unit(check: Check, given: dict[str, Fraction], units: Mapping[str, str]) -> dict[str, Fraction] | None:
    """All in the unit of the first; of a share or growth the two that are divided are in one unit."""
    divides = check.kind in (CheckKind.SHARE, CheckKind.GROWTH)
    to = units.get(check.right[0] if divides else check.left, "")
    for code in check.right:
        if code in units and to:
            turned = converted(given[code], units[code], to)
            if isinstance(turned, Refused):
                return None
            given[code] = turned.value
    return given


def _right(check: Check, right: list[Fraction]) -> Fraction | None:
    if check.kind is CheckKind.SUM:
        return sum(right, Fraction(0))
    if check.kind is CheckKind.PART:
        return right[0]
    if not right[1]:
        return None
    return (right[0] - (right[1] if check.kind is CheckKind.GROWTH else 0)) / right[1] * 100


def _holds(check: Check, left: Fraction, right: Fraction) -> bool:
    if check.kind is CheckKind.PART:
        return left <= right
    if check.kind is CheckKind.SUM:
        return left == right
    return abs(left - right) <= Fraction(1, 2 * 10**check.places)
