"""Writes of the directory: effect, audit entry, refusal."""

from datetime import date, timedelta

import pytest

from tests.modules.offices import NOW, PASSWORD, SINCE, TODAY, Offices, codes, last_entry
from thidua.core.access.duty import NOBODY, Duty
from thidua.core.kernel.outcome import Ok
from thidua.core.kernel.unit_kind import UnitKind
from thidua.foundation.act import Context, system_context
from thidua.modules.directory.actions import (
    change_password,
    classify_unit,
    close_unit,
    end_duty,
    move_unit,
    rename_unit,
    unlock_account,
)
from thidua.modules.directory.models import Account, DutyHeld, LogInAttempt, Person, Unit
from thidua.modules.directory.public import (
    NewPerson,
    add_person,
    add_unit,
    give_duty,
    log_in,
    name_on,
    set_up,
    unit_named,
    working_below,
)
from thidua.modules.directory.queries import holders_at, locked_names


def at(minutes: int) -> Context:
    """Somebody not logged in, so many minutes after nine."""
    return Context(NOBODY, NOW + timedelta(minutes=minutes), "test")


def test_set_up_makes_the_first_unit_and_its_administrator(db: None):
    boss = NewPerson("Chị Lan", "Quản trị", "lan", PASSWORD)
    unit = set_up(system_context(), code="HP", name="Hải Phòng", place="", administrator=boss, since=SINCE).or_raise()
    assert (Unit.objects.get().path, DutyHeld.objects.get().duty) == (f"/{unit}/", "administrator")
    assert last_entry()[:2] == ("Hệ thống", "installation.set_up")
    again = set_up(system_context(), code="B", name="B", place="", administrator=boss, since=SINCE)
    assert codes(again) == ["directory.already_set_up"]


def test_set_up_is_for_the_system_alone(db: None):
    boss = NewPerson("A", "", "a", PASSWORD)
    assert codes(set_up(at(0), code="B", name="B", place="", administrator=boss, since=SINCE)) == ["absent.not_found"]


def test_add_unit_puts_it_into_the_branch(offices: Offices):
    root = offices.units["HP"]
    unit = add_unit(offices.ctx("admin"), parent=root, code="P1", name=" Phường Một ", since=TODAY).or_raise()
    row = Unit.objects.get(pk=unit)
    assert (row.path, row.name, row.place) == (f"/{root}/{unit}/", "Phường Một", "Hải Phòng")
    assert last_entry() == ("Người admin", "unit.added", "Thành phố Hải Phòng")


@pytest.mark.parametrize(
    ("code", "name", "refusal"), [("S1", "Khác", "directory.code_taken"), ("X", "  ", "directory.name_missing")]
)
def test_add_unit_refuses_a_code_in_use_and_no_name(offices: Offices, code: str, name: str, refusal: str):
    outcome = add_unit(offices.ctx("admin"), parent=offices.units["HP"], code=code, name=name, since=TODAY)
    assert (codes(outcome), Unit.objects.count()) == ([refusal], 4)


def test_add_unit_stops_at_the_border_of_the_branch(offices: Offices):
    outcome = add_unit(offices.ctx("admin2"), parent=offices.units["S1"], code="X", name="X", since=TODAY)
    assert codes(outcome) == ["absent.not_found"]
    inside = add_unit(offices.ctx("admin2"), parent=offices.units["S2"], code="X", name="X", since=TODAY)
    assert isinstance(inside, Ok)


def test_rename_unit_keeps_the_old_name_for_its_time(offices: Offices):
    unit = offices.units["S1"]
    assert rename_unit(offices.ctx("admin"), unit=unit, name="Sở Mới", since=date(2024, 3, 1)) == Ok(unit)
    assert [name_on(unit, date(2024, 2, 29)), name_on(unit, date(2024, 3, 1))] == ["Sở Một", "Sở Mới"]
    assert [unit_named("so mot").id, unit_named("SỞ MỚI").id] == [unit, unit]
    assert last_entry() == ("Người admin", "unit.renamed", "Sở Một")
    earlier = rename_unit(offices.ctx("admin"), unit=unit, name="Sở Xưa", since=date(2024, 3, 1))
    assert codes(earlier) == ["directory.earlier_than_last"]


