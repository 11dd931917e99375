"""The series of numbers: where it goes on from a number given on paper, and the next number."""

from datetime import date

from thidua.core.decisions.series import Numbered, Series, begun, next_number
from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.foundation.act import Turn, action
from thidua.modules.decisions.models import Decision, NumberSeries
from thidua.modules.decisions.queries.gathering import series_locked
from thidua.modules.directory.public import unit_for_update

SERIES = "decision"
"""All decisions of a body share one series a year; another kind of paper would have its own."""


def _as_series(row: NumberSeries) -> Series:
    return Series(row.last, row.begun_at, row.day)


def given(decision: Decision, *, on: date, today: date, typed: int | None) -> Outcome[tuple[NumberSeries, Numbered]]:
    """The next number of the decision's series, written down; its row stays locked until the end of the action."""
    row = series_locked(UnitId(decision.unit_id), kind=SERIES, year=on.year)
    number = next_number(_as_series(row), on=on, today=today, typed=typed)
    if isinstance(number, Refused):
        return number
    row.last, row.day = number.value.number, on
    row.save(update_fields=["last", "day"])
    return Ok((row, number.value))


@action("decisions.begin_series", event="series.begun")
def begin_series(turn: Turn, *, unit: UnitId, year: int, after: int) -> Outcome[int]:
    """Let the year's numbers go on after the last one given on paper; only before a first was given here."""
    held = turn.hold(unit_for_update, unit)
    row = series_locked(unit, kind=SERIES, year=year)

    good = begun(_as_series(row), after=after)
    if isinstance(good, Refused):
        return good

    row.last, row.begun_at = good.value.last, good.value.begun_at
    row.save(update_fields=["last", "begun_at"])
    return turn.apply(row.last, to=held, year=year, after=after)
