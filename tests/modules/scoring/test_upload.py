"""Workbooks for work without a connection: taken in once, by their own unit, for their own round."""

from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings

from tests import worlds
from tests.modules.pages import words
from tests.modules.scoring import figures, traces
from tests.worlds import Bloc, Round, acting_as, scoring
from thidua.adapters.sealing_hmac import HmacSealing
from thidua.foundation.sockets import plug, plugged
from thidua.modules.scoring.models import CellRow, Upload
from thidua.ports.sealing import Sealing

ROOM = "/khoi-thi-dua/dot"


def download(client: Client, round_: Round, unit: str = "DV3") -> bytes:
    answer = client.get(f"{ROOM}/{round_.key}/phieu/{round_.bloc.units[unit]}.xlsx")
    assert answer.status_code == 200
    return answer.content


def filled(book: bytes, cells: dict[tuple[str, str], object]) -> bytes:
    """The workbook with scores typed into it; cells by criterion's code and the unit's name."""
    opened = openpyxl.load_workbook(BytesIO(book))
    page = next(sheet for sheet in opened if sheet.title.startswith("Phiếu"))
    rows = {str(row[0].value): row[0].row for row in page.iter_rows() if row[0].value is not None}
    columns = {str(cell.value): cell.column for row in page.iter_rows() for cell in row if cell.value}
    for (code, unit), value in cells.items():
        page.cell(rows[code], columns[unit]).value = value
    written = BytesIO()
    opened.save(written)
    return written.getvalue()


def hand(client: Client, round_: Round, content: bytes, *, unit: str = "DV3") -> Any:
    file = SimpleUploadedFile("phiếu.xlsx", content)
    url = f"{ROOM}/{round_.key}/phieu/{round_.bloc.units[unit]}/nop-tep/"
    return client.post(url, {"file": file})


def scores(round_: Round, scorer: str = "DV3") -> dict[str, Decimal | None]:
    cells = CellRow.objects.filter(sheet__round=round_.key, sheet__scorer=round_.bloc.units[scorer])
    return {f"{cell.sheet.scored.code}/{cell.criterion}": cell.score for cell in cells.order_by("version")}


@pytest.fixture
def cham3(browse) -> Client:
    return browse("cham3")


def test_scores_typed_without_a_connection_come_into_the_sheets(round_: Round, cham3: Client):
    typed = {("1", "Đơn vị thứ 1"): "8,5", ("1", "Đơn vị thứ 2"): 77, ("1", "Đơn vị thứ 4"): "66.5"}
    answer = hand(cham3, round_, filled(download(cham3, round_), typed))
    assert answer.status_code == 200
    assert "Đã ghi 3 ô điểm từ tệp “phiếu.xlsx”." in words(answer)
    assert scores(round_) == {"DV1/1": Decimal("8.5"), "DV2/1": Decimal(77), "DV4/1": Decimal("66.5")}


def test_what_is_entered_already_stands_in_the_workbook(round_: Round, cham3: Client):
    worlds.enter(round_, "DV3", "DV1", _1="88,5")
    since = traces.mark()
    answer = hand(cham3, round_, filled(download(cham3, round_), {("1", "Đơn vị thứ 2"): 77}))
    assert "Đã ghi 1 ô điểm" in words(answer)
    assert scores(round_) == {"DV1/1": Decimal("88.5"), "DV2/1": Decimal(77)}
    assert traces.entries(since)[-1].facts == {"cells": 1, "round": "Chấm điểm năm 2026"}


def test_the_same_workbook_twice_is_taken_once(round_: Round, cham3: Client):
    book = filled(download(cham3, round_), {("1", "Đơn vị thứ 2"): 77})
    hand(cham3, round_, book)
    scoring.enter_score(
        acting_as("cham3"), sheet=round_.sheets["DV3", "DV2"], typed=scoring.Typed("1", "80"), version=1
    ).or_raise()
    before = traces.everything()
    again = hand(cham3, round_, book)
    assert again.status_code == 422
    assert "Tệp “phiếu.xlsx” đã được ghi vào phiếu trước đó, nên không ghi lần nữa." in words(again)
    assert traces.everything() == before


