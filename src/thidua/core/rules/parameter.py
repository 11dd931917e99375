"""Numbers of the law as dated values with citation, national and of offices; the nearest in force wins."""

from dataclasses import dataclass, field, replace

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.period import Day
from thidua.core.rules.citation import Citation
from thidua.core.rules.dated_value import DatedValue, ParameterError, chained, check, in_force
from thidua.core.rules.found import NATIONAL, Found, NeedsText, NotInForce, Quantity, Value
from thidua.core.rules.units import fits

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
            check(self.name, self.unit, values)

    def at(self, on: Day, *, office: str = NATIONAL) -> Found:
        """The value in force that day for an office: its own, else that of the body above it, else the nation's.

        An office's value does not outlive the law that let it be set: once the nation's value waits for a newer text,
        that text must be read first, or the office must set its value anew.
        """
        nation = in_force(self.values, on)
        for level in _upwards(office)[:-1]:
            own = in_force(self.offices.get(level, ()), on)
            if own is not None and own.is_on and not _overtaken(own, nation):
                return self._said(own, level)
        return NotInForce(self.name) if nation is None else self._said(nation, NATIONAL)

    def fixed_by(self, on: Day) -> str:
        """The place that fixes the value of the nation that day: the last text read, else any, else who may set it."""
        read = [value for value in self.values if value.is_on and value.since <= on]
        places = [value.cites for value in (*self.values, *read)]
        return str(places[-1] if places else self.set_by)

    def _said(self, dated: DatedValue, office: str) -> Value | NeedsText:
        if dated.value is None or not dated.is_on:
            return NeedsText(self.name, dated.cites.text, dated.value)
        return Value(self.name, dated.value, dated.cites, dated.since, office)

    def with_value(self, dated: DatedValue, *, office: str = NATIONAL) -> "Outcome[Parameter]":
        """The parameter with one more value from its day on; what was in force before ends the day before.

        Refused where the office may not set it (with the article that fixes it), where it is no value of this unit, or
        where a value from that day or later exists already. What waits for a later text goes on waiting.
        """
        if office and self.set_by is None:
            return refuse("law.parameter_not_delegated", parameter=self.name, article=self.fixed_by(dated.since))
        if dated.value is not None and not fits(dated.value, self.unit):
            return refuse("law.parameter_of_wrong_unit", parameter=self.name, given=str(dated.value), unit=self.unit)
        held = self.offices.get(office, ()) if office else self.values
        if any(value.since >= dated.since and value.is_on for value in held):
            return refuse("law.parameter_day_taken", parameter=self.name, since=dated.since)
        earlier = [value for value in held if value.since < dated.since]
        later = [value for value in held if value.since > dated.since]
        joined = tuple(chained([*earlier[:-1]], [*earlier[-1:], dated, *later]))
        if office:
            return Ok(replace(self, offices=self.offices | {office: joined}))
        return Ok(replace(self, values=joined))


def _upwards(office: str) -> tuple[str, ...]:
    """The office, each body above it, and the nation: "a/b" gives "a/b", "a", ""."""
    parts = office.split("/") if office else []
    return (*("/".join(parts[:size]) for size in range(len(parts), 0, -1)), NATIONAL)


def _overtaken(own: DatedValue, nation: DatedValue | None) -> bool:
    return nation is not None and not nation.is_on and nation.since > own.since
