"""Reads of people and their duties."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from thidua.core.access.duty import Duty
from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import PersonId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.vietnamese.fold import sort_key
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.foundation.doors import Door, doors
from thidua.modules.directory.models import DutyHeld, Person
from thidua.modules.directory.queries.accounts import locked_names
from thidua.modules.directory.queries.units import UnitView, visible_units

PERSON_ACTIONS = ("directory.give_duty", "directory.end_duty", "directory.unlock_account")


@dataclass(frozen=True, slots=True)
class DutyView:
    """A duty of a person, for the page of people."""

    id: int
    duty: str
    unit: str
    since: date
    until: date | None

    def is_over(self, on: date) -> bool:
        """Whether the duty had ended before that day."""
        return self.until is not None and self.until < on


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person with log-in name and duties."""

    id: PersonId
    name: str
    position: str
    unit: str
    username: str
    is_demo: bool
    account: int | None
    is_locked: bool
    duties: tuple[DutyView, ...]
    unit_id: UnitId


@dataclass(frozen=True, slots=True)
class PersonPage:
    """A person with the units at which the actor may give them a duty."""

    person: PersonView
    units: tuple[UnitView, ...]
    today: date
    doors: dict[str, Door]


def person_for_update(key: PersonId, /) -> Outcome[Held[Person]]:
    """The person, locked; rights look at the unit they belong to."""
    person = locks.locked(Person.objects.filter(pk=key).select_related("unit")).first()
    if person is None:
        return refuse("absent.not_found")
    unit = UnitId(person.unit_id)
    return Ok(Held(person, Subject("person", person.pk, person.name, unit=unit, path=person.unit.path)))


_FETCHED = ("duties__unit",)


def _visible(ctx: Context) -> "QuerySet[Person]":
    columns = gate.Columns(unit="unit", path="unit__path")
    seen = gate.visible("directory.see_people", holder=ctx.actor, on=ctx.today, columns=columns)
    return Person.objects.filter(seen).select_related("unit", "account").prefetch_related(*_FETCHED)


def _names(rows: Iterable[Person]) -> list[str]:
    return [row.account.username for row in rows if hasattr(row, "account")]


def visible_people(ctx: Context) -> tuple[PersonView, ...]:
    """The people of the branches that the actor may see, with duties, in Vietnamese order."""
    rows = sorted(_visible(ctx), key=lambda row: sort_key(row.name))
    locked = locked_names(ctx, _names(rows))
    return tuple(_person_view(row, locked) for row in rows)


def _person_view(row: Person, locked: Mapping[str, datetime]) -> PersonView:
    account = getattr(row, "account", None)
    duties = tuple(
        DutyView(held.pk, held.duty, held.unit.short_name or held.unit.name, held.since, held.until)
        for held in row.duties.all()
    )
    username = account.username if account else ""
    return PersonView(
        id=PersonId(row.pk), name=row.name, position=row.position, unit=row.unit.name, is_demo=row.is_demo,
        username=username, account=account.pk if account else None, is_locked=username in locked, duties=duties,
        unit_id=UnitId(row.unit_id),
    )  # fmt: skip


def person_page(ctx: Context, key: PersonId) -> Outcome[PersonPage]:
    """One person; refused as not found where the actor may not see them."""
    row = _visible(ctx).filter(pk=key).first()
    if row is None:
        return refuse("absent.not_found")
    unit = Subject(kind="unit", id=row.unit_id, title=row.unit.name, unit=UnitId(row.unit_id), path=row.unit.path)
    view = _person_view(row, locked_names(ctx, _names([row])))
    return Ok(PersonPage(view, visible_units(ctx), ctx.today, doors(ctx, unit, *PERSON_ACTIONS)))


def units_with_duty(duties: Iterable[Duty], *, on: date) -> frozenset[UnitId]:
    """The units at which somebody with a log-in holds one of the duties on that day."""
    lasts = Q(until=None) | Q(until__gte=on)
    rows = DutyHeld.objects.filter(lasts, duty__in=[duty.value for duty in duties], since__lte=on)
    rows = rows.filter(person__account__is_active=True)
    return frozenset(UnitId(unit) for unit in rows.values_list("unit", flat=True).distinct())


def holders_at(*, unit: UnitId, duty: Duty, on: date) -> tuple[PersonView, ...]:
    """The people who hold a duty at a unit on a day."""
    lasts = Q(duties__until=None) | Q(duties__until__gte=on)
    rows = Person.objects.filter(lasts, duties__unit=unit, duties__duty=duty.value, duties__since__lte=on)
    rows = rows.select_related("unit", "account").prefetch_related(*_FETCHED)
    return tuple(_person_view(row, {}) for row in rows.distinct())
