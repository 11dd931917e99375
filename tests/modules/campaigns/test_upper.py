"""The plan of a body outside as the root of a cascade, and one click that reminds whoever has not launched."""

from dataclasses import replace
from datetime import date

from tests.modules.campaigns import cascade as scene
from tests.modules.campaigns.test_cascade import LATER, offices_ctx
from tests.modules.offices import Offices, codes, last_entry
from tests.modules.pages import words
from thidua.core.campaigns.movement import Level
from thidua.core.kernel.outcome import Ok
from thidua.foundation import outbox
from thidua.foundation.act import rehearsing
from thidua.modules.campaigns.models import Call, Campaign
from thidua.modules.campaigns.public import answer_call, campaign_view, keep_upper, remind_units, start_campaign
from thidua.modules.campaigns.queries import cascade_page
from thidua.modules.notices.models import Notice

UPPER = replace(
    scene.DRAFT, name="Cả nước chung sức vì người nghèo", plan_number="1/KH-TTg", issuing_body="Thủ tướng Chính phủ",
    level=Level.STATE,
)  # fmt: skip


def test_the_plan_of_a_body_outside_is_the_root_that_all_below_hang_on(offices: Offices):
    ctx = scene.city_office(offices)
    call = keep_upper(ctx, unit=offices.units["HP"], draft=UPPER, due=scene.DUE).or_raise()
    assert last_entry() == ("Người city", "upper.kept", "Thành phố Hải Phòng")
    root = Call.objects.get(pk=call).campaign
    to = scene.CallDraft((offices.units["S1"], offices.units["S2"]), scene.DUE)
    city = answer_call(ctx, call=call, draft=scene.DRAFT, to=to).or_raise()
    assert (Campaign.objects.get(pk=city).trail, campaign_view(root.pk).by) == (
        f"/{root.pk}/{city}/", "Thủ tướng Chính phủ",
    )  # fmt: skip
    page = cascade_page(ctx, root.pk).or_raise()
    assert (page.direct.launched, page.whole.launched, page.whole.counted) == (1, 1, 3)
    assert codes(keep_upper(ctx, unit=offices.units["HP"], draft=UPPER)) == ["upper.kept_already"]
    assert codes(keep_upper(ctx, unit=offices.units["HP"], draft=replace(UPPER, issuing_body=" "))) == ["upper.no_body"]
    assert codes(keep_upper(ctx, unit=offices.units["S1"], draft=UPPER)) == ["access.not_yours"]


def test_the_page_keeps_an_upper_plan_and_leads_to_the_launch(offices: Offices):
    scene.city_office(offices)
    client = offices.client("city")
    typed = {
        "unit": str(offices.units["HP"]), "name": UPPER.name, "issuing_body": UPPER.issuing_body, "level": "state",
        "plan_number": "1/KH-TTg", "plan_issued_on": "01/04/2024", "first": "01/04/2024", "last": "01/01/2024",
    }  # fmt: skip
    with offices.on_the_day():
        wrong = client.post("/phong-trao/ke-hoach-cap-tren/", typed)
        assert (wrong.status_code, "Thủ tướng Chính phủ" in words(wrong)) == (422, True)
        done = client.post("/phong-trao/ke-hoach-cap-tren/", typed | {"last": "31/12/2024"}, follow=True)
        assert "Thủ tướng Chính phủ giao Thành phố Hải Phòng" in words(done)
        assert "ngoài hệ thống" in words(client.get("/phong-trao/"))


def test_one_click_reminds_whoever_has_not_launched_and_nobody_twice(offices: Offices):
    cascade = scene.sent(offices)
    scene.answered(cascade)
    with rehearsing(LATER):
        city = offices_ctx(offices, "city")
        assert remind_units(city, campaign=cascade.city) == Ok(2)
        assert last_entry()[1] == "calls.reminded"
        outbox.carry_out_due(now=LATER)
        told = Notice.objects.filter(person__in=[offices.people["office2"], offices.people["office3"]]).count()
        assert (told, Notice.objects.filter(person=offices.people["office1"]).count()) == (2, 0)
        outbox.EFFECTS["campaigns.tell_of_reminder"](campaign=cascade.city, moment=LATER.isoformat())
        assert Notice.objects.count() == 2
        page = cascade_page(city, cascade.city).or_raise()
        assert [node.reminded_at is not None for node in page.nodes.object_list] == [True, True, False]
        client = offices.client("city")
        assert "Nhắc 2 đơn vị chưa phát động" in words(client.get(f"/phong-trao/{cascade.city}/trien-khai/"))
        assert client.post(f"/phong-trao/{cascade.city}/nhac/").status_code == 302


def test_nobody_is_reminded_where_all_have_launched(offices: Offices):
    cascade = scene.sent(offices, "S1")
    assert codes(remind_units(offices.ctx("office2"), campaign=cascade.city)) == ["absent.not_found"]
    scene.answered(cascade)
    assert codes(remind_units(offices.ctx("city"), campaign=cascade.city)) == ["cascade.all_launched"]


def test_a_day_that_comes_back_is_told_on_the_campaign_s_page(offices: Offices):
    from thidua.modules.campaigns.public import DeadlineDraft

    due = DeadlineDraft((), (), "báo cáo tháng", None, is_before=True, recurs="25 hằng tháng")
    ctx = scene.city_office(offices)
    draft = replace(scene.DRAFT, deadlines=(due,), first=date(2024, 4, 1))
    key = start_campaign(ctx, unit=offices.units["HP"], draft=draft).or_raise()
    with offices.on_the_day():
        assert "25 hằng tháng" in words(offices.client("city").get(f"/phong-trao/{key}/"))