def test_move_unit_takes_along_what_is_below(offices: Offices):
    root, s1, s2 = (offices.units[code] for code in ("HP", "S1", "S2"))
    below = add_unit(offices.ctx("admin"), parent=s1, code="P", name="Phòng", since=TODAY).or_raise()
    assert move_unit(offices.ctx("admin"), unit=s1, parent=s2, since=TODAY) == Ok(s1)
    assert Unit.objects.get(pk=below).path == f"/{root}/{s2}/{s1}/{below}/"
    assert last_entry()[1] == "unit.moved"
    circle = move_unit(offices.ctx("admin"), unit=s2, parent=below, since=TODAY)
    assert codes(circle) == ["directory.parent_below_itself"]


def test_add_person_gives_a_log_in_and_refuses_a_name_in_use(offices: Offices):
    new = NewPerson("Ông Hải", "Chuyên viên", "hai", PASSWORD)
    person = add_person(offices.ctx("admin"), unit=offices.units["S1"], person=new).or_raise()
    assert (Person.objects.get(pk=person).account.username, last_entry()[1]) == ("hai", "person.added")
    assert codes(add_person(offices.ctx("admin"), unit=offices.units["S1"], person=new)) == ["directory.username_taken"]
    blank = NewPerson("", "", "x", PASSWORD)
    assert codes(add_person(offices.ctx("admin"), unit=offices.units["S1"], person=blank)) == ["directory.name_missing"]


def test_give_duty_counts_from_its_day_to_its_last(offices: Offices):
    unit, person = offices.units["S3"], offices.people["scorer1"]
    until = TODAY + timedelta(days=5)
    given = give_duty(offices.ctx("admin"), unit=unit, person=person, duty=Duty.SCORER, since=TODAY, until=until)
    assert isinstance(given, Ok)
    assert last_entry()[1] == "duty.given"
    days = [TODAY - timedelta(days=1), TODAY, until, until + timedelta(days=1)]
    assert [len(holders_at(unit=unit, duty=Duty.SCORER, on=day)) for day in days] == [0, 1, 1, 0]
    wrong = give_duty(offices.ctx("admin"), unit=unit, person=person, duty=Duty.SCORER, since=until, until=TODAY)
    assert codes(wrong) == ["directory.ends_before_start"]


def test_a_duty_ended_long_ago_does_not_hide_the_one_held_now(offices: Offices):
    unit, person = offices.units["S1"], offices.people["scorer1"]
    old = date(2019, 1, 1)
    give_duty(offices.ctx("admin"), unit=unit, person=person, duty=Duty.AUDITOR, since=old, until=old).or_raise()
    assert [one.username for one in holders_at(unit=unit, duty=Duty.SCORER, on=TODAY)] == ["scorer1"]


def test_end_duty_takes_the_right_away_and_keeps_what_was_done(offices: Offices):
    duty = DutyHeld.objects.get(person=offices.people["office1"])
    assert end_duty(offices.ctx("admin"), duty=duty.pk, until=TODAY - timedelta(days=1)) == Ok(duty.pk)
    assert last_entry()[1] == "duty.ended"
    assert offices.ctx("office1").actor.on(TODAY) == ()
    assert codes(end_duty(offices.ctx("admin"), duty=duty.pk, until=date(2019, 1, 1))) == [
        "directory.ends_before_start"
    ]
    assert codes(end_duty(offices.ctx("admin"), duty=9999, until=TODAY)) == ["absent.not_found"]
    assert codes(end_duty(offices.ctx("admin2"), duty=duty.pk, until=TODAY)) == ["absent.not_found"]


def test_log_in_locks_a_name_after_five_failures_and_lets_it_in_again_later(offices: Offices):
    def tried(minute: int, password: str) -> object:
        return log_in(at(minute), username="office1", password=password, address="10.0.0.1").or_raise()

    assert tried(0, PASSWORD).account == Account.objects.get(username="office1").pk
    assert last_entry()[1] == "account.logged_in"
    for minute in range(1, 6):
        assert tried(minute, "sai").reason.code == "account.wrong_password"
    assert last_entry()[1] == "account.log_in_failed"
    assert tried(6, PASSWORD).reason.code == "account.locked"
    assert locked_names(at(6), ["office1", "office2"]) == {"office1": NOW + timedelta(minutes=20)}
    assert tried(21, PASSWORD).reason is None


