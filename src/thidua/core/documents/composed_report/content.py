"""What a composed report is made from."""

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from thidua.core.documents.basis import Basis
from thidua.core.documents.letterhead import Origin
from thidua.core.documents.pictures.lateness import LateLine
from thidua.core.documents.pictures.timeline import Due, Span
from thidua.core.documents.pictures.treemap import Group
from thidua.core.documents.pictures.years import YearLine
from thidua.core.documents.signing import Distribution, Signature
from thidua.core.kernel.period import Day


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A target as the paper tells it; `wanted` and `standing` in words, `rate` reached over wanted."""

    name: str
    wanted: str
    reached: str
    rate: Fraction | None
    standing: str
    got: Fraction | None = None
    goal: Fraction | None = None
    pace: Fraction | None = None
    tone: str = "unknown"


@dataclass(frozen=True, slots=True)
class YearChart:
    """A figure over the periods of each year."""

    name: str
    unit: str
    periods: tuple[str, ...]
    lines: tuple[YearLine, ...]


@dataclass(frozen=True, slots=True)
class Charts:
    """What the annex of pictures shows. `left_out` units are not in the map of lateness, being no later than those."""

    phases: tuple[Span, ...] = ()
    dues: tuple[Due, ...] = ()
    groups: tuple[Group, ...] = ()
    columns: tuple[str, ...] = ()
    late: tuple[LateLine, ...] = ()
    left_out: int = 0
    years: tuple[YearChart, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure of all units together."""

    code: str
    name: str
    unit: str
    amount: Fraction | None
    so_far: Fraction | None
    count: int


@dataclass(frozen=True, slots=True)
class UnitLine:
    """What one unit states, in the order of the figures; None where it states nothing."""

    name: str
    amounts: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A part in words, with each unit's own."""

    title: str
    texts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ComposedReport:
    """Everything the report says. `subject` is trích yếu; `paragraphs` are the office's own words with figures in."""

    made_on: Day
    origin: Origin
    subject: str
    paragraphs: tuple[str, ...]
    targets: tuple[TargetLine, ...]
    figures: tuple[FigureLine, ...]
    told: tuple[Told, ...]
    units: tuple[UnitLine, ...]
    checks: tuple[str, ...]
    signature: Signature
    distribution: Distribution
    counted: int
    asked: int
    version: int
    digest: str
    bases: tuple[Basis, ...] = ()
    is_demo: bool = False
    charts: Charts = field(default_factory=Charts)
