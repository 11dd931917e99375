"""Reads of the directory: the branch one may see, and nothing beside it."""

from datetime import date

import pytest

from tests.modules.offices import SINCE, TODAY, Offices, codes
from thidua.core.access.duty import NOBODY
from thidua.modules.directory.public import add_unit, all_units, holder_of, unit_chosen, visible_units
from thidua.modules.directory.queries import person_page, tree, unit_page, visible_people


def grown(offices: Offices, count: int) -> None:
    """So many more units, each with its name."""
    for number in range(count):
        add_unit(
            offices.ctx("admin"), parent=offices.units["S1"], code=f"P{number}", name=f"Phòng {number}", since=SINCE
        )


def test_visible_units_is_the_branch_of_each_duty(offices: Offices):
    seen = {name: [unit.code for unit in visible_units(offices.ctx(name))] for name in ("admin", "office1", "auditor")}
    assert seen == {"admin": ["HP", "S3", "S2", "S1"], "office1": ["S1"], "auditor": ["HP", "S3", "S2", "S1"]}


@pytest.mark.parametrize("count", [1, 3])
def test_the_tree_takes_the_same_queries_for_one_and_three(offices: Offices, count: int, django_assert_num_queries):
    grown(offices, count)
    ctx = offices.ctx("admin")
    with django_assert_num_queries(3):
        found = tree(ctx, sought="phong 0")
    assert (len(found.units), len(found.found)) == (4 + count, 1)


def test_the_tree_counts_people_and_finds_by_code(offices: Offices):
    found = tree(offices.ctx("admin"), sought="s2")
    assert found.people[offices.units["S1"]] == 3
    assert found.found == frozenset({offices.units["S2"]})
    assert (found.top, found.may_add) == (0, True)
    assert tree(offices.ctx("office1")).may_add is False


def test_unit_page_shows_names_and_doors_and_nothing_of_others(offices: Offices):
    page = unit_page(offices.ctx("admin"), offices.units["S1"]).or_raise()
    assert [(name.name, name.since) for name in page.names] == [("Sở Một", SINCE)]
    assert page.parent.name == "Thành phố Hải Phòng"
    assert [unit.code for unit in page.possible_parents] == ["HP", "S3", "S2"]
    assert all(door.is_open for door in page.doors.values())
    assert codes(unit_page(offices.ctx("office1"), offices.units["S2"])) == ["absent.not_found"]
    assert [door.is_shown for door in unit_page(offices.ctx("office1"), offices.units["S1"]).or_raise().doors.values()] == [
        False, False, False, False, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["admin2", "office2"])
def test_visible_people_are_those_of_the_branch(offices: Offices, name: str, django_assert_num_queries):
    ctx = offices.ctx(name)
    with django_assert_num_queries(4):
        people = visible_people(ctx)
    assert [person.username for person in people] == ["admin2", "office2"]
    assert codes(person_page(ctx, offices.people["office1"])) == ["absent.not_found"]


def test_visible_people_are_no_business_of_a_scorer(offices: Offices):
    assert visible_people(offices.ctx("scorer1")) == ()


def test_person_page_lists_duties_with_their_days(offices: Offices):
    page = person_page(offices.ctx("admin"), offices.people["office1"]).or_raise()
    assert [(duty.duty, duty.since, duty.until) for duty in page.person.duties] == [("standing_office", SINCE, None)]
    assert (page.person.is_locked, page.person.duties[0].is_over(TODAY)) == (False, False)


@pytest.mark.parametrize("typed", ["Sở Một (S1)", "s1", "so mot", "SỞ MỘT", " Sở Một "])
def test_a_unit_is_chosen_as_people_type_it(offices: Offices, typed: str):
    assert unit_chosen(typed).or_raise().id == offices.units["S1"]


def test_a_unit_that_is_not_there_or_not_alone_is_refused(offices: Offices):
    add_unit(offices.ctx("admin"), parent=offices.units["S2"], code="P9", name="Sở Một", since=SINCE).or_raise()
    assert [codes(unit_chosen(typed)) for typed in ("Sở Một", "không có", "")] == [
        ["directory.unit_ambiguous"], ["directory.unit_not_found"], ["directory.unit_not_found"],
    ]  # fmt: skip


def test_all_units_come_in_vietnamese_order(offices: Offices):
    assert [unit.name for unit in all_units()] == ["Sở Ba", "Sở Hai", "Sở Một", "Thành phố Hải Phòng"]


def test_holder_of_nobody_has_no_duty(offices: Offices):
    assert holder_of(None) == NOBODY
    assert [held.duty.value for held in offices.ctx("office1").actor.on(date(2019, 12, 31))] == []
