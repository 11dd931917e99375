"""Deciding facts, confirming the plan, and launching it."""

from decimal import Decimal

import pytest

from tests.modules.offices import Offices, codes, last_entry
from tests.modules.plans import papers
from thidua.core.kernel.outcome import Ok
from thidua.foundation.models import AuditEntry
from thidua.modules.campaigns.public import visible_blocs, visible_campaigns
from thidua.modules.plans import actions
from thidua.modules.plans.models import AcceptedPlan, FactDecision, Plan
from thidua.modules.plans.public import Decision, accept_plan, decide_fact, launch_plan
from thidua.modules.plans.queries import draft_of, review_of


def status(plan: int) -> dict[str, str]:
    """The status of every fact of the plan by key."""
    return {entry.key: entry.status for entry in review_of(plan).or_raise().facts}


def test_decide_fact_keeps_the_machine_and_the_person(offices: Offices):
    plan, ctx = papers.read(offices), offices.ctx("office1")
    value = {"value": "13/KH-KTĐ", "symbol": "KH-KTĐ"}
    outcome = decide_fact(ctx, plan=plan, decisions=[Decision("number", "corrected", value)])
    entry = review_of(plan).or_raise().find("number")
    assert outcome == Ok(1)
    assert (entry.read["value"], entry.value["value"], entry.decision.by) == ("12/KH-KTĐ", "13/KH-KTĐ", "Người office1")
    assert last_entry()[1] == "plan.facts_decided"
    assert AuditEntry.objects.latest("pk").facts == {"count": 1, "decided": ["number=corrected"]}


def test_decide_fact_lets_the_newest_word_count_and_keeps_all(offices: Offices):
    plan, ctx = papers.read(offices), offices.ctx("office1")
    for verdict in ("accepted", "refused", "reopened", "accepted"):
        decide_fact(ctx, plan=plan, decisions=[Decision("tasks.1", verdict)]).or_raise()
    assert status(plan)["tasks.1"] == "accepted"
    assert list(FactDecision.objects.values_list("verdict", flat=True)) == [
        "accepted",
        "refused",
        "reopened",
        "accepted",
    ]


def test_decide_fact_adds_what_the_machine_missed(offices: Offices):
    plan, ctx = papers.read(offices, without=("issued_on",)), offices.ctx("office1")
    target = {
        "name": "Đúng hạn",
        "operator": ">=",
        "value": Decimal("95.5"),
        "unit": "%",
        "scope": None,
        "baseline": None,
    }
    added = [Decision("issued_on", "added", {"value": "2024-04-09"}), Decision("targets", "added", target)]
    assert decide_fact(ctx, plan=plan, decisions=added) == Ok(2)
    review = review_of(plan).or_raise()
    assert review.find("issued_on").value == {"value": "2024-04-09"}
    assert review.find("added.targets.2").value == target
    assert (review.decided, review.total) == (0, 10)


def test_decide_fact_in_bulk_takes_only_open_facts_that_are_sure_enough(offices: Offices):
    plan, ctx = papers.read(offices), offices.ctx("office1")
    decide_fact(ctx, plan=plan, decisions=[Decision("title", "refused")]).or_raise()
    assert decide_fact(ctx, plan=plan, at_least=90) == Ok(5)
    assert status(plan) == {
        "kind": "accepted",
        "number": "open", "issued_on": "accepted", "title": "refused", "scoring": "accepted", "bloc": "open",
        "phases.1": "accepted", "tasks.1": "open", "report_deadlines.1": "accepted", "bloc.roles.1": "open",
        "bloc.roles.2": "open",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("decision", "code"),
    [
        (Decision("tasks.9", "accepted"), "plan.unknown_fact"),
        (Decision("nothing", "added", {"value": "x"}), "plan.unknown_fact"),
        (Decision("issued_on", "corrected", {"value": "2024-02-31"}), "plan.not_a_day"),
        (Decision("title", "corrected", {"value": "  "}), "plan.text_missing"),
    ],
)
def test_decide_fact_refuses_what_cannot_be_and_keeps_nothing(offices: Offices, decision: Decision, code: str):
    plan = papers.read(offices)
    both = [Decision("bloc", "accepted"), decision]
    assert codes(decide_fact(offices.ctx("office1"), plan=plan, decisions=both)) == [code]
    assert FactDecision.objects.count() == 0


def test_decide_fact_refuses_an_empty_decision_and_a_confirmed_plan(offices: Offices):
    plan, ctx = papers.decided(offices), offices.ctx("office1")
    assert codes(decide_fact(ctx, plan=plan, at_least=50)) == ["plan.nothing_to_decide"]
    accept_plan(ctx, plan=plan).or_raise()
    assert codes(decide_fact(ctx, plan=plan, decisions=[Decision("title", "refused")])) == ["workflow.wrong_state"]


def test_accept_plan_makes_data_and_keeps_its_digest(offices: Offices):
    plan = papers.decided(offices)
    assert accept_plan(offices.ctx("office1"), plan=plan) == Ok(1)
    version = AcceptedPlan.objects.get()
    assert (version.version, version.by, len(version.digest)) == (1, "Người office1", 64)
    assert version.content["issued_on"] == "2024-04-09"
    assert version.content["deadlines"][0]["last_good_day"] == "2024-06-06"
    assert version.content["scoring"]["expression"] == "(self + sum(cross)) / 4"
    assert last_entry() == ("Người office1", "plan.accepted", papers.TITLE)
    assert Plan.objects.get().state == "accepted"


