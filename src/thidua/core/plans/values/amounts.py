"""Amounts as documents write them: decimal comma, dot between thousands; and the figures that are none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_NUMBER = re.compile(
    r"(?<![\w.,/:&-])\d{1,3}(?:\.\d{3})+(?:,\d{1,3})?(?!\w|[.,:]\d|/)|(?<![\w.,/:&-])\d{1,9}(?:,\d{1,4})?(?!\w|[.,:]\d|/)"
)
_LONGEST = 15


@dataclass(frozen=True, slots=True)
class WrittenAmount:
    """A figure and where it stands; `amount` is exact."""

    amount: Decimal
    start: int
    end: int


def amounts(folded: str, start: int = 0, end: int | None = None) -> Iterator[WrittenAmount]:
    """Every free-standing figure of a folded text. Parts of dates, codes and words are none."""
    for match in _NUMBER.finditer(folded, start, len(folded) if end is None else end):
        written = match.group()
        if len(written) <= _LONGEST:
            yield WrittenAmount(amount_of(written), match.start(), match.end())


def amount_of(written: str) -> Decimal:
    """1.095.829 → 1095829; 5,890 → 5.890; 55,02 → 55.02."""
    return Decimal(written.replace(".", "").replace(",", "."))


def json_amount(amount: Decimal) -> int | Decimal:
    """A whole amount as int, any other without trailing zeros."""
    if amount == amount.to_integral_value():
        return int(amount)
    return amount.normalize()
