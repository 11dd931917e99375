"""How far a unit is with what it was called to do, on a day."""

from enum import StrEnum

from thidua.core.kernel.period import Day


class Stage(StrEnum):
    """What the board shows for a unit. Every call stands in exactly one."""

    LAUNCHED = "launched"
    RECEIVED = "received"
    SENT = "sent"
    LATE = "late"
    GONE = "gone"
    """The unit was closed or merged before it launched."""
    RELEASED = "released"


COUNTED = frozenset({Stage.LAUNCHED, Stage.RECEIVED, Stage.SENT, Stage.LATE})
"""Stages that stand in the whole of which a share is taken."""


def stage(*, state: str, due: Day | None, closed_on: Day | None, on: Day) -> Stage:
    """The stage of a call in `state`, whose last good day is `due`, of a unit that is closed from `closed_on` on.

    What was launched stays launched, however late and whatever became of the unit.
    """
    if state in (Stage.LAUNCHED, Stage.RELEASED):
        return Stage(state)
    if closed_on is not None and closed_on <= on:
        return Stage.GONE
    if due is not None and due < on:
        return Stage.LATE
    return Stage(state)


def days_late(*, due: Day | None, on: Day) -> int:
    """How many days the last good day has passed; 0 where it has not, or there is none."""
    return max(0, (on - due).days) if due is not None else 0
