"""What the queries of councils return."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from thidua.core.access.relation import Subject
from thidua.core.council.ballot import Slip
from thidua.core.council.quorum import Quorum
from thidua.core.kernel.ids import BlocId, CouncilId, ItemId, PersonId, SessionId, UnitId
from thidua.core.kernel.reason import Reason


@dataclass(frozen=True, slots=True)
class RuleView:
    """A share or number of the body's own rules. `name` is its key in words."""

    key: str
    name: str
    share: str
    is_strict: bool
    most: int | None
    basis: str


@dataclass(frozen=True, slots=True)
class SeatView:
    """A seat. `name` is the person's, or the unit's in a bloc."""

    id: int
    name: str
    position: str
    unit: UnitId | None
    person: PersonId | None
    role: str
    role_name: str
    has_vote: bool
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class CouncilView:
    """A body with the seats in force."""

    id: CouncilId
    name: str
    unit: UnitId
    bloc: BlocId | None
    decision_number: str
    decided_on: date | None
    since: date
    until: date | None
    quorum_share: str
    quorum_basis: str
    counts_aside: bool
    aside_basis: str
    may_write: bool
    write_basis: str
    state: str
    seats: tuple[SeatView, ...]
    rules: tuple[RuleView, ...]
    subject: Subject

    @property
    def votes(self) -> int:
        """How many seats have a vote."""
        return sum(1 for seat in self.seats if seat.has_vote)


@dataclass(frozen=True, slots=True)
class AttendeeView:
    """A seat at a session. `shown` is how lists call it: the person, with the unit where a unit has the seat."""

    id: int
    seat: int
    shown: str
    role_name: str
    has_vote: bool
    unit: UnitId | None
    person: PersonId | None
    presence: str
    presence_name: str
    because: str


@dataclass(frozen=True, slots=True)
class AsideView:
    """Who stands aside on an item, and why."""

    attendee: int
    shown: str
    because: str
    is_own_word: bool


@dataclass(frozen=True, slots=True)
class OptionView:
    """What slips number: a candidate or an answer, with its votes once they are counted."""

    number: int
    label: str
    votes: int | None = None
    percent: Decimal | None = None
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class NamedVote:
    """A vote by name, of an open ballot."""

    name: str
    choice: str
    is_written: bool


@dataclass(frozen=True, slots=True)
class ResultView:
    """A counted ballot. `ending` is carried, not_carried, or how an election ended; `slips` of a secret one."""

    item: ItemId
    ballot: int
    is_secret: bool
    total: int
    voters: int
    cast: int
    blank: int
    aside: int
    needed: int
    share: str
    is_strict: bool
    basis: str
    options: tuple[OptionView, ...]
    ending: str
    run_off: tuple[int, ...]
    slips: tuple[Slip, ...]
    named: tuple[NamedVote, ...]
    digest: str
    at: datetime
    by: str
    annulled: str = ""

    @property
    def agree(self) -> int:
        """The votes for the first option: of a proposal, those who agree."""
        return self.options[0].votes or 0

    @property
    def silent(self) -> int:
        """Voters who handed in nothing."""
        return self.voters - self.cast


@dataclass(frozen=True, slots=True)
class RemarkView:
    """What somebody said."""

    speaker: str
    text: str


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item as this reader may see it. `is_aside`: the reader stands aside, and gets neither remarks nor ballot."""

    id: ItemId
    session: SessionId
    place: int
    kind: str
    kind_name: str
    title: str
    award: str
    award_name: str
    unit: UnitId | None
    person: PersonId | None
    post: str
    is_secret: bool
    state: str
    ballots: int
    parent: ItemId | None
    options: tuple[OptionView, ...]
    conclusion: str
    settled: int | None
    settled_because: str
    remarks: tuple[RemarkView, ...]
    aside: tuple[AsideView, ...]
    results: tuple[ResultView, ...]
    is_aside: bool
    subject: Subject

    @property
    def is_voted(self) -> bool:
        """Whether the body votes on it."""
        return self.kind != "report"

    @property
    def result(self) -> ResultView | None:
        """The result that counts."""
        return next((each for each in reversed(self.results) if not each.annulled), None)


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session with its room and its agenda."""

    id: SessionId
    council: CouncilView
    name: str
    venue: str
    held_at: datetime
    opened_at: datetime | None
    closed_at: datetime | None
    conclusion: str
    state: str
    attendees: tuple[AttendeeView, ...]
    items: tuple[ItemView, ...]
    room: Quorum
    subject: Subject

    @property
    def present(self) -> tuple[AttendeeView, ...]:
        """Those in the room."""
        return tuple(each for each in self.attendees if each.presence == "present")

    @property
    def away(self) -> tuple[AttendeeView, ...]:
        """Those who are not."""
        return tuple(each for each in self.attendees if each.presence != "present")


@dataclass(frozen=True, slots=True)
class BallotPage:
    """The ballot of one member. `why` says why there is nothing to do; `voted` of `voters` have voted."""

    session: SessionView
    item: ItemView
    why: Reason | None
    has_voted: bool
    voted: int
    voters: int


@dataclass(frozen=True, slots=True)
class Elected:
    """Whom a bloc elected for a year: `post` is head or deputy; `session` where and `on` when."""

    bloc: BlocId
    unit: UnitId
    post: str
    year: int
    on: date
    session: str
    votes: int
    total: int
