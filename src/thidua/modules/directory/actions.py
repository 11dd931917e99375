"""Writes of the directory."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password

from thidua.core.access.duty import Duty
from thidua.core.access.lockout import locked_until
from thidua.core.kernel.ids import PersonId, UnitId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.kernel.unit_kind import UnitKind
from thidua.core.vietnamese.fold import search_key
from thidua.foundation.act import Turn, action
from thidua.modules.directory import queries
from thidua.modules.directory.models import Account, DutyHeld, LogInAttempt, Person, Unit, UnitName, UnitParent

UNUSABLE = "!"


@dataclass(frozen=True, slots=True)
class LogInAnswer:
    """Whether the log-in succeeded; where not, the reason to show."""

    account: int | None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class NewPerson:
    """A person to be added, with the log-in they get."""

    name: str
    position: str
    username: str
    password: str
    is_demo: bool = False


def _search(*names: str) -> str:
    return "".join(f"|{search_key(name)}|" for name in names if name)


def _new_unit(
    *, code: str, name: str, short_name: str, place: str, parent: Unit | None, since: date,
    kind: UnitKind = UnitKind.BODY,
) -> Unit:  # fmt: skip
    """The unit with its first name and parent; its path needs the number the database gives."""
    unit = Unit.objects.create(
        code=code, name=name, short_name=short_name, place=place, parent=parent, search=_search(name, short_name),
        kind=kind.value,
    )  # fmt: skip
    unit.path = f"{parent.path if parent else '/'}{unit.pk}/"
    unit.save(update_fields=["path"])
    UnitName.objects.create(unit=unit, name=name, short_name=short_name, since=since)
    UnitParent.objects.create(unit=unit, parent=parent, since=since)
    return unit


def _new_person(unit: Unit, new: NewPerson) -> Person:
    person = Person.objects.create(
        name=new.name, search=search_key(new.name), unit=unit, position=new.position, is_demo=new.is_demo
    )
    password = make_password(new.password) if new.password else UNUSABLE
    Account.objects.create(username=new.username, person=person, password=password)
    return person


@action("directory.set_up", event="installation.set_up")
def set_up(turn: Turn, *, code: str, name: str, place: str, administrator: NewPerson, since: date) -> Outcome[UnitId]:
    """Set up the installation with its first unit and its administrator."""
    held = turn.hold(queries.installation_for_update, 1)

    if not queries.is_empty():
        return refuse("directory.already_set_up")

    unit = _new_unit(code=code, name=name, short_name="", place=place, parent=None, since=since)
    person = _new_person(unit, administrator)
    DutyHeld.objects.create(person=person, unit=unit, duty=Duty.ADMINISTRATOR.value, since=since)
    return turn.apply(UnitId(unit.pk), to=held, unit=name)


@action("directory.add_unit", event="unit.added")
def add_unit(
    turn: Turn, *, parent: UnitId, code: str, name: str, since: date, short_name: str = "", place: str = "",
    kind: UnitKind = UnitKind.BODY,
) -> Outcome[UnitId]:  # fmt: skip
    """Add a unit below another."""
    held = turn.hold(queries.unit_for_update, parent)

    if not name.strip():
        return refuse("directory.name_missing")
    if Unit.objects.filter(code=code).exists():
        return refuse("directory.code_taken", value=code)

    unit = _new_unit(
        code=code, name=name.strip(), short_name=short_name, place=place or held.row.place, parent=held.row,
        since=since, kind=kind,
    )  # fmt: skip
    return turn.apply(UnitId(unit.pk), to=held, unit=name)


@action("directory.rename_unit", event="unit.renamed")
def rename_unit(
    turn: Turn, *, unit: UnitId, name: str, since: date, short_name: str = "", because: str = ""
) -> Outcome[UnitId]:
    """Give a unit a new name from a day on; the old one stays on papers of its time."""
    held = turn.hold(queries.unit_for_update, unit)

    latest = held.row.names.order_by("-since").first()
    if latest is not None and since <= latest.since:
        return refuse("directory.earlier_than_last", on=latest.since)
    if not name.strip():
        return refuse("directory.name_missing")

    UnitName.objects.create(unit=held.row, name=name.strip(), short_name=short_name, since=since, because=because)
    before = held.row.name
    held.row.name, held.row.short_name = name.strip(), short_name
    held.row.search = _search(*held.row.names.values_list("name", flat=True), short_name)
    held.row.save(update_fields=["name", "short_name", "search"])
    return turn.apply(unit, to=held, before=before, after=name.strip(), since=since.isoformat())


@action("directory.move_unit", event="unit.moved")
def move_unit(turn: Turn, *, unit: UnitId, parent: UnitId, since: date, because: str = "") -> Outcome[UnitId]:
    """Put a unit, with all below it, under another parent from a day on."""
    held = turn.hold(queries.unit_for_update, unit)
    target = turn.hold(queries.unit_for_update, parent)

    if target.row.path.startswith(held.row.path):
        return refuse("directory.parent_below_itself")

    old, new = held.row.path, f"{target.row.path}{held.row.pk}/"
    for below in Unit.objects.filter(path__startswith=old):
        below.path = new + below.path.removeprefix(old)
        below.save(update_fields=["path"])
    UnitParent.objects.create(unit=held.row, parent=target.row, since=since, because=because)
    Unit.objects.filter(pk=unit).update(parent=target.row)
    return turn.apply(unit, to=held, parent=target.row.name, since=since.isoformat())


@action("directory.classify_unit", event="unit.classified")
def classify_unit(turn: Turn, *, unit: UnitId, kind: UnitKind) -> Outcome[UnitId]:
    """Say what kind of unit a unit is; its names and their days stay."""
    held = turn.hold(queries.unit_for_update, unit)

    before = held.row.kind
    held.row.kind = kind.value
    held.row.save(update_fields=["kind"])
    return turn.apply(unit, to=held, before=before, after=kind.value)


@action("directory.close_unit", event="unit.closed")
def close_unit(turn: Turn, *, unit: UnitId, since: date, because: str, into: UnitId | None = None) -> Outcome[UnitId]:
    """Close a unit from a day on, or merge it into another; what it did keeps its name."""
    held = turn.hold(queries.unit_for_update, unit)

    if not because.strip():
        return refuse("reason.missing")
    if held.row.closed_on is not None:
        return refuse("directory.already_closed", on=held.row.closed_on)
    if Unit.objects.filter(parent=held.row, closed_on=None).exists():
        return refuse("directory.units_below")
    successor = Unit.objects.filter(pk=into, closed_on=None).exclude(pk=unit).first() if into else None
    if into and successor is None:
        return refuse("absent.not_found")

    held.row.closed_on, held.row.merged_into = since, successor
    held.row.save(update_fields=["closed_on", "merged_into"])
    into_name = successor.name if successor else "–"
    return turn.apply(unit, to=held, since=since.isoformat(), into=into_name, because=because.strip())


@action("directory.add_person", event="person.added")
def add_person(turn: Turn, *, unit: UnitId, person: NewPerson) -> Outcome[PersonId]:
    """Add a person with a log-in to a unit."""
    held = turn.hold(queries.unit_for_update, unit)

    if not person.name.strip() or not person.username.strip():
        return refuse("directory.name_missing")
    if Account.objects.filter(username=person.username).exists():
        return refuse("directory.username_taken", value=person.username)

    row = _new_person(held.row, person)
    return turn.apply(PersonId(row.pk), to=held, person=person.name, username=person.username)


@action("directory.give_duty", event="duty.given")
def give_duty(
    turn: Turn, *, unit: UnitId, person: PersonId, duty: Duty, since: date, until: date | None = None
) -> Outcome[int]:
    """Give a person a duty at a unit from a day on."""
    held = turn.hold(queries.unit_for_update, unit)

    bearer = Person.objects.filter(pk=person).select_related("unit").first()
    if bearer is None:
        return refuse("absent.not_found")
    if until is not None and until < since:
        return refuse("directory.ends_before_start")

    row = DutyHeld.objects.create(person=bearer, unit=held.row, duty=duty.value, since=since, until=until)
    return turn.apply(row.pk, to=held, person=bearer.name, duty=duty.value, since=since.isoformat())


@action("directory.end_duty", event="duty.ended")
def end_duty(turn: Turn, *, duty: int, until: date) -> Outcome[int]:
    """End a duty on a day; what was done under it stays."""
    row = DutyHeld.objects.filter(pk=duty).select_related("person").first()
    if row is None:
        return refuse("absent.not_found")
    held = turn.hold(queries.unit_for_update, UnitId(row.unit_id))

    if until < row.since:
        return refuse("directory.ends_before_start")

    row.until = until
    row.save(update_fields=["until"])
    return turn.apply(duty, to=held, person=row.person.name, duty=row.duty, until=until.isoformat())


@cache
def nobodys_password() -> str:
    """A hash that no password is known for, made once in a process."""
    return make_password("nobody's")


@action("directory.log_in", event="account.logged_in", also=("account.log_in_failed",))
def log_in(turn: Turn, *, username: str, password: str, address: str) -> Outcome[LogInAnswer]:
    """Log in with name and password; repeated failures lock the name for a while."""
    held = turn.hold(queries.installation_for_update, 1)
    name = username.strip().lower()
    window = timedelta(minutes=settings.THIDUA_LOCKOUT_MINUTES)
    attempts = queries.attempts_of(name)
    account = Account.objects.filter(username=name, is_active=True).select_related("person__unit").first()
    held = queries.placed(held, account)

    until = locked_until(attempts=attempts, at=turn.now, most=settings.THIDUA_LOCKOUT_FAILURES, window=window)
    if until is not None:
        reason = Reason.of("account.locked", until=until)
        return turn.apply(LogInAnswer(None, reason), to=held, event="account.log_in_failed", username=name, locked=True)
    # An unknown name costs one hash too, so that the time taken does not tell which names exist.
    matches = check_password(password, account.password if account else nobodys_password())

    is_in = matches and account is not None
    LogInAttempt.objects.create(username=name, at=turn.now, succeeded=is_in, address=address[:64])
    if account is None or not is_in:
        answer = LogInAnswer(None, Reason.of("account.wrong_password"))
        return turn.apply(answer, to=held, event="account.log_in_failed", username=name, locked=False)
    return turn.apply(LogInAnswer(account.pk), to=held, username=name)


@action("directory.unlock_account", event="account.unlocked")
def unlock_account(turn: Turn, *, account: int) -> Outcome[int]:
    """Unlock an account before its time, after the person was identified."""
    held = turn.hold(queries.account_for_update, account)

    LogInAttempt.objects.filter(username=held.row.username, succeeded=False).delete()
    return turn.apply(account, to=held)


@action("directory.change_password", event="account.password_changed")
def change_password(turn: Turn, *, account: int, old: str, new: str) -> Outcome[int]:
    """Change one's own password."""
    held = turn.hold(queries.account_for_update, account)

    if turn.actor.account != account or not check_password(old, held.row.password):
        return refuse("account.wrong_password")
    checked = queries.password_accepted(new, held.row)
    if isinstance(checked, Refused):
        return checked

    held.row.password = make_password(new)
    held.row.save(update_fields=["password"])
    return turn.apply(account, to=held)
