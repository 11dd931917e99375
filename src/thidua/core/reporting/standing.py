"""Where a measured target stands: met or not, and if not, how far from its pace."""

from enum import StrEnum
from fractions import Fraction

from thidua.core.reporting.target import Measured, Operator

TOLERANCE = Fraction(1, 10)
"""How far behind its pace a target may be and still be on course."""


class Standing(StrEnum):
    """Where a target stands."""

    EXCEEDED = "exceeded"
    ACHIEVED = "achieved"
    ON_COURSE = "on_course"
    AT_RISK = "at_risk"
    MISSED = "missed"
    UNKNOWN = "unknown"
    """Nobody has stated it, or what it is measured against is not known."""


def is_met(operator: Operator, reached: Fraction, wanted: Fraction) -> bool:
    """Whether what was reached meets the wording."""
    if operator.is_ceiling:
        return reached < wanted if operator.is_strict else reached <= wanted
    return reached > wanted if operator.is_strict else reached >= wanted


def rate(operator: Operator, reached: Fraction, wanted: Fraction) -> Fraction | None:
    """Reached over wanted; under a ceiling wanted over reached, at most 1. None where it would divide by zero."""
    if operator.is_ceiling:
        return Fraction(1) if reached <= wanted else wanted / reached
    return reached / wanted if wanted else None


def pace(aim: Measured, wanted: Fraction, share: Fraction) -> Fraction:
    """What should be reached by now: the straight line from the beginning to the value."""
    if aim.adds_up:
        return wanted * share
    begun = wanted if aim.baseline is None or aim.is_relative else Fraction(aim.baseline)
    return begun + (wanted - begun) * share


def standing(aim: Measured, reached: Fraction, wanted: Fraction, share: Fraction) -> Standing:
    """Where a figure stands when that share of the time is over."""
    is_over, met = share == 1, is_met(aim.operator, reached, wanted)
    if aim.operator.is_ceiling:
        return _under_ceiling(aim, (reached, wanted), met=met, share=share)
    if met:
        return Standing.EXCEEDED if reached > wanted and not aim.operator.is_strict else Standing.ACHIEVED
    if is_over:
        return Standing.MISSED
    due = pace(aim, wanted, share)
    return Standing.ON_COURSE if reached >= due - abs(due) * TOLERANCE else Standing.AT_RISK


def _under_ceiling(aim: Measured, given: tuple[Fraction, Fraction], *, met: bool, share: Fraction) -> Standing:
    """A ceiling that holds may yet be broken: on course until the end. One of sums, once broken, is missed."""
    reached, wanted = given
    if met:
        return Standing.ACHIEVED if share == 1 else Standing.ON_COURSE
    if share == 1 or aim.adds_up:
        return Standing.MISSED
    due = pace(aim, wanted, share)
    return Standing.ON_COURSE if reached <= due + abs(due) * TOLERANCE else Standing.AT_RISK
