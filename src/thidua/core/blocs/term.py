"""Terms of office in a bloc: which part a unit has on a day, and whose turn it is next."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.period import Day

HEAD, DEPUTY, MEMBER = "head", "deputy", "member"


@dataclass(frozen=True, slots=True)
class Term:
    """A unit leads (`head`) or stands beside the head (`deputy`), from a day until a day, both inside; None is open."""

    unit: UnitId
    role: str
    since: Day
    until: Day | None = None

    def contains(self, on: Day) -> bool:
        """Whether the day lies inside."""
        return self.since <= on and (self.until is None or on <= self.until)


def roles_on(named: Mapping[UnitId, str], terms: Iterable[Term], on: Day) -> dict[UnitId, str]:
    """The part of every member on that day.

    named: the parts the list of members gives, which hold for a role until its first term begins; from then on the
    terms alone say who has it, and a day without a term is a day without a holder.
    """
    held = list(terms)
    found: dict[UnitId, str] = {}
    begun = {term.role for term in held if term.since <= on}
    for unit, role in named.items():
        in_office = [term.role for term in held if term.unit == unit and term.contains(on)]
        if in_office:
            found[unit] = HEAD if HEAD in in_office else in_office[0]
        else:
            found[unit] = MEMBER if role in begun else role
    return found


def taking_over(terms: Iterable[Term], new: Term) -> Outcome[tuple[Term, ...]]:
    """The open terms that end where the new one begins: the earlier holder's, and the unit's own in the other role.

    Refused where a term of that role begins on the same day or later: history is not written from behind.
    """
    if new.until is not None and new.until < new.since:
        return refuse("term.ends_before_beginning", since=new.since, until=new.until)
    held = [term for term in terms if term.role == new.role or term.unit == new.unit]
    later = [term for term in held if term.since >= new.since]
    if later:
        return refuse("term.later_exists", since=max(term.since for term in later))
    return Ok(tuple(term for term in held if term.contains(new.since)))


def day_before(day: Day) -> Day:
    """The last day of a term whose successor begins on `day`."""
    return day - timedelta(days=1)


def next_in_turn(members: Sequence[UnitId], terms: Iterable[Term], *, now: UnitId | None = None) -> UnitId | None:
    """Whose turn it is to lead: the member that led longest ago or never, in the order of the list after `now`.

    None where there is nobody but `now`.
    """
    last_led = {term.unit: term.since for term in sorted(terms, key=lambda term: term.since) if term.role == HEAD}
    start = members.index(now) + 1 if now in members else 0
    around = [unit for unit in (*members[start:], *members[:start]) if unit != now]
    never = [unit for unit in around if unit not in last_led]
    if never:
        return never[0]
    return min(around, key=lambda unit: last_led[unit], default=None)
