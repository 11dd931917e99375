"""A small province for the tests of modules: a root, three departments, and one person for each duty."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.test import Client

from tests.remembered import remembered
from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import PersonId, UnitId
from thidua.foundation.act import Context, new_context, rehearsing, system_context
from thidua.foundation.models import AuditEntry
from thidua.modules.directory import public as directory
from thidua.modules.directory.models import Account

NOW = datetime(2024, 4, 10, 2, 0, tzinfo=UTC)
TODAY = date(2024, 4, 10)
SINCE = date(2020, 1, 1)
PASSWORD = "mat-khau-2024"
PEOPLE = {
    "office1": ("S1", Duty.STANDING_OFFICE),
    "head1": ("S1", Duty.UNIT_HEAD),
    "scorer1": ("S1", Duty.SCORER),
    "office2": ("S2", Duty.STANDING_OFFICE),
    "office3": ("S3", Duty.STANDING_OFFICE),
    "auditor": ("HP", Duty.AUDITOR),
    "admin2": ("S2", Duty.ADMINISTRATOR),
}
NAMES = {"S1": "Sở Một", "S2": "Sở Hai", "S3": "Sở Ba"}


@dataclass
class Offices:
    """The units by code and the people by log-in name."""

    units: dict[str, UnitId]
    people: dict[str, PersonId]

    def ctx(self, username: str) -> Context:
        """The context of the person at 9:00 on 10/04/2024."""
        with rehearsing(NOW):
            return new_context(directory.holder_of(Account.objects.get(username=username).pk), request="test")

    def client(self, username: str) -> Client:
        """A browser in which the person is logged in."""
        client = Client()
        client.force_login(Account.objects.get(username=username))
        return client

    @contextmanager
    def on_the_day(self, moment: datetime = NOW) -> Iterator[None]:
        """Within the block the site shows that moment."""
        with rehearsing(moment):
            yield


def _person(offices: Offices, username: str, unit: str) -> PersonId:
    new = directory.NewPerson(f"Người {username}", "Chuyên viên", username, PASSWORD)
    return directory.add_person(system_context(), unit=offices.units[unit], person=new).or_raise()


def settle() -> Offices:
    """Build the province by calling the real actions."""
    made = remembered(_settle)
    return Offices(dict(made.units), dict(made.people))


def _settle() -> Offices:
    with rehearsing(NOW):
        ctx = system_context()
        boss = directory.NewPerson("Người admin", "Quản trị", "admin", PASSWORD)
        root = directory.set_up(
            ctx, code="HP", name="Thành phố Hải Phòng", place="Hải Phòng", administrator=boss, since=SINCE
        ).or_raise()
        offices = Offices({"HP": root}, {})
        for code, name in NAMES.items():
            offices.units[code] = directory.add_unit(ctx, parent=root, code=code, name=name, since=SINCE).or_raise()
        for username, (unit, duty) in PEOPLE.items():
            person = _person(offices, username, unit)
            directory.give_duty(ctx, unit=offices.units[unit], person=person, duty=duty, since=SINCE).or_raise()
            offices.people[username] = person
    return offices


def last_entry() -> tuple[str, str, str]:
    """Actor, event and facts' names of the newest audit entry."""
    entry = AuditEntry.objects.latest("pk")
    return entry.actor, entry.event, entry.title


def codes(outcome: object) -> list[str]:
    """The codes of a refusal; an accepted outcome has none."""
    return [reason.code for reason in getattr(outcome, "reasons", ())]
