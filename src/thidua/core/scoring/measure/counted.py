"""Points by counting: so much for each case, all or nothing, and events that add to or take from a start."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.scoring.measure.observed import Observed, Reading, position


@dataclass(frozen=True, slots=True)
class Counted:
    """`each` points for every case, at most the standard. `out_of`: the size of the sample asked, if there was one."""

    each: Decimal
    out_of: Decimal | None = None

    def reading(self, standard: Decimal, observed: Observed) -> Outcome[Reading]:
        """The points; refused where more cases are counted than were asked."""
        if observed.actual is None:
            return refuse("sheet.actual_missing")
        if self.out_of is not None and observed.actual > self.out_of:
            return refuse("sheet.more_than_asked", counted=observed.actual, asked=self.out_of)
        return Ok(Reading(min(Fraction(self.each) * Fraction(observed.actual), Fraction(standard))))


@dataclass(frozen=True, slots=True)
class AllOrNothing:
    """The whole standard from `at_least` on, otherwise nothing. `percent`: measured as 100 × actual / plan."""

    at_least: Decimal
    percent: bool = False

    def reading(self, standard: Decimal, observed: Observed) -> Outcome[Reading]:
        """The standard, or zero."""
        figure = position(observed, percent=self.percent)
        if not isinstance(figure, Ok):
            return figure
        return Ok(Reading(Fraction(standard) if figure.value >= self.at_least else Fraction(0)))


@dataclass(frozen=True, slots=True)
class Events:
    """`start` points, changed by every event; the criterion's floor and maximum bound the result."""

    start: Decimal

    def reading(self, standard: Decimal, observed: Observed) -> Outcome[Reading]:
        """Start and events added up, at most the standard."""
        added = sum((Fraction(event) for event in observed.events or ()), Fraction(self.start))
        return Ok(Reading(min(added, Fraction(standard))))
