"""What a scorer types into a criterion with a measure: the facts, from which the points follow."""

import unicodedata
from decimal import Decimal
from enum import StrEnum

from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.quantity import written
from thidua.core.reporting.figure import read_figure
from thidua.core.scoring.measure.choice import Choice
from thidua.core.scoring.measure.counted import AllOrNothing, Events
from thidua.core.scoring.measure.observed import Observed
from thidua.core.scoring.measure.ratio import Ratio
from thidua.core.scoring.measure.record import Measure
from thidua.core.scoring.measure.steps import Steps


class Asks(StrEnum):
    """What a measure is worked out from."""

    PAIR = "pair"
    """An actual figure and its plan: "95/100"."""
    FIGURE = "figure"
    LEVEL = "level"
    EVENTS = "events"
    """Points of single events: "1; -2"."""


def asks(measure: Measure) -> Asks:
    """What is typed for a measure."""
    if isinstance(measure, Choice):
        return Asks.LEVEL
    if isinstance(measure, Events):
        return Asks.EVENTS
    is_share = isinstance(measure, Ratio) or (isinstance(measure, Steps | AllOrNothing) and measure.percent)
    return Asks.PAIR if is_share else Asks.FIGURE


def observed_from(measure: Measure, typed: str) -> Outcome[Observed | None]:
    """The facts that were typed; blank is None. Refused with the form in which they are typed."""
    text = unicodedata.normalize("NFC", typed).strip()
    if not text:
        return Ok(None)
    kind = asks(measure)
    if kind is Asks.LEVEL:
        return _level(measure, text)
    if kind is Asks.EVENTS:
        return _events(text)
    parts = text.split("/")
    if len(parts) != (2 if kind is Asks.PAIR else 1):
        return refuse("measure.pair_expected" if kind is Asks.PAIR else "measure.figure_expected", typed=typed)
    return _figures(parts)


def _figures(parts: list[str]) -> Outcome[Observed | None]:
    amounts: list[Decimal | None] = []
    for part in parts:
        read = read_figure(part.strip())
        if isinstance(read, Refused):
            return read
        if read.value is not None and read.value < 0:
            return refuse("score.below_zero", typed=part)
        amounts.append(read.value)
    return Ok(Observed(amounts[0], amounts[1] if len(amounts) > 1 else None))


def _level(measure: Measure, text: str) -> Outcome[Observed | None]:
    levels = measure.levels if isinstance(measure, Choice) else ()
    found = next((level.name for level in levels if level.name.casefold() == text.casefold()), None)
    return Ok(Observed(level=found)) if found else refuse("sheet.unknown_level", level=text)


def _events(text: str) -> Outcome[Observed | None]:
    events: list[Decimal] = []
    for part in text.split(";"):
        read = read_figure(part.strip().removeprefix("+"))
        if isinstance(read, Refused):
            return read
        if read.value is not None:
            events.append(read.value)
    return Ok(Observed(events=tuple(events)))


def typed_of(measure: Measure, observed: Observed) -> str:
    """The facts as a person would type them; `observed_from` reads them again as the same facts."""
    kind = asks(measure)
    if kind is Asks.LEVEL:
        return observed.level
    if kind is Asks.EVENTS:
        return "; ".join(_figure(event) for event in observed.events or ())
    actual = _figure(observed.actual)
    return f"{actual}/{_figure(observed.plan)}" if kind is Asks.PAIR else actual


def _figure(amount: Decimal | None) -> str:
    return "" if amount is None else written(amount.normalize() + Decimal(0))
