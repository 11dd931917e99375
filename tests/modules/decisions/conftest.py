"""The province with a city office, in March 2026."""

from collections.abc import Iterator

import pytest

from tests.modules.nominations.story import NOW, city
from tests.modules.offices import Offices
from thidua.foundation.act import rehearsing


@pytest.fixture
def office(offices: Offices) -> Iterator[Offices]:
    city(offices)
    with rehearsing(NOW):
        yield offices
