"""Points in proportion to the plan: actual / plan × standard, the other way round for inverse indicators."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome
from thidua.core.scoring.measure.observed import HUNDRED, Observed, Reading, quotient


@dataclass(frozen=True, slots=True)
class OverPlan:
    """What going over plan earns: `each` percent of the standard for each percent over, at most `most` percent.

    `whole` counts whole percents only: 12.5 percent over earns 12. Sources leave this open, so it is a setting.
    """

    each: Decimal
    most: Decimal
    whole: bool = True

    def bonus(self, share: Fraction, standard: Decimal) -> Fraction:
        """The bonus for a share of the plan; nothing at or under it."""
        over = max(share - 1, Fraction(0)) * HUNDRED
        counted = Fraction(int(over)) if self.whole else over
        return min(counted * Fraction(self.each), Fraction(self.most)) * Fraction(standard) / HUNDRED


@dataclass(frozen=True, slots=True)
class Ratio:
    """actual / plan × standard; `inverse` for indicators that should fall; `capped` gives no more than the standard."""

    inverse: bool = False
    capped: bool = True
    over: OverPlan | None = None

    def reading(self, standard: Decimal, observed: Observed) -> Outcome[Reading]:
        """The points and the bonus; refused where the rule would divide by zero."""
        share = quotient(observed, inverse=self.inverse)
        if not isinstance(share, Ok):
            return share
        counted = min(share.value, Fraction(1)) if self.capped else share.value
        bonus = self.over.bonus(share.value, standard) if self.over else Fraction(0)
        return Ok(Reading(counted * Fraction(standard), bonus))
