"""THE table of rights: which duty, in which relation, may do which action; a file for each room.

What no row allows is refused.
"""

from thidua.core.access.duty import Holder
from thidua.core.access.policy import (
    audit,
    awards,
    campaigns,
    certificates,
    council,
    decisions,
    directory,
    documents,
    initiatives,
    nominations,
    notices,
    plans,
    registrations,
    registry,
    reporting,
    scoring,
    statutes,
)
from thidua.core.access.policy.row import Open, Row
from thidua.core.access.relation import Subject, personal, relations
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.period import Day

PERSON = "person"
"""The kind of a subject that is a person."""


POLICY: tuple[Row, ...] = (
    *directory.RIGHTS,
    *notices.RIGHTS,
    *documents.RIGHTS,
    *certificates.RIGHTS,
    *statutes.RIGHTS,
    *registry.RIGHTS,
    *plans.RIGHTS,
    *campaigns.RIGHTS,
    *initiatives.RIGHTS,
    *registrations.RIGHTS,
    *reporting.RIGHTS,
    *scoring.RIGHTS,
    *awards.RIGHTS,
    *nominations.RIGHTS,
    *decisions.RIGHTS,
    *council.RIGHTS,
)

SIGHT: tuple[Row, ...] = (
    *directory.SIGHTS,
    *notices.SIGHTS,
    *certificates.SIGHTS,
    *statutes.SIGHTS,
    *registry.SIGHTS,
    *plans.SIGHTS,
    *campaigns.SIGHTS,
    *initiatives.SIGHTS,
    *registrations.SIGHTS,
    *reporting.SIGHTS,
    *scoring.SIGHTS,
    *awards.SIGHTS,
    *nominations.SIGHTS,
    *decisions.SIGHTS,
    *council.SIGHTS,
    *audit.SIGHTS,
)

_BY_NAME = {row.action: row for row in (*POLICY, *SIGHT)}


def row_for(action: str) -> Row:
    """The row of an action or a sight; KeyError where the table has none, which no running action can meet."""
    return _BY_NAME[action]


def authorize(action: str, *, holder: Holder, subject: Subject, on: Day) -> Outcome[None]:
    """Whether the holder may do this to the subject on that day; a refusal says what is lacking."""
    row = row_for(action)
    if _is_open(row, holder, subject):
        return Ok(None)
    if holder.person in subject.aside:
        return refuse("access.stands_aside", title=subject.title)
    own = personal(holder.person, subject)
    related = [(duty.duty in row.duties, relations(duty, subject)) for duty in holder.on(on)]
    if own & row.relations or any(is_asked and found & row.relations for is_asked, found in related):
        return Ok(None)
    # To somebody outside, a thing that may not be touched is as if it were not there: not even its name is told.
    if not own and not any(found for _is_asked, found in related):
        return refuse("absent.not_found")
    if not own and not any(is_asked for is_asked, _found in related):
        return refuse("access.no_duty")
    return refuse("access.not_yours", title=subject.title)


def _is_open(row: Row, holder: Holder, subject: Subject) -> bool:
    """Whether the row asks for no duty of this holder: it is open to all, to the system, or to the person meant."""
    is_self = subject.kind == PERSON and subject.id == holder.person
    return row.open_to is Open.ANYONE or holder.is_system or (row.open_to is Open.SELF and is_self)
