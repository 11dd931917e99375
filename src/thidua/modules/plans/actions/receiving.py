"""Taking in a plan's file, and what the machine read in it."""

import hashlib
import json
from datetime import date
from pathlib import PurePath

from thidua.core.documents.received import ReceivedText
from thidua.core.kernel.ids import PlanId, UnitId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.plans.fact import PlanReading
from thidua.core.plans.plan_json import to_json
from thidua.core.plans.text.pieces import Piece
from thidua.core.vietnamese.encodings import decoded
from thidua.foundation.act import Held, Turn, action
from thidua.modules.directory.public import unit_for_update
from thidua.modules.documents.public import store_file
from thidua.modules.plans import queries
from thidua.modules.plans.models import NUMBER_LENGTH, TITLE_LENGTH, Plan, Reading

READ = "plans.read"
"""The effect that reads a plan after the commit; registered in tasks.py."""
ISO_LENGTH = 10


@action("plans.receive_file", event="plan.received")
def receive_file(turn: Turn, *, unit: UnitId, name: str, content: bytes) -> Outcome[PlanId]:
    """Take in a plan's file for a unit and have it read."""
    held = turn.hold(unit_for_update, unit)
    earlier = queries.received_before(unit=unit, digest=hashlib.sha256(content).hexdigest())
    file = store_file(turn, unit=unit, name=name, content=content, purpose=queries.PURPOSE).or_raise()

    if earlier is not None:
        return Refused((earlier,))
    text = decoded(content, name=name)
    if isinstance(text, Refused):
        return text

    row = Plan.objects.create(
        unit=held.row, file_id=file, title=PurePath(name).stem[:TITLE_LENGTH], received_at=turn.now,
        received_by=turn.actor.name, encoding=text.value.encoding,
        notes=[queries.reason_to_keep(note) for note in text.value.notes],
    )  # fmt: skip
    turn.afterwards(READ, plan=row.pk)
    return turn.apply(PlanId(row.pk), to=Held(row, queries.plan_subject(row)), name=name, unit=held.row.name)


@action("plans.record_reading", event="plan.read", also=("plan.not_readable",))
def record_reading(
    turn: Turn, *, plan: PlanId, text: ReceivedText | None, reading: PlanReading | None, reader: str,
    trouble: tuple[Reason, ...] = (), mended: tuple[tuple[Piece, ...], ...] = (),
) -> Outcome[PlanId]:  # fmt: skip
    """Record what the machine read in a plan, or why it could not read it."""
    held = turn.hold(queries.plan_for_update, plan)

    if text is None or reading is None:
        held.row.trouble = [queries.reason_to_keep(cause) for cause in trouble]
        held.row.save(update_fields=["trouble"])
        return turn.apply(plan, to=held, event="plan.not_readable", causes=[cause.code for cause in trouble])

    _keep(held.row, text=text, reading=reading, reader=reader, turn=turn, mended=mended)
    return turn.apply(plan, to=held, step="record_reading", facts_read=len(reading.facts), reader=reader)


def _kept_lines(text: ReceivedText, mended: tuple[tuple[Piece, ...], ...]) -> list[dict[str, object]]:
    """The lines as they were read, with their page, and in pieces where words were restored."""
    kept: list[dict[str, object]] = []
    for place, line in enumerate(text.lines):
        entry: dict[str, object] = {"text": line.text}
        if line.page is not None:
            entry["page"] = line.page
        if place < len(mended) and any(piece.was is not None for piece in mended[place]):
            entry["pieces"] = [[piece.text, piece.was] for piece in mended[place]]
        kept.append(entry)
    return kept


def _keep(
    row: Plan, *, text: ReceivedText, reading: PlanReading, reader: str, turn: Turn,
    mended: tuple[tuple[Piece, ...], ...],
) -> None:  # fmt: skip
    """The reading, whole and for ever, and what lists show of it."""
    content = to_json(reading)
    lines = _kept_lines(text, mended)
    kept = json.dumps([content, lines], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    Reading.objects.create(
        plan=row, content=content, lines=lines, facts=len(reading.facts), reader=reader, at=turn.now,
        digest=hashlib.sha256(kept.encode()).hexdigest(),
    )  # fmt: skip
    row.title = (_said(reading, "title") or row.title)[:TITLE_LENGTH]
    row.number = _said(reading, "number")[:NUMBER_LENGTH]
    issued = _said(reading, "issued_on")
    row.issued_on = date.fromisoformat(issued) if len(issued) == ISO_LENGTH else None
    row.encoding, row.trouble = text.encoding, []
    row.notes = [queries.reason_to_keep(note) for note in (*text.notes, *reading.notes)]
    row.save(update_fields=["title", "number", "issued_on", "encoding", "notes", "trouble"])


def _said(reading: PlanReading, key: str) -> str:
    fact = reading.fact(key)
    return str((fact.value.get("value") if fact else None) or "")


@action("plans.set_plan_aside", event="plan.set_aside")
def set_plan_aside(turn: Turn, *, plan: PlanId, because: str) -> Outcome[PlanId]:
    """Set a plan aside with the reason; its file and readings stay."""
    held = turn.hold(queries.plan_for_update, plan)

    if not because.strip():
        return refuse("reason.missing")

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
