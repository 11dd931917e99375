"""Amounts that are never rounded on the way: a typed score is a Decimal, what a division leaves is a Fraction."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias, cast

Amount: TypeAlias = Decimal | Fraction

NOTHING = Fraction(0)
_ZERO = Decimal(0)
_DIGITS_MAX = 20


def total(amounts: Sequence[Amount]) -> Fraction:
    """The exact sum. Decimals are added among themselves first: at most 28 digits, which no table reaches."""
    if set(map(type, amounts)) == {Decimal}:
        return Fraction(sum(cast("Sequence[Decimal]", amounts), _ZERO))
    # Fractions of one denominator are added as whole numbers: one by one each would cost a greatest common divisor.
    numerators: dict[int, int] = {}
    for amount in amounts:
        above, below = amount.as_integer_ratio()
        numerators[below] = numerators.get(below, 0) + above
    parts = [Fraction(above, below) for below, above in numerators.items()]
    return sum(parts[1:], parts[0]) if parts else NOTHING


def amount_text(amount: Amount) -> str:
    """The one way an amount is written in records: "8.5", "100", "340/9". Equal amounts give equal texts."""
    exact = Fraction(amount)
    if exact.denominator == 1:
        return str(exact.numerator)
    decimal = Decimal(exact.numerator) / Decimal(exact.denominator)
    return format(decimal.normalize(), "f") if Fraction(decimal) == exact else f"{exact.numerator}/{exact.denominator}"


def amount_of(text: str) -> Amount:
    """The amount a record holds; ValueError or ArithmeticError where it holds none."""
    if "/" in text:
        return Fraction(text)
    return decimal_of(text)


def decimal_of(text: str) -> Decimal:
    """The decimal a record holds; ValueError where it is not a finite number."""
    amount = Decimal(text)
    if not amount.is_finite() or abs(amount.adjusted()) > _DIGITS_MAX or len(amount.as_tuple().digits) > _DIGITS_MAX:
        msg = f"not an amount of this world: {text}"
        raise ValueError(msg)
    return amount


def middle(amounts: Sequence[Fraction]) -> Fraction:
    """The middle amount, of two the mean of both; nothing of none."""
    ordered = sorted(amounts)
    half = len(ordered) // 2
    if not ordered:
        return NOTHING
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
