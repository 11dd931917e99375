"""Files that prove a score: attached, taken off, and read by those who may read the sheet."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings

from tests import worlds
from tests.modules.offices import codes
from tests.modules.pages import links, words
from tests.modules.scoring import traces
from tests.worlds import Bloc, Round, acting_as, scoring
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Section
from thidua.foundation.act import rehearsing
from thidua.modules.scoring.models import Evidence

PAIR = ("DV3", "DV3")
PROOF = "Báo cáo năm 2026".encode()


def attach(round_: Round, *, who: str = "cham3", criterion: str = "1", content: bytes = PROOF) -> object:
    return scoring.attach_evidence(
        acting_as(who), sheet=round_.sheets[PAIR], criterion=criterion, name="báo cáo.pdf", content=content
    )


def test_a_file_is_attached_through_the_page_and_downloaded_again(round_: Round, browse):
    client, sheet = browse("cham3"), round_.sheets[PAIR]
    page = client.get(f"/khoi-thi-dua/phieu/{sheet}/minh-chung/cua/1/")
    [add] = [link for link in links(page) if "/them/" in link]
    answer = client.post(add, {"file": SimpleUploadedFile("báo cáo.pdf", PROOF)}, follow=True)
    assert "báo cáo.pdf" in words(answer)
    [get] = [link for link in links(answer) if link.endswith("/tai/")]
    file = client.get(get)
    assert file.content == PROOF
    assert file["Content-Type"] == "application/octet-stream"
    assert file["Content-Disposition"] == "attachment; filename*=UTF-8''b%C3%A1o%20c%C3%A1o.pdf"
    assert "Minh chứng của Kết quả: </span>1</a>" in client.get(f"/khoi-thi-dua/phieu/{sheet}/").content.decode()


def test_a_file_taken_off_stays_on_record_and_is_shown_no_more(round_: Round, browse):
    key = attach(round_).or_raise()
    client = browse("cham3")
    answer = client.post(f"/khoi-thi-dua/minh-chung/{key}/go/", follow=True)
    assert "Chưa có tệp nào." in words(answer)
    row = Evidence.objects.get(pk=key)
    assert (row.detached_at, row.detached_by) == (worlds.DURING, "Người cham3")
    assert client.get(f"/khoi-thi-dua/minh-chung/{key}/tai/").status_code == 404


@pytest.mark.parametrize(
    ("criterion", "content", "code"),
    [("99", PROOF, "sheet.unknown_criterion"), ("1", b"", "file.empty")],
)
def test_what_cannot_be_attached_leaves_no_file_behind(round_: Round, criterion: str, content: bytes, code: str):
    before = traces.everything()
    assert codes(attach(round_, criterion=criterion, content=content)) == [code]
    assert traces.everything() == before


@override_settings(THIDUA_UPLOAD_LIMIT=10)
def test_a_file_over_the_limit_is_refused(round_: Round):
    before = traces.everything()
    assert codes(attach(round_)) == ["file.too_large"]
    assert traces.everything() == before


def test_choosing_no_file_is_said(round_: Round, browse):
    answer = browse("cham3").post(f"/khoi-thi-dua/phieu/{round_.sheets[PAIR]}/minh-chung/them/1/")
    assert answer.status_code == 422
    assert "Chưa chọn tệp. Chọn tệp rồi thử lại." in words(answer)


def test_a_sheet_handed_in_keeps_its_evidence_as_it_is(round_: Round):
    key = attach(round_).or_raise()
    worlds.hand_in(round_, *PAIR, _1="90")
    before = traces.everything()
    assert codes(attach(round_)) == ["sheet.already_submitted"]
    assert codes(scoring.detach_evidence(acting_as("cham3"), evidence=key)) == ["sheet.already_submitted"]
    assert traces.everything() == before


def test_after_the_last_day_and_after_the_closing_the_sentence_says_which(round_: Round):
    key = attach(round_).or_raise()
    with rehearsing(worlds.AFTER):
        assert codes(attach(round_)) == ["round.time_is_up"]
        assert codes(scoring.detach_evidence(acting_as("cham3"), evidence=key)) == ["round.time_is_up"]
    worlds.hand_all_in(round_)
    scoring.close_round(acting_as("truong"), scoring_round=round_.key).or_raise()
    assert codes(attach(round_)) == ["round.closed_meanwhile"]
    assert codes(scoring.detach_evidence(acting_as("cham3"), evidence=key)) == ["round.closed_meanwhile"]


def test_a_code_with_a_stroke_has_its_page_of_evidence(bloc: Bloc, browse):
    rows = (Criterion("I/1", "Một", worlds.Decimal(50)), Criterion("I/them", "Hai", worlds.Decimal(50)))
    round_ = worlds.open_round(bloc, CriteriaTable("Bảng", 2026, (Section("I", "Chung", rows),)))
    client: Client = browse("cham3")
    sheet = client.get(f"/khoi-thi-dua/phieu/{round_.sheets[PAIR]}/")
    found = [link for link in links(sheet) if "/minh-chung/" in link]
    pages = [client.get(link) for link in found]
    assert [page.status_code for page in pages] == [200, 200]
    assert ["Minh chứng, tiêu chí I/1" in words(page) for page in pages] == [True, False]
    assert client.get(f"/khoi-thi-dua/phieu/{round_.sheets[PAIR]}/minh-chung/cua/I/9/").status_code == 404


def test_the_evidence_page_of_a_sheet_handed_in_offers_nothing_to_change(round_: Round, browse):
    attach(round_).or_raise()
    worlds.hand_in(round_, *PAIR, _1="90")
    page = browse("cham3").get(f"/khoi-thi-dua/phieu/{round_.sheets[PAIR]}/minh-chung/cua/1/")
    assert "báo cáo.pdf" in words(page)
    assert [link for link in links(page) if link.endswith(("/go/", "/them/1/"))] == []
