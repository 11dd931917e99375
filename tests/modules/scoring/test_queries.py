"""How often the pages of scoring ask the database: the same for one and for three, written out."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from tests import worlds
from tests.worlds import Bloc, acting_as, scoring

PERSON = 3
"""Session, account, and the holder with the duties: asked for on each page."""
UNIT = 2
"""The frame's name of the body, and how many notices its reader has not seen."""


@pytest.fixture
def truong(browse: Callable[[str], Client]) -> Client:
    return browse("truong")


def counted(django_assert_num_queries: Callable[..., object], client: Client, url: str, expected: int) -> str:
    with django_assert_num_queries(expected):
        answer = client.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("many", [1, 3])
def test_the_list_of_blocs(bloc: Bloc, truong: Client, django_assert_num_queries, many: int):
    for _ in range(many - 1):
        worlds.open_round(Bloc(bloc.units, worlds.start_bloc(bloc.units)))
    worlds.open_round(bloc)
    page = counted(django_assert_num_queries, truong, reverse("scoring:blocs"), PERSON + UNIT + 5)
    assert page.count("Chấm điểm năm 2026") == many


@pytest.mark.parametrize("many", [1, 3])
def test_a_bloc_with_its_tables_and_rounds(bloc: Bloc, truong: Client, django_assert_num_queries, many: int):
    worlds.adopted_table(bloc, worlds.SEVERAL)
    table = worlds.adopted_table(bloc)
    for _ in range(many):
        days = {"opens_on": worlds.OPENS, "closes_on": worlds.CLOSES}
        scoring.prepare_round(acting_as("truong"), bloc=bloc.key, table=table, name="Đợt thử", **days).or_raise()
    page = counted(django_assert_num_queries, truong, reverse("scoring:bloc", args=[bloc.key]), PERSON + UNIT + 7)
    assert page.count("Đợt thử") == many


@pytest.mark.parametrize("in_", [1, 49])
def test_a_round(bloc: Bloc, truong: Client, django_assert_num_queries, in_: int):
    round_ = worlds.open_round(bloc)
    worlds.hand_all_in(round_, but=tuple(list(round_.sheets)[in_:]))
    # Once everything is in, the head's desk reads the scores too: what differs most.
    desk = 4 if in_ == 1 else 10
    counted(django_assert_num_queries, truong, reverse("scoring:round", args=[round_.key]), PERSON + UNIT + 6 + desk)


@pytest.mark.parametrize("many", [1, 3])
def test_a_sheet_with_files(bloc: Bloc, truong: Client, django_assert_num_queries, many: int):
    round_ = worlds.open_round(bloc, worlds.SEVERAL)
    sheet = round_.sheets["DV1", "DV1"]
    worlds.enter(round_, "DV1", "DV1", **dict(zip(("_1", "_2", "T1"), ("50", "30", "1")[:many], strict=False)))
    for number in range(many):
        scoring.attach_evidence(
            acting_as("truong"), sheet=sheet, criterion="1", name=f"{number}.pdf", content=str(number).encode()
        ).or_raise()
    counted(django_assert_num_queries, truong, reverse("scoring:sheet", args=[sheet]), PERSON + UNIT + 10)


@pytest.mark.parametrize("versions", [1, 3])
def test_a_ranking(bloc: Bloc, truong: Client, django_assert_num_queries, versions: int):
    closed = worlds.closed_round(bloc)
    for number in range(versions - 1):
        scoring.correct_round(
            acting_as("truong"), scoring_round=closed.key, sheet=closed.sheets["DV3", "DV1"],
            typed=scoring.Typed("1", str(50 + number)), because="Nhầm",
        ).or_raise()  # fmt: skip
    page = counted(django_assert_num_queries, truong, reverse("scoring:ranking", args=[closed.key]), PERSON + UNIT + 7)
    assert page.count("Mã kiểm tra") == versions


@pytest.mark.parametrize("many", [1, 7])
def test_a_workbook_with_what_is_entered(bloc: Bloc, truong: Client, django_assert_num_queries, many: int):
    round_ = worlds.open_round(bloc)
    for scored in worlds.MEMBERS[:many]:
        worlds.enter(round_, "DV1", scored, _1="90")
    url = reverse("scoring:workbook", args=[round_.key, bloc.units["DV1"]])
    with django_assert_num_queries(PERSON + 16):
        assert truong.get(url).status_code == 200


@pytest.mark.parametrize("many", [1, 3])
def test_what_has_to_be_done(bloc: Bloc, django_assert_num_queries, many: int):
    for _ in range(many - 1):
        worlds.open_round(Bloc(bloc.units, worlds.start_bloc(bloc.units)))
    worlds.open_round(bloc)
    ctx = acting_as("cham3")
    with django_assert_num_queries(5):
        assert len(scoring.tasks_for(ctx)) == many


def test_saving_a_cell(bloc: Bloc, truong: Client, django_assert_num_queries):
    """Two savepoints, eight to gather and write; the new sums need the sheet with its table, and its cells."""
    round_ = worlds.open_round(bloc, worlds.SEVERAL)
    worlds.enter(round_, "DV1", "DV2", _1="50")
    url = reverse("scoring:save_cell", args=[round_.sheets["DV1", "DV2"]])
    cell = {"criterion": "1", "typed": "55", "version": "1"}
    with django_assert_num_queries(PERSON + 10 + 2):
        assert truong.post(url, cell, headers={"accept": "application/json"}).status_code == 200
