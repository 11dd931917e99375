"""Rights: the same row of the table allows the action, draws the button and filters the list."""

from datetime import date

import pytest
from django.db.models import Q

from tests.modules.offices import SINCE, TODAY, Offices, codes
from thidua.core.access.duty import NOBODY, SYSTEM
from thidua.core.access.relation import Subject
from thidua.foundation import gate
from thidua.foundation.doors import door, doors
from thidua.modules.directory.models import Unit

UNITS = gate.Columns(unit="pk", path="path")


def unit(offices: Offices, code: str) -> Subject:
    """A unit as a subject."""
    row = Unit.objects.get(pk=offices.units[code])
    return Subject("unit", row.pk, row.name, unit=offices.units[code], path=row.path)


def plan(offices: Offices, state: str) -> Subject:
    """A plan of Sở Một in that state."""
    return Subject("plan", 1, "Kế hoạch", unit=offices.units["S1"], path="/1/2/", state=state)


@pytest.mark.parametrize(
    ("username", "code", "refusal"),
    [
        ("admin", "S1", []),
        ("admin2", "S2", []),
        ("admin2", "S1", ["absent.not_found"]),
        ("office1", "S1", ["access.no_duty"]),
    ],
)
def test_authorize_says_what_is_lacking(offices: Offices, username: str, code: str, refusal: list[str]):
    ctx, subject = offices.ctx(username), unit(offices, code)
    outcome = gate.authorize("directory.add_unit", holder=ctx.actor, subject=subject, on=TODAY)
    assert codes(outcome) == refusal
    assert gate.may("directory.add_unit", holder=ctx.actor, subject=subject, on=TODAY) is (refusal == [])


def test_a_duty_counts_only_on_its_days(offices: Offices):
    holder, subject = offices.ctx("admin").actor, unit(offices, "S1")
    days = (date(2019, 12, 31), SINCE)
    assert [gate.may("directory.add_unit", holder=holder, subject=subject, on=day) for day in days] == [False, True]


def test_the_system_may_all_and_nobody_may_nothing(offices: Offices):
    subject = unit(offices, "S1")
    may = [gate.may("directory.add_unit", holder=holder, subject=subject, on=TODAY) for holder in (SYSTEM, NOBODY)]
    assert may == [True, False]


@pytest.mark.parametrize(("username", "seen"), [("admin", 4), ("office1", 1), ("admin2", 1)])
def test_visible_filters_by_the_same_row(offices: Offices, username: str, seen: int):
    ctx = offices.ctx(username)
    condition = gate.visible("directory.see_units", holder=ctx.actor, on=TODAY, columns=UNITS)
    assert Unit.objects.filter(condition).count() == seen
    assert gate.only_visible(Unit.objects.all(), condition).count() == seen


def test_visible_is_nothing_without_a_duty_and_all_for_the_system(offices: Offices):
    nothing = gate.visible("directory.see_units", holder=NOBODY, on=TODAY, columns=UNITS)
    assert Unit.objects.filter(nothing).count() == 0
    assert gate.visible("directory.see_units", holder=SYSTEM, on=TODAY, columns=UNITS) == Q()


def test_a_relation_without_its_column_lets_nothing_through(offices: Offices):
    seen = gate.visible("directory.see_units", holder=offices.ctx("admin").actor, on=TODAY, columns=gate.Columns())
    assert Unit.objects.filter(seen).count() == 0


def test_units_of_are_those_where_the_duty_is_held(offices: Offices):
    actor = offices.ctx("office1").actor
    assert gate.units_of("plans.receive_file", holder=actor, on=TODAY) == {offices.units["S1"]}
    assert gate.units_of("directory.add_unit", holder=actor, on=TODAY) == frozenset()


@pytest.mark.parametrize(
    ("username", "state", "shown", "open_"),
    [("office1", "read", True, True), ("office1", "accepted", True, False), ("office2", "read", False, False)],
)
def test_a_door_is_hidden_without_the_right_and_shut_by_the_state(
    offices: Offices, username: str, state: str, shown: bool, open_: bool
):
    found = door(offices.ctx(username), "plans.accept_plan", plan(offices, state))
    assert (found.is_shown, found.is_open) == (shown, open_)
    assert (found.why and found.why.code) == ("workflow.wrong_state" if shown and not open_ else None)


def test_doors_go_by_the_short_name_and_need_no_lifecycle(offices: Offices):
    found = doors(offices.ctx("admin"), unit(offices, "S1"), "directory.add_unit", "directory.rename_unit")
    assert {name: entry.is_open for name, entry in found.items()} == {"add_unit": True, "rename_unit": True}
