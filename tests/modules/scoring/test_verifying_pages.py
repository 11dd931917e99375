"""The pages from verification to reopening: who sees which button, what it does, and what is said where it does not."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from tests import worlds
from tests.modules.pages import links, words
from tests.modules.scoring import traces
from tests.worlds import Bloc, Round, acting_as, scoring
from thidua.core.scoring.ranking import Last
from thidua.modules.scoring.models import CellRow, Objection, RoundRow

Browse = Callable[[str], Client]


def at(name: str, *keys: object) -> str:
    return reverse(f"scoring:{name}", args=keys)


def state(round_: Round) -> str:
    return RoundRow.objects.get(pk=round_.key).state


def test_the_head_begins_the_verification_from_the_round(bloc: Bloc, browse: Browse):
    round_ = worlds.checked_round(bloc)
    worlds.hand_all_in(round_)
    client = browse("truong")
    assert at("begin_verification", round_.key) in links(client.get(at("round", round_.key)))
    shown = client.post(at("begin_verification", round_.key), follow=True)
    assert "Phiếu DV1 phải thẩm định" in words(shown)
    assert "Còn 7 phiếu thẩm định hoặc chuyên môn chưa gửi" in words(shown)
    assert at("begin_verification", round_.key) not in links(browse("cham3").get(at("round", round_.key)))


def test_one_click_scores_as_proposed_and_a_change_asks_for_its_reason(bloc: Bloc, browse: Browse):
    round_ = worlds.verifying_round(bloc, worlds.PLAN_EXAMPLES)
    sheet, client = round_.sheets["verified", "DV1", "DV3"], browse("truong")
    shown = client.get(at("sheet", sheet))
    assert "Thẩm định: Đơn vị thứ 3" in words(shown)
    assert "Đơn vị đề xuất: 98" in words(shown)
    done = client.post(at("accept_proposal", sheet), follow=True)
    assert "Đã cho điểm theo đề xuất ở 1 tiêu chí." in done.content.decode()
    save = {"criterion": "1", "typed": "95", "version": "1"}
    refused = client.post(at("save_cell", sheet), save, headers={"accept": "application/json"})
    assert refused.status_code == 422
    assert "khác điểm đơn vị đề xuất (98); ô này chưa được ghi" in refused.json()["reasons"][0]["sentence"]
    client.post(at("save_cell", sheet), save | {"reason": "Thiếu minh chứng"})
    assert CellRow.objects.filter(sheet=sheet).order_by("-version")[0].score == 95


def test_nobody_verifies_itself_whatever_address_it_asks_for(bloc: Bloc, browse: Browse):
    round_ = worlds.verifying_round(bloc)
    own = round_.sheets["verified", "DV2", "DV1"]
    before = traces.everything()
    assert browse("truong").get(at("sheet", own)).status_code == 404
    assert browse("truong").post(at("accept_proposal", own)).status_code in (403, 404)
    assert browse("truong").post(at("save_cell", own), {"criterion": "1", "typed": "99"}).status_code in (403, 404)
    assert traces.everything() == before


def test_verified_scores_are_hidden_until_the_meeting(bloc: Bloc, browse: Browse):
    round_ = worlds.verified_round(bloc)
    sheet = round_.sheets["verified", "DV1", "DV3"]
    assert browse("cham3").get(at("sheet", sheet)).status_code == 404
    assert browse("cham3").get(at("provisional", round_.key)).status_code == 422
    about = words(browse("cham3").get(at("round", round_.key))).partition("Phiếu chấm về DV3")[2]
    assert "DV2" in about
    assert "(Thẩm định)" not in about
    shown = browse("truong").post(at("put_to_meeting", round_.key), follow=True)
    assert "Xếp hạng dự kiến" in words(shown)
    assert browse("cham3").get(at("sheet", sheet)).status_code == 200
    assert "DV1 (Thẩm định)" in words(browse("cham3").get(at("round", round_.key)))
    said = words(browse("cham3").get(at("provisional", round_.key)))
    assert "chưa phải kết quả chính thức và chưa được lưu" in said
    assert "Công thức chính thức theo Quy chế số 01/QC-KTĐ điểm thẩm định" in said
    assert "chia 7" not in said
    assert browse("ngoai").get(at("provisional", round_.key)).status_code == 404


def test_a_closed_verified_round_shows_its_own_formula(bloc: Bloc, browse: Browse):
    round_ = worlds.verified_round(bloc)
    with worlds.rehearsing(worlds.DURING):
        scoring.put_to_meeting(acting_as("truong"), scoring_round=round_.key).or_raise()
    closed = browse("truong").post(at("close_round", round_.key), follow=True)
    assert closed.status_code == 200
    said = words(browse("cham3").get(at("ranking", round_.key)))
    assert "Công thức chính thức theo Quy chế số 01/QC-KTĐ điểm thẩm định" in said


def test_the_desk_names_who_is_late_and_who_is_apart(bloc: Bloc, browse: Browse):
    round_ = worlds.ring_round(bloc)
    client = browse("truong")
    said = words(client.get(at("round", round_.key)))
    assert "Bàn làm việc của Trưởng khối" in said
    assert "DV3: 3 phiếu" in said
    assert "Bàn làm việc của Trưởng khối" not in words(browse("cham3").get(at("round", round_.key)))
    scorers = [scorer for scorer, scored in round_.sheets if scored == "DV1" != scorer]
    worlds.hand_all_in(round_, {(scorers[0], "DV1"): "70", (scorers[1], "DV1"): "95"})
    shown = client.get(at("round", round_.key))
    assert "Hai đơn vị chấm lệch nhau quá mức đã thống nhất Đơn vị thứ 1" in words(shown)
    asked = {"unit": bloc.units["DV1"], "scorer": worlds.not_asked(round_, "DV1"), "reason": "Lệch 25 điểm"}
    assert client.post(at("call_third", round_.key), asked).status_code == 302
    refused = client.post(at("call_third", round_.key), asked, follow=True)
    assert "Đơn vị được mời đã chấm" in refused.content.decode()
    assert "→ DV1 Lệch 25 điểm" in words(client.get(at("round", round_.key))).partition("mời chấm thêm")[2]


@pytest.mark.parametrize("reason", ["Vợ là lãnh đạo đơn vị", ""])
def test_standing_aside_says_why_or_is_not_done(round_: Round, browse: Browse, reason: str):
    sheet = round_.sheets["DV3", "DV4"]
    answer = browse("cham3").post(at("stand_aside", sheet), {"reason": reason}, follow=True)
    assert ("Không chấm" in words(browse("cham3").get(at("sheet", sheet)))) or not reason
    assert answer.status_code == (200 if reason else 422)
    desk = words(browse("truong").get(at("round", round_.key)))
    assert ("DV3 → DV4 Vợ là lãnh đạo đơn vị" in desk) is bool(reason)


def test_a_member_that_left_is_taken_out_from_the_desk(round_: Round, browse: Browse):
    worlds.leave(round_.bloc, "DV7")
    client = browse("truong")
    assert "Đơn vị đã rời khối nhưng còn phiếu Đơn vị thứ 7" in words(client.get(at("round", round_.key)))
    client.post(at("drop_member", round_.key), {"unit": round_.bloc.units["DV7"], "reason": "Sáp nhập"})
    assert "Đơn vị đã rời khối" not in words(client.get(at("round", round_.key)))


def test_an_objection_is_filed_answered_and_shown_to_all(closed: Round, browse: Browse):
    with worlds.rehearsing(worlds.AFTER):
        member, head = browse("cham3"), browse("truong")
        url = at("file_objection", closed.key, closed.bloc.units["DV3"])
        member.post(url, {"text": "Điểm 1 chưa đúng", "criterion": "1"})
        shown = words(head.get(at("round", closed.key)))
        assert "Điểm 1 chưa đúng" in shown
        assert "Trả lời chậm nhất hết ngày 18/12/2026" in shown
        objection = Objection.objects.get()
        blank = head.post(at("answer_objection", objection.pk), {"answer": " "})
        assert blank.status_code == 422
        head.post(at("answer_objection", objection.pk), {"answer": "Đã kiểm tra, giữ nguyên"})
        assert "Đã kiểm tra, giữ nguyên" in words(browse("cham5").get(at("round", closed.key)))
        assert browse("ngoai").post(url, {"text": "x"}).status_code == 404
        assert browse("cham4").post(url, {"text": "Thay đơn vị khác"}).status_code in (403, 404)


@pytest.mark.parametrize(("day", "offered"), [(18, True), (21, False)])
def test_the_form_for_objections_goes_with_its_last_day(closed: Round, browse: Browse, day: int, offered: bool):
    # Closed on Saturday 12/12/2026: five working days end on Friday 18/12.
    with worlds.rehearsing(worlds.AFTER.replace(day=day)):
        page = browse("cham3").get(at("round", closed.key)).content.decode()
    assert ("kien-nghi" in page) is offered


def test_a_reopened_result_keeps_both_versions_public(closed: Round, browse: Browse):
    with worlds.rehearsing(worlds.AFTER):
        head = browse("truong")
        assert browse("cham3").get(at("reopen_round", closed.key)).status_code == 403
        blank = head.post(at("reopen_round", closed.key), {"basis": "", "because": ""})
        assert blank.status_code == 422
        assert state(closed) == "closed"
        head.post(at("reopen_round", closed.key), {"basis": "Biên bản số 5", "because": "Kiến nghị của DV3"})
        assert state(closed) == "reopened"
        head.post(at("close_round", closed.key))
        first, second = (browse("cham4").get(at("ranking_version", closed.key, number)) for number in (1, 2))
        assert (first.status_code, second.status_code) == (200, 200)
        assert "Kiến nghị của DV3 (Biên bản số 5)" in words(second)


def tied_round(bloc: Bloc) -> Round:
    """At the meeting: units 1 and 2 have 90 each and wait for a vote, the others less."""
    worlds.official(bloc, {**worlds.CHECKED, "ties": worlds.TieRule(last=Last.VOTE)})
    round_ = worlds.open_round(bloc)
    worlds.hand_all_in(round_, {(code, code): str(80 - place) for place, code in enumerate(worlds.MEMBERS[2:])})
    with worlds.rehearsing(worlds.DURING):
        scoring.begin_verification(acting_as("truong"), scoring_round=round_.key).or_raise()
        round_ = worlds.with_checks(round_)
        for key, sheet in round_.sheets.items():
            if key[0] == "verified":
                ctx = acting_as(worlds.verifier_of(key[2]))  # type: ignore[misc] # a key of three
                scoring.accept_proposal(ctx, sheet=sheet).or_raise()
                scoring.submit_sheet(ctx, sheet=sheet).or_raise()
        scoring.put_to_meeting(acting_as("truong"), scoring_round=round_.key).or_raise()
    return round_


def test_a_tie_is_settled_from_the_page_with_its_basis(bloc: Bloc, browse: Browse):
    round_, client = tied_round(bloc), browse("truong")
    one, two = bloc.units["DV1"], bloc.units["DV2"]
    shown = client.get(at("provisional", round_.key)).content.decode()
    assert f'name="unit{one}"' in shown
    assert f'name="unit{two}"' in shown
    assert 'name="unit' not in browse("cham3").get(at("provisional", round_.key)).content.decode()
    said = {"by": "Phiếu bầu của hội nghị khối", "basis": "Biên bản số 1"}
    before = traces.everything()
    unclear = client.post(at("settle_tie", round_.key), said | {f"unit{one}": "1", f"unit{two}": "1"})
    assert unclear.status_code == 422
    assert "Hai đơn vị được ghi cùng một thứ tự" in unclear.content.decode()
    assert traces.everything() == before
    client.post(at("settle_tie", round_.key), said | {f"unit{one}": "2", f"unit{two}": "1"})
    client.post(at("close_round", round_.key))
    result = scoring.version_of(scoring.snapshots_of(acting_as("truong"), round_.key), None).or_raise()
    assert [line.unit for line in result.lines][:2] == ["Đơn vị thứ 2", "Đơn vị thứ 1"]
    assert [proof.trouble for proof in scoring.proofs()] == [()]
