"""What was observed of a criterion, and what a measure makes of it."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome, refuse

HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Observed:
    """The facts a measure asks for. `actual` and `plan` in the indicator's own unit; `level` names a choice."""

    actual: Decimal | None = None
    plan: Decimal | None = None
    level: str = ""
    events: tuple[Decimal, ...] | None = None

    @property
    def is_blank(self) -> bool:
        """Nothing observed yet: the criterion is missing, which is not zero."""
        return self.actual is None and self.plan is None and not self.level and self.events is None


@dataclass(frozen=True, slots=True)
class Reading:
    """Points by a measure, before the criterion's floor and maximum. `bonus` is what over-fulfilment adds."""

    amount: Fraction
    bonus: Fraction = Fraction(0)
    bars: bool = False


def quotient(observed: Observed, *, inverse: bool = False) -> Outcome[Fraction]:
    """The share actual / plan, or plan / actual of an inverse indicator; zero below the line is refused."""
    if observed.actual is None:
        return refuse("sheet.actual_missing")
    if observed.plan is None:
        return refuse("sheet.plan_missing")
    above, below = (observed.plan, observed.actual) if inverse else (observed.actual, observed.plan)
    if below == 0:
        return refuse("sheet.actual_is_zero" if inverse else "sheet.plan_is_zero")
    return Ok(Fraction(above) / Fraction(below))


def position(observed: Observed, *, percent: bool) -> Outcome[Fraction]:
    """Where the observation stands on a scale of steps: the actual figure, or its exact percentage of the plan."""
    if not percent:
        return Ok(Fraction(observed.actual)) if observed.actual is not None else refuse("sheet.actual_missing")
    share = quotient(observed)
    return Ok(share.value * HUNDRED) if isinstance(share, Ok) else share
