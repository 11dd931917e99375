"""What is found when a parameter is asked for on a day: a value, a text that must be read, or nothing yet."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from thidua.core.kernel.period import Day
from thidua.core.rules.citation import Citation

Quantity: TypeAlias = bool | int | Decimal
NATIONAL = ""


@dataclass(frozen=True, slots=True)
class Value:
    """A value in force on the day asked, with the place it comes from and the office that set it ("" is national)."""

    name: str
    value: Quantity
    cites: Citation
    since: Day
    office: str = NATIONAL


@dataclass(frozen=True, slots=True)
class NeedsText:
    """On the day asked the value rests on a text nobody here has read; `seen` is a figure others report, or None."""

    name: str
    text: str
    seen: Quantity | None = None


@dataclass(frozen=True, slots=True)
class NotInForce:
    """On the day asked no text has set this value yet, or its text has ended."""

    name: str


Found: TypeAlias = Value | NeedsText | NotInForce
