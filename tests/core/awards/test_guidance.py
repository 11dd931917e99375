"""Notes go with a verdict and never change it."""

from decimal import Decimal

import pytest

from tests.core.rules.plain import subject, values
from thidua.core.awards.guidance import Equal, notes, preferred
from thidua.core.kernel.reason import Reason
from thidua.core.rules.condition import Received, Streak
from thidua.core.rules.weighing import weigh

ON_END = Streak(Received("medal"), "2")


def noted(won: list[int], **plain) -> tuple[Reason, ...]:
    life = subject(years="TTT.", won={"medal": won})
    return notes(plain, life.history, weigh(ON_END, life, values))


@pytest.mark.parametrize(
    ("won", "found"),
    [
        ([2024, 2025], ()),
        ([2023, 2024], ()),
        ([2022, 2023], (Reason.of("award.note_titles_long_ago", of="award:medal", year=2023),)),
        ([2022], ()),
    ],
)
def test_titles_on_end_long_ago_are_noted(won: list[int], found: tuple[Reason, ...]):
    assert noted(won) == found


def test_an_initiative_used_before_is_noted_as_guidance():
    used = {"id": "SK 1", "used_for": ["giay_khen"], "for_this": True}
    told = [used, used | {"for_this": False}, used | {"used_for": []}, used | {"used_for": None}, "SK 2"]
    assert noted([], initiatives=told) == (
        Reason.of("award.note_initiative_used", initiative="SK 1", used_for=["giay_khen"]),
    )


def test_a_year_of_maternity_leave_wants_its_grade():
    assert noted([], maternity=[2024, 2025]) == (Reason.of("award.note_maternity_year", year=2025),)
    assert noted([], maternity="2025") == ()


def test_of_equals_women_and_collectives_of_women_come_first():
    equals = [Equal("anh", 0), Equal("chị", 1), Equal("tổ 7/10", 7, 10), Equal("tổ 6/9", 6, 9)]
    assert preferred(equals, Decimal("0.70")) == ("chị", "tổ 7/10")
