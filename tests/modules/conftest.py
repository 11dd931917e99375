"""The province of tests/modules/offices.py, fresh for each test."""

import pytest

from tests.modules.offices import Offices, settle


@pytest.fixture
def offices(db: None) -> Offices:
    return settle()
