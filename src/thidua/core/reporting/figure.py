"""A figure as a person types it: "12,5" and "12.5" are the same; what cannot be told for sure is asked again."""

import re
import unicodedata
from decimal import Decimal

from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse

PLACES = 4
LARGEST = 10**11
"""Beyond it a larger unit belongs (tỷ đồng instead of đồng): sums of thousands of units stay exact in any database."""
_SPACES = re.compile(r"(?<=\d)[\s\u00a0](?=\d{3}(?!\d))")
_LETTER_O = re.compile(r"(?<=\d)[oO]|[oO](?=\d)")
_LETTER = re.compile(r"[^\W\d_]")
_WHOLE = re.compile(r"\d+")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_COMMA = re.compile(r"\d+,\d+")
_POINT = re.compile(r"\d+\.\d+")
_MINUS = ("-", "−", "–")


def read_figure(typed: str, *, unit: str = "") -> Outcome[Decimal | None]:
    """The amount; blank is missing (None), which is not zero. The unit may stand behind it.

    A dot before exactly three digits is the Vietnamese thousands mark ("3.156" is 3156); a comma is always decimal.
    """
    text = unicodedata.normalize("NFC", typed).strip()
    bare = _without_unit(text, unit)
    is_negative = bare.startswith(_MINUS)
    bare = _SPACES.sub("", bare[1:].strip() if is_negative else bare)
    if not bare:
        return Ok(None) if not text else refuse("figure.not_a_number", typed=typed)
    amount = _amount(bare, typed)
    return amount if isinstance(amount, Refused) else _fitting(-amount.value if is_negative else amount.value, typed)


def _without_unit(text: str, unit: str) -> str:
    for ending in filter(None, (unit, "%")):
        if text.casefold().endswith(ending.casefold()):
            return text[: -len(ending)].strip()
    return text


def _amount(bare: str, typed: str) -> Outcome[Decimal]:
    if _LETTER_O.search(bare):
        return refuse("figure.letter_for_zero", typed=typed)
    if letters := _LETTER.findall(bare):
        return refuse("figure.letters", typed=typed, letters="".join(letters))
    if _THOUSANDS.fullmatch(bare):
        return Ok(Decimal(bare.replace(".", "").replace(",", ".")))
    if _WHOLE.fullmatch(bare) or _COMMA.fullmatch(bare) or _POINT.fullmatch(bare):
        return Ok(Decimal(bare.replace(",", ".")))
    return refuse("figure.not_a_number", typed=typed)


def _fitting(amount: Decimal, typed: str) -> Outcome[Decimal | None]:
    if -int(amount.as_tuple().exponent) > PLACES:
        return refuse("figure.too_many_decimals", typed=typed, places=PLACES)
    if abs(amount) > LARGEST:
        return refuse("figure.too_large", typed=typed)
    return Ok(amount)