def clashing(round_: Round, cham3: Client) -> tuple[bytes, int]:
    """A workbook in which two cells were filled, one of which somebody filled here after it was made."""
    book = download(cham3, round_)
    sheet = round_.sheets["DV3", "DV2"]
    typed = scoring.Typed("1", "70", "Theo báo cáo năm")
    with worlds.rehearsing(worlds.DURING + timedelta(minutes=1)):
        scoring.enter_score(acting_as("cham3"), sheet=sheet, typed=typed, version=0).or_raise()
    return filled(book, {("1", "Đơn vị thứ 2"): 77, ("1", "Đơn vị thứ 1"): 66}), sheet


@pytest.mark.parametrize(("side", "kept"), [("tep", 77), ("may", 70)])
def test_a_cell_changed_on_both_sides_asks_which_value_counts(round_: Round, cham3: Client, side: str, kept: int):
    book, sheet = clashing(round_, cham3)
    before = traces.everything()
    asked = hand(cham3, round_, book)
    assert asked.status_code == 422
    assert "Có 1 ô được đổi cả trên hệ thống lẫn trong tệp: DV2 / 1." in words(asked)
    assert "Trên hệ thống: 70 (Người cham3, " in words(asked)
    assert "Trong tệp: 77" in words(asked)
    assert traces.everything() == before
    field = f"o-{round_.bloc.units['DV2']}-1"
    choices = {field: f"{side}:1", "carried": asked.context["carried"], "name": "phiếu.xlsx"}
    hand_again = cham3.post(f"{ROOM}/{round_.key}/phieu/{round_.bloc.units['DV3']}/nop-tep/", choices)
    assert hand_again.status_code == 200
    assert scores(round_) == {"DV1/1": Decimal(66), "DV2/1": Decimal(kept)}
    newest = CellRow.objects.filter(sheet=sheet).order_by("-version")[0]
    assert (newest.score, newest.reason) == (kept, "Theo báo cáo năm")


def test_a_choice_made_beside_an_older_value_is_asked_again(round_: Round, cham3: Client):
    book, sheet = clashing(round_, cham3)
    asked = hand(cham3, round_, book)
    typed = scoring.Typed("1", "71", "Theo báo cáo năm")
    with worlds.rehearsing(worlds.DURING + timedelta(minutes=2)):
        scoring.enter_score(acting_as("cham3"), sheet=sheet, typed=typed, version=1).or_raise()
    before = traces.everything()
    choices = {f"o-{round_.bloc.units['DV2']}-1": "tep:1", "carried": asked.context["carried"], "name": "p.xlsx"}
    again = cham3.post(f"{ROOM}/{round_.key}/phieu/{round_.bloc.units['DV3']}/nop-tep/", choices)
    assert again.status_code == 422
    assert "Trên hệ thống: 71" in words(again)
    assert traces.everything() == before


def test_a_value_the_file_only_carries_along_does_not_undo_a_newer_one(round_: Round, cham3: Client):
    sheet = round_.sheets["DV3", "DV2"]
    scoring.enter_score(acting_as("cham3"), sheet=sheet, typed=scoring.Typed("1", "70"), version=0).or_raise()
    book = filled(download(cham3, round_), {("1", "Đơn vị thứ 1"): 66})
    with worlds.rehearsing(worlds.DURING + timedelta(minutes=1)):
        scoring.enter_score(acting_as("cham3"), sheet=sheet, typed=scoring.Typed("1", "80"), version=1).or_raise()
    assert hand(cham3, round_, book).status_code == 200
    assert scores(round_) == {"DV1/1": Decimal(66), "DV2/1": Decimal(80)}


