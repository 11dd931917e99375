"""What a summary works out beside the published score: sums, means, and whether a live formula would tell the truth."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from thidua.core.documents.summary_table.content import Arithmetic, ScoreSummary, UnitLine, Weighted
from thidua.core.kernel.quantity import rounded


def given(unit: UnitLine) -> tuple[Decimal, ...]:
    """The cross scores at hand."""
    return tuple(score for score in unit.cross if score is not None)


def cross_sum(unit: UnitLine) -> Decimal | None:
    """Their sum; None where nobody scored the unit."""
    return sum(given(unit), Decimal(0)) if given(unit) else None


def cross_mean(unit: UnitLine) -> Fraction | None:
    """Their exact mean; None where nobody scored the unit."""
    return Fraction(sum(given(unit), Decimal(0))) / len(given(unit)) if given(unit) else None


def total(unit: UnitLine) -> Decimal | None:
    """Own score and cross scores added; None where there is neither."""
    scores = [*([unit.own] if unit.own is not None else []), *given(unit)]
    return sum(scores, Decimal(0)) if scores else None


def decimals(amounts: Iterable[Decimal | None]) -> int:
    """How many decimals a column needs to show each of these amounts in full."""
    exponents = (amount.normalize().as_tuple().exponent for amount in amounts if amount is not None)
    return max((max(0, -int(exponent)) for exponent in exponents), default=0)


def entered(summary: ScoreSummary) -> int:
    """The decimals of the scores as they were handed in."""
    return decimals(amount for unit in summary.units for amount in (unit.own, *unit.cross, *unit.extras))


def worked_out(summary: ScoreSummary, unit: UnitLine) -> Decimal | None:
    """The score by the stated arithmetic alone; None where the arithmetic needs a score that is missing."""
    exact = None if summary.arithmetic is None else _exact(summary.arithmetic, unit)
    if exact is None:
        return None
    extras = sum((extra for extra in unit.extras if extra is not None), Decimal(0))
    return rounded(exact + Fraction(extras), summary.places)


def _exact(arithmetic: Arithmetic, unit: UnitLine) -> Fraction | None:
    if isinstance(arithmetic, Weighted):
        mean = cross_mean(unit)
        if unit.own is None or mean is None:
            return None
        return Fraction(arithmetic.own) * Fraction(unit.own) + Fraction(arithmetic.cross) * mean
    scores = len(given(unit)) + (unit.own is not None)
    added = total(unit)
    return None if added is None else Fraction(added) / (arithmetic.divisor or scores)


def is_truthful(summary: ScoreSummary) -> bool:
    """Whether the stated arithmetic yields the published score of every unit that has one."""
    scored = [unit for unit in summary.units if unit.score is not None]
    return all(worked_out(summary, unit) == unit.score for unit in scored)


def has_shared_ranks(summary: ScoreSummary) -> bool:
    """Whether ranks are 1 + the number of better scores, as a workbook's RANK counts them."""
    scores = [unit.score for unit in summary.units if unit.score is not None]
    return all(
        unit.rank == 1 + sum(other > unit.score for other in scores) if unit.score is not None else unit.rank is None
        for unit in summary.units
    )
