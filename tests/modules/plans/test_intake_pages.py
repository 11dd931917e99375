"""Restored words shown as changes, several files at once, and the plans that a plan cites."""

from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.modules.offices import Offices
from tests.modules.pages import words
from tests.modules.plans import papers
from thidua.core.kernel.outcome import Ok
from thidua.core.plans.fact import Fact
from thidua.core.plans.text.pieces import Piece
from thidua.foundation.act import system_context
from thidua.modules.plans import actions
from thidua.modules.plans.models import Plan
from thidua.modules.plans.queries import plan_page

pytestmark = pytest.mark.django_db


def test_a_restored_word_is_marked_and_what_was_read_stands_beside_it(offices: Offices):
    plan = papers.received(offices)
    mended = ((Piece("ỦY BAN "), Piece("NHÂN", "NHAN"), Piece(" DÂN THÀNH PHỐ HẢI PHÒNG")),)
    with offices.on_the_day():
        recorded = actions.record_reading(
            system_context(), plan=plan, text=papers.text(), reading=papers.reading(), reader="test 1", mended=mended
        )
    assert recorded == Ok(plan)
    page = offices.client("office1").get(f"/ke-hoach/{plan}/doi-chieu/").content.decode()
    assert '<mark class="mended" title="NHAN">NHÂN</mark>' in page
    assert "1 chữ bị hỏng đã phục hồi" in page
    assert page.count("<mark") == 1


def test_several_files_are_taken_in_each_by_itself(offices: Offices):
    files = [
        SimpleUploadedFile("mot.txt", papers.TEXT.encode()),
        SimpleUploadedFile("rong.txt", b""),
        SimpleUploadedFile("hai.txt", papers.TEXT.replace("12/KH-KTĐ", "13/KH-KTĐ").encode()),
    ]
    page = offices.client("office1").post(
        "/ke-hoach/tiep-nhan/", {"unit": offices.units["S1"], "file": files}, follow=True
    )
    assert "Đã tiếp nhận 2 trong 3 tệp" in words(page)
    assert "rong.txt: Tệp “rong.txt” rỗng" in words(page)
    assert Plan.objects.count() == 2


def test_a_plan_that_another_cites_is_one_click_away_and_only_for_those_who_may_see_it(offices: Offices):
    upper = papers.read(offices)
    cited = Fact(
        "citations.1", "citations",
        {"type": "Kế hoạch", "number": "12/KH-KTĐ", "date": "2024-04-09", "issuer": None, "subject": None, "role": "basis"},
        1, 1, "ỦY BAN NHÂN DÂN", 90,
    )  # fmt: skip
    lower = papers.received(offices, content=papers.TEXT.replace("12/KH-KTĐ", "99/KH-KTĐ").encode())
    other = [
        replace(fact, value=fact.value | {"value": "99/KH-KTĐ"}) if fact.key == "number" else fact
        for fact in papers.FACTS
    ]
    reading = replace(papers.reading(), facts=(*other, cited))
    with offices.on_the_day():
        recorded = actions.record_reading(
            system_context(), plan=lower, text=papers.text(), reading=reading, reader="test 1"
        )
    assert recorded == Ok(lower)
    assert [plan.id for plan in plan_page(offices.ctx("office1"), lower).or_raise().cited] == [upper]
    assert f'href="/ke-hoach/{upper}/"' in offices.client("office1").get(f"/ke-hoach/{lower}/").content.decode()
