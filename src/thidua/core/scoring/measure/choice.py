"""Points by choosing one level of a list, as "cảnh cáo" or grade B; a level may bar from being proposed."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.scoring.measure.observed import Observed, Reading


@dataclass(frozen=True, slots=True)
class Level:
    """One level: its name as the table prints it, its points, whether it bars the unit from awards (veto).

    example: what such a level looks like, so that two scorers mean the same by it.
    """

    name: str
    points: Decimal
    bars: bool = False
    example: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Exactly one of the levels."""

    levels: tuple[Level, ...]

    def reading(self, standard: Decimal, observed: Observed) -> Outcome[Reading]:
        """The points of the chosen level, at most the standard; refused where the table has no such level."""
        for level in self.levels:
            if level.name == observed.level:
                return Ok(Reading(min(Fraction(level.points), Fraction(standard)), bars=level.bars))
        return refuse("sheet.unknown_level", level=observed.level)
