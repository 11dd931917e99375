"""Where a day stands in the phases of a campaign, and what follows from it for what units hand in on that day.

Before the campaign's first day nothing is taken; after its last one no registration is. What comes on a day without an
open phase is taken and marked. Campaigns without dated phases take everything while they run.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.period import Day, Period

OUTSIDE = "-"
"""What is kept of something handed in between two phases: the phase's name is kept of all else."""


class Tense(StrEnum):
    """How a day stands to a campaign."""

    AHEAD = "ahead"
    """The campaign has not begun."""
    OPEN = "now"
    """A phase is open, or the campaign has none with days."""
    BETWEEN = "between"
    """The campaign runs, but no phase is open."""
    OVER = "past"
    """The campaign's last day is gone."""


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    """A phase with its days; without both days it is never open or over."""

    name: str
    first: Day | None
    last: Day | None

    def tense(self, on: Day) -> str:
        """Whether the phase is ahead, open or over on that day; nothing where it lacks a day."""
        if self.first is None or self.last is None:
            return ""
        return Tense.AHEAD if on < self.first else Tense.OVER if on > self.last else Tense.OPEN


@dataclass(frozen=True, slots=True)
class PhaseOn:
    """Where a day stands: `name` is the open phase, `begins` the first day of a campaign that is ahead."""

    tense: Tense
    name: str = ""
    begins: Day | None = None


def phase_on(phases: Iterable[PhaseSpan], during: Period, on: Day) -> PhaseOn:
    """The standing of a day; of two phases that are open at once the one that began last."""
    dated = [phase for phase in phases if phase.first and phase.last]
    if during.first and on < during.first:
        return PhaseOn(Tense.AHEAD, begins=during.first)
    if during.last and on > during.last:
        return PhaseOn(Tense.OVER)
    found = [phase for phase in dated if phase.tense(on) == Tense.OPEN]
    if found:
        return PhaseOn(Tense.OPEN, max(found, key=lambda phase: phase.first or on).name)
    return PhaseOn(Tense.BETWEEN if dated else Tense.OPEN)


def takes_report(found: PhaseOn, *, name: str) -> Outcome[None]:
    """Whether a report can be handed in: from the campaign's first day on; late reports are welcome."""
    if found.tense is Tense.AHEAD:
        return refuse("phase.not_begun", name=name, on=found.begins)
    return Ok(None)


def takes_registration(found: PhaseOn, *, name: str) -> Outcome[None]:
    """Whether something can be registered: from the first day to the last."""
    if found.tense is Tense.OVER:
        return refuse("registration.campaign_over", name=name)
    return takes_report(found, name=name)
