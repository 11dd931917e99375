"""Participation as a measured target: how many of the units called have launched, and whether that is enough."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from thidua.core.campaigns.stage import COUNTED, Stage
from thidua.core.kernel.quantity import rounded


@dataclass(frozen=True, slots=True)
class Participation:
    """`launched` of `counted` units; `apart` are the released and those that are no more, which no share counts."""

    launched: int
    counted: int
    apart: int
    target: Decimal | None = None

    @property
    def exact(self) -> Fraction | None:
        """The share in percent; None where nobody is counted."""
        return Fraction(100 * self.launched, self.counted) if self.counted else None

    @property
    def percent(self) -> Decimal | None:
        """The same to two decimals. A share short of the whole is never shown as the whole."""
        if self.exact is None:
            return None
        shown = rounded(self.exact)
        return Decimal("99.99") if shown == Decimal(100) and self.launched < self.counted else shown

    @property
    def is_met(self) -> bool | None:
        """Whether the share reaches the target; None without a target or without a share. The exact share decides."""
        if self.target is None or self.exact is None:
            return None
        return self.exact >= Fraction(self.target)

    @property
    def wanting(self) -> int:
        """How many more units have to launch until the target is met."""
        if self.target is None or self.is_met is not False:
            return 0
        needed = Fraction(self.target) * self.counted / 100
        return -(-needed.numerator // needed.denominator) - self.launched


def participation(stages: Iterable[Stage], *, target: Decimal | None = None) -> Participation:
    """The participation of units in these stages."""
    listed = list(stages)
    launched = sum(1 for stage in listed if stage is Stage.LAUNCHED)
    counted = sum(1 for stage in listed if stage in COUNTED)
    return Participation(launched, counted, len(listed) - counted, target)
