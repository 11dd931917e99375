"""Reads of readings: what the machine read and what persons decided about it, side by side."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from thidua.core.kernel.ids import PlanId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.plans.fact import Fact, PlanReading
from thidua.core.plans.plan_json import from_json
from thidua.core.plans.text.pieces import Piece, changed
from thidua.modules.plans.models import AcceptedPlan, FactDecision, FactVerdict, Reading
from thidua.modules.plans.queries.drafts import LaunchDraft, launch_draft

STANDING = {
    FactVerdict.ACCEPTED.value: "accepted",
    FactVerdict.CORRECTED.value: "corrected",
    FactVerdict.REFUSED.value: "refused",
    FactVerdict.ADDED.value: "added",
    FactVerdict.REOPENED.value: "open",
}


@dataclass(frozen=True, slots=True)
class LineView:
    """A line of the text as it was read."""

    number: int
    text: str
    is_known: bool
    pieces: tuple[Piece, ...] = ()
    """The line with its restored words, each with what was read there; empty where nothing was changed."""


@dataclass(frozen=True, slots=True)
class DecisionView:
    """What a person decided about a fact, the newest word. `value` is set where the person typed one."""

    key: str
    verdict: str
    value: Mapping[str, Any] | None
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ReadFact:
    """A fact of the machine (None for one that a person added) with the person's word (None while open)."""

    key: str
    group: str
    fact: Fact | None
    decision: DecisionView | None

    @property
    def status(self) -> str:
        """open, accepted, corrected, refused or added."""
        return STANDING[self.decision.verdict] if self.decision else "open"

    @property
    def read(self) -> Mapping[str, Any]:
        """The machine's value; empty where the machine read nothing."""
        return self.fact.value if self.fact else {}

    @property
    def value(self) -> Mapping[str, Any]:
        """The value that counts now."""
        typed = self.decision.value if self.decision else None
        return typed if typed is not None else self.read


@dataclass(frozen=True, slots=True)
class Review:
    """The newest reading of a plan with the decisions on it."""

    reading_id: int
    reader: str
    at: datetime
    lines: tuple[LineView, ...]
    reading: PlanReading
    facts: tuple[ReadFact, ...]

    @property
    def mended(self) -> int:
        """How many words of the text were restored."""
        return changed([line.pieces for line in self.lines])

    @property
    def total(self) -> int:
        """How many facts the machine read."""
        return len(self.reading.facts)

    @property
    def decided(self) -> int:
        """How many of them have a person's word."""
        return sum(1 for entry in self.facts if entry.fact is not None and entry.status != "open")

    def find(self, key: str) -> ReadFact | None:
        """The fact with this key."""
        return next((entry for entry in self.facts if entry.key == key), None)


def standing_decisions(reading: int) -> dict[str, DecisionView]:
    """The newest decision on each fact of the reading; facts taken up again (reopened) have none."""
    rows = FactDecision.objects.filter(reading=reading).order_by("pk")
    newest = {row.key: DecisionView(row.key, row.verdict, row.value, row.by, row.at) for row in rows}
    return {key: found for key, found in newest.items() if found.verdict != FactVerdict.REOPENED}


def group_of(key: str) -> str:
    """The group that a key belongs to: `tasks.3` → tasks, `bloc.roles.1` → bloc.roles, `added.tasks.1` → tasks."""
    parts = [part for part in key.removeprefix("added.").split(".") if not part.isdecimal()]
    return ".".join(parts)


def review_of(plan: PlanId) -> Outcome[Review]:
    """The newest reading with its decisions, for those who have asked the gate; refused where nothing was read."""
    row = Reading.objects.filter(plan=plan).order_by("-pk").first()
    if row is None:
        return refuse("plan.nothing_read")
    reading = from_json(row.content)
    decisions = standing_decisions(row.pk)
    known = {number for fact in reading.facts for number in range(fact.line, fact.line_to + 1)}
    read = tuple(ReadFact(fact.key, fact.group, fact, decisions.get(fact.key)) for fact in reading.facts)
    keys = {fact.key for fact in reading.facts}
    added = tuple(ReadFact(key, group_of(key), None, found) for key, found in decisions.items() if key not in keys)
    lines = tuple(
        LineView(number, line["text"], number in known, tuple(Piece(*piece) for piece in line.get("pieces", ())))
        for number, line in enumerate(row.lines, 1)
    )  # fmt: skip
    return Ok(Review(row.pk, row.reader, row.at, lines, reading, (*read, *added)))


def newest_version(plan: PlanId) -> AcceptedPlan | None:
    """The plan as data in its newest version."""
    return AcceptedPlan.objects.filter(plan=plan).order_by("-version").first()


def draft_of(plan: PlanId) -> Outcome[LaunchDraft]:
    """The campaign that the newest version would become, for those who have asked the gate; refused without one."""
    version = newest_version(plan)
    if version is None:
        return refuse("plan.not_accepted")
    return Ok(launch_draft(version.content, lines=lines_of(version.reading_id)))


def lines_of(reading: int) -> dict[str, int]:
    """On which line each fact of a reading stands."""
    content = Reading.objects.values_list("content", flat=True).get(pk=reading)
    return {fact.key: fact.line for fact in from_json(content).facts}
