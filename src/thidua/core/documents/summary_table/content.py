"""What a score summary is made from: a closed round's snapshot, exact, with nothing left for a writer to work out."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from thidua.core.documents.letterhead import Origin
from thidua.core.documents.signing import Distribution, Signature
from thidua.core.kernel.period import Day


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One unit of the bloc. `cross[j]` is the score given by the j-th unit of the same summary, None where missing;
    the unit's own place is None and is printed as blocked. `extras` follow `ScoreSummary.extra_columns`, penalties
    negative. `score` is the published one. `working` is its arithmetic, such as `(95 + 548)/7 = 643/7 → 91,86`.
    `unasked` are the places of those not asked to score it: by the rule of who scores whom, or standing aside.
    """

    name: str
    own: Decimal | None
    cross: tuple[Decimal | None, ...]
    score: Decimal | None
    rank: int | None
    abbreviation: str = ""
    extras: tuple[Decimal | None, ...] = ()
    note: str = ""
    working: str = ""
    unasked: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """One criterion, or a section or sum line (`is_section`); amounts by unit, in the order of the summary's units.

    `cross_mean` is the exact mean of the cross scores handed in for that unit and criterion.
    """

    number: str
    name: str
    maximum: Decimal | None
    own: tuple[Decimal | None, ...] = ()
    cross_mean: tuple[Fraction | None, ...] = ()
    is_section: bool = False


@dataclass(frozen=True, slots=True)
class PlainMean:
    """(own score + cross scores) / number of scores. `divisor` None counts the scores at hand, a number is fixed."""

    divisor: int | None = None


@dataclass(frozen=True, slots=True)
class Weighted:
    """own weight × own score + cross weight × mean of the cross scores at hand."""

    own: Decimal
    cross: Decimal


Arithmetic: TypeAlias = PlainMean | Weighted


@dataclass(frozen=True, slots=True)
class Version:
    """Which snapshot is printed. A version after the first carries the reason of the correction.

    `digest` is the inputs digest in full; `closed_on` the day of the closing; `replaces` the number before.
    """

    number: int
    digest: str
    closed_on: Day | None = None
    reason: str = ""
    replaces: int | None = None


@dataclass(frozen=True, slots=True)
class ScoreSummary:
    """Everything a summary says. `made_on` goes into the file's properties only (the day of the closing keeps the bytes
    of a version the same for ever). `subject` is trích yếu. `units` stand in the bloc's order, which numbers columns.

    `formula` is the plan's own wording, `formula_source` where it stands. `arithmetic` is given where a workbook may
    work the score out again by a live formula; None prints numbers only. `rules` are the tie, missing-score and bonus
    rules in sentences, `notes` anything else. `places` are the decimals of the published score. `shows_mean`: before
    the score stands the mean of the cross scores, where their sum with the own score says nothing. `rounds_each`: each
    criterion is rounded before adding.
    """

    origin: Origin
    made_on: Day
    bloc: str
    subject: str
    units: tuple[UnitLine, ...]
    version: Version
    signature: Signature
    distribution: Distribution
    formula: tuple[str, ...] = ()
    formula_source: str = ""
    arithmetic: Arithmetic | None = None
    extra_columns: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    criteria: tuple[CriterionLine, ...] = ()
    places: int = 2
    is_demo: bool = False
    shows_mean: bool = False
    rounds_each: bool = False

    def __post_init__(self) -> None:
        if any(len(unit.cross) != len(self.units) for unit in self.units):
            raise ValueError("each unit needs one cross score or None from each unit of the bloc, itself included")
        if any(len(unit.extras) != len(self.extra_columns) for unit in self.units):
            raise ValueError("each unit needs one amount or None for each extra column")
        if any(unit.cross[n] is not None for n, unit in enumerate(self.units)):
            raise ValueError("no unit cross-scores itself")
