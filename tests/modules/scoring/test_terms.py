"""The page of a bloc's terms: what it shows, what it records, to whom it shows no form."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests import worlds
from tests.modules.offices import last_entry

NEW = {"unit": "", "role": "head", "since": "01/01/2027", "basis": "Biên bản số 5 ngày 20/12/2026"}
Browse = Callable[[str], Client]


def page(bloc: worlds.Bloc) -> str:
    return f"/khoi-thi-dua/khoi/{bloc.key}/nhiem-ky/"


def test_the_page_says_whose_turn_it_is(bloc: worlds.Bloc, browse: Browse):
    shown = browse("cham4").get(page(bloc)).content.decode()
    assert "lượt tiếp theo là Đơn vị thứ 2" in shown
    assert "Ghi nhiệm kỳ mới" not in shown
    assert "Ghi nhiệm kỳ mới" in browse("truong").get(page(bloc)).content.decode()
    assert browse("ngoai").get(page(bloc)).status_code == 404


def test_a_term_is_recorded_on_the_page(bloc: worlds.Bloc, browse: Browse):
    client = browse("truong")
    answer = client.post(page(bloc) + "ghi/", NEW | {"unit": bloc.units["DV2"]}, follow=True)
    assert "Biên bản số 5 ngày 20/12/2026" in answer.content.decode()
    assert last_entry()[1] == "bloc.term_recorded"


@pytest.mark.parametrize(("given", "status"), [({"since": "hôm nay"}, 422), ({"since": "01/01/2020"}, 302)])
def test_what_cannot_be_read_is_shown_again(bloc: worlds.Bloc, browse: Browse, given: dict, status: int):
    answer = browse("truong").post(page(bloc) + "ghi/", NEW | {"unit": bloc.units["DV2"]} | given)
    assert answer.status_code == status


def test_leaving_and_the_next_year_are_done_on_the_page(bloc: worlds.Bloc, browse: Browse):
    client, key = browse("truong"), bloc.key
    left = {"unit": bloc.units["DV7"], "on": "01/12/2026", "because": "Sáp nhập"}
    assert client.post(f"/khoi-thi-dua/khoi/{key}/roi-khoi/", left).status_code == 302
    assert last_entry()[1] == "bloc.member_left"
    refused = client.post(f"/khoi-thi-dua/khoi/{key}/roi-khoi/", left | {"unit": bloc.units["DV1"]})
    assert (refused.status_code, "đang là Trưởng khối" in refused.content.decode()) == (422, True)
    assert client.post(f"/khoi-thi-dua/khoi/{key}/nam-sau/", {"decision": ""}).status_code == 302
    assert last_entry()[1] == "bloc.carried_over"
