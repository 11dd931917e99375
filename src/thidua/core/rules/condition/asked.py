"""Conditions without parts: a fact, a reading, a count, a run of years."""

from dataclasses import dataclass

from thidua.core.rules.condition.counting import Number, Years


@dataclass(frozen=True, slots=True)
class Holds:
    """A fact that is true or false: recorded, or judged by a person who reads the law's words."""

    fact: str


@dataclass(frozen=True, slots=True)
class Is:
    """A fact that is one of these words."""

    fact: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotHeldUp:
    """No matter of this kind is being examined. While one is, the case waits: it is neither granted nor refused."""

    fact: str


@dataclass(frozen=True, slots=True)
class Setting:
    """A parameter that is true or false: a reading or a practice that the law leaves open."""

    parameter: str


@dataclass(frozen=True, slots=True)
class AtLeast:
    """The number reaches the parameter; without one it is at least once ("có")."""

    number: Number
    least: str = ""


@dataclass(frozen=True, slots=True)
class ShareAtLeast:
    """Part of whole reaches the parameter (0.70 is 70 %), counted exactly, without rounding. The whole is not zero."""

    part: Number
    whole: Number
    least: str


@dataclass(frozen=True, slots=True)
class Every:
    """All years looked at lie in the set."""

    years: Years


@dataclass(frozen=True, slots=True)
class Streak:
    """So many years one after another, among those looked at, lie in the set."""

    years: Years
    least: str


@dataclass(frozen=True, slots=True)
class InTheYear:
    """The year of the proposal lies in the set."""

    years: Years


@dataclass(frozen=True, slots=True)
class TextNeeded:
    """Nobody here has read the text that would say: always "cannot tell"."""

    text: str
