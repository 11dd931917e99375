"""Criteria with a measure: facts are typed, points follow, reports propose, and points that need a file wait for one."""

import json
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from django.test import Client

from tests import worlds
from tests.modules.offices import codes
from tests.modules.pages import words
from tests.modules.scoring import figures, traces
from tests.worlds import Bloc, Round, acting_as, scoring
from thidua.core.kernel.ids import SheetId
from thidua.core.scoring.formula import Source
from thidua.modules.scoring.models import CellRow

ROOM = "/khoi-thi-dua/phieu"
Browse = Callable[[str], Client]


@pytest.fixture
def measured(bloc: Bloc) -> Round:
    return worlds.open_round(bloc, figures.MEASURED)


def enter(sheet: SheetId, who: str, code: str, text: str, reason: str = "") -> list[str]:
    cells = CellRow.objects.filter(sheet=sheet, criterion=code).count()
    typed = scoring.Typed(code, text, reason)
    return codes(scoring.enter_score(acting_as(who), sheet=sheet, typed=typed, version=cells))


def test_facts_are_typed_and_points_follow_exactly(measured: Round):
    sheet = measured.sheets["DV3", "DV3"]
    assert enter(sheet, "cham3", "1", "85/95") == []
    page = scoring.sheet_page(acting_as("cham3"), sheet).or_raise()
    assert page.cells["1"].typed == "85/95"
    assert page.cells["1"].score == Decimal("53.6842")
    assert page.filled.amounts["1"] == Fraction(85, 95) * 60


@pytest.mark.parametrize(
    ("code", "text", "refused"),
    [
        ("1", "85", "measure.pair_expected"),
        ("1", "85/0", "sheet.plan_is_zero"),
        ("1", "tám/95", "figure.letters"),
        ("2", "Xuất sắc", "sheet.unknown_level"),
        ("1", "50 điểm", "sheet.direct_needs_reason"),
        ("1", "61 điểm", "sheet.above_maximum"),
    ],
)
def test_what_a_measure_does_not_take_is_refused_and_nothing_changes(
    measured: Round, code: str, text: str, refused: str
):
    before = traces.everything()
    assert enter(measured.sheets["DV3", "DV3"], "cham3", code, text) == [refused]
    assert traces.everything() == before


def test_points_beside_a_measure_need_their_reason(measured: Round):
    sheet = measured.sheets["DV3", "DV3"]
    assert enter(sheet, "cham3", "1", "50 điểm", "Không được giao kế hoạch") == []
    assert scoring.sheet_page(acting_as("cham3"), sheet).or_raise().cells["1"].typed == "50 điểm"


def test_a_level_that_bars_counts_as_its_veto(measured: Round):
    sheet = measured.sheets["DV3", "DV4"]
    assert enter(sheet, "cham3", "2", "vi phạm") == []
    assert scoring.sheet_page(acting_as("cham3"), sheet).or_raise().filled.vetoes == ("2",)


def test_own_points_that_need_a_file_wait_for_it_and_others_do_not(measured: Round):
    own, other = measured.sheets["DV3", "DV3"], measured.sheets["DV3", "DV4"]
    for sheet in (own, other):
        for code, text in {"1": "85/95", "2": "Tốt", "3": "20"}.items():
            assert enter(sheet, "cham3", code, text) == []
    ctx = acting_as("cham3")
    refused = scoring.submit_sheet(ctx, sheet=own)
    assert (codes(refused), refused.reasons[0].value("codes")) == (["sheet.evidence_missing"], ("1",))
    assert codes(scoring.submit_sheet(ctx, sheet=other)) == []
    scoring.attach_evidence(ctx, sheet=own, criterion="1", name="a.pdf", content=b"%PDF-1.4 a").or_raise()
    assert codes(scoring.submit_sheet(ctx, sheet=own)) == []


def test_no_points_need_no_file(measured: Round):
    sheet = measured.sheets["DV3", "DV3"]
    for code, text in {"1": "0/95", "2": "Khá", "3": "20"}.items():
        assert enter(sheet, "cham3", code, text) == []
    assert codes(scoring.submit_sheet(acting_as("cham3"), sheet=sheet)) == []


def test_a_closed_round_is_proved_from_facts(bloc: Bloc):
    round_ = worlds.open_round(bloc, figures.MEASURED)
    for (scorer, _scored), sheet in round_.sheets.items():
        who = worlds.scorer_of(scorer)
        for code, text in {"1": "0/95" if scorer == _scored else "85/95", "2": "Tốt", "3": "20"}.items():
            assert enter(sheet, who, code, text) == []
        scoring.submit_sheet(acting_as(who), sheet=sheet).or_raise()
    with worlds.rehearsing(worlds.AFTER):
        scoring.close_round(acting_as("truong"), scoring_round=round_.key).or_raise()
    assert [proof.trouble for proof in scoring.proofs()] == [()]
    view = scoring.snapshots_of(acting_as("truong"), round_.key)[0]
    sheets = json.loads(json.loads(view.content)["inputs"])["sheets"]
    crossed = next(sheet for sheet in sheets if sheet["source"] == "cross")
    assert crossed["entries"]["1"]["observed"] == {"actual": "85", "plan": "95"}
    result = scoring.version_of((view,), None).or_raise()
    exact = (Fraction(40) + 6 * (Fraction(85, 95) * 60 + 40)) / 7
    assert result.by_unit["Đơn vị thứ 1"].standing.exact == exact
    assert result.result.sheets[Source.CROSS, "Đơn vị thứ 2", "Đơn vị thứ 1"].total == Fraction(85, 95) * 60 + 40


