"""Reads of campaigns and blocs: who sees them, and what waits for whom."""

from dataclasses import replace
from datetime import date

import pytest

from tests.modules.campaigns import story
from tests.modules.offices import Offices, codes
from thidua.modules.campaigns.public import (
    PhaseDraft,
    campaign_page,
    start_campaign,
    tasks_for,
    visible_blocs,
    visible_campaigns,
)
from thidua.modules.campaigns.queries import bloc_page, deadlines_of


@pytest.mark.parametrize("count", [1, 3])
def test_visible_campaigns_takes_the_same_queries_for_one_and_three(
    offices: Offices, count: int, django_assert_num_queries
):
    for _ in range(count):
        story.started(offices)
    ctx = offices.ctx("office1")
    with django_assert_num_queries(1):
        assert len(visible_campaigns(ctx)) == count


@pytest.mark.parametrize("count", [1, 3])
def test_visible_blocs_takes_the_same_queries_for_one_and_three(
    offices: Offices, count: int, django_assert_num_queries
):
    for _ in range(count):
        story.started(offices)
    ctx = offices.ctx("office2")
    with django_assert_num_queries(3):
        assert len(visible_blocs(ctx)) == count


def test_members_and_those_above_see_the_campaign_and_others_nothing(offices: Offices):
    campaign = story.started(offices)
    seen = {name: len(visible_campaigns(offices.ctx(name))) for name in ("office1", "office2", "auditor", "office3")}
    assert seen == {"office1": 1, "office2": 1, "auditor": 1, "office3": 0}
    assert codes(campaign_page(offices.ctx("office3"), campaign)) == ["absent.not_found"]
    assert codes(bloc_page(offices.ctx("office3"), story.bloc_of(campaign))) == ["absent.not_found"]
    assert visible_blocs(offices.ctx("office3")) == ()
    assert tasks_for(offices.ctx("office3")) == ()


def test_campaign_page_lets_only_the_planning_unit_look_into_the_plan(offices: Offices):
    campaign = story.started(offices)
    seen = {
        name: campaign_page(offices.ctx(name), campaign).or_raise().sees_plan
        for name in ("office1", "office2", "auditor")
    }
    assert seen == {"office1": True, "office2": False, "auditor": True}


def test_a_campaign_that_no_plan_set_going_offers_none_to_look_at(offices: Offices):
    phases = (PhaseDraft("Năm 2023", date(2023, 1, 1), date(2023, 12, 31)),)
    drafted = replace(story.draft(offices), phases=phases, deadlines=(), tasks=())
    key = start_campaign(offices.ctx("office1"), unit=offices.units["S1"], draft=drafted).or_raise()
    assert not campaign_page(offices.ctx("office1"), key).or_raise().sees_plan


def test_campaign_page_opens_doors_by_right_and_state(offices: Offices):
    campaign = story.started(offices)
    mine, theirs = (campaign_page(offices.ctx(name), campaign).or_raise() for name in ("office1", "office2"))
    assert (mine.doors["finish_campaign"].is_open, mine.doors["resume_campaign"].is_open) == (True, False)
    assert mine.doors["resume_campaign"].why.code == "workflow.wrong_state"
    assert [door.is_shown for door in theirs.doors.values()] == [False] * 4
    assert [naming.is_open for _bloc, naming in mine.blocs] == [True]
    assert [naming.is_shown for _bloc, naming in theirs.blocs] == [False]


def test_a_bloc_counts_who_is_missing(offices: Offices):
    (bloc,) = (story.started(offices), visible_blocs(offices.ctx("office1")))[1]
    assert (bloc.size, len(bloc.members), bloc.missing, bloc.head) == (4, 2, 2, offices.units["S1"])
    assert [member.role_name for member in bloc.members] == ["Trưởng khối", "Phó Trưởng khối"]


def test_tasks_for_the_head_are_the_missing_members_and_for_members_the_deadlines(offices: Offices):
    campaign = story.started(offices)
    first, second = tasks_for(offices.ctx("office1"))
    assert (first.sentence.value("what"), first.due) == ("báo cáo tháng 4", date(2024, 4, 30))
    assert (second.sentence.code, second.sentence.value("count")) == ("campaign.todo_members_missing", 2)
    assert second.url == f"/phong-trao/khoi/{story.bloc_of(campaign)}/thanh-vien/"
    assert [task.sentence.code for task in tasks_for(offices.ctx("office2"))] == ["campaign.todo_deadline"]


def test_deadlines_of_tells_the_last_good_day(offices: Offices):
    assert [due.last_good_day for due in deadlines_of(story.started(offices))] == [
        date(2024, 6, 6), date(2024, 4, 30), None,
    ]  # fmt: skip
