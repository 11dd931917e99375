"""Who is refused now and within reach next year, and what they lack: the list for the start of a year."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.period import Day
from thidua.core.rules.lawbook import LawBook
from thidua.core.rules.remedy import Way, shortest
from thidua.core.rules.subject import Subject
from thidua.law.eligibility import is_within_reach

STEP = tuple[str, str]


@dataclass(frozen=True, slots=True)
class NearMiss:
    """Somebody who can reach the title next year. `unmet` are the places not met, `way` the shortest way, if any."""

    name: str
    unmet: tuple[str, ...]
    way: Way | None


def near_misses(
    people: Iterable[tuple[str, Subject]], *, title: str, received: Day, book: LawBook
) -> Outcome[tuple[NearMiss, ...]]:
    """Those within reach, the nearest first. Refused where no law here knows the title."""
    if title not in book.titles:
        return refuse("law.title_unknown", title=title, received=received)
    found = []
    for name, subject in people:
        now = book.at(received, office=subject.office).weighed(book.titles[title], subject)
        if is_within_reach(now, subject, book):
            ways = shortest(now.trace, subject.history.last)
            found.append(NearMiss(name, getattr(now.verdict, "by", ()), ways[0] if ways else None))
    return Ok(tuple(sorted(found, key=_cost)))


def _cost(near: NearMiss) -> tuple[bool, tuple[int, int, int], str]:
    return near.way is None, near.way.cost if near.way else (0, 0, 0), near.name


def lacking(found: Iterable[NearMiss]) -> tuple[tuple[tuple[STEP, ...], int], ...]:
    """How many lack just the same things, most first: "12 người chỉ còn thiếu sáng kiến"."""
    counted = Counter(tuple((step.does, step.name) for step in near.way.steps) for near in found if near.way)
    return tuple(sorted(counted.items(), key=lambda entry: (-entry[1], entry[0])))
