"""Whether enough of a body are in the room to vote (tally.md §2)."""

from dataclasses import dataclass

from thidua.core.council.threshold import Threshold
from thidua.core.kernel.outcome import Ok, Outcome, refuse


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many there are, how many are present, and how many must be."""

    members: int
    present: int
    needed: int

    @property
    def is_quorate(self) -> bool:
        """Whether the body may vote."""
        return self.members > 0 and self.present >= self.needed

    @property
    def missing(self) -> int:
        """How many more must come."""
        return max(0, self.needed - self.present)


def quorum(*, members: int, present: int, rule: Threshold) -> Quorum:
    """The count of a room. Whoever is absent, also with a written opinion, is not in it."""
    return Quorum(members, present, rule.needed(members))


def quorate(room: Quorum) -> Outcome[Quorum]:
    """The room, or why it cannot vote."""
    if room.members == 0:
        return refuse("council.no_members")
    if not room.is_quorate:
        return refuse(
            "council.no_quorum", present=room.present, members=room.members, needed=room.needed, missing=room.missing
        )
    return Ok(room)
