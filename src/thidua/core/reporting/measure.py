"""Figures in another unit than the form's: typed, shown or asked so. Currencies are turned by a stated rate only."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.period import Day
from thidua.core.kernel.quantity import rounded
from thidua.core.reporting.figure import PLACES, read_figure
from thidua.core.reporting.indicator import Indicator
from thidua.core.reporting.unit import Rates, converted, known_units
from thidua.core.vietnamese.fold import fold


@dataclass(frozen=True, slots=True)
class Rate:
    """What one of a currency is worth in another, with who says so (`source`) and of which day."""

    of: str
    to: str
    value: Decimal
    source: str
    on: Day | None = None


def rates_of(stated: Iterable[Rate]) -> Rates:
    """The rates in both directions; of two for the same pair the later one."""
    found: dict[tuple[str, str], Fraction] = {}
    for rate in stated:
        found[rate.of, rate.to] = Fraction(rate.value)
        found[rate.to, rate.of] = 1 / Fraction(rate.value)
    return found


def unit_behind(typed: str, unit: str) -> str:
    """The known unit, other than the form's own, that stands behind a typed figure; nothing where none does."""
    folded = fold(typed.strip())
    if unit and folded.endswith(fold(unit)):
        return ""
    endings = [each for each in known_units() if folded.endswith(f" {fold(each)}")]
    return max(endings, key=len, default="")


def read_in(typed: str, *, unit: str, rates: Rates | None = None) -> Outcome[Decimal | None]:
    """The amount in the form's unit: "3.156 triệu USD" in a field of tỷ USD is 3,156. Converted ones are rounded."""
    behind = unit_behind(typed, unit)
    amount = read_figure(typed, unit=behind or unit)
    if not behind or isinstance(amount, Refused) or amount.value is None:
        return amount
    turned = converted(amount.value, behind, unit, rates=rates)
    return turned if isinstance(turned, Refused) else Ok(rounded(turned.value, PLACES).normalize() + 0)


def as_asked(
    amount: Decimal | Fraction | None, indicator: Indicator, unit: str, *, rates: Rates
) -> Decimal | Fraction | None:
    """A reached amount in the unit in which the target is asked; as it is where the units are the same or unknown."""
    if amount is None or not unit or fold(unit) == fold(indicator.unit):
        return amount
    turned = converted(amount, indicator.unit, unit, rates=rates)
    return turned.value if isinstance(turned, Ok) else amount
