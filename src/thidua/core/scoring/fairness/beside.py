"""Other readings of the same cross scores, beside the legal result. Prose: docs/algorithms/fairness.md, 1."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from thidua.core.kernel.quantity import rounded
from thidua.core.scoring.exact import Amount
from thidua.core.scoring.formula import Combination, Trim
from thidua.core.scoring.outliers import Findings
from thidua.core.scoring.standing.combination import combined, split_extremes

HUNDRED = 100


class Column(StrEnum):
    """A way of reading the cross scores."""

    MEAN = "mean"
    MEDIAN = "median"
    TRIMMED = "trimmed"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Beside:
    """One unit under every reading: its rounded figure and place in each column, and its legal place."""

    unit: str
    figures: Mapping[Column, Decimal]
    ranks: Mapping[Column, int]
    legal_rank: int | None

    @property
    def moves(self) -> int:
        """How many places the reading that differs most from the legal result would move the unit."""
        legal = self.legal_rank
        return 0 if legal is None else max((abs(rank - legal) for rank in self.ranks.values()), default=0)


def beside(
    cross: Mapping[str, Mapping[str, Amount]],
    findings: Findings,
    *,
    maximum: Decimal,
    legal: Mapping[str, int],
    digits: int = 2,
) -> tuple[Beside, ...]:
    """Every unit with cross scores, under all four readings. cross: totals by unit and scorer; legal: official places.

    Corrected: each score less its scorer's severity, which is taken from the mean of all severities, so that the
    level of the whole bloc stays as it is.
    """
    lenient = _severities(findings, maximum)
    exact = {unit: _readings(scores, lenient) for unit, scores in sorted(cross.items()) if scores}
    figures = {
        unit: {column: rounded(amount, digits) for column, amount in held.items()} for unit, held in exact.items()
    }
    return tuple(
        Beside(unit, held, {column: _rank(figures, unit, column) for column in Column}, legal.get(unit))
        for unit, held in figures.items()
    )


def _severities(findings: Findings, maximum: Decimal) -> dict[str, Fraction]:
    """How many points each scorer gives more than the mean scorer."""
    given = {each.scorer: each.severity * Fraction(maximum) / HUNDRED for each in findings.scorers}
    mean = sum(given.values(), Fraction(0)) / len(given) if given else Fraction(0)
    return {scorer: severity - mean for scorer, severity in given.items()}


def _readings(scores: Mapping[str, Amount], lenient: Mapping[str, Fraction]) -> dict[Column, Fraction]:
    amounts = list(scores.values())
    kept, _gone = split_extremes(list(scores.items()), Combination.TRIMMED_MEAN, Trim(at_least=3))
    corrected = [Fraction(score) - lenient.get(scorer, Fraction(0)) for scorer, score in scores.items()]
    return {
        Column.MEAN: combined(amounts, Combination.MEAN),
        Column.MEDIAN: combined(amounts, Combination.MEDIAN),
        Column.TRIMMED: combined([score for _scorer, score in kept], Combination.MEAN),
        Column.CORRECTED: combined(corrected, Combination.MEAN),
    }


def _rank(figures: Mapping[str, Mapping[Column, Decimal]], unit: str, column: Column) -> int:
    return 1 + sum(1 for held in figures.values() if held[column] > figures[unit][column])
