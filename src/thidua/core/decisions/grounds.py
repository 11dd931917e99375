"""Grounds on which a decision is cancelled (Luật 06/2022/QH15, Điều 93.2), and what each asks for."""

from collections.abc import Mapping
from dataclasses import dataclass

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.period import Day

FRAUD, FALSE_PAPERS, WRONG_PROCEDURE, VIOLATION, GRADE_CANCELLED = (
    "fraud", "false_papers", "wrong_procedure", "violation", "grade_cancelled",
)  # fmt: skip
PLACES: Mapping[str, str] = {
    FRAUD: "luat_06_2022 93.2.a", FALSE_PAPERS: "luat_06_2022 93.2.b", WRONG_PROCEDURE: "luat_06_2022 93.2.c",
    VIOLATION: "luat_06_2022 93.2.d", GRADE_CANCELLED: "luat_06_2022 93.2.d",
}  # fmt: skip
"""The place of the law that each ground stands on; a cancelled grade falls under the last one."""


@dataclass(frozen=True, slots=True)
class Achievement:
    """When the achievement of an award was made; what is not known is None."""

    name: str
    year: int
    since: Day | None = None
    until: Day | None = None

    @property
    def first(self) -> Day:
        """Its first day: that of the year where no day is known."""
        return self.since or Day(self.year, 1, 1)

    @property
    def last(self) -> Day:
        """Its last day."""
        return self.until or Day(self.year, 12, 31)


def upheld(ground: str, because: str, achievements: tuple[Achievement, ...], violated: Day | None) -> Outcome[str]:
    """The place of the law, where the ground bears the cancellation.

    A violation must lie within the time of the achievement: a later one is no ground here.
    """
    if ground not in PLACES:
        return refuse("decision.ground_unknown", ground=ground)
    if not because.strip():
        return refuse("reason.missing")
    if ground == VIOLATION and violated is None:
        return refuse("decision.violation_day_missing")
    outside = [
        each for each in achievements
        if ground == VIOLATION and violated is not None and not each.first <= violated <= each.last
    ]  # fmt: skip
    if outside and violated is not None:
        one = outside[0]
        return refuse("decision.violation_outside", name=one.name, on=violated, since=one.first, until=one.last)
    return Ok(PLACES[ground])


def reviewable(ground: str) -> Outcome[str]:
    """The place of the law, where an award revoked on that ground may be examined again for the same achievement.

    Only where the examining itself was against the law (93.2.c): then nobody said anything against the achievement. On
    the other grounds the achievement, its papers or the person's standard is what fell, so there is nothing to examine.
    """
    if ground != WRONG_PROCEDURE:
        return refuse("decision.ground_bars_review")
    return Ok(PLACES[ground])