def test_accept_plan_names_what_is_open(offices: Offices):
    plan = papers.read(offices)
    decide_fact(offices.ctx("office1"), plan=plan, at_least=85).or_raise()
    outcome = accept_plan(offices.ctx("office1"), plan=plan)
    assert codes(outcome) == ["plan.undecided"]
    assert outcome.reasons[0].value("count") == 3
    assert (Plan.objects.get().state, AcceptedPlan.objects.count()) == ("read", 0)


def test_accept_plan_needs_the_day_of_issue_and_takes_it_from_a_person(offices: Offices):
    plan, ctx = papers.read(offices, without=("issued_on",)), offices.ctx("office1")
    decide_fact(ctx, plan=plan, at_least=0).or_raise()
    assert codes(accept_plan(ctx, plan=plan)) == ["plan.no_date"]
    decide_fact(ctx, plan=plan, decisions=[Decision("issued_on", "added", {"value": "2024-04-09"})]).or_raise()
    assert accept_plan(ctx, plan=plan) == Ok(1)
    assert str(Plan.objects.get().issued_on) == "2024-04-09"


def test_correct_plan_opens_it_again_and_the_next_version_stands_beside_the_first(offices: Offices):
    plan, ctx = papers.accepted(offices), offices.ctx("office1")
    assert codes(actions.correct_plan(ctx, plan=plan, because="")) == ["reason.missing"]
    assert actions.correct_plan(ctx, plan=plan, because="sai số") == Ok(plan)
    assert last_entry()[1] == "plan.reopened"
    value = {"value": "13/KH-KTĐ", "symbol": "KH-KTĐ"}
    decide_fact(ctx, plan=plan, decisions=[Decision("number", "corrected", value)]).or_raise()
    assert accept_plan(ctx, plan=plan) == Ok(2)
    assert [row.content["number"] for row in AcceptedPlan.objects.all()] == ["12/KH-KTĐ", "13/KH-KTĐ"]


def test_launch_plan_starts_the_campaign_with_calendar_and_bloc(offices: Offices):
    plan = papers.accepted(offices)
    campaign = launch_plan(offices.ctx("head1"), plan=plan).or_raise()
    row = Plan.objects.get()
    assert (row.state, row.campaign_id) == ("launched", campaign)
    (bloc,) = visible_blocs(offices.ctx("office1"))
    assert [(member.name, member.role) for member in bloc.members] == [("Sở Một", "head"), ("Sở Hai", "deputy")]
    assert (bloc.name, bloc.year, bloc.size, bloc.missing) == ("Khối thi đua các sở", 2024, 4, 2)
    assert bloc.rule["expression"] == "(self + sum(cross)) / 4"
    assert [view.plan_number for view in visible_campaigns(offices.ctx("office2"))] == ["12/KH-KTĐ"]
    events = AuditEntry.objects.order_by("-pk").values_list("event", flat=True)[:2]
    assert list(events) == ["plan.launched", "campaign.launched"]


def test_launch_plan_says_beforehand_who_is_missing(offices: Offices):
    plan, ctx = papers.decided(offices), offices.ctx("office1")
    strange = {"role": "Phó Trưởng khối", "unit": "Sở không có"}
    decide_fact(ctx, plan=plan, decisions=[Decision("bloc.roles.2", "corrected", strange)]).or_raise()
    accept_plan(ctx, plan=plan).or_raise()
    missing = draft_of(plan).or_raise().missing
    assert [reason.code for reason in missing] == ["plan.unit_not_in_directory", "plan.members_missing"]
    assert missing[0].value("name") == "Sở không có"


def test_launch_plan_refuses_a_plan_that_is_not_confirmed(offices: Offices):
    plan = papers.decided(offices)
    assert codes(launch_plan(offices.ctx("office1"), plan=plan)) == ["plan.not_accepted"]
    assert visible_campaigns(offices.ctx("office1")) == ()


def test_launch_plan_refuses_what_tells_of_the_past(offices: Offices):
    plan, ctx = papers.decided(offices), offices.ctx("office1")
    report = Decision("kind", "corrected", {"value": "Báo cáo", "code": "BC"})
    decide_fact(ctx, plan=plan, decisions=[report]).or_raise()
    accept_plan(ctx, plan=plan).or_raise()
    assert codes(launch_plan(ctx, plan=plan)) == ["plan.tells_of_the_past"]
    assert (Plan.objects.get().state, visible_campaigns(ctx)) == ("accepted", ())


@pytest.mark.parametrize("username", ["office2", "auditor", "scorer1"])
def test_nobody_else_decides_confirms_or_launches(offices: Offices, username: str):
    plan = papers.decided(offices)
    ctx = offices.ctx(username)
    outcomes = [
        decide_fact(ctx, plan=plan, decisions=[Decision("title", "refused")]),
        accept_plan(ctx, plan=plan),
        launch_plan(ctx, plan=plan),
        actions.correct_plan(ctx, plan=plan, because="x"),
        actions.set_plan_aside(ctx, plan=plan, because="x"),
        actions.take_plan_back(ctx, plan=plan),
    ]
    allowed = ["access.no_duty"] if username != "office2" else ["absent.not_found"]
    assert [codes(outcome) for outcome in outcomes] == [allowed] * 6
    assert Plan.objects.get().state == "read"
