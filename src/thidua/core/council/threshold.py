"""A share of a body as a count of its members: exact, and never rounded in anybody's favour (tally.md §1)."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.quantity import rounded


@dataclass(frozen=True, slots=True)
class Threshold:
    """A share that must be reached, or passed where `is_strict` ("quá nửa" is more than 1/2). `basis` says who asks."""

    share: Fraction
    is_strict: bool = False
    basis: str = ""

    def needed(self, of: int) -> int:
        """The fewest that are enough of `of`; never fewer than one."""
        exact = self.share * of
        whole = exact.numerator // exact.denominator
        if self.is_strict or whole < exact:
            whole += 1
        return max(1, whole)

    def is_reached(self, count: int, *, of: int) -> bool:
        """Whether `count` of `of` are enough: exactly on the share is, unless it must be passed."""
        return of > 0 and count >= self.needed(of)


def threshold(share: Fraction, *, is_strict: bool = False, basis: str = "") -> Outcome[Threshold]:
    """The threshold; refused where the share is not above 0 and at most 1."""
    if not 0 < share <= 1 or (is_strict and share == 1):
        return refuse("council.share_impossible", share=percent(share))
    return Ok(Threshold(share, is_strict, basis))


def percent(share: Fraction, places: int = 2) -> Decimal:
    """The share in per cent for reading; nothing is decided by it."""
    return rounded(share * 100, places)


def percent_of(count: int, of: int) -> Decimal | None:
    """`count` of `of` in per cent; None of nothing."""
    return percent(Fraction(count, of)) if of else None
