"""Reads of letters, for the worker that sends them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.foundation import locks
from thidua.foundation.act import Held
from thidua.modules.notices.models import Letter
from thidua.modules.notices.queries.notices import NoticeView, view_of
from thidua.modules.notices.queries.wishes import wish_of

LOST_AFTER = timedelta(minutes=10)
"""Longer than any hand-over takes: the worker that had the letter is gone."""


@dataclass(frozen=True, slots=True)
class LetterToSend:
    """A letter with what it tells."""

    id: int
    address: str
    person: str
    notices: tuple[NoticeView, ...]


def letter_for_update(key: int, /) -> Outcome[Held[Letter]]:
    """The letter, locked; its history stands with the person's unit."""
    row = locks.locked(Letter.objects.filter(pk=key).select_related("person__unit")).first()
    if row is None:
        return refuse("absent.not_found")
    unit = row.person.unit
    subject = Subject("letter", row.pk, row.person.name, unit=UnitId(unit.pk), path=unit.path, state=row.state)
    return Ok(Held(row, subject))


def letters_due(at: datetime, *, most: int = 100) -> tuple[int, ...]:
    """The letters whose time has come, oldest first."""
    return tuple(Letter.objects.filter(state="waiting", send_after__lte=at).values_list("pk", flat=True)[:most])


def lost_letters(at: datetime) -> tuple[int, ...]:
    """Letters in the post's hands for so long that their worker must be gone."""
    since = at - LOST_AFTER
    return tuple(Letter.objects.filter(state="handed_over", handed_over_at__lt=since).values_list("pk", flat=True))


def letter_to_send(key: int) -> LetterToSend:
    """The letter with its address of today."""
    row = Letter.objects.select_related("person").get(pk=key)
    address, _wish = wish_of(row.person_id)  # type: ignore[arg-type] # the key of a person
    notices = tuple(view_of(notice) for notice in row.notices.order_by("pk"))
    return LetterToSend(row.pk, address, row.person.name, notices)