def edited(book: bytes, page: str, label: str, value: object) -> bytes:
    """The workbook with the value beside a label changed."""
    opened = openpyxl.load_workbook(BytesIO(book))
    sheet = next(each for each in opened if each.title.startswith(page))
    row = next(row for row in sheet.iter_rows() if row[0].value == label)
    row[1].value = value
    written = BytesIO()
    opened.save(written)
    return written.getvalue()


@pytest.mark.parametrize(
    ("at", "value", "said"),
    [
        (("Thông tin", "Mã kiểm tra"), "0123456789ab", "Mã kiểm tra"),
        (("Phiếu", "Mã kiểm tra"), "0123456789ab", "Mã kiểm tra"),
        (("Phiếu", "Mã niêm phong"), "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE", "Mã niêm phong không khớp"),
        (("Phiếu", "Mã niêm phong"), None, "Tệp không có mã niêm phong của hệ thống"),
        (("Phiếu", "Tải lúc"), "2026-11-20T09:00:00+07:00", "Mã niêm phong không khớp"),
        (("Phiếu", "1"), "Tiêu chí khác", "Mã niêm phong không khớp"),
    ],
)
def test_an_edited_code_or_locked_cell_is_refused_and_said(
    round_: Round, cham3: Client, at: tuple[str, str], value: object, said: str
):
    book = edited(filled(download(cham3, round_), {("1", "Đơn vị thứ 2"): 77}), *at, value)
    before = traces.everything()
    refused = hand(cham3, round_, book)
    assert refused.status_code == 422
    assert said in words(refused)
    assert traces.everything() == before


def test_a_workbook_of_another_installation_is_not_taken(round_: Round, cham3: Client):
    book = filled(download(cham3, round_), {("1", "Đơn vị thứ 2"): 77})
    here = plugged(Sealing)
    plug(Sealing, HmacSealing("another secret"))
    try:
        refused = hand(cham3, round_, book)
    finally:
        plug(Sealing, here)
    assert "hoặc phiếu không do hệ thống này lập" in words(refused)
    assert not CellRow.objects.exists()


def test_facts_go_out_and_come_back_as_they_are_typed(bloc: Bloc, cham3: Client):
    round_ = worlds.open_round(bloc, figures.MEASURED)
    sheet = round_.sheets["DV3", "DV1"]
    scoring.enter_score(acting_as("cham3"), sheet=sheet, typed=scoring.Typed("1", "85/95"), version=0).or_raise()
    typed = {("1", "Đơn vị thứ 2"): "1/2", ("2", "Đơn vị thứ 2"): "Khá", ("3", "Đơn vị thứ 2"): 12}
    answer = hand(cham3, round_, filled(download(cham3, round_), typed))
    assert "Đã ghi 3 ô điểm" in words(answer)
    cells = {cell.criterion: cell for cell in CellRow.objects.filter(sheet=round_.sheets["DV3", "DV2"])}
    assert (cells["1"].score, cells["1"].observed) == (30, '{"actual":"1","plan":"2"}')
    assert (cells["2"].score, cells["3"].score) == (15, 12)


def test_a_sheet_handed_in_is_left_alone_unless_the_workbook_says_otherwise(round_: Round, cham3: Client):
    worlds.hand_in(round_, "DV3", "DV3", _1="90")
    book = download(cham3, round_)
    differs = filled(book, {("1", "Đơn vị thứ 3 (tự chấm)"): 95, ("1", "Đơn vị thứ 2"): 77})
    before = traces.everything()
    refused = hand(cham3, round_, differs)
    assert "Tệp có điểm khác với phiếu chấm DV3 đã gửi; chưa có gì được ghi." in words(refused)
    assert traces.everything() == before
    hand(cham3, round_, filled(book, {("1", "Đơn vị thứ 2"): 77}))
    assert scores(round_) == {"DV3/1": Decimal(90), "DV2/1": Decimal(77)}


