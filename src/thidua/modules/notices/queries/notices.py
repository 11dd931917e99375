"""Reads of what a person was told. A person reads their own notices and nobody else's."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page, Paginator

from thidua.core.kernel.ids import PersonId
from thidua.core.kernel.reason import Reason
from thidua.foundation.act import Context
from thidua.foundation.sentences import of_kept
from thidua.modules.notices.models import Notice

PAGE_LENGTH = 30


@dataclass(frozen=True, slots=True)
class NoticeView:
    """A notice as its reader sees it."""

    id: int
    sentence: Reason
    url: str
    due: date | None
    at: datetime
    is_seen: bool


def view_of(row: Notice) -> NoticeView:
    """The view of a row."""
    return NoticeView(row.pk, of_kept(row.sentence), row.url, row.due, row.at, row.is_seen)


def notices_page(ctx: Context, *, number: str = "1") -> "Page[NoticeView]":
    """The reader's notices, newest first."""
    rows = Notice.objects.filter(person=ctx.actor.person)
    found = Paginator(rows, PAGE_LENGTH).get_page(number)
    return Page([view_of(row) for row in found.object_list], found.number, found.paginator)  # type: ignore[arg-type] # views in place of rows


def unseen_count(ctx: Context) -> int:
    """How many notices the reader has not seen."""
    return Notice.objects.filter(person=ctx.actor.person, is_seen=False).count() if ctx.actor.person else 0


def already_told(key: str, people: Iterable[PersonId]) -> set[PersonId]:
    """Those of the people who were told this before."""
    told = Notice.objects.filter(key=key, person__in=list(people)).values_list("person", flat=True)
    return {PersonId(person) for person in told}
