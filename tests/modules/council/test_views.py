"""Pages: what each shows to whom, and that no page tells the count before the closing."""

from collections.abc import Callable

import pytest
from django.contrib.sessions.models import Session as LogIn
from django.test import Client
from django.urls import reverse

from tests.modules.council import hall as halls
from tests.modules.council.hall import Hall, acting_as, council
from tests.modules.pages import words
from thidua.modules.council.models import Council, Item, Session, Voter

Browse = Callable[[str], Client]


def at(name: str, *keys: int) -> str:
    return reverse(f"council:{name}", args=keys)


def test_the_secretary_is_led_from_the_first_step_to_the_last(hall: Hall, browse: Browse):
    page = browse("thuky")
    made = page.post(at("prepare", hall.council), {"name": "Phiên họp", "on": "25/11/2026", "at": "09:00", "venue": ""})
    session = Session.objects.get()
    assert made.url == at("session", session.pk)
    assert "chưa có chương trình" in words(page.get(made.url))
    put = {"kind": "proposal", "title": "Tặng Cờ", "award": halls.FLAG, "unit": "KHAC", "post": "", "candidates": ""}
    assert page.post(at("put", session.pk), put).url == at("session", session.pk)
    assert "Mời các thành viên dự họp" in words(page.get(at("session", session.pk)))
    page.post(at("convene", session.pk))
    roll = {f"a{row.pk}-presence": "present" for row in session.attendees.all()}
    page.post(at("attendance", session.pk), roll | {f"a{row.pk}-because": "" for row in session.attendees.all()})
    assert "Có mặt 9/9" in words(page.get(at("session", session.pk)))
    page.post(at("open", session.pk))
    item = Item.objects.get()
    assert "Nội dung tiếp theo: “Tặng Cờ”" in words(page.get(at("session", session.pk)))
    assert "Mở bỏ phiếu" in words(page.get(at("item", item.pk)))
    page.post(at("open_ballot", item.pk))
    halls.all_vote(item.pk, *[1] * 8)
    assert "8/9 người đã bỏ phiếu" in words(page.get(at("item", item.pk)))
    assert page.post(at("close_ballot", item.pk)).url == at("result", item.pk)
    assert "Kết thúc phiên họp" in words(page.get(at("session", session.pk)))
    page.post(at("close", session.pk), {"conclusion": "Nhất trí"})
    assert "Nhất trí" in words(page.get(at("session", session.pk)))


def test_a_member_votes_on_one_page_and_gets_the_number_in_the_answer_alone(hall: Hall, browse: Browse):
    _meeting, item = halls.voting(hall)
    member = browse("uv1")
    assert "Bỏ phiếu về “Đề nghị tặng Cờ thi đua cho KHAC”." in words(member.get(at("list")))
    assert "hệ thống không lưu ai chọn gì" in words(member.get(at("ballot", item)))
    assert "Chưa chọn phương án nào" in words(member.post(at("ballot", item)))
    answer = member.post(at("ballot", item), {"choice": "1"})
    receipt = answer.context["receipt"]
    assert (answer.status_code, receipt in words(answer)) == (200, True)
    assert "no-store" in answer["Cache-Control"]
    again = member.post(at("ballot", item), {"choice": "2"})
    assert (again.status_code, "Bạn đã bỏ phiếu" in words(again)) == (422, True)
    kept = [str(member.cookies), *(str(row.get_decoded()) for row in LogIn.objects.all())]
    assert not [text for text in kept if receipt in text]
    assert receipt not in words(member.get(at("ballot", item)))


def test_no_page_tells_the_count_before_the_closing(hall: Hall, browse: Browse):
    """With the same number of votes, pages are the same letter for letter however the votes stand."""
    _meeting, keys = halls.sitting(hall, halls.proposal(hall), halls.proposal(hall))
    seen = []
    for item, choices in zip(keys, ((1, 1, 1, 1), (2, 2, 0, 2)), strict=True):
        council.open_ballot(acting_as("thuky"), item=item).or_raise()
        halls.all_vote(item, *choices)
        pages = [
            words(browse(who).get(at(name, key)))
            for who in ("thuky", "uv1", "uv9")
            for name, key in (("item", item), ("ballot", item), ("session", _meeting.key))
        ]
        hidden = [
            browse(who).get(address).status_code
            for who in ("thuky", "uv1")
            for address in (at("result", item), at("result_of", item, 1), at("slips", item, 1))
        ]
        assert hidden == [404] * 6
        seen.append(pages[:2] + pages[3:5])
        council.annul_ballot(acting_as("thuky"), item=item, because="Thử").or_raise()
    assert seen[0] == seen[1]


def test_who_stands_aside_sees_neither_discussion_nor_ballot(hall: Hall, browse: Browse):
    _meeting, item = halls.voting(hall, halls.proposal(hall, "DV3"))
    council.note_remark(acting_as("thuky"), item=item, speaker="Chủ tịch", text="Thành tích rất nổi bật").or_raise()
    aside, other = words(browse("uv3").get(at("item", item))), words(browse("uv4").get(at("item", item)))
    assert ("Bạn không tham gia nội dung này" in aside, "rất nổi bật" in aside) == (True, False)
    assert ("rất nổi bật" in other, "Bạn không tham gia" in other) == (True, False)
    assert "không bỏ phiếu" in words(browse("uv3").get(at("ballot", item)))
    assert browse("uv3").post(at("ballot", item), {"choice": "1"}).status_code == 403
    assert not Voter.objects.filter(item=item, attendee__person=hall.people["uv3"]).exists()


