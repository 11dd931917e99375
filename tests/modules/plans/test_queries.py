"""Reads of plans: what each role sees, with the same number of queries for one plan and for three."""

import pytest

from tests.modules.offices import Offices, codes
from tests.modules.plans import papers
from thidua.core.kernel.reason import Reason
from thidua.modules.plans.models import Plan
from thidua.modules.plans.public import launch_plan, plan_page, tasks_for, visible_plans
from thidua.modules.plans.queries import group_of, plan_of_campaign

NUMBERED = [papers.TEXT.replace("12/KH", f"{number}/KH").encode() for number in range(20, 24)]


def test_visible_plans_says_how_far_each_is(offices: Offices):
    papers.decided(offices)
    (plan,) = visible_plans(offices.ctx("office1"))
    assert (plan.title, plan.number, plan.state, plan.decided, plan.total) == (
        papers.TITLE, "12/KH-KTĐ", "read", 11, 11,
    )  # fmt: skip


@pytest.mark.parametrize("count", [1, 3])
def test_visible_plans_takes_the_same_queries_for_one_and_three(
    offices: Offices, count: int, django_assert_num_queries
):
    for content in NUMBERED[:count]:
        papers.read(offices, content=content)
    ctx = offices.ctx("office1")
    with django_assert_num_queries(2):
        assert len(visible_plans(ctx)) == count


def test_visible_plans_can_be_narrowed_to_a_state(offices: Offices):
    papers.read(offices)
    ctx = offices.ctx("office1")
    assert (len(visible_plans(ctx, state="read")), len(visible_plans(ctx, state="launched"))) == (1, 0)


def test_plan_page_tells_the_file_the_notes_and_the_doors(offices: Offices):
    page = plan_page(offices.ctx("office1"), papers.read(offices)).or_raise()
    assert (page.file.name, page.file.size) == ("ke-hoach.txt", len(papers.TEXT.encode()))
    assert page.notes == (Reason.of("file.converted", encoding="TCVN3 (ABC)"),)
    assert {name for name, door in page.doors.items() if door.is_open} == {
        "decide_fact", "accept_plan", "set_plan_aside", "link_plan",
    }  # fmt: skip


def test_plan_page_shows_an_auditor_no_button(offices: Offices):
    page = plan_page(offices.ctx("auditor"), papers.read(offices)).or_raise()
    assert [name for name, door in page.doors.items() if door.is_shown] == []


@pytest.mark.parametrize("username", ["office2", "office3", "admin2"])
def test_other_units_see_nothing_of_a_plan(offices: Offices, username: str):
    plan = papers.accepted(offices)
    campaign = launch_plan(offices.ctx("office1"), plan=plan).or_raise()
    ctx = offices.ctx(username)
    assert visible_plans(ctx) == ()
    assert codes(plan_page(ctx, plan)) == ["absent.not_found"]
    assert codes(plan_of_campaign(ctx, campaign)) == ["absent.not_found"]
    assert tasks_for(ctx) == ()


def test_each_unit_sees_its_own_and_those_above_see_both(offices: Offices):
    mine, theirs = papers.read(offices), papers.read(offices, by="office2", content=NUMBERED[0])
    seen = {name: {plan.id for plan in visible_plans(offices.ctx(name))} for name in ("office1", "office2", "auditor")}
    assert seen == {"office1": {mine}, "office2": {theirs}, "auditor": {mine, theirs}}


def test_tasks_for_lead_from_reading_to_launching(offices: Offices):
    assert tasks_for(offices.ctx("office1")) == ()
    plan = papers.read(offices)
    (task,) = tasks_for(offices.ctx("office1"))
    assert (task.sentence.code, task.url) == ("plan.todo_confirm", f"/ke-hoach/{plan}/doi-chieu/")
    assert tasks_for(offices.ctx("head1")) == ()


def test_tasks_for_the_head_of_the_unit_are_the_plans_to_launch(offices: Offices):
    plan = papers.accepted(offices)
    assert [task.url for task in tasks_for(offices.ctx("head1"))] == [f"/ke-hoach/{plan}/phat-dong/"]
    assert [task.sentence.code for task in tasks_for(offices.ctx("office1"))] == ["plan.todo_launch"]


@pytest.mark.parametrize(
    ("key", "group"),
    [("tasks.3", "tasks"), ("bloc.roles.1", "bloc.roles"), ("added.targets.2", "targets"), ("issued_on", "issued_on")],
)
def test_a_key_tells_its_group(key: str, group: str):
    assert group_of(key) == group


def test_a_task_tells_the_number_and_as_much_of_the_title_as_one_can_take_in(offices: Offices):
    plan = papers.accepted(offices)
    Plan.objects.filter(pk=plan).update(number="12/KH-UBND", title="Phát động " + "thi đua " * 40)
    (task,) = tasks_for(offices.ctx("office1"))
    told = str(task.sentence.value("title"))
    assert (told.startswith("12/KH-UBND: Phát động thi đua"), told.endswith("…"), len(told)) == (True, True, 102)
