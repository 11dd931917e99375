"""What units owe on which day, gathered from every module that offers `dues` at its door."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.reason import Reason
from thidua.foundation.offers import offered


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that one unit owes.

    `key` names it for good (such as `report:12:4`): what is told of it is told once. `sentence` says what has to be
    done, `url` where. `duties` are those of whoever does it. What is done is not offered any more.
    """

    key: str
    unit: UnitId
    sentence: Reason
    url: str
    last_good_day: date
    duties: frozenset[Duty] = frozenset({Duty.STANDING_OFFICE})


def all_dues(*, first: date, last: date, units: frozenset[UnitId] | None = None) -> tuple[Due, ...]:
    """What is owed and not done, with its last good day from `first` to `last`, by day; of those units, or of all.

    A module offers `dues(first=…, last=…, units=…) -> Iterable[Due]`; it is asked by the system or for units at which
    the asker holds a duty, and so needs to ask no gate.
    """
    found: list[Due] = []
    for dues in offered("dues"):
        given: Iterable[Due] = dues(first=first, last=last, units=units)
        found.extend(given)
    return tuple(sorted(found, key=lambda due: (due.last_good_day, due.key)))
