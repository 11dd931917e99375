"""A campaign going down the tree: sent, received, launched, late, released; what everybody sees of it."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from tests.modules.campaigns import cascade as scene
from tests.modules.offices import TODAY, Offices, codes, last_entry
from thidua.core.kernel.outcome import Ok
from thidua.core.kernel.unit_kind import UnitKind
from thidua.foundation.act import rehearsing, system_context
from thidua.modules.campaigns.actions import CallDraft, call_again, release_unit
from thidua.modules.campaigns.models import Call, Campaign
from thidua.modules.campaigns.public import (
    answer_call,
    calls_to,
    campaign_page,
    participation_of,
    receive_call,
    send_calls,
    start_campaign,
    tasks_for,
)
from thidua.modules.campaigns.queries import call_page, cascade_page, visible_campaigns
from thidua.modules.directory.public import close_unit

LATER = datetime(2024, 4, 22, 2, 0, tzinfo=UTC)


def stages(offices: Offices, campaign: int, *, by: str = "city") -> dict[str, str]:
    """The board: the stage of each unit by its name."""
    page = cascade_page(offices.ctx(by), campaign).or_raise()
    return {node.name: node.stage.value for node in page.nodes.object_list}


def test_start_campaign_sends_it_to_the_chosen_units_in_one_step(offices: Offices):
    cascade = scene.sent(offices)
    assert last_entry() == ("Người city", "campaign.launched", "Thành phố Hải Phòng")
    assert stages(offices, cascade.city) == {"Sở Một": "sent", "Sở Hai": "sent", "Sở Ba": "sent"}
    assert Campaign.objects.get().trail == f"/{cascade.city}/"


def test_a_campaign_goes_only_to_units_below(offices: Offices):
    to = CallDraft((offices.units["S2"],), scene.DUE)
    refused = start_campaign(offices.ctx("office1"), unit=offices.units["S1"], draft=scene.DRAFT, to=to)
    assert (codes(refused), Campaign.objects.count(), Call.objects.count()) == (["cascade.not_below"], 0, 0)


def test_receive_call_and_answer_call_move_a_unit_along(offices: Offices):
    cascade = scene.sent(offices)
    call = cascade.call("S1")
    assert receive_call(offices.ctx("head1"), call=call) == Ok(call)
    assert last_entry() == ("Người head1", "call.received", scene.DRAFT.name)
    assert codes(receive_call(offices.ctx("head1"), call=call)) == ["workflow.wrong_state"]
    own = scene.answered(cascade)
    assert last_entry()[1] == "call.answered"
    assert Campaign.objects.get(pk=own).trail == f"/{cascade.city}/{own}/"
    assert codes(answer_call(offices.ctx("office1"), call=call, draft=scene.DRAFT)) == ["workflow.wrong_state"]
    assert Campaign.objects.count() == 2
    share = participation_of(offices.ctx("city"), cascade.city)
    assert (share.launched, share.counted, share.percent, share.is_met) == (1, 3, Decimal("33.33"), False)


def test_a_call_is_for_its_own_unit(offices: Offices):
    cascade = scene.sent(offices)
    call = cascade.call("S1")
    assert codes(receive_call(offices.ctx("office2"), call=call)) == ["absent.not_found"]
    assert codes(receive_call(offices.ctx("scorer1"), call=call)) == ["access.no_duty"]
    assert codes(answer_call(offices.ctx("office2"), call=call, draft=scene.DRAFT)) == ["absent.not_found"]
    assert codes(call_page(offices.ctx("office2"), call)) == ["absent.not_found"]
    assert [each.unit_name for each in calls_to(offices.ctx("office2"))] == ["Sở Hai"]


def test_called_units_see_the_campaign_and_nothing_of_the_others(offices: Offices):
    cascade = scene.sent(offices, "S1", "S2")
    page = campaign_page(offices.ctx("office1"), cascade.city).or_raise()
    assert (page.campaign.name, page.sees_cascade) == (scene.DRAFT.name, False)
    assert codes(cascade_page(offices.ctx("office1"), cascade.city)) == ["absent.not_found"]
    assert codes(campaign_page(offices.ctx("office3"), cascade.city)) == ["absent.not_found"]
    own = scene.answered(cascade)
    assert [each.id for each in visible_campaigns(offices.ctx("office2"))] == [cascade.city]
    assert [each.id for each in visible_campaigns(offices.ctx("city"))] == [own, cascade.city]


def test_late_units_are_told_to_both_sides(offices: Offices):
    cascade = scene.sent(offices)
    scene.answered(cascade)
    with rehearsing(LATER):
        city, office2 = (offices_ctx(offices, name) for name in ("city", "office2"))
        page = cascade_page(city, cascade.city).or_raise()
        told = [task.sentence.code for ctx in (city, office2) for task in tasks_for(ctx)]
    assert [(node.name, node.stage.value, node.late) for node in page.nodes.object_list] == [
        ("Sở Ba", "late", 2), ("Sở Hai", "late", 2), ("Sở Một", "launched", 0),
    ]  # fmt: skip
    assert told == ["campaign.todo_units_late", "campaign.todo_call"]


def test_who_launched_late_is_seen_to_have_been_late(offices: Offices):
    cascade = scene.sent(offices)
    with rehearsing(LATER):
        answer_call(offices_ctx(offices, "office1"), call=cascade.call("S1"), draft=scene.DRAFT).or_raise()
        page = cascade_page(offices_ctx(offices, "city"), cascade.city).or_raise()
    found = {node.name: (node.stage.value, node.launched_on, node.late) for node in page.nodes.object_list}
    assert found["Sở Một"] == ("launched", date(2024, 4, 22), 2)
    assert found["Sở Hai"] == ("late", None, 2)


def offices_ctx(offices: Offices, name: str):
    """The context of this very moment."""
    from thidua.foundation.act import new_context
    from thidua.modules.directory.public import holder_named

    return new_context(holder_named(name), request="test")


def test_the_board_counts_the_whole_tree_below(offices: Offices):
    scene.below(offices, "S1", "TH1", UnitKind.SCHOOL)
    scene.below(offices, "S1", "TDP1", UnitKind.RESIDENTIAL_GROUP)
    cascade = scene.sent(offices)
    own = scene.answered(cascade, to=("TH1", "TDP1"))
    page = cascade_page(offices.ctx("city"), cascade.city).or_raise()
    assert (page.direct.counted, page.whole.counted, page.whole.launched) == (3, 5, 1)
    below = {node.name: node.below and (node.below.launched, node.below.counted) for node in page.nodes.object_list}
    assert below == {"Sở Một": (0, 2), "Sở Hai": None, "Sở Ba": None}
    deeper = cascade_page(offices.ctx("city"), own).or_raise()
    assert [(row.kind, row.total) for row in deeper.kinds] == [("school", 1), ("residential_group", 1)]
    assert [step.unit for step in deeper.way] == ["Thành phố Hải Phòng"]
    assert cascade_page(offices.ctx("office1"), own).or_raise().way == ()
    narrowed = cascade_page(offices.ctx("city"), own, kind="school", in_stage="sent").or_raise()
    assert [node.name for node in narrowed.nodes.object_list] == ["Đơn vị TH1"]


def test_release_unit_needs_a_reason_and_call_again_takes_it_back(offices: Offices):
    cascade = scene.sent(offices)
    call, city = cascade.call("S3"), offices.ctx("city")
    assert codes(release_unit(city, call=call, because=" ")) == ["reason.missing"]
    assert codes(release_unit(offices.ctx("office3"), call=call, because="bận")) == ["access.not_yours"]
    assert release_unit(city, call=call, because="không thuộc đối tượng") == Ok(call)
    assert last_entry()[1] == "call.released"
    assert participation_of(city, cascade.city).counted == 2
    assert codes(campaign_page(offices.ctx("office3"), cascade.city)) == ["absent.not_found"]
    assert call_again(city, call=call) == Ok(call)
    assert (last_entry()[1], stages(offices, cascade.city)["Sở Ba"]) == ("call.sent_again", "sent")


def test_a_unit_merged_in_mid_campaign_is_set_apart_and_its_successor_pointed_out(offices: Offices):
    cascade = scene.sent(offices, "S1", "S2")
    with offices.on_the_day():
        close_unit(
            system_context(), unit=offices.units["S2"], since=TODAY, because="QĐ 5", into=offices.units["S3"]
        ).or_raise()
    page = cascade_page(offices.ctx("city"), cascade.city).or_raise()
    assert {node.name: node.stage.value for node in page.nodes.object_list} == {"Sở Một": "sent", "Sở Hai": "gone"}
    assert (page.direct.counted, page.direct.apart) == (1, 1)
    assert page.uncalled_successors == ((offices.units["S3"], "Sở Ba", "Sở Hai"),)
    gone = send_calls(offices.ctx("city"), campaign=cascade.city, to=CallDraft((offices.units["S2"],)))
    assert codes(gone) == ["cascade.unit_closed"]
    taken = send_calls(offices.ctx("city"), campaign=cascade.city, to=CallDraft((offices.units["S3"],), scene.DUE))
    assert taken == Ok(1)
    assert last_entry()[1] == "campaign.calls_sent"
    assert cascade_page(offices.ctx("city"), cascade.city).or_raise().uncalled_successors == ()


def test_send_calls_twice_calls_once(offices: Offices):
    cascade = scene.sent(offices, "S1")
    city = offices.ctx("city")
    to = CallDraft((offices.units["S1"], offices.units["S2"]), date(2024, 5, 1))
    assert send_calls(city, campaign=cascade.city, to=to) == Ok(1)
    assert codes(send_calls(city, campaign=cascade.city, to=CallDraft(()))) == ["cascade.nobody_chosen"]
    assert codes(send_calls(offices.ctx("office1"), campaign=cascade.city, to=to)) == ["access.not_yours"]


@pytest.mark.parametrize("way", ["send", "answer"])
def test_nothing_is_sent_or_answered_under_a_finished_campaign(offices: Offices, way: str):
    from thidua.modules.campaigns.actions import finish_campaign

    cascade = scene.sent(offices, "S1")
    finish_campaign(offices.ctx("city"), campaign=cascade.city).or_raise()
    outcome = (
        send_calls(offices.ctx("city"), campaign=cascade.city, to=CallDraft((offices.units["S2"],)))
        if way == "send"
        else answer_call(offices.ctx("office1"), call=cascade.call("S1"), draft=scene.DRAFT)
    )
    assert codes(outcome) == ["cascade.campaign_finished"]
