"""Starting, filling and finishing a campaign."""

import pytest

from tests.modules.campaigns import story
from tests.modules.offices import Offices, codes, last_entry
from thidua.core.kernel.outcome import Ok
from thidua.modules.campaigns.actions import finish_campaign, name_in_short, resume_campaign
from thidua.modules.campaigns.models import Campaign, Deadline, Membership
from thidua.modules.campaigns.public import NamedMember, name_members, start_campaign


def named(offices: Offices, *members: tuple[str, str]) -> list[NamedMember]:
    """Members by code and part."""
    return [NamedMember(offices.units[code], role) for code, role in members]


def test_start_campaign_keeps_the_calendar_of_the_plan(offices: Offices):
    campaign = Campaign.objects.get(pk=story.started(offices))
    assert (campaign.state, str(campaign.first), str(campaign.last)) == ("running", "2024-01-01", "2024-06-30")
    assert last_entry() == ("Người office1", "campaign.launched", "Sở Một")
    assert [(due.is_before, due.last_good_day and str(due.last_good_day)) for due in Deadline.objects.all()] == [
        (True, "2024-06-06"), (False, "2024-04-30"), (False, None),
    ]  # fmt: skip


def test_start_campaign_is_refused_for_another_unit(offices: Offices):
    outcome = start_campaign(offices.ctx("office2"), unit=offices.units["S1"], draft=story.draft(offices))
    assert (codes(outcome), Campaign.objects.count()) == (["absent.not_found"], 0)


def test_name_members_replaces_the_list_in_order(offices: Offices):
    bloc = story.bloc_of(story.started(offices))
    members = named(offices, ("S3", "member"), ("S1", "head"), ("S2", "deputy"))
    assert name_members(offices.ctx("head1"), bloc=bloc, members=members) == Ok(bloc)
    assert list(Membership.objects.values_list("unit__code", "role")) == [
        ("S3", "member"), ("S1", "head"), ("S2", "deputy"),
    ]  # fmt: skip
    assert last_entry() == ("Người head1", "bloc.members_named", "Khối các sở")


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ((("S1", "member"), ("S2", "member")), "bloc.one_head"),
        ((("S1", "head"), ("S2", "head")), "bloc.one_head"),
        ((("S1", "head"), ("S2", "member"), ("S2", "member")), "bloc.unit_twice"),
    ],
)
def test_name_members_refuses_and_keeps_the_old_list(offices: Offices, members: tuple, code: str):
    bloc = story.bloc_of(story.started(offices))
    outcome = name_members(offices.ctx("office1"), bloc=bloc, members=named(offices, *members))
    assert codes(outcome) == [code]
    assert list(Membership.objects.values_list("unit__code", flat=True)) == ["S1", "S2"]


def test_name_members_refuses_more_than_the_plan_counts(offices: Offices):
    campaign = story.started(offices)
    Campaign.objects.get(pk=campaign).blocs.update(size=2)
    members = named(offices, ("S1", "head"), ("S2", "member"), ("S3", "member"))
    assert codes(name_members(offices.ctx("office1"), bloc=story.bloc_of(campaign), members=members)) == [
        "bloc.too_many"
    ]


def test_name_members_is_for_the_head_of_the_bloc(offices: Offices):
    bloc = story.bloc_of(story.started(offices))
    members = named(offices, ("S2", "head"))
    assert codes(name_members(offices.ctx("office2"), bloc=bloc, members=members)) == ["access.not_yours"]
    assert codes(name_members(offices.ctx("scorer1"), bloc=bloc, members=members)) == ["access.no_duty"]


def test_name_members_falls_to_the_campaigns_unit_while_no_head_is_named(offices: Offices):
    bloc = story.bloc_of(story.started(offices, members=(("S2", "deputy"),)))
    members = named(offices, ("S3", "head"), ("S1", "member"))
    assert codes(name_members(offices.ctx("office3"), bloc=bloc, members=members)) == ["absent.not_found"]
    assert name_members(offices.ctx("office1"), bloc=bloc, members=members) == Ok(bloc)
    assert codes(name_members(offices.ctx("office1"), bloc=bloc, members=members)) == ["access.not_yours"]


def test_finish_campaign_and_resume_campaign_with_a_reason(offices: Offices):
    campaign, ctx = story.started(offices), offices.ctx("office1")
    assert codes(resume_campaign(ctx, campaign=campaign, because="x")) == ["workflow.wrong_state"]
    assert finish_campaign(ctx, campaign=campaign) == Ok(campaign)
    assert last_entry()[1] == "campaign.finished"
    assert codes(resume_campaign(ctx, campaign=campaign, because=" ")) == ["reason.missing"]
    assert resume_campaign(ctx, campaign=campaign, because="còn báo cáo") == Ok(campaign)
    assert (last_entry()[1], Campaign.objects.get().state) == ("campaign.resumed", "running")


def test_name_in_short_is_kept_and_can_be_taken_back(offices: Offices):
    campaign, ctx = story.started(offices), offices.ctx("office1")
    assert codes(name_in_short(ctx, campaign=campaign, short="x" * 81)) == ["campaign.short_name_long"]
    assert codes(name_in_short(offices.ctx("office2"), campaign=campaign, short="x")) == ["access.not_yours"]
    assert name_in_short(ctx, campaign=campaign, short="  Thi đua  75 năm ") == Ok(campaign)
    assert (last_entry()[1:], Campaign.objects.get().short_name) == (
        ("campaign.named_in_short", story.NAME), "Thi đua 75 năm",
    )  # fmt: skip
    assert name_in_short(ctx, campaign=campaign, short="") == Ok(campaign)
    assert Campaign.objects.get().short_name == ""


def test_finish_campaign_is_for_its_own_unit(offices: Offices):
    campaign = story.started(offices)
    assert codes(finish_campaign(offices.ctx("office2"), campaign=campaign)) == ["access.not_yours"]
    assert Campaign.objects.get().state == "running"
