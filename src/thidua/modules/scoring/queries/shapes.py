"""What the queries of scoring return."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Protocol, TypeAlias

from thidua.core.access.reveal import is_revealed
from thidua.core.kernel.ids import BlocId, RoundId, SheetId, TableId, UnitId
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.criterion import CriteriaTable
from thidua.core.scoring.sheet import Sheet
from thidua.core.scoring.sheet.proof import unproved_codes
from thidua.modules.campaigns.public import BlocView
from thidua.modules.documents.public import FileView


@dataclass(frozen=True, slots=True)
class TableView:
    """A criteria table as lists show it, with its content."""

    id: TableId
    bloc: BlocId
    name: str
    version: int
    state: str
    state_name: str
    at: datetime
    by: str
    content: CriteriaTable
    digest: str


@dataclass(frozen=True, slots=True)
class SheetView:
    """A sheet as lists show it: no scores."""

    id: SheetId
    round: RoundId
    scorer: UnitId
    scored: UnitId
    state: str
    state_name: str
    submitted_at: datetime | None
    submitted_by: str
    returned_because: str
    part: str = "score"
    called_because: str = ""
    aside_because: str = ""

    @property
    def is_done(self) -> bool:
        """Whether nobody waits for it: handed in, or its scorer stands aside."""
        return self.state in ("submitted", "aside")

    @property
    def is_own(self) -> bool:
        """Whether the unit scores itself."""
        return self.scorer == self.scored


@dataclass(frozen=True, slots=True)
class RoundView:
    """A round with its bloc and the state of its sheets, which is no secret among members.

    sheets: the members'; checks: those of the head, the deputy and specialist bodies.
    """

    id: RoundId
    bloc: BlocView
    table: TableId
    name: str
    code: str
    formula: str
    opens_on: date
    closes_on: date
    closed_at: datetime | None
    state: str
    state_name: str
    waiting: int
    sheets: tuple[SheetView, ...] = ()
    checks: tuple[SheetView, ...] = ()
    procedure: str = ""
    reopened_because: str = ""

    @property
    def is_revealed(self) -> bool:
        """Whether members may read each other's scores now."""
        is_closed = self.state in ("closed", "verifying", "meeting", "reopened")
        return (is_closed or self.state == "open") and is_revealed(is_closed=is_closed, waiting=self.waiting)

    @property
    def shows_checks(self) -> bool:
        """Whether members may read the verified scores now: from the meeting on."""
        return self.state in ("closed", "meeting", "reopened")

    @property
    def unchecked(self) -> int:
        """How many sheets of the verification are not handed in."""
        return sum(1 for sheet in self.checks if not sheet.is_done)

    def checks_of(self, unit: UnitId) -> tuple[SheetView, ...]:
        """The sheets by which a unit verifies or scores as a specialist body."""
        return tuple(sheet for sheet in self.checks if sheet.scorer == unit)

    def sheets_of(self, scorer: UnitId) -> tuple[SheetView, ...]:
        """The sheets that a unit has to fill, its own first."""
        own = [sheet for sheet in self.sheets if sheet.scorer == scorer]
        return tuple(sorted(own, key=lambda sheet: (not sheet.is_own, sheet.id)))

    def waiting_of(self, scorer: UnitId) -> int:
        """How many of a unit's sheets are not handed in."""
        return sum(1 for sheet in self.sheets_of(scorer) if not sheet.is_done)


@dataclass(frozen=True, slots=True)
class CellView:
    """The newest revision of a cell; `typed`: how a person would type it."""

    criterion: str
    version: int
    score: Decimal | None
    typed: str
    is_vetoed: bool
    reason: str
    because: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """A file that proves a score."""

    id: int
    criterion: str
    file: FileView


@dataclass(frozen=True, slots=True)
class FigureView:
    """What a report or the pact says of a criterion. typed: as it is typed; "" where it is not known yet.

    points: what it brings by the measure; where: the source in words; url: its page, "" where the reader may not.
    """

    typed: str
    points: str
    where: str
    url: str
    is_used: bool = False


@dataclass(frozen=True, slots=True)
class SheetPage:
    """A sheet with its cells, for the grid. `is_own`: the reader scores for its unit; `shut`: why nobody can now.

    proposed: what the scored unit gave itself, on a sheet that verifies it. figures: what reports and the pact say.
    """

    sheet: SheetView
    round: RoundView
    table: CriteriaTable
    cells: Mapping[str, CellView]
    evidence: Mapping[str, tuple[EvidenceView, ...]]
    filled: Sheet
    is_own: bool
    shut: Reason | None
    proposed: Mapping[str, CellView] = field(default_factory=dict)
    figures: Mapping[str, FigureView] = field(default_factory=dict)

    @property
    def unproved(self) -> tuple[str, ...]:
        """The codes of a unit's own sheet with points that need a file and have none."""
        if self.sheet.part != "score" or not self.sheet.is_own:
            return ()
        return unproved_codes(self.table, self.filled, set(self.evidence))

    @property
    def is_writable(self) -> bool:
        """Whether this reader may enter scores now."""
        return self.is_own and self.shut is None


class Summed(Protocol):
    """A sheet as far as its sum and what it still lacks go."""

    @property
    def table(self) -> CriteriaTable: ...
    @property
    def cells(self) -> Mapping[str, CellView]: ...
    @property
    def filled(self) -> Sheet: ...
    @property
    def unproved(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class SheetSum:
    """A sheet without its round: what the grid shows anew after one cell was saved."""

    table: CriteriaTable
    cells: Mapping[str, CellView]
    filled: Sheet
    unproved: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ObjectionView:
    """An objection with its answer."""

    id: int
    unit: UnitId
    unit_name: str
    criterion: str
    text: str
    at: datetime
    by: str
    due: date
    answer: str
    is_upheld: bool | None


@dataclass(frozen=True, slots=True)
class SnapshotView:
    """A version of a closed result."""

    id: int
    round: RoundId
    version: int
    content: str
    digest: str
    because: str
    by: str
    at: datetime


def as_typed(score: Decimal | None) -> str:
    """A score as a person would type it: a comma, and no dots between thousands, which would be read as a comma."""
    return "" if score is None else f"{score.normalize():f}".replace(".", ",")


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody typed into a cell."""

    criterion: str
    text: str
    reason: str = ""
    is_vetoed: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What an officer chose where a file and the system differ; `version`: the revision that was shown beside it."""

    takes_file: bool
    version: int


Choices: TypeAlias = Mapping[tuple[int, str], Choice]
"""Choices by scored unit and criterion."""


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """What a workbook holds for one unit: the scored unit and its typed cells."""

    scored: UnitId
    cells: tuple[Typed, ...]
