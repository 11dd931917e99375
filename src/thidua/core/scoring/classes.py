"""Classes by score ("Hoàn thành xuất sắc" …): borders as the rule draws them; a gap in the rule is said, not filled."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.scoring.criterion import Criterion, Kind
from thidua.core.scoring.exact import Amount


@dataclass(frozen=True, slots=True)
class ClassBand:
    """One class, from the best downwards. at_least, below: borders in points; `or_more` False: the score must exceed.

    each_share: every base criterion reaches this percentage of its maximum. no_zero: no base criterion is 0.
    open_to_vetoed: a unit with a veto may be in it.
    """

    name: str
    at_least: Decimal
    or_more: bool = True
    below: Decimal | None = None
    each_share: Decimal | None = None
    no_zero: bool = False
    open_to_vetoed: bool = True


@dataclass(frozen=True, slots=True)
class Achieved:
    """A criterion with the points reached in it."""

    criterion: Criterion
    amount: Amount


def classify(
    score: Decimal, bands: Sequence[ClassBand], achieved: Iterable[Achieved] = (), *, vetoed: bool = False
) -> Outcome[str]:
    """The first class whose borders and side conditions hold; refused where the rule leaves a gap."""
    held = tuple(each for each in achieved if each.criterion.kind is Kind.BASE)
    for band in bands:
        if _inside(score, band) and _conditions(band, held) and (band.open_to_vetoed or not vetoed):
            return Ok(band.name)
    return refuse("ranking.class_gap", score=score)


def _inside(score: Decimal, band: ClassBand) -> bool:
    reached = score >= band.at_least if band.or_more else score > band.at_least
    return reached and (band.below is None or score < band.below)


def _conditions(band: ClassBand, achieved: Sequence[Achieved]) -> bool:
    if band.no_zero and any(each.amount == 0 for each in achieved):
        return False
    if band.each_share is None:
        return True
    share = Fraction(band.each_share) / 100
    return all(Fraction(each.amount) >= share * Fraction(each.criterion.maximum) for each in achieved)
