"""Which reminder of a deadline is due today.

A deadline has a ladder of reminders: 7, 3 and 1 days before its last good day, the first day of lateness, and three
days of lateness, when the head of the unit is told as well. `step_on` gives the newest rung reached, so that a system
which was off for some days says the one thing that is true now instead of everything it missed; and since each rung is
told once to each person, running it again, or on two machines, tells nothing twice.
"""

from dataclasses import dataclass
from enum import StrEnum

from thidua.core.kernel.period import Day


class Rung(StrEnum):
    """The rungs of the ladder, by what is said."""

    WEEK = "week"
    """Seven days before the last good day."""
    DAYS = "days"
    """Three days before."""
    EVE = "eve"
    """One day before, and on the last good day itself."""
    LATE = "late"
    """From the first day after it."""
    ESCALATED = "escalated"
    """From the third day after it: the head of the unit is told too."""


@dataclass(frozen=True, slots=True)
class Step:
    """A rung with the days that are left; negative once it is late."""

    rung: Rung
    days_left: int

    @property
    def is_late(self) -> bool:
        """Whether the last good day has passed."""
        return self.days_left < 0

    @property
    def tells_head(self) -> bool:
        """Whether the head of the unit is told besides whoever does the work."""
        return self.rung is Rung.ESCALATED


LADDER: tuple[tuple[int, Rung], ...] = (
    (-3, Rung.ESCALATED), (-1, Rung.LATE), (1, Rung.EVE), (3, Rung.DAYS), (7, Rung.WEEK),
)  # fmt: skip
"""The most days left at which each rung is reached, the latest rung first."""


def step_on(last_good_day: Day, *, on: Day) -> Step | None:
    """The newest rung reached on that day; None while the deadline is more than a week away."""
    left = (last_good_day - on).days
    for most, rung in LADDER:
        if left <= most:
            return Step(rung, left)
    return None