def test_log_in_does_not_tell_which_names_exist(offices: Offices):
    answers = [
        log_in(at(0), username=name, password="sai", address="").or_raise().reason.code
        for name in ("office1", "khong-co")
    ]
    assert answers == ["account.wrong_password", "account.wrong_password"]


def test_unlock_account_opens_a_locked_name_at_once(offices: Offices):
    for minute in range(5):
        log_in(at(minute), username="office1", password="sai", address="").or_raise()
    account = Account.objects.get(username="office1").pk
    assert codes(unlock_account(offices.ctx("admin2"), account=account)) == ["absent.not_found"]
    assert unlock_account(offices.ctx("admin"), account=account) == Ok(account)
    assert (last_entry()[1], LogInAttempt.objects.count()) == ("account.unlocked", 0)
    assert log_in(at(6), username="office1", password=PASSWORD, address="").or_raise().account == account


def test_change_password_asks_for_the_old_one_and_a_strong_new_one(offices: Offices):
    ctx = offices.ctx("office1")
    account = ctx.actor.account or 0
    assert codes(change_password(ctx, account=account, old="sai", new="mot-mat-khau-moi")) == ["account.wrong_password"]
    assert codes(change_password(ctx, account=account, old=PASSWORD, new="12345")) == ["account.password_weak"]
    other = Account.objects.get(username="head1").pk
    assert codes(change_password(ctx, account=other, old=PASSWORD, new="mot-mat-khau-moi")) == [
        "account.wrong_password"
    ]
    assert change_password(ctx, account=account, old=PASSWORD, new="mot-mat-khau-moi") == Ok(account)
    assert Account.objects.get(pk=account).check_password("mot-mat-khau-moi")
    assert last_entry()[1] == "account.password_changed"


def test_classify_unit_leaves_the_names(offices: Offices):
    unit = offices.units["S1"]
    assert classify_unit(offices.ctx("admin"), unit=unit, kind=UnitKind.SCHOOL) == Ok(unit)
    assert (Unit.objects.get(pk=unit).kind, name_on(unit, SINCE)) == ("school", "Sở Một")
    assert last_entry() == ("Người admin", "unit.classified", "Sở Một")
    assert codes(classify_unit(offices.ctx("office1"), unit=unit, kind=UnitKind.BODY)) == ["access.no_duty"]


def test_close_unit_names_who_takes_over(offices: Offices):
    s1, s2 = offices.units["S1"], offices.units["S2"]
    admin = offices.ctx("admin")
    assert codes(close_unit(admin, unit=s1, since=TODAY, because=" ")) == ["reason.missing"]
    assert codes(close_unit(admin, unit=s1, since=TODAY, because="QĐ", into=s1)) == ["absent.not_found"]
    assert close_unit(admin, unit=s1, since=TODAY, because="QĐ 12", into=s2) == Ok(s1)
    row = Unit.objects.get(pk=s1)
    assert (row.closed_on, row.merged_into_id, row.name) == (TODAY, s2, "Sở Một")
    assert last_entry() == ("Người admin", "unit.closed", "Sở Một")
    assert codes(close_unit(admin, unit=s1, since=TODAY, because="QĐ 13")) == ["directory.already_closed"]
    assert [unit.code for unit in working_below(Unit.objects.get(code="HP").path, on=TODAY)] == ["S3", "S2"]


def test_close_unit_waits_for_the_units_below(offices: Offices):
    assert codes(close_unit(offices.ctx("admin"), unit=offices.units["HP"], since=TODAY, because="QĐ")) == [
        "directory.units_below"
    ]
    assert codes(close_unit(offices.ctx("office1"), unit=offices.units["S1"], since=TODAY, because="QĐ")) == [
        "access.no_duty"
    ]
