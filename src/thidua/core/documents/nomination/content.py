"""What the papers of a proposal are made from. What is not known stays empty and becomes a blank to fill."""

from dataclasses import dataclass

from thidua.core.documents.letterhead import Origin
from thidua.core.kernel.period import Day


@dataclass(frozen=True, slots=True)
class PastAward:
    """An award on record; `is_title` puts it into the first table."""

    year: int
    name: str
    decision: str
    issuer: str
    is_title: bool


@dataclass(frozen=True, slots=True)
class YearLine:
    """A year with its grade, or an initiative recognised in it."""

    year: int
    says: str
    decision: str


@dataclass(frozen=True, slots=True)
class Achievement:
    """An achievement report. `form` names the official form and its decree, "" where none is known."""

    origin: Origin
    award: str
    name: str
    is_person: bool
    born: str
    sex: str
    position: str
    unit: str
    since: Day
    until: Day
    text: str
    commitment: str
    years: tuple[YearLine, ...]
    initiatives: tuple[YearLine, ...]
    awards: tuple[PastAward, ...]
    form: str
    made_on: Day
    is_demo: bool = False


@dataclass(frozen=True, slots=True)
class ListLine:
    """A line of the list that goes with the letter."""

    name: str
    position: str
    unit: str
    award: str
    achievement: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A submission letter. `opinions` and `appraisal` are what the form asks for beside the list."""

    origin: Origin
    to: str
    subject: str
    kind: str
    year: int
    bases: tuple[str, ...]
    lines: tuple[ListLine, ...]
    opinions: tuple[str, ...]
    appraisal: tuple[str, ...]
    form: str
    number: str
    made_on: Day
    is_demo: bool = False
