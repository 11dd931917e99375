"""The moment at which the tests of reporting act: 3/2/2026, three days before January's reports are due."""

from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from tests.modules.reporting import scenes
from thidua.foundation.act import rehearsing


@pytest.fixture(autouse=True)
def _now() -> Iterator[None]:
    with rehearsing(scenes.NOW):
        yield


@pytest.fixture
def scene(db: None) -> scenes.Scene:
    """Three units that report monthly."""
    return scenes.opened()


@pytest.fixture
def browse(db: None) -> Callable[[str], Client]:
    """A browser in which that person is logged in."""

    def logged_in(username: str) -> Client:
        client = Client()
        client.force_login(get_user_model().objects.get(username=username))
        return client

    return logged_in
