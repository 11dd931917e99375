"""A page offers the step that can be done now; one that cannot is there, off, with its reason."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from tests import worlds
from tests.modules.pages import links
from tests.worlds import Bloc, acting_as, scoring
from thidua.foundation.act import rehearsing

WHY = "Cần một bảng tiêu chí đã thống nhất. Nhập bảng ở phần dưới, đọc lại rồi thống nhất."


@pytest.fixture
def bloc(db: None) -> Bloc:
    with rehearsing(worlds.DURING):
        return worlds.bloc_of_seven()


def offered(bloc: Bloc) -> tuple[bool, bool]:
    """Whether the head may go on to a new round, and whether the page says why not."""
    client = Client()
    client.force_login(get_user_model().objects.get(username="truong"))
    answer = client.get(reverse("scoring:bloc", args=[bloc.key]))
    return reverse("scoring:new_round", args=[bloc.key]) in links(answer), WHY in answer.content.decode()


def test_a_round_can_be_prepared_only_once_a_table_is_adopted(bloc: Bloc):
    found = []
    with rehearsing(worlds.DURING):
        found.append(offered(bloc))
        key = scoring.import_table(acting_as("truong"), bloc=bloc.key, table=worlds.ONE, name="b").or_raise()
        found.append(offered(bloc))
        scoring.adopt_table(acting_as("truong"), table=key).or_raise()
        found.append(offered(bloc))
    assert found == [(False, True), (False, True), (True, False)]
