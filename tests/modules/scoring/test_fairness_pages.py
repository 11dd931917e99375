"""The pages beside the result: other readings, who raises whom, places over the years."""

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from tests import worlds
from tests.worlds import Round

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
    assert "tự chấm lệch" in page
