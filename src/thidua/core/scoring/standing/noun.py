"""What a unit reached, and every step by which it reached it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from thidua.core.kernel.reason import Reason
from thidua.core.scoring.exact import NOTHING, Amount
from thidua.core.scoring.formula import Part, Source
from thidua.core.scoring.sheet import Tally


class Use(StrEnum):
    """What became of a score: counted, left out as missing, taken as zero, replaced by the unit's own, trimmed away."""

    COUNTED = "counted"
    LEFT_OUT = "left_out"
    AS_ZERO = "as_zero"
    TOOK_SELF = "took_self"
    TRIMMED = "trimmed"


@dataclass(frozen=True, slots=True)
class Term:
    """One score of one scorer. `scorer` is the unit itself for its own score, empty for a part without scorers."""

    source: Source
    scorer: str
    amount: Amount | None
    use: Use


@dataclass(frozen=True, slots=True)
class PartWork:
    """One part of the formula worked out. amount None: nothing to count.

    full: the weight it has when nothing is missing; counted: the weight that was there.
    """

    part: Part
    terms: tuple[Term, ...]
    amount: Fraction | None
    full: Fraction
    counted: Fraction


@dataclass(frozen=True, slots=True)
class CriterionWork:
    """One criterion combined; `amount` is what enters the tally (rounded where the rule rounds each criterion)."""

    code: str
    parts: tuple[PartWork, ...]
    exact: Fraction
    amount: Amount


@dataclass(frozen=True, slots=True)
class Working:
    """sum / divisor × scale = exact, then floor and ceiling, then rounded.

    By totals: `parts` hold the terms of the sum. By criterion: `criteria` hold them, `tally` adds them up, divisor 1.
    """

    sum: Fraction
    divisor: Fraction
    exact: Fraction
    rounded: Decimal
    parts: tuple[PartWork, ...] = ()
    criteria: tuple[CriterionWork, ...] = ()
    tally: Tally | None = None

    @property
    def terms(self) -> tuple[Term, ...]:
        """Every score of the totals, in the order of the formula, with what became of it."""
        return tuple(term for work in self.parts for term in work.terms)

    def part_total(self, source: Source) -> Fraction:
        """What a source brings before its weight: over the totals, or added up over the criteria."""
        works = [*self.parts, *(work for criterion in self.criteria for work in criterion.parts)]
        return sum((work.amount for work in works if work.part.source is source and work.amount is not None), NOTHING)


@dataclass(frozen=True, slots=True)
class Standing:
    """A unit's result. score None: not ranked, and `unranked` says why.

    warnings change nothing. vetoes: knock-out criteria met by its own, the verified or a specialist's sheet.
    """

    unit: str
    score: Decimal | None
    working: Working | None
    warnings: tuple[Reason, ...] = ()
    unranked: Reason | None = None
    class_name: str = ""
    vetoes: tuple[str, ...] = ()

    @property
    def exact(self) -> Fraction | None:
        """The score before rounding."""
        return self.working.exact if self.working else None


def working(standing: Standing) -> Working | None:
    """The arithmetic of a standing as data; None for a unit that is not ranked."""
    return standing.working
