"""Reads of the directory."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from thidua.core.access.duty import NOBODY, Duty, HeldDuty, Holder
from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import PersonId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.period import Period
from thidua.core.vietnamese.fold import search_key, sort_key
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.modules.directory.models import Account, DutyHeld, Installation, LogInAttempt, Person, Unit, UnitName


@dataclass(frozen=True, slots=True)
class UnitView:
    """A unit as lists and pages show it."""

    id: UnitId
    code: str
    name: str
    short_name: str
    path: str
    place: str
    parent: UnitId | None
    is_external: bool = False

    @property
    def depth(self) -> int:
        """How many units stand above it."""
        return self.path.count("/") - 2


@dataclass(frozen=True, slots=True)
class DutyView:
    """A duty of a person, for the page of people."""

    id: int
    duty: str
    unit: str
    since: date
    until: date | None


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


def _view(unit: Unit) -> UnitView:
    return UnitView(
        id=UnitId(unit.pk), code=unit.code, name=unit.name, short_name=unit.short_name or unit.name, path=unit.path,
        place=unit.place, parent=UnitId(unit.parent_id) if unit.parent_id else None, is_external=unit.is_external,
    )  # fmt: skip


def unit_subject(unit: Unit) -> Subject:
    """What rights look at in a unit."""
    return Subject(kind="unit", id=unit.pk, title=unit.name, unit=UnitId(unit.pk), path=unit.path)


def installation_for_update(_key: object, /) -> Outcome[Held[Installation]]:
    """The installation itself."""
    row, _made = Installation.objects.get_or_create(pk=1)
    return Ok(Held(row, Subject(kind="installation", id=row.pk, title=row.name)))


def unit_for_update(key: UnitId, /) -> Outcome[Held[Unit]]:
    """The unit, locked."""
    unit = locks.locked(Unit.objects.filter(pk=key)).first()
    return Ok(Held(unit, unit_subject(unit))) if unit else refuse("absent.not_found")


def person_for_update(key: PersonId, /) -> Outcome[Held[Person]]:
    """The person, locked; rights look at the unit they belong to."""
    person = locks.locked(Person.objects.filter(pk=key).select_related("unit")).first()
    if person is None:
        return refuse("absent.not_found")
    unit = UnitId(person.unit_id)
    return Ok(Held(person, Subject("person", person.pk, person.name, unit=unit, path=person.unit.path)))


def account_for_update(key: int, /) -> Outcome[Held[Account]]:
    """The account, locked; rights look at its person's unit."""
    account = locks.locked(Account.objects.filter(pk=key).select_related("person__unit")).first()
    if account is None:
        return refuse("absent.not_found")
    unit = account.person.unit
    return Ok(Held(account, Subject("account", account.pk, account.username, unit=UnitId(unit.pk), path=unit.path)))


def holder_of(account_id: int | None) -> Holder:
    """Who acts by this account, with all duties ever held; nobody where there is no active account."""
    account = Account.objects.filter(pk=account_id, is_active=True).select_related("person").first()
    if account is None:
        return NOBODY
    held = DutyHeld.objects.filter(person=account.person).select_related("unit")
    duties = tuple(
        HeldDuty(Duty(row.duty), UnitId(row.unit_id), row.unit.path, Period(row.since, row.until)) for row in held
    )
    return Holder(PersonId(account.person_id), account.person.name, duties, account=account.pk)


def attempts_of(username: str) -> tuple[tuple[datetime, bool], ...]:
    """The latest attempts on a name, newest first."""
    rows = LogInAttempt.objects.filter(username=username).values_list("at", "succeeded")[:50]
    return tuple(rows)


def unit_view(key: UnitId) -> UnitView:
    """One unit, whoever asks: names of units are no secret among those who hold their number."""
    return _view(Unit.objects.get(pk=key))


def units_by_id(keys: Sequence[UnitId]) -> dict[UnitId, UnitView]:
    """Several units at once."""
    return {UnitId(unit.pk): _view(unit) for unit in Unit.objects.filter(pk__in=keys)}


def unit_named(name: str) -> UnitView | None:
    """The unit whose name or short name reads the same without accents, or None where none or several do."""
    rows = list(Unit.objects.filter(search__contains=f"|{search_key(name)}|")[:2])
    return _view(rows[0]) if len(rows) == 1 else None


def visible_units(ctx: Context) -> tuple[UnitView, ...]:
    """The branches of the tree that the actor may see, parents before children, siblings in Vietnamese order."""
    seen = gate.visible("directory.see_units", holder=ctx.actor, on=ctx.today, columns=gate.Columns("pk", "path"))
    units = {unit.pk: unit for unit in Unit.objects.filter(seen)}
    names = {pk: sort_key(unit.name) for pk, unit in units.items()}

    def place(unit: Unit) -> tuple[str, ...]:
        return tuple(names.get(int(pk), "") for pk in unit.path.strip("/").split("/"))

    return tuple(_view(unit) for unit in sorted(units.values(), key=place))


def unit_names(key: UnitId) -> tuple[UnitName, ...]:
    """The names a unit has had, oldest first."""
    return tuple(UnitName.objects.filter(unit=key))


def name_on(key: UnitId, on: date) -> str:
    """What the unit was called on that day."""
    name = UnitName.objects.filter(unit=key, since__lte=on).order_by("-since").first()
    return name.name if name else Unit.objects.get(pk=key).name


def visible_people(ctx: Context) -> tuple[PersonView, ...]:
    """The people of the branches that the actor may see, with duties, in Vietnamese order."""
    columns = gate.Columns(unit="unit", path="unit__path")
    seen = gate.visible("directory.see_people", holder=ctx.actor, on=ctx.today, columns=columns)
    rows = Person.objects.filter(seen).select_related("unit", "account").prefetch_related("duties__unit")
    return tuple(_person_view(row) for row in sorted(rows, key=lambda row: sort_key(row.name)))


def _person_view(row: Person) -> PersonView:
    account = getattr(row, "account", None)
    duties = tuple(
        DutyView(held.pk, held.duty, held.unit.short_name or held.unit.name, held.since, held.until)
        for held in row.duties.all()
    )
    return PersonView(
        id=PersonId(row.pk), name=row.name, position=row.position, unit=row.unit.name, is_demo=row.is_demo,
        username=account.username if account else "", account=account.pk if account else None, is_locked=False,
        duties=duties,
    )  # fmt: skip


def is_empty() -> bool:
    """Whether nothing has been set up yet."""
    return not Unit.objects.exists()


def holders_at(*, unit: UnitId, duty: Duty, on: date) -> tuple[PersonView, ...]:
    """The people who hold a duty at a unit on a day."""
    rows = Person.objects.filter(duties__unit=unit, duties__duty=duty.value, duties__since__lte=on)
    rows = rows.exclude(duties__until__lt=on).select_related("unit", "account").prefetch_related("duties__unit")
    return tuple(_person_view(row) for row in rows.distinct())


def password_accepted(password: str, account: Account) -> Outcome[None]:
    """Whether the installation's password rules take it; refused with their own sentences."""
    try:
        validate_password(password, account)  # type: ignore[arg-type] # the validators read attributes, not the type
    except ValidationError as error:
        return refuse("account.password_weak", causes=tuple(error.messages))
    return Ok(None)
