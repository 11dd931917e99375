"""A proposal that was reviewed and may be decided on: what a decision is made from."""

from dataclasses import dataclass

from thidua.core.kernel.ids import BearerId, DossierId, NominationId, PersonId, UnitId
from thidua.core.kernel.period import Day
from thidua.core.kernel.reason import Reason

DECIDED, REFUSED = "decided", "refused"
ENDINGS = (DECIDED, REFUSED)
"""How whoever signs ends a reviewed proposal."""


@dataclass(frozen=True, slots=True)
class Basis:
    """On what a proposal was reviewed: the council's vote, or, without a session, that the head accepted it.

    `agree` of `total` members agreed, `needed` must; `because` is the head's own word.
    """

    session: int | None
    item: int | None
    agree: int
    total: int
    needed: int
    cites: str
    because: str
    by: str
    on: Day

    @property
    def is_vote(self) -> bool:
        """Whether a council voted."""
        return self.session is not None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An item of the reviewed list. `subject` is a kind of `subject.SUBJECTS`; `kind` one of the six of Điều 8.

    `name` and `position` are as in the dossier, `digest` is the law pack's on which eligibility was weighed.
    """

    item: DossierId
    nomination: NominationId
    nomination_name: str
    award: str
    kind: str
    year: int
    subject: str
    bearer: BearerId
    person: PersonId | None
    body: UnitId | None
    name: str
    position: str
    unit: UnitId
    unit_name: str
    achievement: str
    since: Day
    until: Day
    basis: Basis
    digest: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """A proposal that was carried and still may not be decided on, and why."""

    item: DossierId
    award: str
    name: str
    unit_name: str
    reasons: tuple[Reason, ...]
