"""Counting: what the votes on a proposal come to, and whether it is carried (tally.md §4)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum

from thidua.core.council.ballot import BLANK
from thidua.core.council.threshold import Threshold, percent_of
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.reason import Reason


class Choice(IntEnum):
    """The options of a vote on a proposal, as slips number them."""

    BLANK = BLANK
    AGREE = 1
    DISAGREE = 2


@dataclass(frozen=True, slots=True)
class Body:
    """Of whom votes are counted. `members` have a seat; `aside` stand aside for conflict; `voters` may vote.

    The threshold is of all members. `counts_aside` False takes those who stand aside off the total, where the rules of
    the body say so.
    """

    members: int
    voters: int
    aside: int = 0
    counts_aside: bool = True

    @property
    def total(self) -> int:
        """The number that the threshold is a share of."""
        return self.members if self.counts_aside else self.members - self.aside


@dataclass(frozen=True, slots=True)
class Tally:
    """A count. `silent` might have voted and did not; they count as not agreeing, as does a blank slip."""

    total: int
    voters: int
    agree: int
    disagree: int
    blank: int
    needed: int

    @property
    def cast(self) -> int:
        """How many votes were handed in."""
        return self.agree + self.disagree + self.blank

    @property
    def silent(self) -> int:
        """How many handed none in."""
        return self.voters - self.cast

    @property
    def is_carried(self) -> bool:
        """Whether enough agreed."""
        return self.total > 0 and self.agree >= self.needed

    @property
    def percent(self) -> Decimal | None:
        """Those who agree in per cent of the total: what the minutes must say."""
        return percent_of(self.agree, self.total)


def tally(votes: Iterable[int], *, body: Body, rule: Threshold) -> Outcome[Tally]:
    """The count of votes on a proposal. Refused where there are more votes than voters, or an unknown choice."""
    counted = Counter(votes)
    if counted.keys() - {choice.value for choice in Choice}:
        return refuse("ballot.no_such_choice", options=len(Choice) - 1)
    if counted.total() > body.voters:
        return refuse("ballot.more_votes_than_voters", votes=counted.total(), voters=body.voters)
    return Ok(
        Tally(
            total=body.total, voters=body.voters, agree=counted[Choice.AGREE], disagree=counted[Choice.DISAGREE],
            blank=counted[Choice.BLANK], needed=rule.needed(body.total),
        )
    )  # fmt: skip


def out_of_reach(body: Body, rule: Threshold) -> Reason | None:
    """Why even all votes would not be enough, said before the vote is opened; None where they could be."""
    needed = rule.needed(body.total)
    if body.voters >= needed:
        return None
    return Reason.of("ballot.out_of_reach", voters=body.voters, needed=needed, total=body.total, aside=body.aside)
