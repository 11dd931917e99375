"""Criteria, their sections, and the table of a year."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from thidua.core.scoring.measure import Measure, measure_words

ZERO = Decimal(0)


class Kind(StrEnum):
    """Base points make up the scale, bonus points come on top, penalty points are taken off."""

    BASE = "base"
    BONUS = "bonus"
    PENALTY = "penalty"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line that is scored. `maximum` in points; of a penalty the largest deduction, written without a minus.

    floor: the score is never under it. step: scores are multiples of it (None: any). veto: may bar from being proposed.
    outside_cap: a bonus that the table's total bonus cap does not touch. method, evidence: what scorers read.
    asks_evidence: points that a unit gives itself need a file. source: the report or pact target that has the figure.
    """

    code: str
    text: str
    maximum: Decimal
    kind: Kind = Kind.BASE
    floor: Decimal = ZERO
    step: Decimal | None = None
    veto: bool = False
    measure: Measure | None = None
    outside_cap: bool = False
    method: str = ""
    evidence: str = ""
    asks_evidence: bool = False
    source: str = ""

    @property
    def way(self) -> str:
        """How points follow, in the words of the table; "" where points are typed."""
        return measure_words(self.measure, maximum=self.maximum) if self.measure else ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the table. `maximum`: the points it declares for its base criteria; None where it declares none."""

    code: str
    text: str
    criteria: tuple[Criterion, ...]
    maximum: Decimal | None = None


@dataclass(frozen=True, slots=True)
class CriteriaTable:
    """The agreed table of a year. bonus_cap: most that all capped bonuses add together (None: no total cap).

    scale: what the base points (or the base points with the bonus cap) should add up to; None where undeclared.
    floor: the total is never under it.
    """

    name: str
    year: int
    sections: tuple[Section, ...]
    bonus_cap: Decimal | None = None
    scale: Decimal | None = None
    floor: Decimal = ZERO

    def criteria(self) -> Iterator[Criterion]:
        """Every criterion, in the order of the table."""
        for section in self.sections:
            yield from section.criteria

    def criterion(self, code: str) -> Criterion | None:
        """The criterion of this code."""
        return next((criterion for criterion in self.criteria() if criterion.code == code), None)

    @property
    def base_maximum(self) -> Decimal:
        """What the base criteria add up to."""
        return sum((each.maximum for each in self.criteria() if each.kind is Kind.BASE), ZERO)

    @property
    def highest(self) -> Decimal:
        """The highest total that can be typed: base, capped bonuses, bonuses outside the cap."""
        bonuses = [each for each in self.criteria() if each.kind is Kind.BONUS]
        capped = sum((each.maximum for each in bonuses if not each.outside_cap), ZERO)
        outside = sum((each.maximum for each in bonuses if each.outside_cap), ZERO)
        return self.base_maximum + (capped if self.bonus_cap is None else min(capped, self.bonus_cap)) + outside
