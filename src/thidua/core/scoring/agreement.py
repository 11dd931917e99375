"""Whether the scorers of one unit agree, and who is called as a further scorer where they do not."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from thidua.core.scoring.exact import Amount

HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two scorers of one unit further apart than agreed. share: their distance in percent of the maximum."""

    unit: str
    lowest: str
    highest: str
    low: Amount
    high: Amount
    share: Fraction


def disagreements(
    cross: Mapping[str, Mapping[str, Amount]], *, maximum: Decimal, share: Decimal
) -> tuple[Disagreement, ...]:
    """The units whose lowest and highest cross score differ by more than `share` percent of the maximum.

    cross: totals by unit and scorer. Of equal scores the first name stands for all, so that the answer is always one.
    """
    found: list[Disagreement] = []
    for unit, scores in sorted(cross.items()):
        if not scores or maximum <= 0:
            continue
        lowest = min(scores, key=lambda scorer: (scores[scorer], scorer))
        highest = min(scores, key=lambda scorer: (-scores[scorer], scorer))
        apart = (Fraction(scores[highest]) - Fraction(scores[lowest])) * HUNDRED / Fraction(maximum)
        if apart > Fraction(share):
            found.append(Disagreement(unit, lowest, highest, scores[lowest], scores[highest], apart))
    return tuple(found)


def further_scorers(
    members: Sequence[str], *, unit: str, asked: Iterable[str], barred: Iterable[str]
) -> tuple[str, ...]:
    """Who may still be called for a unit: not itself, nobody asked already, nobody that stands aside."""
    gone = {unit, *asked, *barred}
    return tuple(member for member in members if member not in gone)