def test_a_report_proposes_its_figure_with_the_source_a_click_away(bloc: Bloc, browse: Browse):
    report = figures.approved_report(bloc, unit="DV3", reached="90,25")
    round_ = worlds.open_round(bloc, figures.MEASURED)
    sheet = round_.sheets["DV3", "DV3"]
    shown = browse("cham3").get(f"{ROOM}/{sheet}/")
    assert "Theo báo cáo năm: 90,25 %, chỉ tiêu 95" in words(shown)
    assert "= 57 điểm" in words(shown)
    link = f'href="/bao-cao/{report}/"'
    assert link in shown.content.decode()
    assert browse("cham3").get(f"/bao-cao/{report}/").status_code == 200
    # Who scores the unit sees the figure that the table agreed on, but not the report of another unit.
    other = browse("cham4").get(f"{ROOM}/{round_.sheets['DV4', 'DV3']}/")
    assert "Theo báo cáo năm: 90,25 %" in words(other)
    assert link not in other.content.decode()


def test_figures_of_reports_are_taken_into_blank_cells_only(bloc: Bloc, browse: Browse):
    figures.approved_report(bloc, unit="DV3", reached="90,25")
    sheet = worlds.open_round(bloc, figures.MEASURED).sheets["DV3", "DV3"]
    answer = browse("cham3").post(f"{ROOM}/{sheet}/lay-so-lieu/", follow=True)
    assert "Đã lấy số liệu báo cáo vào 1 tiêu chí" in words(answer)
    [cell] = CellRow.objects.filter(sheet=sheet)
    assert (cell.criterion, cell.score, cell.reason) == ("1", 57, "Theo báo cáo năm: 90,25 %, chỉ tiêu 95")
    before = traces.everything()
    assert codes(scoring.take_figures(acting_as("cham3"), sheet=sheet)) == ["sheet.no_figures_to_take"]
    assert traces.everything() == before


def test_a_target_of_the_pact_is_the_plan_that_a_report_is_scored_against(bloc: Bloc, browse: Browse):
    figures.concluded_pact(bloc)
    figures.approved_report(bloc, unit="DV3", reached="90")
    sheet = worlds.open_round(bloc, figures.AGREED).sheets["DV3", "DV3"]
    assert f"Giao ước: {figures.RATE}" in words(browse("cham3").get(f"{ROOM}/{sheet}/"))
    scoring.take_figures(acting_as("cham3"), sheet=sheet).or_raise()
    [cell] = CellRow.objects.filter(sheet=sheet)
    assert (cell.criterion, cell.score) == ("1", 90)
    assert cell.reason.startswith(f"Giao ước: {figures.RATE}")


def test_a_pact_without_all_signatures_says_nothing(bloc: Bloc, browse: Browse):
    sheet = worlds.open_round(bloc, figures.AGREED).sheets["DV3", "DV3"]
    assert "Chưa có số liệu được duyệt từ nguồn: giao ước" in words(browse("cham3").get(f"{ROOM}/{sheet}/"))


def test_a_figure_nobody_approved_is_not_taken(bloc: Bloc, browse: Browse):
    figures.approved_report(bloc, unit="DV3", reached="90,25", approve=False)
    sheet = worlds.open_round(bloc, figures.MEASURED).sheets["DV3", "DV3"]
    assert "Chưa có số liệu được duyệt từ nguồn: báo cáo: Tỷ lệ giải ngân" in words(
        browse("cham3").get(f"{ROOM}/{sheet}/")
    )
    assert codes(scoring.take_figures(acting_as("cham3"), sheet=sheet)) == ["sheet.no_figures_to_take"]


def test_the_grid_offers_levels_with_their_example_and_says_how_facts_are_typed(measured: Round, browse: Browse):
    shown = browse("cham3").get(f"{ROOM}/{measured.sheets['DV3', 'DV3']}/")
    page, said = shown.content.decode(), words(shown)
    assert '<option value="Tốt">Tốt (20)</option>' in page
    assert "Tốt: không có đơn thư" in said
    assert "tỷ lệ. Nhập thực hiện/kế hoạch, ví dụ 95/100" in said
    assert "Bắt buộc có minh chứng" in said


def test_a_saved_fact_answers_with_its_points(measured: Round, browse: Browse):
    answer = browse("cham3").post(
        f"{ROOM}/{measured.sheets['DV3', 'DV3']}/luu/",
        {"criterion": "1", "typed": "95/95", "version": "0"}, headers={"accept": "application/json"},
    )  # fmt: skip
    assert (answer.json()["points"], answer.json()["total"]) == ("= 60 điểm", "60")


def test_the_table_says_each_criterions_way_to_score(bloc: Bloc, browse: Browse):
    table = worlds.adopted_table(bloc, figures.MEASURED)
    said = words(browse("cham3").get(f"/khoi-thi-dua/tieu-chi/{table}/"))
    assert "mức: Tốt = 20 (ví dụ: không có đơn thư); Khá = 15; Vi phạm = 0 [loại]" in said
    assert "bắt buộc" in said
    assert "báo cáo: Tỷ lệ giải ngân" in said
