"""Adding up: the sums over units that every roll-up rule needs, and the one figure that follows from them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from thidua.core.reporting.indicator import Across, Indicator


@dataclass(frozen=True, slots=True)
class Stated:
    """What one unit states of an indicator. `part` and `whole` are the figures that a ratio or a weight needs."""

    unit: int
    amount: Decimal | None
    part: Decimal | None = None
    whole: Decimal | None = None
    order: int = 0
    """Which was handed in later: the greater."""


@dataclass(frozen=True, slots=True)
class Sums:
    """Sums over the units that state the figure; a database may have made them."""

    count: int
    total: Decimal = Decimal(0)
    part: Decimal = Decimal(0)
    whole: Decimal = Decimal(0)
    weighted: Decimal = Decimal(0)
    last: Decimal | None = None


def is_stated(across: Across, one: Stated) -> bool:
    """Whether the unit states all that the rule needs: a figure without its weight cannot be counted."""
    if across is Across.RATIO:
        return one.part is not None and one.whole is not None
    return one.amount is not None and (across is not Across.WEIGHTED or one.whole is not None)


def sums(across: Across, stated: Iterable[Stated]) -> Sums:
    """The sums over the units that state the figure; the others are left out, never taken for zero."""
    counted = [one for one in stated if is_stated(across, one)]
    zero = Decimal(0)
    newest = max(counted, key=lambda one: one.order, default=None)
    return Sums(
        count=len(counted),
        total=sum((one.amount or zero for one in counted), zero),
        part=sum((one.part or zero for one in counted), zero),
        whole=sum((one.whole or zero for one in counted), zero),
        weighted=sum(((one.amount or zero) * (one.whole or zero) for one in counted), zero),
        last=newest.amount if newest else None,
    )


def _quotient(over: Decimal | Fraction, under: Decimal) -> Fraction | None:
    return Fraction(over) / Fraction(under) if under else None


_TOTALS: dict[Across, Callable[[Indicator, Sums], Fraction | None]] = {
    Across.SUM: lambda _indicator, found: Fraction(found.total),
    Across.MEAN: lambda _indicator, found: Fraction(found.total) / found.count,
    Across.RATIO: lambda indicator, found: _quotient(found.part * indicator.scale, found.whole),
    Across.WEIGHTED: lambda _indicator, found: _quotient(found.weighted, found.whole),
    Across.LAST: lambda _indicator, found: None if found.last is None else Fraction(found.last),
}


def total(indicator: Indicator, found: Sums) -> Fraction | None:
    """The figure of all units together; None where nobody states it or a whole of zero would divide."""
    return _TOTALS[indicator.across](indicator, found) if found.count else None


def added_up(indicator: Indicator, stated: Iterable[Stated]) -> Fraction | None:
    """The figure of these units together."""
    return total(indicator, sums(indicator.across, stated))
