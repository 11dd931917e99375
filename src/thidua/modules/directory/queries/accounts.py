"""Reads of accounts: who acts by them, and what was tried on them."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from thidua.core.access.duty import NOBODY, Duty, HeldDuty, Holder
from thidua.core.access.lockout import locked_until
from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import PersonId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.period import Period
from thidua.foundation import locks
from thidua.foundation.act import Context, Held
from thidua.modules.directory.models import Account, DutyHeld, LogInAttempt, Person


def account_for_update(key: int, /) -> Outcome[Held[Account]]:
    """The account, locked; rights look at its person's unit."""
    account = locks.locked(Account.objects.filter(pk=key).select_related("person__unit")).first()
    if account is None:
        return refuse("absent.not_found")
    unit = account.person.unit
    return Ok(Held(account, Subject("account", account.pk, account.username, unit=UnitId(unit.pk), path=unit.path)))


def holder_of(account_id: int | None) -> Holder:
    """Who acts by this account, with all duties ever held; nobody where there is no active account."""
    if account_id is None:
        return NOBODY
    # Asked for with every request: who has duties, and that is nearly everybody, costs one query.
    by_account = DutyHeld.objects.filter(person__account=account_id, person__account__is_active=True)
    held = tuple(by_account.select_related("unit", "person"))
    person = held[0].person if held else Person.objects.filter(account=account_id, account__is_active=True).first()
    if person is None:
        return NOBODY
    duties = tuple(
        HeldDuty(Duty(row.duty), UnitId(row.unit_id), row.unit.path, Period(row.since, row.until)) for row in held
    )
    return Holder(PersonId(person.pk), person.name, duties, account=account_id)


def holder_named(username: str) -> Holder:
    """Who acts by the account with this log-in name."""
    return holder_of(Account.objects.filter(username=username).values_list("pk", flat=True).first())


def holder_of_person(person: int) -> Holder:
    """Who acts by the account of this person; nobody where it has none that is active."""
    return holder_of(Account.objects.filter(person=person).values_list("pk", flat=True).first())


def attempts_of(username: str) -> tuple[tuple[datetime, bool], ...]:
    """The latest attempts on a name, newest first."""
    rows = LogInAttempt.objects.filter(username=username).values_list("at", "succeeded")[:50]
    return tuple(rows)


def password_accepted(password: str, account: Account) -> Outcome[None]:
    """Whether the installation's password rules take it; refused with their own sentences."""
    try:
        validate_password(password, account)
    except ValidationError as error:
        return refuse("account.password_weak", causes=tuple(error.messages))
    return Ok(None)


def account_row(key: int) -> Account:
    """The account itself, for the session that Django keeps."""
    return Account.objects.get(pk=key, is_active=True)


def locked_names(ctx: Context, names: Iterable[str]) -> dict[str, datetime]:
    """Which of these log-in names are locked at this moment, and until when."""
    window = timedelta(minutes=settings.THIDUA_LOCKOUT_MINUTES)
    rows = LogInAttempt.objects.filter(username__in=list(names), at__gte=ctx.now - 2 * window)
    tried: dict[str, list[tuple[datetime, bool]]] = {}
    for row in rows:
        tried.setdefault(row.username, []).append((row.at, row.succeeded))
    found = {
        name: locked_until(attempts=attempts, at=ctx.now, most=settings.THIDUA_LOCKOUT_FAILURES, window=window)
        for name, attempts in tried.items()
    }
    return {name: until for name, until in found.items() if until is not None}
