"""The pages beside the result: other readings, who raises whom, places over the years."""

from collections.abc import Callable
from decimal import Decimal

from django.test import Client
from django.urls import reverse

from tests import worlds
from tests.modules.pages import words
from tests.worlds import Round
from thidua.modules.scoring.queries.fairness import Year, _inflated, _places

Browse = Callable[[str], Client]
RAISED = {("DV2", "DV3"): "99", ("DV3", "DV2"): "99"}


def test_who_raises_whom_is_shown_and_the_result_stays(bloc: worlds.Bloc, browse: Browse):
    closed = worlds.closed_round(bloc, RAISED)
    page = browse("cham4").get(reverse("scoring:fairness", args=[closed.key])).content.decode()
    assert "Đơn vị thứ 2 cho Đơn vị thứ 3 cao hơn 9,0 phần trăm" in page
    assert "Chính thức (theo quy chế)" in page
    # (90 + 99 + 5 × 90) / 7, as the plan prints it
    assert "<strong>91,29</strong>" in page


def test_without_a_result_there_is_nothing_to_compare(round_: Round, browse: Browse):
    assert browse("truong").get(reverse("scoring:fairness", args=[round_.key])).status_code == 422
    assert browse("ngoai").get(reverse("scoring:fairness", args=[round_.key])).status_code == 404


def test_places_over_the_years(closed: Round, browse: Browse):
    page = browse("cham4").get(reverse("scoring:history", args=[closed.bloc.key])).content.decode()
    assert page.index("Đơn vị thứ 2") < page.index("Đơn vị thứ 1<")
    assert "Tự chấm cao hơn bao nhiêu" in page


def test_a_place_tells_how_far_it_moved_and_the_mean_of_the_years_stands_beside_inflation():
    named = [("2022", 2), ("2023", 1), ("2024", None), ("2025", 3)]
    assert [(rank, move) for _year, rank, move in _places(named)] == [(2, 0), (1, 1), (None, 0), (3, 0)]
    assert _places([("2022", 1), ("2023", 4)]) == (("2022", 1, 0), ("2023", 4, -3))
    years = [
        Year(2023, 1, "x", {}, {"A": Decimal("2.5")}),
        Year(2024, 2, "x", {}, {"A": Decimal("-0.5"), "B": Decimal(1)}),
    ]
    assert [(row.cells, row.total) for row in (_inflated("A", years), _inflated("B", years), _inflated("C", years))] == [
        ((Decimal("2.5"), Decimal("-0.5")), Decimal("1.0")), ((None, Decimal(1)), Decimal("1.0")), ((None, None), None),
    ]  # fmt: skip


def test_a_vetoed_unit_keeps_its_place_and_is_not_proposed(bloc: worlds.Bloc, browse: Browse):
    criteria = (worlds.Criterion("1", "Chấp hành pháp luật", worlds.Decimal(100), veto=True),)
    table = worlds.CriteriaTable("Bảng", 2026, (worlds.Section("I", "Chung", criteria),))
    round_ = worlds.open_round(bloc, table)
    for (scorer, scored), sheet in round_.sheets.items():
        typed = worlds.scoring.Typed("1", "99" if scored == "DV1" else "90", is_vetoed=scorer == scored == "DV1")
        ctx = worlds.acting_as(worlds.scorer_of(scorer))
        worlds.scoring.enter_score(ctx, sheet=sheet, typed=typed, version=0).or_raise()
        worlds.scoring.submit_sheet(ctx, sheet=sheet).or_raise()
    with worlds.rehearsing(worlds.AFTER):
        ctx = worlds.acting_as("truong")
        worlds.scoring.close_round(ctx, scoring_round=round_.key).or_raise()
        said = words(browse("cham4").get(reverse("scoring:ranking", args=[round_.key])))
    assert "Thứ tự đề nghị khen thưởng" in said
    assert "Đơn vị thứ 1 không được đề nghị khen thưởng vì điểm liệt ở: 1. Chấp hành pháp luật." in said
    result = worlds.scoring.version_of(worlds.scoring.snapshots_of(ctx, round_.key), None).or_raise()
    order = worlds.scoring.proposables(result)
    assert (order[0].name, order[0].place) == ("Đơn vị thứ 2", 1)
    assert (order[-1].name, order[-1].place, order[-1].unit) == ("Đơn vị thứ 1", None, bloc.units["DV1"])
    assert dict(result.result.ranking.ranks)["Đơn vị thứ 1"] == 1
