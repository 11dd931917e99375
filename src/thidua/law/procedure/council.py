"""How many votes an award needs, and of whom they are counted."""

from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.period import Day
from thidua.core.rules.parameter import Found, Value
from thidua.core.rules.verdict import Answer
from thidua.law.book import lawbook

BALLOT = "bo_phieu"


def threshold(award: str, on: Day, *, office: str = "") -> Found | None:
    """The share of all members of the council that must agree; None where no ballot is asked for the award."""
    name = f"{BALLOT}.{award}"
    return lawbook().at(on, office=office).value(name) if name in lawbook().parameters else None


def carried(found: Found | None, *, agreed: int, members: int) -> Answer:
    """Whether the votes are enough, counted on all members, not on those present; without a threshold, they are."""
    if found is None:
        return Answer.SATISFIED
    if not isinstance(found, Value):
        return Answer.UNDETERMINED
    share = Fraction(Decimal(found.value))
    return Answer.of(members > 0 and agreed * share.denominator >= share.numerator * members)
