"""A confirmed plan is launched to chosen units in one step, answers the call from above, and fills the register."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.modules.campaigns import cascade as scene
from tests.modules.offices import Offices
from tests.modules.pages import words
from tests.modules.plans import papers
from thidua.core.campaigns.movement import Level
from thidua.core.kernel.unit_kind import UnitKind
from thidua.modules.campaigns.models import Call, Campaign
from thidua.modules.campaigns.public import CallDraft
from thidua.modules.plans.actions import launch_plan
from thidua.modules.plans.queries import draft_of
from thidua.modules.plans.queries.drafts import launch_draft


def test_launch_plan_answers_the_call_and_goes_on_to_the_units_below(offices: Offices):
    school = scene.below(offices, "S1", "TH1", UnitKind.SCHOOL)
    cascade = scene.sent(offices, "S1", "S2")
    plan = papers.accepted(offices)
    to = CallDraft((school,), date(2024, 4, 30))
    campaign = launch_plan(
        offices.ctx("head1"), plan=plan, to=to, call=cascade.call("S1"), participation=Decimal(100)
    ).or_raise()
    row = Campaign.objects.get(pk=campaign)
    assert (row.trail, row.participation) == (f"/{cascade.city}/{campaign}/", Decimal(100))
    assert [(call.unit.code, call.state) for call in Call.objects.order_by("id")] == [
        ("S1", "launched"), ("S2", "sent"), ("TH1", "sent"),
    ]  # fmt: skip


def test_the_launch_page_offers_the_call_and_the_units(offices: Offices):
    scene.below(offices, "S1", "TH1", UnitKind.SCHOOL)
    cascade = scene.sent(offices, "S1")
    plan = papers.accepted(offices)
    client = offices.client("office1")
    where = f"/ke-hoach/{plan}/phat-dong/"
    with offices.on_the_day():
        page = client.get(where).content.decode()
        assert ("Tất cả 1 đơn vị" in page, scene.DRAFT.name in page) == (True, True)
        assert "Chọn đơn vị ở mục Giao đơn vị triển khai" in words(client.get(where))
        looked = words(client.post(where, {"kind_called": "school", "due": "30/04/2024", "look": "1"}))
        assert "Đã chọn đơn vị để giao (1)" in looked
        assert "Nhờ quản trị giao nhiệm vụ thường trực" in looked
        wrong = client.post(where, {"due": "32/04/2024"})
        assert (wrong.status_code, Campaign.objects.count()) == (422, 1)
        done = client.post(
            where, {"kind_called": "school", "due": "30/04/2024", "call": str(cascade.call("S1")), "participation": "100"},
            follow=True,
        )  # fmt: skip
    assert "Đã phát động." in words(done)
    assert Campaign.objects.latest("pk").implements_id == cascade.city
    assert Call.objects.get(unit=offices.units["TH1"]).due == date(2024, 4, 30)


def test_movements_and_the_share_asked_come_from_the_plan(offices: Offices):
    from thidua.modules.plans.models import AcceptedPlan

    plan = papers.accepted(offices)
    record = AcceptedPlan.objects.get(plan=plan).content
    record["movements"] = [
        {
            "name": "Vì người nghèo",
            "level": "Trung ương",
            "first": "2021",
            "last": "2025",
            "legal_base": "166/KH-UBND",
            "key": "m1",
        },
        {"name": "Phong trào khác", "level": None, "first": None, "last": None, "legal_base": None, "key": "m2"},
    ]
    record["targets"] = [
        {"name": "100 % các phòng, đơn vị và doanh nghiệp tham gia", "value": "100", "unit": "%", "scope": None},
    ]
    drafted = launch_draft(record, lines={"m1": 7})
    first, second = drafted.campaign.movements
    assert (first.level, first.first, first.last, first.line) == (Level.STATE, date(2021, 1, 1), date(2025, 12, 31), 7)
    assert (second.level, second.legal_base, second.line) == (None, "", None)
    assert drafted.participation == Decimal(100)
    silent = replace(draft_of(plan).or_raise())
    assert silent.participation is None
