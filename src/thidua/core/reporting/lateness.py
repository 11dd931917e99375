"""Whether a report came in time."""

from dataclasses import dataclass
from enum import StrEnum

from thidua.core.kernel.period import Day


class Arrival(StrEnum):
    """How a report stands to its last good day."""

    IN_TIME = "in_time"
    IN_GRACE = "in_grace"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Lateness:
    """How it came, and how many days after the last good day."""

    arrival: Arrival
    days: int


def lateness(came_on: Day, *, last_good_day: Day, grace: int = 0, promised: Day | None = None) -> Lateness:
    """How a report came. `promised` is the last good day that was in force when it came: a deadline that is moved
    forward afterwards makes nobody late, one that is moved back excuses those who came before.
    """
    good = max(last_good_day, promised) if promised else last_good_day
    days = max((came_on - good).days, 0)
    if days == 0:
        return Lateness(Arrival.IN_TIME, 0)
    return Lateness(Arrival.IN_GRACE if days <= grace else Arrival.LATE, days)
