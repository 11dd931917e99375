"""Random lists laid out in every shape are read back as they were."""

import random
from collections.abc import Callable

import pytest

from tests.core.plans import tables
from tests.core.plans.readings import read_text
from tests.core.plans.tables import LAYOUTS, SCANNED, Made

AWARDED = (
    ("STT", "Họ và tên", "Chức vụ", "Đơn vị", "Hình thức khen thưởng"),
    ("TT", "Họ và tên", "Chức vụ", "Đơn vị"),
    ("TT", "Họ và tên", "Đơn vị"),
    ("STT", "Họ và tên", "Chức vụ, đơn vị công tác", "Hình thức khen thưởng"),
    ("TT", "Họ và tên", "Hình thức khen thưởng"),
)
CRITERIA = (("STT", "Nội dung", "Điểm tối đa"), ("TT", "Nội dung tiêu chí", "Điểm chuẩn"))
SEEDS = range(6)


@pytest.mark.parametrize("layout", [*LAYOUTS, *SCANNED], ids=lambda layout: layout.__name__)
@pytest.mark.parametrize("titles", AWARDED, ids=" ".join)
def test_a_list_of_awarded_is_read_back_from_every_layout(titles: tuple[str, ...], layout: Callable[[Made], list[str]]):
    for seed in SEEDS:
        made = tables.awarded(random.Random(f"{titles} {seed}"), titles, 5)
        found = read_text(tables.paper(tables.DECIDED, layout(made))).of("awarded")
        assert [tuple(fact.value[name] for name in ("name", "position", "unit", "form")) for fact in found] == list(
            made.wanted
        )


@pytest.mark.parametrize("layout", [*LAYOUTS, *SCANNED], ids=lambda layout: layout.__name__)
@pytest.mark.parametrize("titles", CRITERIA, ids=" ".join)
def test_a_table_of_criteria_is_read_back_from_every_layout(
    titles: tuple[str, ...], layout: Callable[[Made], list[str]]
):
    for seed in SEEDS:
        made = tables.criteria(random.Random(f"{titles} {seed}"), titles, 3)
        found = read_text(tables.paper(tables.GUIDED, layout(made))).of("criteria")
        assert [tuple(fact.value[name] for name in ("code", "text", "maximum")) for fact in found] == list(made.wanted)
