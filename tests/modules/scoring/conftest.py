"""The moment at which the tests of scoring act: in the middle of the round, unless a test says otherwise."""

from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from tests import worlds
from thidua.foundation.act import rehearsing


@pytest.fixture(autouse=True)
def _during() -> Iterator[None]:
    """25/11/2026, 9:00."""
    with rehearsing(worlds.DURING):
        yield


@pytest.fixture
def bloc(db: None) -> worlds.Bloc:
    """A bloc of seven without any round."""
    return worlds.bloc_of_seven()


@pytest.fixture
def round_(bloc: worlds.Bloc) -> worlds.Round:
    """An open round of one criterion of 100 points."""
    return worlds.open_round(bloc)


@pytest.fixture
def closed(bloc: worlds.Bloc) -> worlds.Round:
    """A closed round with the plan's three examples."""
    return worlds.closed_round(bloc)


@pytest.fixture
def browse(db: None) -> Callable[[str], Client]:
    """A browser in which that person is logged in; the empty name is nobody."""

    def logged_in(username: str) -> Client:
        client = Client()
        if username:
            client.force_login(get_user_model().objects.get(username=username))
        return client

    return logged_in
