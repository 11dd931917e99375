"""One cell: what may stand in it."""

from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.quantity import read_score, rounded
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.criterion import Criterion
from thidua.core.scoring.measure import observed_from, typed_of
from thidua.core.scoring.sheet.entry import Entry
from thidua.core.scoring.sheet.tally import bounded

DIRECT = "điểm"
"""Behind a number it says that these are points: what a scorer types where a measure does not fit the case."""
SHOWN_PLACES = 4


def entered(criterion: Criterion, typed: str) -> Outcome[Entry]:
    """The entry a person typed: points or, for a criterion with a measure, the facts with the points that follow.

    The points beside facts are rounded for showing; a sheet is added up from the facts. "8 điểm" are points anyway.
    """
    is_direct = criterion.measure is not None and typed.strip().casefold().endswith(DIRECT)
    if criterion.measure is None or is_direct:
        score = cell(criterion, typed.strip()[: -len(DIRECT)] if is_direct else typed)
        return score if isinstance(score, Refused) else Ok(Entry(score.value))
    observed = observed_from(criterion.measure, typed)
    if isinstance(observed, Refused) or observed.value is None:
        return observed if isinstance(observed, Refused) else Ok(Entry())
    reading = criterion.measure.reading(criterion.maximum, observed.value)
    if isinstance(reading, Refused):
        return reading
    points = rounded(Fraction(bounded(criterion, reading.value.amount)), SHOWN_PLACES)
    return Ok(Entry(points.normalize() + Decimal(0), observed=observed.value))


def typed_again(criterion: Criterion, entry: Entry) -> str:
    """An entry as a person would type it; `entered` reads it again as the same entry."""
    if criterion.measure is not None and entry.observed is not None:
        return typed_of(criterion.measure, entry.observed)
    points = "" if entry.score is None else f"{entry.score.normalize():f}".replace(".", ",")
    return f"{points} {DIRECT}" if points and criterion.measure is not None else points


def cell(criterion: Criterion, typed: str) -> Outcome[Decimal | None]:
    """The score a person typed: "8,5" as "8.5", blank as None (missing). Refused with what the cell takes instead."""
    read = read_score(typed)
    if not isinstance(read, Ok) or read.value is None:
        return read
    fault = misfit(criterion, read.value)
    return Refused((fault,)) if fault else read


def misfit(criterion: Criterion, score: Decimal) -> Reason | None:
    """Why the score does not fit the criterion: under zero or its floor, above its maximum, not on its step."""
    if criterion.floor <= score <= criterion.maximum and (criterion.step is None or score % criterion.step == 0):
        return None
    if score < 0:
        return Reason.of("sheet.below_zero", code=criterion.code, score=score, max=criterion.maximum)
    if score > criterion.maximum:
        return Reason.of("sheet.above_maximum", code=criterion.code, score=score, max=criterion.maximum)
    if score < criterion.floor:
        return Reason.of(
            "sheet.below_floor",
            code=criterion.code,
            score=score,
            floor=criterion.floor,
            max=criterion.maximum,
        )
    return Reason.of("sheet.not_on_step", code=criterion.code, score=score, step=criterion.step)
