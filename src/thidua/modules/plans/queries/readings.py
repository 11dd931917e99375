"""Reads of readings: what the machine read and what persons decided about it, side by side."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from thidua.core.kernel.ids import CampaignId, PlanId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.plans.fact import Fact, PlanReading
from thidua.core.plans.plan_json import from_json
from thidua.core.plans.text.pieces import Piece, changed
from thidua.modules.documents.public import content_by_digest
from thidua.modules.plans.models import AcceptedPlan, FactDecision, FactVerdict, Reading, ReadingPage
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
    page: int | None = None
    box: tuple[int, int, int, int] | None = None
    """Left, top, right, bottom in thousandths of the upright page."""

    @property
    def left(self) -> int:
        """Where its frame begins on the page: a little outside the letters."""
        return max(self.box[0] - 4, 0) if self.box else 0

    @property
    def top(self) -> int:
        """The upper edge of the frame."""
        return max(self.box[1] - 3, 0) if self.box else 0

    @property
    def across(self) -> int:
        """The width of the frame."""
        return self.box[2] + 4 - self.left if self.box else 0

    @property
    def down(self) -> int:
        """The height of the frame."""
        return self.box[3] + 3 - self.top if self.box else 0


@dataclass(frozen=True, slots=True)
class LeafView:
    """A page of the paper: its picture's digest (empty where there is none) and size, its lines that have a box.

    `other` is the reading of the page that was not taken; `other_way` how it was come by (text, ocr).
    """

    number: int
    digest: str
    width: int
    height: int
    lines: tuple[LineView, ...]
    other: str
    other_way: str


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
    leaves: tuple[LeafView, ...] = ()

    @property
    def has_pictures(self) -> bool:
        """Whether the paper can be shown as it looks."""
        return any(leaf.digest for leaf in self.leaves)

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
    lines = tuple(_line(number, line, number in known) for number, line in enumerate(row.lines, 1))
    return Ok(Review(row.pk, row.reader, row.at, lines, reading, (*read, *added), _leaves(row.pk, lines)))


def awarded_rows(plan: PlanId) -> tuple[Fact, ...]:
    """Who is awarded by the newest reading, row by row with its line, for those who have asked the gate.

    Rows are no facts of a plan and nobody decides on them here: whoever takes them on looks at each.
    """
    row = Reading.objects.filter(plan=plan).order_by("-pk").first()
    return from_json(row.content).of("awarded") if row else ()


def _line(number: int, line: dict[str, Any], is_known: bool) -> LineView:  # noqa: FBT001 - one flag of one line
    box = line.get("box")
    mended = tuple(Piece(*piece) for piece in line.get("pieces", ()))
    return LineView(number, line["text"], is_known, mended, line.get("page"), tuple(box) if box else None)


def _leaves(reading: int, lines: tuple[LineView, ...]) -> tuple[LeafView, ...]:
    """The pages of a reading; none for a text that has no pages."""
    return tuple(
        LeafView(
            page.number, page.image_id or "", page.width, page.height,
            tuple(line for line in lines if line.page == page.number and line.box), page.other, page.other_way,
        )
        for page in ReadingPage.objects.filter(reading=reading).order_by("number")
    )  # fmt: skip


def leaf_picture(plan: PlanId, number: int) -> Outcome[bytes]:
    """The picture of a page of the newest reading, for those who have asked the gate."""
    newest = Reading.objects.filter(plan=plan).order_by("-pk").values_list("pk", flat=True).first()
    digest = ReadingPage.objects.filter(reading=newest, number=number).values_list("image", flat=True).first()
    return Ok(content_by_digest(digest)) if digest else refuse("absent.not_found")


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


def accepted_of_campaign(campaign: CampaignId) -> tuple[dict[str, Any], dict[str, int]] | None:
    """The plan behind a campaign as it was confirmed, with the line of each fact; None where no plan set it going."""
    version = AcceptedPlan.objects.filter(plan__campaign=campaign).order_by("-version").first()
    return None if version is None else (version.content, lines_of(version.reading_id))
