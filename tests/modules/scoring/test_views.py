"""What the pages of scoring show: names, states, buttons and why they are off; and what their forms do."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests import worlds
from tests.modules.pages import links, words
from tests.modules.scoring import traces
from tests.worlds import NAMES, Bloc, Round, acting_as, scoring
from thidua.foundation.act import rehearsing
from thidua.modules.campaigns.models import Bloc as BlocRow
from thidua.modules.scoring.models import CellRow, RoundRow, SheetRow, TableRow

Browse = Callable[[str], Client]


def at(name: str, *args: object) -> str:
    return reverse(f"scoring:{name}", args=args)


def test_the_list_names_the_blocs_their_rounds_and_what_is_missing(round_: Round, browse: Browse):
    worlds.hand_in(round_, "DV3", "DV1", _1="90")
    page = browse("cham3").get(at("blocs"))
    said = words(page)
    assert "Khối thi đua số 1 Năm 2026 · 7 đơn vị thành viên" in said
    assert "Chấm điểm năm 2026 Đang chấm 10/12/2026 48/49" in said
    assert {at("bloc", round_.bloc.key), at("round", round_.key)} <= set(links(page))


def test_without_a_bloc_the_list_says_when_there_will_be_one(bloc: Bloc, browse: Browse):
    assert "Chưa có khối thi đua nào." in words(browse("ngoai").get(at("blocs")))


def test_a_blocs_page_has_members_formula_tables_and_rounds(round_: Round, browse: Browse):
    page = browse("truong").get(at("bloc", round_.bloc.key))
    said = words(page)
    assert [name for name in NAMES if name not in said] == []
    assert "Đơn vị thứ 1 (Trưởng khối)" in said
    assert worlds.RULE["text"] in said
    assert "Một phiếu tự chấm cộng 6 phiếu chấm chéo, chia 7." in said
    assert "Bảng một tiêu chí 1 Đã thống nhất 100 Người truong" in said
    assert {at("new_round", round_.bloc.key), at("import_table", round_.bloc.key)} <= set(links(page))


@pytest.mark.parametrize(("who", "offered"), [("lanhdao", {"new_round"}), ("pho", set()), ("kiemtra", set())])
def test_buttons_are_offered_only_to_whom_they_are_for(round_: Round, browse: Browse, who: str, offered: set[str]):
    shown = set(links(browse(who).get(at("bloc", round_.bloc.key))))
    buttons = {"new_round", "import_table"}
    assert {name for name in buttons if at(name, round_.bloc.key) in shown} == offered


@pytest.mark.parametrize(("name", "key"), [("new_round", "bloc"), ("import_table", "bloc"), ("extend_round", "round")])
def test_a_form_that_would_be_refused_is_not_shown(round_: Round, browse: Browse, name: str, key: str):
    url = at(name, round_.bloc.key if key == "bloc" else round_.key)
    assert browse("truong").get(url).status_code == 200
    assert browse("pho").get(url).status_code == 403
    assert browse("ngoai").get(url).status_code == 404


def test_a_correction_is_offered_to_the_head_alone(closed: Round, browse: Browse):
    url = at("correct_round", closed.key)
    assert [browse(who).get(url).status_code for who in ("truong", "pho", "ngoai")] == [200, 403, 404]
    shown = {who: url in links(browse(who).get(at("ranking", closed.key))) for who in ("truong", "pho")}
    assert shown == {"truong": True, "pho": False}


def test_a_prepared_round_is_opened_with_one_button(bloc: Bloc, browse: Browse):
    key, client = worlds.prepared_round(bloc).key, browse("truong")
    page = client.get(at("round", key))
    assert "Chưa mở Từ 20/11/2026 đến hết ngày 10/12/2026" in words(page)
    assert at("open_round", key) in links(page)
    answer = client.post(at("open_round", key), follow=True)
    assert "Phiếu DV1 phải chấm 0/7 phiếu đã gửi" in words(answer)


def test_the_button_to_open_says_why_it_is_off(bloc: Bloc, browse: Browse):
    key = worlds.prepared_round(bloc).key
    BlocRow.objects.filter(pk=bloc.key).update(size=9)
    page = browse("truong").get(at("round", key))
    assert at("open_round", key) not in links(page)
    assert "Còn 2 trong 9 đơn vị của khối chưa được ghi tên." in words(page)


def test_a_rounds_page_tells_how_many_sheets_each_member_has_in(round_: Round, browse: Browse):
    for scored in worlds.MEMBERS:
        worlds.hand_in(round_, "DV3", scored, _1="90")
    said = words(browse("pho").get(at("round", round_.key)))
    assert "Đơn vị thứ 3 Thành viên 7/7 Đủ phiếu" in said
    assert "Đơn vị thứ 1 Trưởng khối 0/7 Còn thiếu" in said
    assert "Còn 42 phiếu chưa gửi. Điểm chấm chéo được giữ kín đến khi đủ phiếu" in said


def test_the_button_to_close_says_whose_sheets_are_missing(round_: Round, browse: Browse):
    worlds.hand_all_in(round_, but=(("DV3", "DV1"), ("DV6", "DV6")))
    client, close = browse("truong"), at("close_round", round_.key)
    page = client.get(at("round", round_.key))
    assert 'aria-disabled="true"' in page.content.decode()
    assert "Còn 2 phiếu chưa gửi, của: DV3, DV6." in words(page)
    refused = client.post(close)
    assert refused.status_code == 422
    assert "Còn 2 phiếu chưa gửi, của: DV3, DV6." in words(refused)
    worlds.hand_in(round_, "DV3", "DV1", _1="90")
    worlds.hand_in(round_, "DV6", "DV6", _1="90")
    page = client.get(at("round", round_.key))
    assert "Điểm chấm chéo đã được mở cho các đơn vị trong khối." in words(page)
    assert 'aria-disabled="true"' not in page.content.decode()
    done = client.post(close)
    assert (done.status_code, done["Location"]) == (302, at("ranking", round_.key))


def test_preparing_a_round_through_its_form(bloc: Bloc, browse: Browse):
    client, url = browse("truong"), at("new_round", bloc.key)
    assert "Chưa có bảng tiêu chí đã thống nhất." in words(client.get(url))
    table = worlds.adopted_table(bloc)
    page = client.get(url).content.decode()
    assert 'value="Chấm điểm thi đua năm 2026"' in page
    entered = {
        "name": "Đợt cuối năm", "table": str(table), "opens_on": "20/11/2026", "closes_on": "19/11/2026",
        "missing": "refuse", "ties": "shared",
    }  # fmt: skip
    refused = client.post(url, entered)
    assert refused.status_code == 422
    assert "Ngày cuối nhận phiếu (19/11/2026) trước ngày mở (20/11/2026)." in words(refused)
    assert 'value="Đợt cuối năm"' in refused.content.decode()
    done = client.post(url, entered | {"closes_on": "10-12-2026"})
    row = RoundRow.objects.get()
    assert (done.status_code, done["Location"]) == (302, at("round", row.pk))
    assert (row.name, row.closes_on) == ("Đợt cuối năm", worlds.CLOSES)


def test_a_form_left_blank_names_its_fields(bloc: Bloc, browse: Browse):
    worlds.adopted_table(bloc)
    answer = browse("truong").post(at("new_round", bloc.key), {"name": ""})
    assert answer.status_code == 422
    assert answer.content.decode().count("field__wrong") >= 5


def test_more_time_through_its_form(round_: Round, browse: Browse):
    client, url = browse("truong"), at("extend_round", round_.key)
    refused = client.post(url, {"closes_on": "10/12/2026", "because": "Bão số 9"})
    assert refused.status_code == 422
    assert "Hạn mới phải sau hạn hiện nay là 10/12/2026." in words(refused)
    assert "Bão số 9" in refused.content.decode()
    done = client.post(url, {"closes_on": "20/12/2026", "because": "Bão số 9"}, follow=True)
    assert "đến hết ngày 20/12/2026" in words(done)


def test_cancelling_wants_a_reason(round_: Round, browse: Browse):
    client, url = browse("truong"), at("cancel_round", round_.key)
    assert client.post(url, {"reason": " "}).status_code == 422
    assert "Đã hủy" in words(client.post(url, {"reason": "Lập nhầm"}, follow=True))


def test_a_table_is_read_adopted_and_withdrawn_on_its_page(bloc: Bloc, browse: Browse):
    key = scoring.import_table(acting_as("truong"), bloc=bloc.key, table=worlds.SEVERAL, name="b").or_raise()
    client = browse("truong")
    page = client.get(at("table", key))
    said = words(page)
    assert "Nháp Bản 1, nhập bởi Người truong" in said
    assert "2 Chấp hành pháp luật (điểm liệt) cơ bản 40 0 0,5" in said
    assert "T1 Mô hình mới thưởng 5" in said
    assert "Điểm thưởng cộng lại không quá 5" in said
    assert browse("pho").get(at("table", key)).status_code == 404
    assert "Đã thống nhất Bản 1" in words(client.post(at("adopt_table", key), follow=True))
    assert at("adopt_table", key) not in links(browse("pho").get(at("table", key)))
    assert "Đã thay thế" in words(client.post(at("withdraw_table", key), {"reason": "Bản mới"}, follow=True))
    assert TableRow.objects.get(pk=key).state == "withdrawn"


def test_a_workbook_of_criteria_comes_in_through_its_page_or_lists_its_rows(bloc: Bloc, browse: Browse):
    client, url = browse("truong"), at("import_table", bloc.key)
    template = client.get(at("table_template", bloc.key)).content
    done = client.post(url, {"file": SimpleUploadedFile("mẫu.xlsx", template)}, follow=True)
    assert "Nháp Bản 1" in words(done)
    book = openpyxl.load_workbook(BytesIO(template))
    cells = [cell for page in book for row in page.iter_rows() for cell in row if cell.value == 50]
    cells[0].value = "hai mươi"
    broken = BytesIO()
    book.save(broken)
    before = traces.everything()
    refused = client.post(url, {"file": SimpleUploadedFile("sai.xlsx", broken.getvalue())})
    assert refused.status_code == 422
    assert "“hai mươi”" in words(refused)
    assert "Tệp “sai.xlsx” chưa được lưu." in words(refused)
    assert traces.everything() == before
    assert client.post(url).status_code == 422


def test_the_grid_shows_criteria_sums_and_what_is_missing(bloc: Bloc, browse: Browse):
    round_ = worlds.open_round(bloc, worlds.SEVERAL)
    worlds.enter(round_, "DV3", "DV1", _1="58,5", T1="3")
    page = browse("cham3").get(at("sheet", round_.sheets["DV3", "DV1"]))
    said, source = words(page), page.content.decode()
    assert "Chấm cho Đơn vị thứ 1 Chưa gửi Hạn 10/12/2026 (còn 15 ngày)" in said
    assert "Tổng điểm 61,5 / 105 điểm" in said
    assert "I. Nhiệm vụ 58,5 100" in said
    assert "Còn 1 tiêu chí chưa có điểm (2)." in said
    assert 'value="58,5"' in source
    assert source.count("data-veto") == 1
    assert "Mô hình mới điểm thưởng" in said
    assert "Báo cáo chậm điểm trừ" in said
    assert [at("sheet", round_.sheets["DV3", code]) in links(page) for code in worlds.MEMBERS] == [True] * 7


def test_after_the_last_day_the_grid_is_shut_and_says_so(round_: Round, browse: Browse):
    with rehearsing(worlds.AFTER):
        page = browse("cham3").get(at("sheet", round_.sheets["DV3", "DV1"]))
    assert "đã hết hạn nhận phiếu ngày 10/12/2026. Điểm đã lưu vẫn còn" in words(page)
    assert "readonly" in page.content.decode()
    assert at("submit_sheet", round_.sheets["DV3", "DV1"]) not in links(page)


def save(client: Client, round_: Round, **entered: object) -> Any:
    cell = {"criterion": "1", "typed": "90", "reason": "", "version": "0", **entered}
    return client.post(at("save_cell", round_.sheets["DV3", "DV1"]), cell, headers={"accept": "application/json"})


def test_a_cell_saved_by_the_script_answers_with_the_new_sums(round_: Round, browse: Browse):
    client = browse("cham3")
    assert save(client, round_, typed="88,5").json() == {
        "total": "88,5", "section_totals": {"I": "88,5"}, "version": 1, "points": "", "saved_at": "09:00",
        "missing": 0, "why": "",
    }  # fmt: skip
    assert save(client, round_, typed="", version="1").json() == {
        "total": "0", "section_totals": {"I": "0"}, "version": 2, "points": "", "saved_at": "09:00", "missing": 1,
        "why": "Còn 1 tiêu chí chưa có điểm (1). Nhập đủ rồi gửi; không có kết quả thì nhập 0.",
    }  # fmt: skip


def test_a_conflict_answers_with_both_scores(round_: Round, browse: Browse):
    save(browse("cham3"), round_, typed="70")
    answer = save(browse("cung3"), round_, typed="80")
    assert answer.status_code == 409
    [reason] = answer.json()["reasons"]
    assert reason["code"] == "conflict.cell_changed"
    assert reason["values"] == {
        "at": "09:00 ngày 25/11/2026", "by": "Người cham3", "code": "1", "mine": "80", "theirs": "70", "version": 1,
    }  # fmt: skip
    assert [cell.score for cell in CellRow.objects.all()] == [70]


@pytest.mark.parametrize(
    ("entered", "status", "code"),
    [
        ({"typed": "101"}, 422, "sheet.above_maximum"),
        ({"typed": "-1"}, 422, "score.below_zero"),
        ({"typed": "O"}, 422, "score.letter_for_zero"),
        ({"typed": "9" * 41}, 422, "score.not_a_number"),
        ({"reason": "a" * 4001}, 422, "cell.reason_too_long"),
        ({"version": "abc"}, 409, "conflict.cell_unknown"),
        ({"criterion": "99"}, 422, "sheet.unknown_criterion"),
        ({"vetoed": "yes"}, 422, "sheet.veto_not_provided"),
    ],
)
def test_a_cell_that_is_not_taken_answers_why(round_: Round, browse: Browse, entered: Any, status: int, code: str):
    before = traces.everything()
    answer = save(browse("cham3"), round_, **entered)
    assert (answer.status_code, [reason["code"] for reason in answer.json()["reasons"]]) == (status, [code])
    assert traces.everything() == before


def test_a_claimed_veto_is_kept_and_shown(bloc: Bloc, browse: Browse):
    round_ = worlds.open_round(bloc, worlds.SEVERAL)
    client = browse("cham3")
    assert save(client, round_, criterion="2", typed="30", vetoed="yes").status_code == 200
    assert CellRow.objects.get().is_vetoed
    page = client.get(at("sheet", round_.sheets["DV3", "DV1"])).content.decode()
    assert 'name="vetoed" value="yes" form="f1-2" checked' in page


def test_without_scripts_a_cell_is_a_plain_form(round_: Round, browse: Browse):
    client, sheet = browse("cham3"), round_.sheets["DV3", "DV1"]
    cell = {"criterion": "1", "typed": "88,5", "reason": "Báo cáo", "version": "0"}
    answer = client.post(at("save_cell", sheet), cell)
    assert (answer.status_code, answer["Location"]) == (302, at("sheet", sheet))
    refused = client.post(at("save_cell", sheet), cell | {"typed": "101", "version": "1"})
    assert refused.status_code == 422
    assert "điểm 101 vượt mức tối đa 100" in words(refused)
    assert "101" in refused.content.decode()
    assert "Báo cáo" in refused.content.decode()


def test_handing_in_leads_to_the_next_sheet_and_taking_back_stays(round_: Round, browse: Browse):
    client = browse("cham3")
    first, second = round_.sheets["DV3", "DV1"], round_.sheets["DV3", "DV2"]
    refused = client.post(at("submit_sheet", first))
    assert refused.status_code == 422
    assert "Còn 1 tiêu chí chưa có điểm (1)." in words(refused)
    worlds.enter(round_, "DV3", "DV1", _1="90")
    assert client.post(at("submit_sheet", first))["Location"] == at("sheet", second)
    page = client.get(at("sheet", first))
    assert "Đã gửi" in words(page)
    assert "Người cham3 gửi lúc" in words(page)
    assert at("withdraw_sheet", first) in links(page)
    assert "Chưa gửi" in words(client.post(at("withdraw_sheet", first), follow=True))


def test_a_returned_sheet_shows_why_to_its_scorer(round_: Round, browse: Browse):
    sheet = round_.sheets["DV3", "DV1"]
    worlds.hand_in(round_, "DV3", "DV1", _1="90")
    assert at("return_sheet", sheet) in links(browse("truong").get(at("round", round_.key)))
    assert at("return_sheet", sheet) not in links(browse("pho").get(at("round", round_.key)))
    done = browse("truong").post(at("return_sheet", sheet), {"reason": "Thiếu căn cứ"})
    assert (done.status_code, done["Location"]) == (302, at("round", round_.key))
    assert "Trưởng khối trả lại phiếu: Thiếu căn cứ" in words(browse("cham3").get(at("sheet", sheet)))
    assert "Bị trả lại Thiếu căn cứ" in words(browse("cham3").get(at("round", round_.key)))


def test_the_ranking_shows_places_arithmetic_matrix_and_versions(closed: Round, browse: Browse):
    page = browse("cham3").get(at("ranking", closed.key))
    said = words(page)
    assert "Hạng 1 · Đơn vị thứ 2 · 100,00" in said
    assert "Hạng 2 · Đơn vị thứ 1 · 91,86" in said
    assert "Hạng 3 · Đơn vị thứ 3 · 91,14" in said
    assert "Hạng 4 · Đơn vị thứ 4 · 90,00" in said
    assert "Bản 1, chốt lúc 09:00 12/12/2026 bởi Người truong" in said
    assert "643" in said
    assert said.count("Mã kiểm tra") == 1
    assert at("paper", closed.key, 1, "cong-van-gui-ket-qua", "pdf") in links(page)


def test_after_a_correction_both_versions_are_shown_with_what_changed(closed: Round, browse: Browse):
    client = browse("truong")
    form = {"sheet": str(closed.sheets["DV3", "DV1"]), "criterion": "1", "typed": "92", "because": "Nhầm số"}
    refused = client.post(at("correct_round", closed.key), form)
    assert refused.status_code == 422
    assert "Điểm mới của tiêu chí 1 giống điểm đang có." in words(refused)
    assert client.post(at("correct_round", closed.key), form | {"because": ""}).status_code == 422
    with rehearsing(worlds.AFTER):
        done = client.post(at("correct_round", closed.key), form | {"typed": "85,5"}, follow=True)
    said = words(done)
    assert "Bản 2 là bản điều chỉnh Nhầm số" in said
    assert "Điểm tiêu chí 1, Đơn vị thứ 1 (người chấm: Đơn vị thứ 3): 92 → 85,5" in said
    assert at("ranking_version", closed.key, 1) in links(done)
    first = words(client.get(at("ranking_version", closed.key, 1)))
    assert "Đơn vị thứ 1 · 91,86" in first
    assert "là bản điều chỉnh" not in first
    assert client.get(at("ranking_version", closed.key, 3)).status_code == 404


def test_before_the_closing_the_ranking_says_that_there_is_none(round_: Round, browse: Browse):
    answer = browse("truong").get(at("ranking", round_.key))
    assert answer.status_code == 422
    assert "“Chấm điểm năm 2026” chưa chốt điểm nên chưa có kết quả." in words(answer)


def test_after_the_closing_a_sheet_is_shown_and_shut(closed: Round, browse: Browse):
    page = browse("pho").get(at("sheet", closed.sheets["DV3", "DV1"]))
    assert "Đợt chấm đã chốt điểm lúc 09:00 ngày 12/12/2026; phiếu này chỉ để xem." in words(page)


ACTIONS = (
    "open_round", "cancel_round", "close_round", "adopt_table", "withdraw_table", "save_cell", "submit_sheet",
    "withdraw_sheet", "return_sheet", "detach_evidence",
)  # fmt: skip


@pytest.mark.parametrize("name", ACTIONS)
def test_what_changes_something_is_no_link(round_: Round, browse: Browse, name: str):
    before = traces.everything()
    assert browse("truong").get(at(name, 1)).status_code == 405
    assert browse("truong").get(at("attach_evidence", 1, "1")).status_code == 405
    assert traces.everything() == before


@pytest.mark.parametrize("name", [*ACTIONS, "new_round", "import_table", "extend_round", "correct_round"])
def test_a_form_from_elsewhere_is_not_taken(round_: Round, name: str):
    client = Client(enforce_csrf_checks=True)
    client.force_login(get_user_model().objects.get(username="truong"))
    before = traces.everything()
    assert client.post(at(name, 1), {"reason": "x"}).status_code == 403
    assert traces.everything() == before


def test_the_forms_of_the_grid_carry_the_token(round_: Round):
    client = Client(enforce_csrf_checks=True)
    client.force_login(get_user_model().objects.get(username="cham3"))
    sheet = round_.sheets["DV3", "DV1"]
    page = client.get(at("sheet", sheet)).content.decode()
    token = page.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
    cell = {"criterion": "1", "typed": "90", "version": "0", "csrfmiddlewaretoken": token}
    assert client.post(at("save_cell", sheet), cell).status_code == 302
    assert SheetRow.objects.get(pk=sheet).cells.count() == 1


def test_what_is_not_there_is_not_found(bloc: Bloc, browse: Browse):
    pages = [("bloc", 99), ("round", 99), ("ranking", 99), ("table", 99), ("sheet", 99), ("evidence_file", 99)]
    assert [browse("truong").get(at(*page)).status_code for page in pages] == [404] * len(pages)


def test_the_home_page_has_the_round_that_waits_to_be_opened(bloc: Bloc, browse: Browse):
    worlds.prepared_round(bloc)
    said = {who: "Mở đợt chấm: Chấm điểm năm 2026" in words(browse(who).get("/")) for who in ("truong", "pho", "cham3")}
    assert said == {"truong": True, "pho": False, "cham3": False}


def test_the_home_page_says_what_is_to_be_done_and_why_it_cannot_be(round_: Round, browse: Browse):
    worlds.hand_in(round_, "DV3", "DV1", _1="90")
    assert "DV3 còn 6 phiếu chưa gửi: Chấm điểm năm 2026" in words(browse("cham3").get("/"))
    said = words(browse("truong").get("/"))
    assert "DV1 còn 7 phiếu chưa gửi: Chấm điểm năm 2026" in said
    assert "Chốt điểm và xếp hạng: Chấm điểm năm 2026" in said
    with rehearsing(worlds.AFTER):
        assert "đã hết hạn nhận phiếu ngày 10/12/2026" in words(browse("cham3").get("/"))
