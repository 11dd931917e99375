"""The pages of plans: what an officer reads on them, and what other units do not."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings

from tests.modules.offices import Offices
from tests.modules.pages import links, words
from tests.modules.plans import papers
from thidua.core.kernel.reason import Reason
from thidua.foundation import clock, outbox
from thidua.foundation.act import system_context
from thidua.modules.plans import actions
from thidua.modules.plans.models import Plan
from thidua.modules.plans.public import Decision, decide_fact, launch_plan
from thidua.modules.plans.queries import review_of


def upload(offices: Offices, name: str, content: bytes, *, by: str = "office1"):
    """The answer to a file sent by the form, with what follows the commit left out."""
    given = {"unit": offices.units["S1"], "file": SimpleUploadedFile(name, content, "text/plain")}
    return offices.client(by).post("/ke-hoach/tiep-nhan/", given)


def test_the_list_says_what_will_be_here(offices: Offices):
    page = offices.client("office1").get("/ke-hoach/")
    assert "Ở đây sẽ có các kế hoạch của đơn vị." in words(page)
    assert "/ke-hoach/tiep-nhan/" in links(page)


def test_the_list_shows_state_and_how_far(offices: Offices):
    plan = papers.read(offices)
    page = offices.client("office1").get("/ke-hoach/")
    assert f"{papers.TITLE} Sở Một 12/KH-KTĐ 09/04/2024" in words(page)
    assert "Chờ xác nhận đã đối chiếu 0/11" in words(page)
    assert f"/ke-hoach/{plan}/doi-chieu/" in links(page)


def test_a_file_taken_in_leads_to_the_page_that_waits(offices: Offices):
    answer = upload(offices, "ke-hoach.txt", papers.TEXT.encode())
    plan = Plan.objects.get()
    assert (answer.status_code, answer.url) == (302, f"/ke-hoach/{plan.pk}/")
    page = offices.client("office1").get(answer.url)
    assert "Máy đang đọc tệp." in words(page)
    assert f'hx-get="/ke-hoach/{plan.pk}/"' in page.content.decode()


def test_the_page_that_waits_comes_anew_when_a_worker_has_read_the_file(
    offices: Offices, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        answer = upload(offices, "ke-hoach.txt", papers.TEXT.encode())
    assert Plan.objects.get().state == "received"
    outbox.carry_out_due(now=clock.now())
    waiting = offices.client("office1").get(f"/ke-hoach/{Plan.objects.get().pk}/", headers={"HX-Request": "true"})
    assert waiting.headers["HX-Refresh"] == "true"
    assert Plan.objects.get().state == "read"
    assert answer.status_code == 302


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("rong.txt", b"", "Tệp “rong.txt” rỗng (0 byte), chưa có gì được lưu."),
        (
            "nhac.mp3",
            b"ID3\x04\x00\x00" * 9,
            "Tệp “nhac.mp3” là loại MP3, hệ thống chưa đọc được; chưa có gì được lưu.",
        ),
    ],
)
def test_a_bad_file_is_refused_in_words(offices: Offices, name: str, content: bytes, said: str):
    answer = upload(offices, name, content)
    assert answer.status_code == 422
    assert said in words(answer)
    assert Plan.objects.count() == 0


@override_settings(THIDUA_UPLOAD_LIMIT=1024 * 1024)
def test_a_file_over_the_limit_is_refused_unread(offices: Offices):
    answer = upload(offices, "to.txt", b"a" * (1024 * 1024 + 10))
    assert answer.status_code == 422
    assert "Tệp “to.txt” nặng 2 MB, vượt mức tối đa 1 MB" in words(answer)


@override_settings(THIDUA_UPLOAD_LIMIT=1024)
def test_a_request_over_the_limit_is_answered_before_the_form_is_read(offices: Offices):
    answer = upload(offices, "to.txt", b"a" * (3 * 1024 * 1024))
    assert answer.status_code == 413
    assert Plan.objects.count() == 0


def test_no_file_at_all_is_told(offices: Offices):
    answer = offices.client("office1").post("/ke-hoach/tiep-nhan/", {"unit": offices.units["S1"]})
    assert (answer.status_code, "Chưa chọn tệp nào." in words(answer)) == (422, True)


def test_the_same_file_again_leads_to_the_plan_it_became(offices: Offices):
    plan = papers.read(offices)
    answer = upload(offices, "lan-2.txt", papers.TEXT.encode())
    assert f"thành kế hoạch “{papers.TITLE}” (hiện: Chờ xác nhận)" in words(answer)
    assert f"/ke-hoach/{plan}/" in links(answer)


def test_who_may_not_take_in_is_told_so(offices: Offices):
    page = offices.client("scorer1").get("/ke-hoach/tiep-nhan/")
    assert "Việc tiếp nhận kế hoạch dành cho thường trực thi đua, khen thưởng" in words(page)


def test_the_review_shows_lines_and_facts_unsure_first(offices: Offices):
    page = offices.client("office1").get(f"/ke-hoach/{papers.read(offices)}/doi-chieu/")
    told = words(page)
    first, unsure, rest = (
        told.index(part) for part in ("Cần xem trước (1)", "chưa chắc, 50%", "Thông tin văn bản (3)")
    )
    assert first < unsure < rest
    assert "0 /11 mục đã đối chiếu 1 mục cần xem trước" in told
    assert "chậm nhất hết ngày 06/06/2024 (ghi: trước ngày 07/06/2024)" in told
    assert "Văn bản dùng bảng mã TCVN3 (ABC), đã được chuyển sang Unicode" in told
    assert (
        '<li id="L4" data-line="4" class="is-known">Hải Phòng, ngày 09 tháng 4 năm 2024</li>' in page.content.decode()
    )


def test_the_review_asks_for_the_day_that_is_not_in_the_text(offices: Offices):
    plan = papers.read(offices, without=("issued_on",))
    client = offices.client("office1")
    assert "Ngày ban hành không thấy trong văn bản" in words(client.get(f"/ke-hoach/{plan}/doi-chieu/"))
    posted = {"fact": "issued_on", "decision": "correct", "v-value": "09/04/2024"}
    answer = client.post(f"/ke-hoach/{plan}/doi-chieu/muc/", posted, headers={"Accept": "application/json"})
    assert answer.json() == {"status": "corrected", "value": "09/04/2024", "read": "", "decided": 0, "total": 10}


def test_a_decision_is_answered_to_the_script(offices: Offices):
    plan = papers.read(offices)
    posted = {"fact": "number", "decision": "correct", "v-value": "13/KH-KTĐ"}
    answer = offices.client("office1").post(
        f"/ke-hoach/{plan}/doi-chieu/muc/", posted, headers={"Accept": "application/json"}
    )
    assert answer.json() == {
        "status": "corrected", "value": "13/KH-KTĐ", "read": "12/KH-KTĐ", "decided": 1, "total": 11,
    }  # fmt: skip
    assert "Máy đọc: 12/KH-KTĐ" in words(offices.client("office1").get(f"/ke-hoach/{plan}/doi-chieu/"))


def test_a_bad_value_is_refused_to_the_script_in_words(offices: Offices):
    plan = papers.read(offices)
    posted = {"fact": "issued_on", "decision": "correct", "v-value": "31/02/2024"}
    answer = offices.client("office1").post(
        f"/ke-hoach/{plan}/doi-chieu/muc/", posted, headers={"Accept": "application/json"}
    )
    (reason,) = answer.json()["reasons"]
    assert answer.status_code == 422
    assert reason["sentence"].startswith("“31/02/2024” chưa phải là ngày ở mục “Ngày ban hành”.")


def test_without_scripts_a_decision_leads_back_to_the_fact(offices: Offices):
    plan = papers.read(offices)
    answer = offices.client("office1").post(f"/ke-hoach/{plan}/doi-chieu/muc/", {"fact": "bloc", "decision": "accept"})
    assert answer.url == f"/ke-hoach/{plan}/doi-chieu/#fact-bloc"
    assert review_of(plan).or_raise().find("bloc").status == "accepted"


def test_bulk_acceptance_tells_how_many(offices: Offices):
    plan, client = papers.read(offices), offices.client("office1")
    assert "90% trở lên (6 mục)" in words(client.get(f"/ke-hoach/{plan}/doi-chieu/"))
    page = client.post(f"/ke-hoach/{plan}/doi-chieu/hang-loat/", {"at_least": "90"}, follow=True)
    assert "Đã chấp nhận 6 mục." in words(page)


def test_an_addition_keeps_what_was_typed_on_a_refusal(offices: Offices):
    plan, client = papers.read(offices), offices.client("office1")
    posted = {"fact": "tasks", "decision": "add", "v-what": "việc mới", "v-who": "Sở Ba", "v-due": "mai"}
    refused = client.post(f"/ke-hoach/{plan}/doi-chieu/bo-sung/", posted)
    assert refused.status_code == 422
    assert ">việc mới</textarea>" in refused.content.decode()
    added = client.post(f"/ke-hoach/{plan}/doi-chieu/bo-sung/", posted | {"v-due": ""}, follow=True)
    assert "Sở Ba: việc mới" in words(added)
    assert "Người bổ sung" in words(added)


def test_the_summary_names_everything_that_is_open(offices: Offices):
    plan = papers.read(offices)
    page = offices.client("office1").get(f"/ke-hoach/{plan}/xac-nhan/")
    assert "Còn 11 thông tin chưa được xem" in words(page)
    assert "Loại văn bản (dòng 6); Số, ký hiệu (dòng 3); Ngày ban hành (dòng 4)" in words(page)
    refused = offices.client("office1").post(f"/ke-hoach/{plan}/xac-nhan/")
    assert (refused.status_code, "Còn 11 thông tin chưa được xem" in words(refused)) == (422, True)


def test_confirming_leads_to_launching_and_that_to_the_campaign(offices: Offices):
    plan, client = papers.decided(offices), offices.client("office1")
    page = client.post(f"/ke-hoach/{plan}/xac-nhan/", follow=True)
    assert "Đã xác nhận kế hoạch (bản 1)." in words(page)
    assert "Khối có 4 đơn vị theo cách tính điểm, còn 2 đơn vị chưa có tên." in words(page)
    assert "Sở Một Trưởng khối" in words(page)
    with offices.on_the_day():
        campaign = client.post(f"/ke-hoach/{plan}/phat-dong/", follow=True)
    assert "Đã phát động." in words(campaign)
    assert campaign.redirect_chain[0][0].startswith("/phong-trao/")


def test_the_plan_page_shows_versions_and_history(offices: Offices):
    plan = papers.accepted(offices)
    told = words(offices.client("office1").get(f"/ke-hoach/{plan}/"))
    assert "Bản 1: Người office1, 09:00 10/04/2024" in told
    assert f"Người office1 xác nhận {papers.TITLE} (bản 1)" in told
    assert "Máy đọc 11 mục, người đã đối chiếu 11" in told


def test_trouble_says_why_and_what_to_do(offices: Offices):
    plan = papers.received(offices)
    trouble = (Reason.of("file.binary", name="ke-hoach.txt"),)
    actions.record_trouble(system_context(), plan=plan, trouble=trouble).or_raise()
    told = words(offices.client("office1").get(f"/ke-hoach/{plan}/"))
    assert "Chưa đọc được tệp này Tệp “ke-hoach.txt” không phải văn bản" in told
    assert "hoặc chuyển kế hoạch này sang “Không sử dụng” rồi tải lên tệp đã sửa." in told


def test_the_original_comes_back_byte_for_byte_as_an_attachment(offices: Offices):
    plan = papers.read(offices)
    answer = offices.client("office1").get(f"/ke-hoach/{plan}/tep-goc/")
    assert answer.content == papers.TEXT.encode()
    assert answer.headers["Content-Disposition"] == "attachment; filename*=UTF-8''ke-hoach.txt"
    assert answer.headers["Content-Type"] == "application/octet-stream"


def test_set_aside_and_back_on_the_page(offices: Offices):
    plan, client = papers.read(offices), offices.client("office1")
    assert "Chưa nêu lý do." in words(client.post(f"/ke-hoach/{plan}/khong-su-dung/", {"reason": ""}))
    page = client.post(f"/ke-hoach/{plan}/khong-su-dung/", {"reason": "bản nháp"}, follow=True)
    assert "Không sử dụng: bản nháp" in words(page)
    assert "Kế hoạch trở lại “Chờ xác nhận”." in words(client.post(f"/ke-hoach/{plan}/su-dung-lai/", follow=True))


def test_correcting_asks_for_the_reason(offices: Offices):
    plan, client = papers.accepted(offices), offices.client("office1")
    assert client.post(f"/ke-hoach/{plan}/mo-lai/", {"reason": ""}).status_code == 422
    page = client.post(f"/ke-hoach/{plan}/mo-lai/", {"reason": "sai số"}, follow=True)
    assert "Kế hoạch được mở để sửa." in words(page)


def test_a_line_of_the_campaign_leads_to_the_plan(offices: Offices):
    plan = papers.accepted(offices)
    campaign = launch_plan(offices.ctx("office1"), plan=plan).or_raise()
    answer = offices.client("auditor").get(f"/ke-hoach/cua-phong-trao/{campaign}/")
    assert answer.url == f"/ke-hoach/{plan}/doi-chieu/"
    assert "chỉ để xem" in words(offices.client("auditor").get(answer.url))


PAGES = ("", "tep-goc/", "doi-chieu/", "xac-nhan/", "phat-dong/")
POSTS = ("doi-chieu/muc/", "doi-chieu/hang-loat/", "doi-chieu/bo-sung/", "xac-nhan/", "mo-lai/", "phat-dong/",
         "khong-su-dung/", "su-dung-lai/")  # fmt: skip


@pytest.mark.parametrize("username", ["office2", "office3", "admin2"])
def test_another_unit_finds_nothing_by_address(offices: Offices, username: str):
    plan = papers.accepted(offices)
    client = offices.client(username)
    got = {page: client.get(f"/ke-hoach/{plan}/{page}").status_code for page in PAGES}
    posted = {
        page: client.post(f"/ke-hoach/{plan}/{page}", {"reason": "x", "fact": "title"}).status_code for page in POSTS
    }
    assert set(got.values()) == {404}
    assert set(posted.values()) <= {403, 404}
    assert papers.TITLE not in client.get("/ke-hoach/").content.decode()
    assert Plan.objects.get().state == "accepted"


def test_a_scorer_of_the_unit_reads_but_finds_no_buttons(offices: Offices):
    plan = papers.read(offices)
    page = offices.client("scorer1").get(f"/ke-hoach/{plan}/doi-chieu/")
    assert "Bạn chỉ xem được." in words(page)
    assert "Chấp nhận" not in words(page)
    posted = offices.client("scorer1").post(f"/ke-hoach/{plan}/doi-chieu/muc/", {"fact": "bloc", "decision": "accept"})
    assert posted.status_code == 403


def test_nobody_logged_in_is_asked_to_log_in(offices: Offices, client):
    answer = client.get(f"/ke-hoach/{papers.read(offices)}/")
    assert (answer.status_code, answer.url.startswith("/to-chuc/dang-nhap/")) == (302, True)


def test_the_review_takes_the_same_queries_however_many_decisions(offices: Offices, django_assert_max_num_queries):
    plan = papers.read(offices)
    client = offices.client("office1")
    client.get(f"/ke-hoach/{plan}/doi-chieu/")
    with django_assert_max_num_queries(18) as before:
        client.get(f"/ke-hoach/{plan}/doi-chieu/")
    keys = [entry.key for entry in review_of(plan).or_raise().facts]
    decide_fact(offices.ctx("office1"), plan=plan, decisions=[Decision(key, "refused") for key in keys]).or_raise()
    with django_assert_max_num_queries(18) as after:
        client.get(f"/ke-hoach/{plan}/doi-chieu/")
    assert len(before.captured_queries) == len(after.captured_queries)
