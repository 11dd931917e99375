"""How far a target is: achieved, exceeded, on course, at risk or missed, with the arithmetic that says so."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from thidua.core.kernel.period import Day, Period
from thidua.core.reporting.standing import Standing, pace, rate, standing
from thidua.core.reporting.target import Aim, Done, Graded, Measured

Reached: TypeAlias = Decimal | Fraction | str | None


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a target stands. `rate` is reached over wanted (1 is all of it); `pace` what should be reached by now."""

    standing: Standing
    reached: Fraction | None = None
    wanted: Fraction | None = None
    rate: Fraction | None = None
    elapsed: Fraction | None = None
    pace: Fraction | None = None


UNKNOWN = Progress(Standing.UNKNOWN)


def elapsed(during: Period, on: Day) -> Fraction:
    """The share of the period's days that are over when the day ends; 1 where the period has no end."""
    if during.first is None or during.last is None:
        return Fraction(1)
    days = (during.last - during.first).days + 1
    return Fraction(min(max((on - during.first).days + 1, 0), days), days)


def progress(aim: Aim, reached: Reached, *, during: Period, on: Day) -> Progress:
    """Where the target stands at the end of that day."""
    share = elapsed(during, on)
    if isinstance(aim, Measured):
        return _measured(aim, reached, share)
    if not isinstance(reached, str) or not reached:
        return UNKNOWN
    return _graded(aim, reached, share) if isinstance(aim, Graded) else _qualitative(Done(reached), share)


def _measured(aim: Measured, reached: Reached, share: Fraction) -> Progress:
    wanted = aim.baseline if aim.is_relative else aim.value
    if wanted is None or reached is None or isinstance(reached, str):
        return UNKNOWN
    got, mark = Fraction(reached), Fraction(wanted)
    return Progress(
        standing(aim, got, mark, share), got, mark, rate(aim.operator, got, mark), share, pace(aim, mark, share)
    )


def _graded(aim: Graded, reached: str, share: Fraction) -> Progress:
    if reached not in aim.levels or aim.wanted not in aim.levels:
        return UNKNOWN
    place, wanted = aim.levels.index(reached), aim.levels.index(aim.wanted)
    if place <= wanted:
        return Progress(Standing.EXCEEDED if place < wanted else Standing.ACHIEVED, rate=Fraction(1), elapsed=share)
    return Progress(Standing.MISSED if share == 1 else Standing.AT_RISK, rate=Fraction(0), elapsed=share)


def _qualitative(done: Done, share: Fraction) -> Progress:
    if done is Done.DONE:
        return Progress(Standing.ACHIEVED, rate=Fraction(1), elapsed=share)
    is_moving = done is Done.UNDER_WAY
    still = Standing.ON_COURSE if is_moving else Standing.AT_RISK
    return Progress(
        Standing.MISSED if share == 1 else still, rate=Fraction(1, 2) if is_moving else Fraction(0), elapsed=share
    )