def test_a_wrong_cell_is_named_by_its_address_and_nothing_is_saved(round_: Round, cham3: Client):
    typed = {("1", "Đơn vị thứ 1"): "1O", ("1", "Đơn vị thứ 2"): 101, ("1", "Đơn vị thứ 4"): 50}
    before = traces.everything()
    refused = hand(cham3, round_, filled(download(cham3, round_), typed))
    assert refused.status_code == 422
    said = words(refused)
    assert "“1O” có chữ O thay cho số 0" in said
    assert "Tiêu chí 1: điểm 101 vượt mức tối đa 100." in said
    assert "Tệp “phiếu.xlsx” chưa được ghi, các phiếu vẫn như trước." in said
    assert traces.everything() == before


def test_a_workbook_of_another_bloc_or_round_is_named_and_refused(bloc: Bloc, round_: Round, cham3: Client):
    other_bloc = Bloc(bloc.units, worlds.start_bloc(bloc.units))
    second = worlds.open_round(other_bloc)
    book = filled(download(cham3, second), {("1", "Đơn vị thứ 2"): 77})
    before = traces.everything()
    refused = hand(cham3, round_, book)
    assert refused.status_code == 422
    code, found = f"K{bloc.key}-2026-01", f"K{other_bloc.key}-2026-01"
    assert f"Phiếu của đợt chấm “{found}”, không phải “{code}”; chưa có gì được nhập." in words(refused)
    assert traces.everything() == before


def test_a_workbook_of_another_unit_is_refused(round_: Round, cham3: Client, browse):
    book = filled(download(browse("cham4"), round_, "DV4"), {("1", "Đơn vị thứ 2"): 77})
    before = traces.everything()
    refused = hand(cham3, round_, book)
    assert refused.status_code == 422
    assert "Tệp có phiếu của đơn vị khác: Đơn vị thứ 4." in words(refused)
    assert traces.everything() == before


@pytest.mark.parametrize("who", ["cham4", "truong", "ngoai", "quantri"])
def test_nobody_hands_in_or_downloads_for_another_unit(round_: Round, cham3: Client, browse, who: str):
    worlds.enter(round_, "DV3", "DV1", _1="88,75")
    book = filled(download(cham3, round_), {("1", "Đơn vị thứ 2"): 77})
    before = traces.everything()
    answers = [
        browse(who).get(f"{ROOM}/{round_.key}/phieu/{round_.bloc.units['DV3']}.xlsx"),
        browse(who).get(f"{ROOM}/{round_.key}/phieu/{round_.bloc.units['DV3']}/nop-tep/"),
        hand(browse(who), round_, book),
    ]
    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert not any(b"88,75" in answer.content for answer in answers)
    assert traces.everything() == before


def test_a_unit_outside_the_round_has_no_workbook_even_for_its_own_people(round_: Round, browse):
    """Somebody who scores for two units, of which one is in the bloc."""
    worlds.directory.give_duty(
        worlds.system_context(), unit=round_.bloc.units["NGOAI"],
        person=acting_as("cham3").actor.person, duty=worlds.Duty.SCORER, since=worlds.BEGINNING,
    ).or_raise()  # fmt: skip
    assert browse("cham3").get(f"{ROOM}/{round_.key}/phieu/{round_.bloc.units['NGOAI']}.xlsx").status_code == 404


@pytest.mark.parametrize(
    ("content", "status", "said"),
    [
        (b"", 422, "Tệp “phiếu.xlsx” rỗng (0 byte), chưa có gì được lưu."),
        (b"\xff\xd8\xff\xe0 JPEG", 422, "Tệp không phải bảng tính XLSX"),
        (b"PK\x03\x04 broken", 422, "Tệp không phải bảng tính XLSX"),
    ],
)
def test_what_is_no_workbook_is_said_to_be_none(round_: Round, cham3: Client, content: bytes, status: int, said: str):
    before = traces.everything()
    answer = hand(cham3, round_, content)
    assert answer.status_code == status
    assert said in words(answer)
    assert traces.everything() == before


