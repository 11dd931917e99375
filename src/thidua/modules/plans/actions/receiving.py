"""Taking in a plan's file, and what the machine read in it."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from thidua.core.documents.kinds import kind_of
from thidua.core.documents.received import ReceivedText
from thidua.core.kernel.ids import PlanId, UnitId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.plans.fact import PlanReading
from thidua.core.plans.plan_json import to_json
from thidua.core.plans.text.pieces import Piece
from thidua.foundation.act import Held, Turn, action
from thidua.foundation.sentences import kept
from thidua.modules.directory.public import unit_for_update
from thidua.modules.documents.public import keep_content, store_file
from thidua.modules.plans import queries
from thidua.modules.plans.models import NUMBER_LENGTH, TITLE_LENGTH, Plan, Reading, ReadingPage

ISO_LENGTH = 10


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as it is shown beside its text: an upright JPEG; empty where none could be made."""

    number: int
    image: bytes
    width: int
    height: int


@action("plans.receive_file", event="plan.received")
def receive_file(turn: Turn, *, unit: UnitId, name: str, content: bytes) -> Outcome[PlanId]:
    """Take in a plan's file for a unit and have it read."""
    held = turn.hold(unit_for_update, unit)
    earlier = queries.received_before(unit=unit, digest=hashlib.sha256(content).hexdigest())
    file = store_file(turn, unit=unit, name=name, content=content, purpose=queries.PURPOSE).or_raise()

    if earlier is not None:
        return Refused((earlier,))
    kind = kind_of(content, name)
    if isinstance(kind, Refused):
        return kind

    row = Plan.objects.create(
        unit=held.row, file_id=file, title=PurePath(name).stem[:TITLE_LENGTH], received_at=turn.now,
        received_by=turn.actor.name,
    )  # fmt: skip
    turn.afterwards(queries.READ, plan=row.pk)
    return turn.apply(PlanId(row.pk), to=Held(row, queries.plan_subject(row)), name=name, unit=held.row.name)


@action("plans.record_reading", event="plan.read")
def record_reading(
    turn: Turn, *, plan: PlanId, text: ReceivedText, reading: PlanReading, reader: str,
    mended: tuple[tuple[Piece, ...], ...] = (), pages: Iterable[PagePicture] = (), likeness: str = "",
) -> Outcome[PlanId]:  # fmt: skip
    """Record what the machine read in a plan, with the pictures of its pages."""
    held = turn.hold(queries.plan_for_update, plan)

    row = _keep(held.row, text=text, reading=reading, reader=reader, turn=turn, mended=mended, likeness=likeness)
    others = {other.page: other for other in text.others}
    for page in pages:
        other = others.get(page.number)
        ReadingPage.objects.create(
            reading=row, number=page.number, width=page.width, height=page.height,
            image_id=keep_content(turn, page.image) if page.image else None,
            other=other.text if other else "", other_way=other.way.value if other else "",
        )  # fmt: skip
    return turn.apply(plan, to=held, step="record_reading", facts_read=len(reading.facts), reader=reader)


@action("plans.record_trouble", event="plan.not_readable")
def record_trouble(turn: Turn, *, plan: PlanId, trouble: tuple[Reason, ...]) -> Outcome[PlanId]:
    """Record why the machine could not read a plan."""
    held = turn.hold(queries.plan_for_update, plan)

    held.row.trouble = [kept(cause) for cause in trouble]
    held.row.save(update_fields=["trouble"])
    return turn.apply(plan, to=held, step="give_up", causes=[cause.code for cause in trouble])


@action("plans.stop_reading", event="plan.reading_stopped")
def stop_reading(turn: Turn, *, plan: PlanId) -> Outcome[PlanId]:
    """Stop the reading of a plan; the pages already read are kept for reading on."""
    held = turn.hold(queries.plan_for_update, plan)

    held.row.trouble = [kept(Reason.of("plan.reading_stopped", by=turn.actor.name))]
    held.row.save(update_fields=["trouble"])
    return turn.apply(plan, to=held, step="stop")


@action("plans.read_again", event="plan.read_again")
def read_again(turn: Turn, *, plan: PlanId) -> Outcome[PlanId]:
    """Read on where the reading of a plan stopped or failed."""
    held = turn.hold(queries.plan_for_update, plan)

    held.row.trouble = []
    held.row.save(update_fields=["trouble"])
    turn.afterwards(queries.READ, plan=held.row.pk)
    return turn.apply(plan, to=held, step="read_again")


def _kept_lines(text: ReceivedText, mended: tuple[tuple[Piece, ...], ...]) -> list[dict[str, object]]:
    """The lines as they were read, with their page, and in pieces where words were restored."""
    found: list[dict[str, object]] = []
    for place, line in enumerate(text.lines):
        entry: dict[str, object] = {"text": line.text}
        if line.page is not None:
            entry["page"] = line.page
        if line.box is not None:
            entry["box"] = [line.box.left, line.box.top, line.box.right, line.box.bottom]
        if place < len(mended) and any(piece.was is not None for piece in mended[place]):
            entry["pieces"] = [[piece.text, piece.was] for piece in mended[place]]
        found.append(entry)
    return found


def _keep(
    row: Plan, *, text: ReceivedText, reading: PlanReading, reader: str, turn: Turn,
    mended: tuple[tuple[Piece, ...], ...], likeness: str,
) -> Reading:  # fmt: skip
    """The reading, whole and for ever, and what lists show of it."""
    content = to_json(reading)
    lines = _kept_lines(text, mended)
    line = json.dumps([content, lines], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    made = Reading.objects.create(
        plan=row, content=content, lines=lines, facts=len(reading.facts), reader=reader, at=turn.now,
        digest=hashlib.sha256(line.encode()).hexdigest(),
    )  # fmt: skip
    row.title = (_said(reading, "title") or row.title)[:TITLE_LENGTH]
    row.number = _said(reading, "number")[:NUMBER_LENGTH]
    issued = _said(reading, "issued_on")
    row.issued_on = date.fromisoformat(issued) if len(issued) == ISO_LENGTH else None
    row.encoding, row.trouble, row.likeness = text.encoding, [], likeness
    row.notes = [kept(note) for note in (*text.notes, *reading.notes)]
    row.save(update_fields=["title", "number", "issued_on", "encoding", "notes", "trouble", "likeness"])
    return made


def _said(reading: PlanReading, key: str) -> str:
    fact = reading.fact(key)
    return str((fact.value.get("value") if fact else None) or "")


@action("plans.set_plan_aside", event="plan.set_aside")
def set_plan_aside(turn: Turn, *, plan: PlanId, because: str) -> Outcome[PlanId]:
    """Set a plan aside with the reason; its file and readings stay."""
    held = turn.hold(queries.plan_for_update, plan)

    if not because.strip():
        return refuse("reason.missing")

    if held.row.state in ("received", "unread"):
        turn.afterwards(queries.READ, plan=held.row.pk)  # finds nothing to read any more, and drops the pages laid down
    held.row.set_aside_because = because.strip()[:TITLE_LENGTH]
    held.row.save(update_fields=["set_aside_because"])
    return turn.apply(plan, to=held, step="set_aside", because=because.strip())


@action("plans.take_plan_back", event="plan.taken_back")
def take_plan_back(turn: Turn, *, plan: PlanId) -> Outcome[PlanId]:
    """Take up again a plan that was set aside."""
    held = turn.hold(queries.plan_for_update, plan)

    if isinstance(queries.review_of(plan), Refused):
        return refuse("plan.nothing_read")

    return turn.apply(plan, to=held, step="take_back")
