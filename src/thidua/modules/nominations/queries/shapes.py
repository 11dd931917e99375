"""What the pages of proposals show."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from thidua.core.kernel.ids import BearerId, DossierId, NominationId, RunId, UnitId
from thidua.core.kernel.reason import Reason
from thidua.core.nominations.proposed import Clash
from thidua.foundation.doors import Door
from thidua.modules.nominations.queries.guards import Standing
from thidua.modules.nominations.queries.papers import Checklist, FiledView
from thidua.modules.registry.public import LaterView

UNREVIEWED = ("drafting", "submitted", "received", "returned", "withdrawn")


@dataclass(frozen=True, slots=True)
class NominationLine:
    """A proposal as lists show it."""

    id: NominationId
    name: str
    unit: UnitId
    unit_name: str
    to: UnitId
    to_name: str
    kind: str
    kind_word: str
    year: int
    closes_on: date
    state: str
    count: int
    receipt: str
    officer: str
    officer_id: int | None


@dataclass(frozen=True, slots=True)
class DossierLine:
    """A dossier as its nomination lists it. `answer` is that of its eligibility sheet, "" where none is kept."""

    id: DossierId
    place: int
    name: str
    position: str
    unit_name: str
    award: str
    award_name: str
    state: str
    there: int
    wanted: int
    text: str
    run: RunId | None
    answer: str
    badge: str
    clashes: tuple[Clash, ...]
    is_explained: bool
    obstacles: tuple[Reason, ...]
    onward: bool
    is_revoked: bool = False


@dataclass(frozen=True, slots=True)
class NominationPage:
    """A proposal with all that its page shows."""

    line: NominationLine
    is_own: bool
    is_simplified: bool
    simplified_because: str
    source_word: str
    leaders: int | None
    grade: str
    members: int | None
    letter_number: str
    letter_on: date | None
    submitted_at: datetime | None
    received_on: date | None
    received_by: str
    received_proof: str
    because: str
    law_day: date
    dossiers: tuple[DossierLine, ...]
    standing: Standing
    shared: tuple[FiledView, ...]
    doors: Mapping[str, Door]
    is_reviewer: bool

    @property
    def may_be_withdrawn(self) -> bool:
        """Whether it can be withdrawn whole: nothing of it was reviewed yet."""
        return all(each.state in UNREVIEWED for each in self.dossiers)

    @property
    def missing(self) -> int:
        """How many dossiers lack papers."""
        return sum(each.there < each.wanted for each in self.dossiers)


@dataclass(frozen=True, slots=True)
class AlikeLine:
    """Another dossier whose achievement text is like this one's; its place is told only to who may see it."""

    id: DossierId
    name: str
    where: str
    year: int
    percent: object
    ruling: str
    because: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class DossierPage:
    """A dossier with all that its page shows."""

    line: DossierLine
    nomination: NominationLine
    bearer: BearerId
    subject_word: str
    is_collective: bool
    achievement: str
    commitment: str
    explained: str
    since: date
    until: date
    law_day: date
    members: int | None
    having: int | None
    bloc: int | None
    facts: tuple[str, ...]
    conditions: tuple[tuple[str, str], ...]
    because: str
    checklist: Checklist
    changed: tuple[str, ...]
    judging: tuple[tuple[str, str, str], ...]
    reviewed: str
    decision: int | None
    falls: tuple[LaterView, ...]
    digest: str
    is_editable: bool
    needs_vote: bool
    is_copied: bool
    is_reviewer: bool
    doors: Mapping[str, Door]
