"""A quarter whose numeral lost a stroke: between the second and the fourth stands the third."""

from collections.abc import Sequence
from dataclasses import replace

from thidua.core.kernel.reason import Reason
from thidua.core.plans.fact import Fact
from thidua.core.plans.text.outline import ROMANS
from thidua.core.plans.values.periods import quarter_days

_BY_PLACE = 60
_QUARTERS = 4


def in_order(phases: Sequence[Fact]) -> list[Fact]:
    """The phases, each quarter that its neighbours contradict set between them, unsure and with a note."""
    mended = list(phases)
    for at in range(1, len(mended) - 1):
        before, own, after = (_quarter(fact) for fact in mended[at - 1 : at + 2])
        if before and own and after and after == _next(_next(before)) and own in (before, after):
            mended[at] = _moved(mended[at], _next(before))
    return mended


def _quarter(fact: Fact) -> tuple[int, int] | None:
    """Year and number of the quarter that a phase is; None where it is none."""
    if not str(fact.value["name"]).startswith("Quý"):
        return None
    year, month, _day = str(fact.value["from"]).split("-")
    return int(year), (int(month) + 2) // 3


def _next(quarter: tuple[int, int]) -> tuple[int, int]:
    year, number = quarter
    return (year, number + 1) if number < _QUARTERS else (year + 1, 1)


def _moved(fact: Fact, quarter: tuple[int, int]) -> Fact:
    year, number = quarter
    first, last = quarter_days(number, year)
    name = f"Quý {ROMANS[number - 1]}/{year}"
    note = Reason.of("reading.quarter_by_place", read=str(fact.value["name"]), meant=name)
    value = {**fact.value, "name": name, "from": first, "to": last}
    return replace(fact, value=value, confidence=_BY_PLACE, notes=(*fact.notes, note))
