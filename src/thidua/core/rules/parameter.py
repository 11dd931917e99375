"""Numbers of the law as dated values with citation, national and of offices; the nearest in force wins."""

from dataclasses import dataclass, field, replace
from itertools import pairwise

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.period import Day
from thidua.core.rules.citation import Citation, day_before
from thidua.core.rules.found import NATIONAL, Found, NeedsText, NotInForce, Quantity, Value
from thidua.core.rules.mark import Mark

__all__ = [
    "NATIONAL",
    "DatedValue",
    "Found",
    "NeedsText",
    "NotInForce",
    "Parameter",
    "ParameterError",
    "Quantity",
    "Value",
]


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


@dataclass(frozen=True, slots=True)
class Parameter:
    """One quantity of the law through time.

    `set_by` cites the article that lets offices set their own value; where it is None they may not. `offices` holds
    their values, by the office's path such as "hai_phong" or "hai_phong/so_noi_vu".
    """

    name: str
    unit: str
    values: tuple[DatedValue, ...]
    set_by: Citation | None = None
    offices: dict[str, tuple[DatedValue, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for values in (self.values, *self.offices.values()):
            _check(self.name, values)

    def at(self, on: Day, *, office: str = NATIONAL) -> Found:
        """The value in force that day for an office: its own, else that of the body above it, else the nation's."""
        for level in _upwards(office):
            dated = _in_force(self.offices.get(level, ()) if level else self.values, on)
            if dated is not None and (level == NATIONAL or dated.is_on):
                return self._said(dated, level)
        return NotInForce(self.name)

    def _said(self, dated: DatedValue, office: str) -> Value | NeedsText:
        if dated.value is None or not dated.is_on:
            return NeedsText(self.name, dated.cites.text, dated.value)
        return Value(self.name, dated.value, dated.cites, dated.since, office)

    def with_value(self, dated: DatedValue, *, office: str = NATIONAL) -> "Outcome[Parameter]":
        """The parameter with one more value from its day on; what was in force before ends the day before.

        Refused where the office may not set it (with the article that fixes it), where it waits for nothing, or where a
        value from that day or later exists already.
        """
        if office and self.set_by is None:
            return refuse("law.parameter_not_delegated", parameter=self.name, article=str(self.values[-1].cites))
        held = self.offices.get(office, ()) if office else self.values
        if any(value.since >= dated.since and value.is_on for value in held):
            return refuse("law.parameter_day_taken", parameter=self.name, since=dated.since)
        kept = tuple(_closed(value, dated.since) for value in held if value.since < dated.since)
        joined = (*kept, dated)
        if office:
            return Ok(replace(self, offices=self.offices | {office: joined}))
        return Ok(replace(self, values=joined))


def _closed(value: DatedValue, then: Day) -> DatedValue:
    return replace(value, until=day_before(then)) if value.until is None or value.until >= then else value


def _upwards(office: str) -> tuple[str, ...]:
    """The office, each body above it, and the nation: "a/b" gives "a/b", "a", ""."""
    parts = office.split("/") if office else []
    return (*("/".join(parts[:size]) for size in range(len(parts), 0, -1)), NATIONAL)


def _in_force(values: tuple[DatedValue, ...], on: Day) -> DatedValue | None:
    for value in reversed(values):
        if value.since <= on and (value.until is None or on <= value.until):
            return value
    return None


def _check(name: str, values: tuple[DatedValue, ...]) -> None:
    for earlier, later in pairwise(values):
        if earlier.until is not None and earlier.until < day_before(later.since):
            raise ParameterError(f"{name}: no value between {earlier.until} and {later.since}")
        if later.since <= earlier.since or (earlier.until is not None and earlier.until >= later.since):
            raise ParameterError(f"{name}: two values on {later.since}")
