"""What the papers of a session are made from: what happened, already in words where the law has words for it."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from thidua.core.documents.letterhead import Origin
from thidua.core.kernel.period import Day


@dataclass(frozen=True, slots=True)
class OptionLine:
    """An option of a ballot with its votes."""

    label: str
    votes: int
    percent: Decimal | None


@dataclass(frozen=True, slots=True)
class BallotLine:
    """A counted ballot. `ended` says how, in words; `slips` are number and choice of a secret one."""

    title: str
    number: int
    is_secret: bool
    total: int
    voters: int
    cast: int
    blank: int
    aside: int
    needed: int
    basis: str
    options: tuple[OptionLine, ...]
    ended: str
    digest: str
    slips: tuple[tuple[str, str], ...] = ()
    annulled: str = ""


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item as it was considered. `aside` are those who had no part in it; `withdrawn` says why it was taken off."""

    title: str
    remarks: tuple[tuple[str, str], ...]
    conclusion: str
    aside: tuple[str, ...]
    ballots: tuple[BallotLine, ...]
    withdrawn: str = ""


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """A proposal that was carried and goes on."""

    name: str
    award: str
    agree: int
    total: int
    percent: Decimal | None


@dataclass(frozen=True, slots=True)
class SessionPaper:
    """A session. `chair` and `secretary` are names or "" where unknown; `away` says why, where that is known."""

    origin: Origin
    made_on: Day
    body: str
    session: str
    venue: str
    opened: datetime | None
    closed: datetime | None
    present: tuple[str, ...]
    away: tuple[str, ...]
    members: int
    voting: int
    quorum_basis: str
    items: tuple[ItemLine, ...]
    conclusion: str
    chair: str = ""
    secretary: str = ""
    is_demo: bool = False
