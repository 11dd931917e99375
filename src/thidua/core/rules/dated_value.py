"""A value of the law from a day on, and rows of such values through time."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from thidua.core.kernel.period import Day
from thidua.core.rules.citation import Citation, day_before
from thidua.core.rules.found import Quantity
from thidua.core.rules.mark import Mark
from thidua.core.rules.units import fits


class ParameterError(ValueError):
    """A parameter whose values overlap, leave a day without a value, or lack a citation."""


@dataclass(frozen=True, slots=True)
class DatedValue:
    """A value from a day to `until` (inside) or to the next value. `value` None waits for the text cited."""

    since: Day
    value: Quantity | None
    cites: Citation
    mark: Mark
    checked_on: Day
    until: Day | None = None

    @property
    def is_on(self) -> bool:
        """Whether it may be used to answer."""
        return self.mark.is_on and self.value is not None


def chained(settled: list[DatedValue], anew: list[DatedValue]) -> Iterator[DatedValue]:
    """The values, each of those `anew` ending the day before the next begins, if not earlier."""
    yield from settled
    for value, following in zip_longest(anew, anew[1:]):
        yield value if following is None else _closed(value, following.since)


def _closed(value: DatedValue, then: Day) -> DatedValue:
    return replace(value, until=day_before(then)) if value.until is None or value.until >= then else value


def in_force(values: tuple[DatedValue, ...], on: Day) -> DatedValue | None:
    """The value of that day, or None."""
    for value in reversed(values):
        if value.since <= on and (value.until is None or on <= value.until):
            return value
    return None


def check(name: str, unit: str, values: tuple[DatedValue, ...]) -> None:
    """ParameterError where two values meet, a day between them has none, or one is not of the unit."""
    for value in values:
        if value.value is not None and not fits(value.value, unit):
            raise ParameterError(f"{name}: {value.value} is no value in “{unit}”")
    for earlier, later in pairwise(values):
        if earlier.until is not None and earlier.until < day_before(later.since):
            raise ParameterError(f"{name}: no value between {earlier.until} and {later.since}")
        if later.since <= earlier.since or (earlier.until is not None and earlier.until >= later.since):
            raise ParameterError(f"{name}: two values on {later.since}")
