"""Amounts as papers and pages write them."""

from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.quantity import quantized, rounded, written

_MOST = 4


def amount_text(amount: Decimal | Fraction | None) -> str:
    """The amount with the decimals it has, of an endless one two; – where it is missing."""
    if amount is None:
        return "–"
    return written(shown(amount))


def shown(amount: Decimal | Fraction) -> Decimal:
    """The amount with the decimals it has, of an endless one two."""
    if isinstance(amount, Decimal):
        plain = amount.normalize() + 0
        places = -int(plain.as_tuple().exponent)
        return plain if 0 <= places <= _MOST else quantized(amount, 0 if places < 0 else 2)
    places = next((places for places in range(_MOST + 1) if (amount * 10**places).denominator == 1), 2)
    return rounded(Fraction(amount), places)
