"""Reads of the audit trail: what was done, by whom, when, and whether it is sealed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.models import AuditEntry, AuditLink
from thidua.foundation.sentences import told

SIGHT = "audit.see_history"
COLUMNS = gate.Columns(unit="unit", path="path")
PAGE_LENGTH = 50
MOST = 200


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry. `sentence` is the predicate whose subject is the actor; `place` its link in the chain, if sealed.

    `times` counts the entries that `gathered` put together: the same person did the same to the same thing in a row.
    """

    id: int
    at: datetime
    actor: str
    sentence: str
    kind: str
    subject: int
    title: str
    place: int | None
    times: int = 1


def _visible(ctx: Context) -> "QuerySet[AuditEntry]":
    return AuditEntry.objects.filter(gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS))


def _views(entries: list[AuditEntry]) -> list[EntryView]:
    places = dict(AuditLink.objects.filter(entry__in=[entry.pk for entry in entries]).values_list("entry", "place"))
    return [
        EntryView(
            id=entry.pk, at=entry.at, actor=entry.actor, kind=entry.kind, subject=entry.subject, title=entry.title,
            sentence=told(entry.event, entry.facts, title=entry.title), place=places.get(entry.pk),
        )
        for entry in entries
    ]  # fmt: skip


def gathered(entries: Iterable[EntryView]) -> tuple[EntryView, ...]:
    """For a short list: entries of one person that say the same about the same thing, one after another, become one."""
    found: list[EntryView] = []
    for entry in entries:
        last = found[-1] if found else None
        if last is not None and _same(last) == _same(entry):
            found[-1] = replace(last, times=last.times + 1)
        else:
            found.append(entry)
    return tuple(found)


def _same(entry: EntryView) -> tuple[str, str, int, str]:
    return entry.actor, entry.kind, entry.subject, entry.sentence


def history_of(ctx: Context, *, kind: str, subject: int, most: int = MOST) -> tuple[EntryView, ...]:
    """What was done to one thing, newest first, as far as the actor may see it; repetitions gathered."""
    return gathered(_views(list(_visible(ctx).filter(kind=kind, subject=subject).order_by("-id")[:most])))


def history_page(ctx: Context, *, number: str = "1", kind: str = "", subject: str = "") -> "Page[EntryView]":
    """A page of the whole trail that the actor may see, newest first; narrowed to a kind or to one thing."""
    entries = _visible(ctx).order_by("-id")
    if kind:
        entries = entries.filter(kind=kind)
    if subject.isdecimal():
        entries = entries.filter(subject=int(subject))
    found = Paginator(entries, PAGE_LENGTH).get_page(number)
    return Page(_views(list(found.object_list)), found.number, found.paginator)  # type: ignore[arg-type] # views in place of rows


def kinds_seen(ctx: Context) -> tuple[str, ...]:
    """The kinds of things that the actor's part of the trail speaks of."""
    return tuple(_visible(ctx).order_by("kind").values_list("kind", flat=True).distinct())
