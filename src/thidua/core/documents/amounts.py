"""Amounts as papers and pages write them."""

from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.quantity import rounded, written


def amount_text(amount: Decimal | Fraction | None) -> str:
    """The amount with the decimals it has, of an endless one two; – where it is missing."""
    if amount is None:
        return "–"
    exact = Fraction(amount)
    places = next((places for places in range(5) if (exact * 10**places).denominator == 1), 2)
    return written(rounded(exact, places))
