"""The moment at which the tests of councils act, and the council of nine."""

from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from tests.modules.council import hall as halls
from thidua.foundation.act import rehearsing


@pytest.fixture(autouse=True)
def _now() -> Iterator[None]:
    """25/11/2026, 9:00."""
    with rehearsing(halls.NOW):
        yield


@pytest.fixture
def hall(db: None) -> halls.Hall:
    """A council of nine."""
    return halls.hall()


@pytest.fixture
def browse(db: None) -> Callable[[str], Client]:
    """A browser in which that person is logged in."""

    def logged_in(username: str) -> Client:
        client = Client()
        client.force_login(get_user_model().objects.get(username=username))
        return client

    return logged_in
