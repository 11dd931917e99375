"""Units of measure: which can be turned into which, exactly. Between currencies only by a rate that is given."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.vietnamese.fold import fold

_THOUSAND, _MILLION, _BILLION = 10**3, 10**6, 10**9
_FAMILIES: dict[str, dict[str, int]] = {
    "đồng": {
        "đồng": 1, "nghìn đồng": _THOUSAND, "triệu đồng": _MILLION, "tỷ đồng": _BILLION,
        "nghìn tỷ đồng": _THOUSAND * _BILLION,
    },
    "USD": {"USD": 1, "nghìn USD": _THOUSAND, "triệu USD": _MILLION, "tỷ USD": _BILLION},
    "m2": {"m2": 1, "ha": 10**4, "km2": 10**6},
    "người": {"người": 1, "nghìn người": _THOUSAND, "triệu người": _MILLION},
    "kg": {"kg": 1, "tạ": 100, "tấn": _THOUSAND},
}  # fmt: skip
CURRENCIES = frozenset({"đồng", "USD"})
_KNOWN = {fold(unit): (family, factor) for family, units in _FAMILIES.items() for unit, factor in units.items()}
Rates = Mapping[tuple[str, str], Fraction]
"""How much of the second family's first unit one of the first's is worth: {("USD", "đồng"): Fraction(25000)}."""


def known_units() -> tuple[str, ...]:
    """The units that can be turned into others, family by family."""
    return tuple(unit for units in _FAMILIES.values() for unit in units)


def converted(amount: Decimal | Fraction | int, unit: str, to: str, *, rates: Rates | None = None) -> Outcome[Fraction]:
    """The amount in another unit, exactly. Refused where nothing leads from one to the other."""
    if fold(unit) == fold(to):
        return Ok(Fraction(amount))
    here, there = _KNOWN.get(fold(unit)), _KNOWN.get(fold(to))
    if here is None or there is None or (here[0] != there[0] and not {here[0], there[0]} <= CURRENCIES):
        return refuse("unit.not_convertible", unit=unit, to=to)
    rate = Fraction(1) if here[0] == there[0] else (rates or {}).get((here[0], there[0]))
    if rate is None:
        return refuse("unit.rate_missing", unit=unit, to=to)
    return Ok(Fraction(amount) * here[1] * rate / there[1])
