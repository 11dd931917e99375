"""Many cross scores as one amount: sum, mean, median, or the mean without the extremes."""

from collections.abc import Sequence
from fractions import Fraction

from thidua.core.scoring.exact import Amount, total
from thidua.core.scoring.formula import Combination, Trim

Named = tuple[str, Amount]


def split_extremes(scores: Sequence[Named], combination: Combination, trim: Trim) -> tuple[list[Named], list[Named]]:
    """The scores that count and those that are trimmed away. Of equal extremes only as many go as the rule says."""
    if combination is not Combination.TRIMMED_MEAN or len(scores) < trim.at_least or not trim.each_end:
        return list(scores), []
    ordered = sorted(scores, key=lambda named: (named[1], named[0]))
    kept = ordered[trim.each_end : -trim.each_end]
    return kept, [*ordered[: trim.each_end], *ordered[-trim.each_end :]]


def combined(amounts: Sequence[Amount], combination: Combination) -> Fraction:
    """The exact combination of at least one amount; extremes are already gone."""
    if combination is Combination.SUM:
        return total(amounts)
    if combination is Combination.MEDIAN:
        ordered = sorted(amounts)
        middle = len(ordered) // 2
        amounts = ordered[middle : middle + 1] if len(ordered) % 2 else ordered[middle - 1 : middle + 1]
    return total(amounts) / len(amounts)
