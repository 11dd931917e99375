"""Telling people, once each, and noting what they have seen."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import PersonId, UnitId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.notices.letters import Mode, goes_out_at
from thidua.foundation.act import Turn, action
from thidua.foundation.sentences import kept
from thidua.modules.directory.public import holders_at, installation_for_update, person_for_update, unit_for_update
from thidua.modules.notices import queries
from thidua.modules.notices.models import Letter, Notice, RemindedDay


@dataclass(frozen=True, slots=True)
class Told:
    """What is told. `key` is the same however often it is tried; `url` is a path of this site."""

    key: str
    sentence: Reason
    url: str
    due: date | None = None


@action("notices.begin_day", event="day.begun")
def begin_day(turn: Turn) -> Outcome[date]:
    """Begin the day's reminders; of several workers one does."""
    held = turn.hold(installation_for_update, 1)

    if RemindedDay.objects.filter(on=turn.today).exists():
        return refuse("notice.day_begun", on=turn.today)

    RemindedDay.objects.create(on=turn.today, at=turn.now)
    return turn.apply(turn.today, to=held, on=turn.today.isoformat())


@action("notices.tell", event="notice.told")
def tell(turn: Turn, *, unit: UnitId, duties: Collection[Duty], told: Told) -> Outcome[int]:
    """Tell those who hold a duty at a unit something, each of them once."""
    held = turn.hold(unit_for_update, unit)
    people = {person.id for duty in duties for person in holders_at(unit=unit, duty=duty, on=turn.today)}

    fresh = sorted(people - queries.already_told(told.key, people))

    for person in fresh:
        Notice.objects.create(
            person_id=person, key=told.key, sentence=kept(told.sentence), url=told.url, due=told.due, at=turn.now,
            letter=_letter(turn, person),
        )  # fmt: skip
    return turn.apply(len(fresh), to=held, count=len(fresh), code=told.sentence.code)


def _letter(turn: Turn, person: PersonId) -> Letter | None:
    """The letter that carries the notice: of its own, or the digest that waits for the same moment already."""
    address, wish = queries.wish_of(person)
    after = goes_out_at(timezone.localtime(turn.now), wish) if address else None
    if after is None:
        return None
    waiting = Letter.objects.filter(person=person, state="waiting", send_after=after, tries=0).first()
    if waiting and (wish.mode is Mode.DIGEST or after > turn.now):
        return waiting
    return Letter.objects.create(person_id=person, send_after=after)


@action("notices.mark_seen", event="notice.seen")
def mark_seen(turn: Turn, *, person: PersonId, until: int) -> Outcome[int]:
    """Mark one's own notices up to one as seen."""
    held = turn.hold(person_for_update, person)
    unseen = Notice.objects.filter(person=person, is_seen=False, pk__lte=until)

    count = unseen.count()

    unseen.update(is_seen=True)
    return turn.apply(count, to=held, count=count)
