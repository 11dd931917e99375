"""Electing one of several candidates by secret vote, with ties (tally.md §5)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from thidua.core.council.ballot import BLANK
from thidua.core.council.tally import Body
from thidua.core.council.threshold import Threshold, percent_of
from thidua.core.kernel.outcome import Ok, Outcome, refuse


class Ending(StrEnum):
    """How a ballot of an election ends."""

    ELECTED = "elected"
    TIED = "tied"
    """The highest number of votes was reached by several."""
    NO_MAJORITY = "no_majority"
    """One leads, with fewer votes than the rule asks for."""
    NO_VOTES = "no_votes"


@dataclass(frozen=True, slots=True)
class Standing:
    """A candidate by number (from 1, as on the slip) and the votes."""

    candidate: int
    votes: int


@dataclass(frozen=True, slots=True)
class Election:
    """The count of one ballot. `run_off` are the candidates among whom the next one decides; empty where none may."""

    total: int
    voters: int
    blank: int
    needed: int
    standings: tuple[Standing, ...]
    ending: Ending
    elected: int | None
    run_off: tuple[int, ...]

    @property
    def cast(self) -> int:
        """How many votes were handed in."""
        return self.blank + sum(standing.votes for standing in self.standings)

    def percent(self, candidate: int) -> Decimal | None:
        """A candidate's votes in per cent of the total."""
        votes = next(standing.votes for standing in self.standings if standing.candidate == candidate)
        return percent_of(votes, self.total)


def elect(votes: Iterable[int], *, candidates: int, body: Body, rule: Threshold) -> Outcome[Election]:
    """The count of a ballot among `candidates`. Elected is who has most votes alone and as many as the rule asks."""
    counted = Counter(votes)
    if candidates < 1:
        return refuse("election.no_candidate")
    if any(not BLANK <= choice <= candidates for choice in counted):
        return refuse("ballot.no_such_choice", options=candidates)
    if counted.total() > body.voters:
        return refuse("ballot.more_votes_than_voters", votes=counted.total(), voters=body.voters)
    standings = tuple(
        sorted(
            (Standing(number, counted[number]) for number in range(1, candidates + 1)),
            key=lambda standing: (-standing.votes, standing.candidate),
        )
    )
    ending, elected = _ending(standings, body, rule)
    return Ok(
        Election(
            body.total, body.voters, counted[BLANK], rule.needed(body.total), standings, ending, elected,
            _run_off(standings, ending),
        )
    )  # fmt: skip


def _ending(standings: tuple[Standing, ...], body: Body, rule: Threshold) -> tuple[Ending, int | None]:
    first = standings[0]
    if first.votes == 0:
        return Ending.NO_VOTES, None
    if sum(1 for standing in standings if standing.votes == first.votes) > 1:
        return Ending.TIED, None
    if not rule.is_reached(first.votes, of=body.total):
        return Ending.NO_MAJORITY, None
    return Ending.ELECTED, first.candidate


def _run_off(standings: tuple[Standing, ...], ending: Ending) -> tuple[int, ...]:
    """Those tied at the top; or, where one leads without a majority, that one and all who come second."""
    if ending is Ending.TIED:
        return tuple(standing.candidate for standing in standings if standing.votes == standings[0].votes)
    if ending is not Ending.NO_MAJORITY or len(standings) == 1:
        return ()
    second = standings[1].votes
    return tuple(standing.candidate for standing in standings if standing.votes >= second)
