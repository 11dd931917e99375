"""Filling a sheet: what a cell takes, two people at one cell, handing in, taking back, returning."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from tests import worlds
from tests.modules.offices import codes
from tests.modules.scoring import traces
from tests.worlds import Bloc, Round, acting_as, scoring
from thidua.core.kernel.outcome import Refused
from thidua.foundation.act import rehearsing
from thidua.foundation.sentences import sentence
from thidua.modules.scoring.models import CellRow, SheetRow

PAIR = ("DV3", "DV1")


def enter(round_: Round, text: str, *, version: int = 0, who: str = "cham3", code: str = "1", **more: object) -> object:
    typed = scoring.Typed(code, text, **more)
    return scoring.enter_score(acting_as(who), sheet=round_.sheets[PAIR], typed=typed, version=version)


def scores(round_: Round) -> list[tuple[int, Decimal | None]]:
    rows = CellRow.objects.filter(sheet=round_.sheets[PAIR]).order_by("version")
    return list(rows.values_list("version", "score"))


@pytest.mark.parametrize("typed", ["8,5", "8.5", " 8,5 ", "8,50"])
def test_a_comma_and_a_dot_are_the_same(round_: Round, typed: str):
    saved = enter(round_, typed).or_raise()
    assert (saved.criterion, saved.version, saved.score) == ("1", 1, Decimal("8.5"))
    assert scores(round_) == [(1, Decimal("8.5"))]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("100,5", "sheet.above_maximum"), ("101", "sheet.above_maximum"), ("-1", "score.below_zero"),
        ("−0,5", "score.below_zero"), ("O", "score.letter_for_zero"), ("9O", "score.letter_for_zero"),
        ("tám", "score.not_a_number"), ("8,5,1", "score.not_a_number"), ("1e2", "score.not_a_number"),
        ("1,23456", "score.too_many_decimals"),
    ],
)  # fmt: skip
def test_what_a_cell_does_not_take_changes_nothing(round_: Round, typed: str, code: str):
    enter(round_, "70").or_raise()
    before = traces.everything()
    assert codes(enter(round_, typed, version=1)) == [code]
    assert traces.everything() == before


def test_the_sentence_names_what_was_typed_and_what_the_cell_takes(round_: Round):
    above = enter(round_, "100,5")
    letter = enter(round_, "O")
    assert isinstance(above, Refused)
    assert isinstance(letter, Refused)
    assert sentence(above.reasons[0]) == (
        "Tiêu chí 1: điểm 100,5 vượt mức tối đa 100. Nhập một số từ 0 đến 100."
    )  # fmt: skip
    assert sentence(letter.reasons[0]) == "“O” có chữ O thay cho số 0; điểm chưa được ghi. Nhập lại bằng số 0."


@pytest.mark.parametrize("typed", ["0", "0,0"])
def test_zero_is_a_score(round_: Round, typed: str):
    enter(round_, typed).or_raise()
    page = scoring.sheet_page(acting_as("cham3"), round_.sheets[PAIR]).or_raise()
    assert (page.filled.missing, page.filled.total) == ((), 0)


@pytest.mark.parametrize("typed", ["", "   "])
def test_blank_is_missing_and_not_zero(round_: Round, typed: str):
    enter(round_, "70").or_raise()
    saved = enter(round_, typed, version=1).or_raise()
    assert (saved.version, saved.score) == (2, None)
    page = scoring.sheet_page(acting_as("cham3"), round_.sheets[PAIR]).or_raise()
    assert (page.filled.missing, page.filled.total) == (("1",), None)
    assert scores(round_) == [(1, Decimal(70)), (2, None)]


def test_a_cell_keeps_every_revision_with_its_reason(round_: Round):
    enter(round_, "70", reason=" Theo báo cáo ").or_raise()
    enter(round_, "75", version=1, who="cung3", reason="Bổ sung").or_raise()
    rows = CellRow.objects.filter(sheet=round_.sheets[PAIR]).order_by("version")
    assert list(rows.values_list("version", "score", "reason", "by")) == [
        (1, Decimal(70), "Theo báo cáo", "Người cham3"), (2, Decimal(75), "Bổ sung", "Người cung3"),
    ]  # fmt: skip


def test_of_two_people_at_one_cell_the_second_is_told_and_neither_loses(round_: Round):
    enter(round_, "70").or_raise()
    before = traces.everything()
    refused = enter(round_, "80", who="cung3")
    assert isinstance(refused, Refused)
    [reason] = refused.reasons
    assert reason.code == "conflict.cell_changed"
    told = {name: reason.value(name) for name in ("theirs", "mine", "by", "version", "at")}
    assert told == {
        "theirs": Decimal(70), "mine": "80", "by": "Người cham3", "version": 1, "at": worlds.DURING,
    }  # fmt: skip
    assert sentence(reason) == (
        "Người cham3 vừa lưu 70 vào tiêu chí 1 lúc 09:00 ngày 25/11/2026; bạn nhập “80”. Chọn giữ điểm nào rồi lưu lại."
    )
    assert traces.everything() == before
    enter(round_, "80", who="cung3", version=1).or_raise()
    assert scores(round_) == [(1, Decimal(70)), (2, Decimal(80))]


def test_a_cell_that_was_cleared_meanwhile_is_told_so(round_: Round):
    enter(round_, "70").or_raise()
    enter(round_, "", version=1).or_raise()
    refused = enter(round_, "80", who="cung3", version=1)
    assert isinstance(refused, Refused)
    assert refused.reasons[0].code == "conflict.cell_cleared"
    assert sentence(refused.reasons[0]).startswith("Người cham3 vừa xóa điểm của tiêu chí 1 lúc 09:00")


def test_a_version_that_never_was_is_a_conflict(round_: Round):
    assert codes(enter(round_, "80", version=3)) == ["conflict.cell_unknown"]


def test_a_criterion_that_the_table_lacks_is_refused(round_: Round):
    assert codes(enter(round_, "80", code="99")) == ["sheet.unknown_criterion"]


def test_steps_vetoes_bonuses_and_penalties(bloc: Bloc):
    round_ = worlds.open_round(bloc, worlds.SEVERAL)
    assert codes(enter(round_, "39,7", code="2")) == ["sheet.not_on_step"]
    assert codes(enter(round_, "50", code="1", is_vetoed=True)) == ["sheet.veto_not_provided"]
    for code, text in (("1", "58,5"), ("2", "40"), ("T1", "3"), ("P1", "1,5")):
        enter(round_, text, code=code, is_vetoed=code == "2").or_raise()
    page = scoring.sheet_page(acting_as("cham3"), round_.sheets[PAIR]).or_raise()
    assert (page.filled.total, page.filled.vetoes) == (100, ("2",))


@pytest.mark.parametrize(
    ("at", "code"),
    [
        (worlds.BEFORE, "round.not_begun"),
        (datetime(2026, 11, 19, 23, 59, 59, tzinfo=worlds.VIETNAM), "round.not_begun"),
        (datetime(2026, 11, 20, 0, 0, tzinfo=worlds.VIETNAM), None),
        (worlds.LAST_MINUTE, None),
        (worlds.LAST_MINUTE + timedelta(minutes=1), "round.time_is_up"),
    ],
)
def test_scores_are_taken_from_the_first_day_to_the_end_of_the_last(round_: Round, at: datetime, code: str | None):
    with rehearsing(at):
        assert codes(enter(round_, "80")) == ([code] if code else [])
    assert len(scores(round_)) == (0 if code else 1)


def test_when_time_is_up_what_was_saved_is_kept_and_cannot_be_handed_in(round_: Round):
    enter(round_, "80").or_raise()
    with rehearsing(worlds.AFTER):
        refused = scoring.submit_sheet(acting_as("cham3"), sheet=round_.sheets[PAIR])
    assert isinstance(refused, Refused)
    assert sentence(refused.reasons[0]) == (
        "“Chấm điểm năm 2026” đã hết hạn nhận phiếu ngày 10/12/2026. Điểm đã lưu vẫn còn; "
        "đề nghị Trưởng khối gia hạn để nhập tiếp."
    )
    assert scores(round_) == [(1, Decimal(80))]


def test_a_score_typed_after_the_closing_is_told_what_became_of_it(round_: Round):
    worlds.hand_all_in(round_)
    with rehearsing(worlds.AFTER):
        scoring.close_round(acting_as("truong"), scoring_round=round_.key).or_raise()
    before = traces.everything()
    refused = enter(round_, "95", version=1)
    assert isinstance(refused, Refused)
    assert sentence(refused.reasons[0]) == (
        "“Chấm điểm năm 2026” đã chốt điểm lúc 09:00 ngày 12/12/2026, nên điểm vừa nhập không được tính và phiếu giữ "
        "nguyên. Nếu cần sửa, đề nghị Trưởng khối điều chỉnh kết quả, nêu lý do."
    )
    assert traces.everything() == before


def test_a_sheet_is_handed_in_whole(bloc: Bloc):
    round_ = worlds.open_round(bloc, worlds.SEVERAL)
    worlds.enter(round_, *PAIR, _1="50")
    before = traces.everything()
    refused = scoring.submit_sheet(acting_as("cham3"), sheet=round_.sheets[PAIR])
    assert [(r.code, r.value("count"), r.value("codes")) for r in refused] == [("sheet.incomplete", 1, ("2",))]
    assert traces.everything() == before
    worlds.hand_in(round_, *PAIR, _2="40")
    row = SheetRow.objects.get(pk=round_.sheets[PAIR])
    assert (row.state, row.submitted_at, row.submitted_by) == ("submitted", worlds.DURING, "Người cham3")


def test_a_sheet_handed_in_is_not_changed_until_it_is_taken_back(round_: Round):
    worlds.hand_in(round_, *PAIR, _1="80")
    assert codes(enter(round_, "85", version=1)) == ["sheet.already_submitted"]
    scoring.withdraw_sheet(acting_as("cham3"), sheet=round_.sheets[PAIR]).or_raise()
    assert SheetRow.objects.get(pk=round_.sheets[PAIR]).state == "drafting"
    enter(round_, "85", version=1).or_raise()
    assert scores(round_) == [(1, Decimal(80)), (2, Decimal(85))]


def test_when_all_are_in_none_is_taken_back(round_: Round):
    worlds.hand_all_in(round_)
    before = traces.everything()
    assert codes(scoring.withdraw_sheet(acting_as("cham3"), sheet=round_.sheets[PAIR])) == ["sheet.scores_are_open"]
    assert traces.everything() == before


def test_after_the_last_day_none_is_taken_back_for_it_could_not_come_in_again(round_: Round):
    worlds.hand_in(round_, *PAIR, _1="80")
    with rehearsing(worlds.AFTER):
        assert codes(scoring.withdraw_sheet(acting_as("cham3"), sheet=round_.sheets[PAIR])) == ["round.time_is_up"]


def test_a_sheet_returned_says_why_until_it_is_handed_in_again(round_: Round):
    worlds.hand_in(round_, *PAIR, _1="80")
    key, office = round_.sheets[PAIR], acting_as("truong")
    assert codes(scoring.return_sheet(office, sheet=key, because=" ")) == ["reason.missing"]
    scoring.return_sheet(office, sheet=key, because=" Thiếu căn cứ ").or_raise()
    row = SheetRow.objects.get(pk=key)
    assert (row.state, row.returned_because) == ("returned", "Thiếu căn cứ")
    enter(round_, "82", version=1).or_raise()
    scoring.submit_sheet(acting_as("cham3"), sheet=key).or_raise()
    row.refresh_from_db()
    assert (row.state, row.returned_because) == ("submitted", "")


def test_a_sheet_of_a_closed_round_is_not_returned(closed: Round):
    answer = scoring.return_sheet(acting_as("truong"), sheet=closed.sheets[PAIR], because="Muộn")
    assert codes(answer) == ["round.not_open"]
