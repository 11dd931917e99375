"""A proposal and an award on record, as they are held against each other, and what speaks against the proposal."""

from dataclasses import dataclass

from thidua.core.kernel.period import Day
from thidua.core.kernel.reason import Reason


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal as clashes look at it. `family` is "title" or "form"; `born` may be unknown.

    `is_reopened`: the award was revoked and the very dossier opened again, to be examined by the law this time.
    """

    key: int
    bearer: int
    name: str
    subject: str
    award: str
    award_name: str
    family: str
    since: Day
    until: Day
    year: int
    born: int | None = None
    is_reopened: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """An award on record. Days are those of the achievement, None where the decision names none.

    `revocation` is by which decision and why it was revoked.
    """

    bearer: int
    award: str
    award_name: str
    family: str
    year: int
    since: Day | None
    until: Day | None
    decision: str
    is_revoked: bool
    revocation: str = ""


@dataclass(frozen=True, slots=True)
class Clash:
    """What speaks against the proposal `key`. `stops`: it cannot be handed in so; else it asks for a word."""

    key: int
    said: Reason
    stops: bool
