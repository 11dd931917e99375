"""Indicators: what a report states in figures, and how the figures of several units and periods become one."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from thidua.core.kernel.outcome import Ok, Outcome, refuse


class Across(StrEnum):
    """How the figures of several units become one."""

    SUM = "sum"
    MEAN = "mean"
    RATIO = "ratio"
    """The sum of the parts over the sum of the wholes; the unit's own figure is part over whole."""
    WEIGHTED = "weighted"
    """Each figure weighs as much as another indicator of its unit says."""
    LAST = "last"
    """The figure handed in last: where all units speak of the same thing."""


class OverTime(StrEnum):
    """How the figures of one unit over several periods become one."""

    ADDED = "added"
    """What happened in each period adds up (số phát sinh trong kỳ)."""
    LAST = "last"
    """What stands at the end of the last period (số có đến cuối kỳ)."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One figure of the form. `whole` is the code of the denominator (RATIO) or of the weight (WEIGHTED)."""

    code: str
    name: str
    unit: str
    across: Across = Across.SUM
    over_time: OverTime = OverTime.ADDED
    part: str = ""
    whole: str = ""
    highest: Decimal | None = None
    is_required: bool = True
    also_in: str = ""
    """A further unit in which totals are shown: tỷ USD beside tỷ đồng."""

    @property
    def is_computed(self) -> bool:
        """Whether the figure follows from two others and is not typed."""
        return self.across is Across.RATIO

    @property
    def scale(self) -> int:
        """What a quotient is multiplied by: shares are told in per cent."""
        return 100 if self.unit == "%" else 1

    def admits(self, amount: Decimal | None) -> Outcome[Decimal | None]:
        """The amount, or why the form does not take it: a share is never over the whole nor below nothing."""
        if amount is not None and self.highest is not None and amount > self.highest:
            return refuse("figure.above_whole", code=self.code, name=self.name, typed=amount, highest=self.highest)
        if amount is not None and self.highest is not None and amount < 0:
            return refuse("figure.below_nothing", code=self.code, name=self.name, typed=amount)
        return Ok(amount)