@override_settings(THIDUA_UPLOAD_LIMIT=1024 * 1024)
def test_a_file_over_the_limit_is_refused_by_its_size(round_: Round, cham3: Client):
    answer = hand(cham3, round_, b"x" * (1024 * 1024 + 1))
    assert answer.status_code == 422
    assert "nặng 2 MB, vượt mức tối đa 1 MB" in words(answer)


def test_no_file_at_all_is_said(round_: Round, cham3: Client):
    answer = cham3.post(f"{ROOM}/{round_.key}/phieu/{round_.bloc.units['DV3']}/nop-tep/")
    assert answer.status_code == 422
    assert 'class="field__wrong"' in answer.content.decode()


def test_a_workbook_without_a_score_is_said_to_hold_none(round_: Round, cham3: Client):
    before = traces.everything()
    answer = hand(cham3, round_, download(cham3, round_))
    assert answer.status_code == 422
    assert "Tệp chưa có điểm nào của đơn vị bạn." in words(answer)
    assert traces.everything() == before


def test_a_workbook_after_the_last_day_is_not_taken(round_: Round, cham3: Client):
    book = filled(download(cham3, round_), {("1", "Đơn vị thứ 2"): 77})
    before = traces.everything()
    with worlds.rehearsing(worlds.AFTER):
        refused = hand(cham3, round_, book)
    assert "đã hết hạn nhận phiếu ngày 10/12/2026. Điểm đã lưu vẫn còn" in words(refused)
    assert traces.everything() == before


def test_a_veto_and_thousands_survive_the_way_through_a_workbook(bloc: Bloc, cham3: Client):
    criteria = (
        worlds.Criterion("1", "Kết quả", Decimal(2000)),
        worlds.Criterion("2", "Kỷ luật", Decimal(10), veto=True),
    )
    table = worlds.CriteriaTable("Bảng nghìn điểm", 2026, (worlds.Section("I", "Chung", criteria),))
    round_ = worlds.open_round(bloc, table)
    worlds.enter(round_, "DV3", "DV1", _1="1234,5")
    typed = {("1", "Đơn vị thứ 2"): 1500, ("2", "Đơn vị thứ 2"): "5 liệt"}
    hand(cham3, round_, filled(download(cham3, round_), typed))
    found = scores(round_)
    assert found == {"DV1/1": Decimal("1234.5"), "DV2/1": Decimal(1500), "DV2/2": Decimal(5)}
    assert CellRow.objects.get(sheet=round_.sheets["DV3", "DV2"], criterion="2").is_vetoed
    page = cham3.get(f"/khoi-thi-dua/phieu/{round_.sheets['DV3', 'DV1']}/").content.decode()
    assert 'value="1234,5"' in page


def test_a_unit_without_sheets_cannot_hand_any_in(round_: Round):
    answer = scoring.upload_sheets(
        acting_as("ngoai"), scoring_round=round_.key, scorer=round_.bloc.units["NGOAI"], filled=(), name="a",
        content=b"a",
    )  # fmt: skip
    assert [reason.code for reason in answer] == ["upload.not_your_bloc"]
    assert not Upload.objects.exists()


def test_units_that_the_scorer_has_no_sheet_for_are_named(round_: Round):
    filled_ = (scoring.FilledSheet(round_.bloc.units["NGOAI"], (scoring.Typed("1", "5"),)),)
    answer = scoring.upload_sheets(
        acting_as("cham3"), scoring_round=round_.key, scorer=round_.bloc.units["DV3"], filled=filled_, name="a",
        content=b"a",
    )  # fmt: skip
    assert [reason.code for reason in answer] == ["upload.unknown_units"]
