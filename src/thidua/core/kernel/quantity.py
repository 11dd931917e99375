"""Exact amounts: the only rounding of the system, and how amounts are read and written in Vietnamese."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome, refuse

_PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_LETTER_O = re.compile(r"[0-9OoＯ]*[OoＯ][0-9OoＯ]*(?:[.,][0-9OoＯ]+)?")
_PLACES_MAX = 4
_VIETNAMESE_MARKS = str.maketrans(",.", ".,")


def rounded(exact: Fraction, places: int = 2) -> Decimal:
    """The amount to `places` decimals, half away from zero as offices round (NĐ and circulars say "làm tròn")."""
    scale = 10**places
    scaled = abs(exact) * scale
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Decimal(whole if exact >= 0 else -whole).scaleb(-places)


def quantized(amount: Decimal, places: int = 2) -> Decimal:
    """A decimal to `places` decimals, half away from zero."""
    return amount.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def written(amount: Decimal, places: int | None = None) -> str:
    """The amount as Vietnamese offices write it: decimal comma, dot between thousands; `places` None keeps its own."""
    amount = quantized(amount, places) if places is not None else amount
    return f"{amount:,f}".translate(_VIETNAMESE_MARKS)


def read_score(typed: str) -> Outcome[Decimal | None]:
    """A score as a person types it: "8,5" and "8.5" are the same, blank is missing (None), which is not zero.

    Refused, with what to do: the letter O for zero, a minus sign, more than four decimals, anything else.
    """
    text = typed.strip()
    if not text:
        return Ok(None)
    if _LETTER_O.fullmatch(text):
        return refuse("score.letter_for_zero", typed=typed)
    if text.startswith(("-", "−", "–")):
        return refuse("score.below_zero", typed=typed)
    if not _PLAIN.fullmatch(text):
        return refuse("score.not_a_number", typed=typed)
    amount = Decimal(text.replace(",", "."))
    if -int(amount.as_tuple().exponent) > _PLACES_MAX:
        return refuse("score.too_many_decimals", typed=typed, places=_PLACES_MAX)
    return Ok(amount)
