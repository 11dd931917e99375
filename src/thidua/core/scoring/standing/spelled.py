"""The arithmetic of a result spelled out: each part of the formula with its weight and the scores that went into it."""

from dataclasses import dataclass
from fractions import Fraction

from thidua.core.scoring.formula import Combination, Source
from thidua.core.scoring.standing.noun import PartWork, Term, Use, Working

USED = frozenset({Use.COUNTED, Use.AS_ZERO, Use.TOOK_SELF})


@dataclass(frozen=True, slots=True)
class Piece:
    """weight × (the terms, combined) = weight × amount. left_out: what was missing or trimmed away, with its scorer."""

    source: Source
    combination: Combination
    weight: Fraction
    terms: tuple[Term, ...]
    amount: Fraction
    left_out: tuple[Term, ...] = ()

    @property
    def over(self) -> int | None:
        """By how many the sum of the terms is divided; None for a single score, a sum, or a median."""
        divides = self.combination in {Combination.MEAN, Combination.TRIMMED_MEAN}
        return len(self.terms) if divides and len(self.terms) > 1 else None

    @property
    def is_median(self) -> bool:
        """Whether the middle of several scores counts, so that they are listed and not added."""
        return self.combination is Combination.MEDIAN and len(self.terms) > 1


def pieces(work: Working) -> tuple[Piece, ...]:
    """The parts that counted, in the order of the formula; they add up to the working's `sum`."""
    return tuple(_piece(part, part.amount) for part in work.parts if part.amount is not None)


def _piece(work: PartWork, amount: Fraction) -> Piece:
    used = tuple(term for term in work.terms if term.use in USED)
    gone = tuple(term for term in work.terms if term.use not in USED)
    return Piece(work.part.source, work.part.combination, work.part.weight, used, amount, gone)
