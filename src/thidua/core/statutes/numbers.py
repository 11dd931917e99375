"""Numbers that an office's own rule names: each becomes a parameter of its own, whose name tells the number.

No condition holds a number. "Ba lần" in an office's rule is the parameter "rieng.lan_3_5f1c02", where the last part
stands for the office and the place of its text: it has the value 3 from the day of the rule on, with that citation.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Protocol

from thidua.core.kernel.outcome import Ok
from thidua.core.kernel.period import Day
from thidua.core.rules.citation import Citation
from thidua.core.rules.condition import Condition
from thidua.core.rules.condition_json import as_plain, from_plain
from thidua.core.rules.mark import Mark
from thidua.core.rules.parameter import DatedValue, Parameter
from thidua.core.rules.units import SHARE

PREFIX = "rieng."
UNITS = {"lan": "lần", "nam": "năm", "so": "đơn vị", "phan": SHARE}
MARK, HUNDRED = 6, 100


class Dated(Protocol):
    """What is asked of a provision here."""

    @property
    def since(self) -> Day: ...

    @property
    def cites(self) -> Citation: ...

    @property
    def entered_on(self) -> Day: ...

    @property
    def condition(self) -> Condition | None: ...


def named(unit: str, number: int) -> str:
    """The name of a number, before it is placed."""
    return f"{PREFIX}{unit}_{number}"


def placed(condition: Condition, *, office: str, cites: Citation) -> Condition:
    """The condition with its numbers named for the office and the place of its text."""
    mark = hashlib.sha256(f"{office}|{cites}".encode()).hexdigest()[:MARK]
    found = from_plain(_renamed(as_plain(condition), mark))
    return found.value if isinstance(found, Ok) else condition


def _renamed(plain: Any, mark: str) -> Any:
    if isinstance(plain, list):
        return [_renamed(part, mark) for part in plain]
    if not isinstance(plain, dict):
        return plain
    told = {name: _renamed(part, mark) for name, part in plain.items()}
    least = told.get("least")
    if isinstance(least, str) and least.startswith(PREFIX) and least.count("_") == 1:
        told["least"] = f"{least}_{mark}"
    return told


def number_of(name: str) -> tuple[int, str] | None:
    """The number that a name tells, and its unit ("phần" in hundredths); None for any other parameter."""
    if not name.startswith(PREFIX):
        return None
    unit, number, *_ = name.removeprefix(PREFIX).split("_")
    return int(number), UNITS[unit]


def opened(provisions: Iterable[Dated]) -> tuple[Parameter, ...]:
    """The parameters of all numbers that these rules name, each from the day of the first rule that names it."""
    found: dict[str, Parameter] = {}
    for each in sorted(provisions, key=lambda one: one.since):
        for name in _names(as_plain(each.condition) if each.condition else {}):
            number, unit = number_of(name) or (0, SHARE)
            value = Decimal(number) / HUNDRED if unit == SHARE else number
            dated = DatedValue(each.since, value, each.cites, Mark.VERIFIED, each.entered_on)
            found.setdefault(name, Parameter(name, unit, (dated,)))
    return tuple(found.values())


def _names(plain: object) -> Iterator[str]:
    if isinstance(plain, list):
        for part in plain:
            yield from _names(part)
    if isinstance(plain, Mapping):
        least = plain.get("least")
        if isinstance(least, str) and least.startswith(PREFIX):
            yield least
        for part in plain.values():
            yield from _names(part)
