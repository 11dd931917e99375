"""Numbers without a gap, none twice, days in order."""

from datetime import date

import pytest

from thidua.core.decisions.series import Numbered, Series, begun, next_number
from thidua.core.kernel.outcome import Ok

TODAY = date(2026, 12, 15)
ON = date(2026, 12, 10)
RUNNING = Series(7, day=date(2026, 12, 1))


def codes(outcome: object) -> list[str]:
    return [reason.code for reason in outcome]  # type: ignore[attr-defined]


def test_the_next_number_follows_the_last():
    assert next_number(RUNNING, on=ON, today=TODAY) == Ok(Numbered(8, ON))
    assert next_number(RUNNING, on=ON, today=TODAY, typed=8) == Ok(Numbered(8, ON))
    assert next_number(Series(0), on=ON, today=TODAY) == Ok(Numbered(1, ON))


@pytest.mark.parametrize(
    ("typed", "on", "code"),
    [
        (7, ON, "decision.number_used"),
        (1, ON, "decision.number_used"),
        (9, ON, "decision.number_skips"),
        (None, date(2026, 12, 16), "decision.day_in_future"),
        (None, date(2026, 11, 30), "decision.day_before_last"),
    ],
)
def test_a_number_out_of_line_is_refused(typed: int | None, on: date, code: str):
    assert codes(next_number(RUNNING, on=on, today=TODAY, typed=typed)) == [code]


def test_the_same_day_may_have_two_numbers():
    assert next_number(RUNNING, on=date(2026, 12, 1), today=TODAY) == Ok(Numbered(8, date(2026, 12, 1)))


def test_a_series_begins_after_the_last_number_on_paper_and_only_once():
    assert begun(Series(0), after=112) == Ok(Series(112, 112))
    assert begun(Series(112, 112), after=113) == Ok(Series(113, 113))
    assert codes(begun(Series(114, 113), after=5)) == ["decision.series_runs"]
    assert codes(begun(Series(0), after=-1)) == ["decision.series_below_zero"]
