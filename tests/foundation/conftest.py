"""The same province as the modules' tests: the foundation is tested on real rows."""

import pytest

from tests.modules.offices import Offices, settle


@pytest.fixture
def offices(db: None) -> Offices:
    return settle()
