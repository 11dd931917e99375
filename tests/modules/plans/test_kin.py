"""The same paper in another file, plans that cite one another, and what restoring learns from confirmed plans."""

from dataclasses import replace

import pytest

from tests.modules.offices import NOW, Offices, codes, last_entry
from tests.modules.pages import words
from tests.modules.plans import papers
from thidua.core.kernel.ids import PlanId
from thidua.core.kernel.outcome import Ok
from thidua.core.plans.fact import Fact
from thidua.foundation import outbox
from thidua.foundation.act import system_context
from thidua.modules.plans import actions
from thidua.modules.plans.models import ConfirmedPhrase, PlanLink
from thidua.modules.plans.public import receive_file
from thidua.modules.plans.queries import kin_of, phrases_for

CITED = Fact(
    "citations.1", "citations",
    {"type": "Kế hoạch", "number": "12/KH-KTĐ", "date": "2024-04-09", "issuer": None, "subject": None, "role": "basis"},
    1, 1, "ỦY BAN NHÂN DÂN", 90,
)  # fmt: skip


def citing(offices: Offices) -> PlanId:
    """A plan 99/KH-KTĐ that cites 12/KH-KTĐ."""
    plan = papers.received(offices, content=papers.TEXT.replace("12/KH-KTĐ", "99/KH-KTĐ").encode())
    facts = [
        replace(fact, value=fact.value | {"value": "99/KH-KTĐ"}) if fact.key == "number" else fact
        for fact in papers.FACTS
    ]
    with offices.on_the_day():
        actions.record_reading(
            system_context(), plan=plan, text=papers.text(), reading=replace(papers.reading(), facts=(*facts, CITED)),
            reader="test 1",
        ).or_raise()  # fmt: skip
    return plan


def by_worker(offices: Offices, name: str, text: str, *, by: str = "office1") -> PlanId:
    """A file received and read as on the site."""
    unit = offices.units[{"office1": "S1", "office2": "S2"}[by]]
    plan = receive_file(offices.ctx(by), unit=unit, name=name, content=text.encode()).or_raise()
    with offices.on_the_day():
        outbox.carry_out_due(now=NOW)
    return plan


def test_the_same_text_in_another_file_is_recognised(offices: Offices):
    first = by_worker(offices, "mot.txt", papers.TEXT)
    second = by_worker(offices, "hai.txt", "\n" + papers.TEXT.replace("gửi báo cáo sơ kết", "gửi báo cáo sơ kêt"))
    (found,) = kin_of(offices.ctx("office1"), second).alike
    assert (found.plan.id, found.is_same_number, found.percent >= 80) == (first, True, True)
    for address in (f"/ke-hoach/{second}/", f"/ke-hoach/{second}/doi-chieu/"):
        told = words(offices.client("office1").get(address))
        assert "Có thể là văn bản đã tiếp nhận 12/KH-KTĐ" in told
        assert "cùng số, cùng ngày" in told


def test_another_units_copy_and_another_text_are_not_called_alike(offices: Offices):
    by_worker(offices, "mot.txt", papers.TEXT, by="office2")
    own = by_worker(offices, "mot.txt", papers.TEXT)
    by_worker(offices, "khac.txt", "Số: 7/TB\nThông báo về việc nghỉ lễ của cơ quan trong tháng tới.")
    assert kin_of(offices.ctx("office1"), own).alike == ()


def test_link_plan_confirms_what_is_cited_and_shows_it_at_both_ends(offices: Offices):
    upper, lower = papers.read(offices), citing(offices)
    ctx, client = offices.ctx("office1"), offices.client("office1")
    (cited,) = kin_of(ctx, lower).cited
    assert (cited.plan.id, cited.is_linked) == (upper, False)
    assert actions.link_plan(ctx, plan=lower, cited=upper) == Ok(lower)
    assert last_entry()[1] == "plan.linked"
    assert kin_of(ctx, lower).cited[0].is_linked is True
    assert [plan.id for plan in kin_of(ctx, upper).carried_out_by] == [lower]
    assert "Kế hoạch triển khai kế hoạch này 99/KH-KTĐ" in words(client.get(f"/ke-hoach/{upper}/"))
    client.post(f"/ke-hoach/{lower}/noi/{upper}/", {"noi": "khong"})
    assert last_entry()[1] == "plan.unlinked"
    assert kin_of(ctx, upper).carried_out_by == ()
    assert list(PlanLink.objects.values_list("is_linked", flat=True)) == [True, False]


def test_link_plan_refuses_what_is_not_cited_and_whom_it_does_not_concern(offices: Offices):
    upper, lower = papers.read(offices), citing(offices)
    assert codes(actions.link_plan(offices.ctx("office1"), plan=upper, cited=lower)) == ["plan.not_cited"]
    assert codes(actions.link_plan(offices.ctx("head1"), plan=lower, cited=upper)) == ["access.no_duty"]
    assert codes(actions.link_plan(offices.ctx("office2"), plan=lower, cited=upper)) == ["absent.not_found"]
    other = papers.read(offices, by="office2")
    assert codes(actions.link_plan(offices.ctx("office1"), plan=lower, cited=other)) == ["absent.not_found"]
    assert PlanLink.objects.count() == 0


def test_a_confirmed_plan_enlarges_the_phrase_bank_of_its_unit(offices: Offices):
    papers.accepted(offices)
    own = phrases_for(offices.units["S1"])
    assert papers.TITLE in own
    assert "Chủ trì ký kết giao ước thi đua" in own
    assert "12/KH-KTĐ" not in own
    assert phrases_for(offices.units["S2"]) == ()


def test_a_phrase_that_two_units_confirmed_is_everybodys(offices: Offices):
    papers.accepted(offices)
    papers.accepted(offices, by="office2")
    assert papers.TITLE in phrases_for(offices.units["S3"])
    assert ConfirmedPhrase.objects.filter(text=papers.TITLE).count() == 2


def test_confirming_again_keeps_each_phrase_once(offices: Offices):
    plan, ctx = papers.accepted(offices), offices.ctx("office1")
    before = ConfirmedPhrase.objects.count()
    actions.correct_plan(ctx, plan=plan, because="sai số").or_raise()
    assert actions.accept_plan(ctx, plan=plan) == Ok(2)
    assert ConfirmedPhrase.objects.count() == before


@pytest.mark.django_db
def test_nothing_is_alike_where_there_is_one_plan(offices: Offices):
    assert kin_of(offices.ctx("office1"), papers.read(offices)).alike == ()


def test_the_launch_page_shows_the_kin(offices: Offices):
    upper, lower = papers.accepted(offices), citing(offices)
    actions.link_plan(offices.ctx("office1"), plan=lower, cited=upper).or_raise()
    told = words(offices.client("office1").get(f"/ke-hoach/{upper}/phat-dong/"))
    assert "Kế hoạch triển khai kế hoạch này 99/KH-KTĐ" in told