@pytest.mark.parametrize("who", ["ngoai", "quantri"])
def test_another_body_finds_nothing(hall: Hall, browse: Browse, who: str):
    meeting, item = halls.voting(hall)
    halls.all_vote(item, *[1] * 9)
    council.close_ballot(acting_as("thuky"), item=item).or_raise()
    page = browse(who)
    addresses = [
        at("council", hall.council), at("session", meeting.key), at("item", item), at("ballot", item),
        at("result", item), at("slips", item, 1), at("put", meeting.key), at("attendance", meeting.key),
    ]  # fmt: skip
    assert [page.get(address).status_code for address in addresses] == [404] * len(addresses)
    assert "Hội đồng Thi đua" not in words(page.get(at("list")))


def test_the_result_can_be_counted_again_by_anybody_of_the_body(hall: Hall, browse: Browse):
    _meeting, item = halls.voting(hall)
    receipts = halls.all_vote(item, *[1] * 8, 2)
    council.close_ballot(acting_as("thuky"), item=item).or_raise()
    member = browse("uv9")
    assert "88,89" in words(member.get(at("result", item)))
    assert "được tính là: Không đồng ý" in words(member.get(at("result", item), {"ma": receipts["uv9"].lower()}))
    assert "Không có mã này" in words(member.get(at("result", item), {"ma": "0000-0000-0000"}))
    saved = member.get(at("slips", item, 1)).content.decode()
    assert "Trùng với kết quả đã công bố" in words(member.post(at("result", item), {"text": saved}))
    altered = saved.replace(" 02", " 01")
    assert "Khác với kết quả đã công bố" in words(member.post(at("result", item), {"text": altered}))
    assert "không phải là một phiếu" in words(member.post(at("result", item), {"text": "abc"}))


def test_a_council_is_entered_on_one_page(hall: Hall, browse: Browse):
    page = browse("thuky")
    rows = {"form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "0"}
    for number, (person, role) in enumerate((("thuky", "chair"), ("lanhdao", "member"))):
        rows |= {f"form-{number}-person": person, f"form-{number}-role": role, f"form-{number}-has_vote": "on"}
    entered = {"name": "Hội đồng sáng kiến", "since": "01/01/2026", "quorum_share": "2/3", "quorum_basis": "Quy chế"}
    refused = page.post(at("establish"), rows | entered | {"leaves_total": "on"})
    assert (refused.status_code, "phải ghi căn cứ" in words(refused)) == (422, True)
    assert page.post(at("establish"), rows | entered).status_code == 302
    made = Council.objects.get(name="Hội đồng sáng kiến")
    assert "Người lanhdao" in words(page.get(at("council", made.pk)))
    ruled = {"key": "bau", "share": "1/2", "is_strict": "on", "most": "", "basis": "Điều 9"}
    assert page.post(at("adopt_rule", made.pk), ruled).status_code == 302
    assert "quá 1/2" in words(page.get(at("council", made.pk)))
    assert page.post(at("adopt_rule", made.pk), ruled | {"share": ""}).status_code == 422
    seat = {"person": "thuky", "role": "member", "has_vote": "on", "since": "01/02/2026", "because": "QĐ 2"}
    assert page.post(at("add_seat", made.pk), seat).status_code == 422
    ended = made.seats.get(person=hall.people["lanhdao"])
    assert page.post(at("end_seat", made.pk, ended.pk), {"until": "01/02/2026", "because": "QĐ 2"}).status_code == 302
    assert page.post(at("end", made.pk), {"reason": "Hết nhiệm kỳ"}).status_code == 302


def test_a_tie_is_voted_on_again_and_settled_by_the_regulation(hall: Hall, browse: Browse):
    page = browse("thuky")
    _meeting, item = halls.voting(hall, halls.election(hall, "DV1", "DV2"))
    halls.all_vote(item, 1, 1, 1, 1, 2, 2, 2, 2)
    council.close_ballot(acting_as("thuky"), item=item).or_raise()
    assert "Bỏ phiếu lại" in words(page.get(at("item", item)))
    page.post(at("run_off", item))
    again = Item.objects.get(parent=item).pk
    council.open_ballot(acting_as("thuky"), item=again).or_raise()
    halls.all_vote(again, 1, 1, 1, 1, 2, 2, 2, 2)
    council.close_ballot(acting_as("thuky"), item=again).or_raise()
    assert "Đã hết số lần bỏ phiếu" in words(page.get(at("item", again)))
    page.post(at("settle", again), {"option": "2", "reason": "Quy chế, Điều 9"})
    assert "Chọn Đơn vị DV2: Quy chế, Điều 9" in words(page.get(at("item", again)))
