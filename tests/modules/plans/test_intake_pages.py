"""Restored words shown as changes, and several files at once."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.modules.offices import Offices
from tests.modules.pages import words
from tests.modules.plans import papers
from thidua.core.kernel.outcome import Ok
from thidua.core.plans.text.pieces import Piece
from thidua.foundation.act import system_context
from thidua.modules.plans import actions
from thidua.modules.plans.models import Plan

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
