"""Measures and observations as records and back."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from decimal import Decimal
from typing import Any, TypeAlias

from thidua.core.scoring.exact import amount_text, decimal_of
from thidua.core.scoring.measure.choice import Choice, Level
from thidua.core.scoring.measure.counted import AllOrNothing, Counted, Events
from thidua.core.scoring.measure.observed import Observed
from thidua.core.scoring.measure.ratio import OverPlan, Ratio
from thidua.core.scoring.measure.steps import Band, Steps

Measure: TypeAlias = Ratio | Steps | Counted | AllOrNothing | Events | Choice

_NAMES: dict[str, type[Measure]] = {
    "ratio": Ratio,
    "steps": Steps,
    "counted": Counted,
    "all_or_nothing": AllOrNothing,
    "events": Events,
    "choice": Choice,
}
_NESTED: dict[str, type[Any]] = {"over": OverPlan, "bands": Band, "levels": Level}
_TEXTS = ("name", "level", "example")


def measure_record(measure: Measure) -> dict[str, object]:
    """The measure with its kind; absent settings are left out."""
    kind = next(name for name, of in _NAMES.items() if isinstance(measure, of))
    return {"kind": kind, **_record(measure)}


def measure_of(record: Mapping[str, Any]) -> Measure:
    """The measure of a record; raises one of BROKEN_RECORD where it is none."""
    settings = {name: value for name, value in record.items() if name != "kind"}
    made: Measure = _made(_NAMES[record["kind"]], settings)
    return made


def observed_record(observed: Observed) -> dict[str, object]:
    """The facts as a record."""
    return _record(observed)


def observed_of(record: Mapping[str, Any]) -> Observed:
    """The facts of a record; raises one of BROKEN_RECORD where it holds none."""
    made: Observed = _made(Observed, record)
    return made


def _record(value: Any) -> dict[str, object]:
    named = ((field.name, getattr(value, field.name)) for field in fields(value))
    return {name: _written(held) for name, held in named if held is not None and held != ""}


def _written(held: Any) -> object:
    if isinstance(held, bool | str):
        return held
    if isinstance(held, Decimal):
        return amount_text(held)
    if isinstance(held, tuple):
        return [_written(each) for each in held]
    return _record(held)


def _made(of: type[Any], record: Mapping[str, Any]) -> Any:
    return of(**{name: _held(name, value) for name, value in record.items()})


def _held(name: str, value: Any) -> Any:
    if isinstance(value, bool) or name in _TEXTS:
        return value
    if isinstance(value, str):
        return decimal_of(value)
    if isinstance(value, Sequence):
        return tuple(_held(name, each) for each in value)
    return _made(_NESTED[name], value)
