"""One cell: what may stand in it."""

from decimal import Decimal

from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.quantity import read_score
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.criterion import Criterion


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
