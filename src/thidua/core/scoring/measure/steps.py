"""Points by bands of a figure, flat or rising inside the band. Borders are open or closed, never both by accident."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.quantity import rounded
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.measure.observed import Observed, Reading, position

_SHOWN_PLACES = 4


@dataclass(frozen=True, slots=True)
class Band:
    """From `low` to `high` (None: without end): `base` points, and `slope` more for each unit above `low`."""

    base: Decimal
    low: Decimal | None = None
    high: Decimal | None = None
    low_in: bool = True
    high_in: bool = False
    slope: Decimal = Decimal(0)

    def holds(self, figure: Fraction) -> bool:
        """Whether the figure lies in the band."""
        above = self.low is None or figure > self.low or (self.low_in and figure == self.low)
        below = self.high is None or figure < self.high or (self.high_in and figure == self.high)
        return above and below

    def points(self, figure: Fraction) -> Fraction:
        """The points of a figure of this band."""
        return Fraction(self.base) + Fraction(self.slope) * (figure - Fraction(self.low or 0))


@dataclass(frozen=True, slots=True)
class Steps:
    """Bands in rising order. `percent`: the figure is 100 × actual / plan, computed exactly."""

    bands: tuple[Band, ...]
    percent: bool = False

    def reading(self, standard: Decimal, observed: Observed) -> Outcome[Reading]:
        """The points of the band that holds the figure, at most the standard; refused in a gap."""
        figure = position(observed, percent=self.percent)
        if not isinstance(figure, Ok):
            return figure
        for band in self.bands:
            if band.holds(figure.value):
                return Ok(Reading(min(band.points(figure.value), Fraction(standard))))
        return refuse("sheet.no_step", figure=rounded(figure.value, _SHOWN_PLACES))

    def doubts(self) -> tuple[Reason, ...]:
        """Every border at which two bands overlap or leave a gap."""
        found = (_border(lower, upper) for lower, upper in pairwise(self.bands))
        return tuple(reason for reason in found if reason)


def _border(lower: Band, upper: Band) -> Reason | None:
    if lower.high is None or upper.low is None or upper.low < lower.high:
        return Reason.of("criteria.bands_overlap", border=upper.low)
    if upper.low > lower.high or not (lower.high_in or upper.low_in):
        return Reason.of("criteria.bands_gap", border=lower.high)
    if lower.high_in and upper.low_in:
        return Reason.of("criteria.bands_overlap", border=upper.low)
    return None
