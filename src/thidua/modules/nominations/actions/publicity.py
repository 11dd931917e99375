"""Making dossiers public before the council sits, what people say of them, and the answers."""

from dataclasses import dataclass
from datetime import date, timedelta

from thidua.core.kernel.ids import DossierId, UnitId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.foundation.act import Turn, action
from thidua.modules.directory.public import unit_for_update
from thidua.modules.nominations.models import Comment, Dossier, Publicity
from thidua.modules.nominations.queries.publicity import clock, comment_for_update, publicity_for_update

LONGEST = 4_000
CROWD, WITHIN = 30, timedelta(minutes=10)
"""So many comments on one list within this time: then the next waits, so that nobody floods an office."""
STANCES = ("agree", "disagree", "other")


@dataclass(frozen=True, slots=True)
class PublicityDraft:
    """A list to be made public. `basis` is told where the law of the day names no number of days."""

    name: str
    where: str
    opens_on: date
    closes_on: date
    dossiers: tuple[DossierId, ...]
    basis: str = ""


def _wrong(draft: PublicityDraft, *, path: str, today: date) -> tuple[Reason, ...]:
    found = []
    if not draft.name.strip() or not draft.where.strip():
        found.append(Reason.of("publicity.name_missing"))
    if not draft.dossiers:
        found.append(Reason.of("nomination.nobody_chosen"))
    if draft.opens_on < today:
        found.append(Reason.of("publicity.opens_in_the_past", on=draft.opens_on))
    told = clock(draft.opens_on, path)
    if draft.closes_on < max(told.least, draft.opens_on):
        found.append(Reason.of("publicity.too_short", days=told.days or 1, least=told.least))
    if told.days is None and not draft.basis.strip():
        found.append(Reason.of("publicity.basis_missing", text=told.text))
    return tuple(found)


@action("nominations.open_publicity", event="publicity.opened")
def open_publicity(turn: Turn, *, unit: UnitId, draft: PublicityDraft) -> Outcome[int]:
    """Make dossiers that a body reviews public from a day to a day, so that people can say what they think."""
    held = turn.hold(unit_for_update, unit)

    rows = Dossier.objects.filter(pk__in=draft.dossiers, nomination__to=unit, state__in=("received", "carried"))
    if rows.count() != len(set(draft.dossiers)):
        return refuse("absent.not_found")
    wrong = _wrong(draft, path=held.row.path, today=turn.today)
    if wrong:
        return Refused(wrong)

    told = clock(draft.opens_on, held.row.path)
    row = Publicity.objects.create(
        unit_id=unit, name=draft.name.strip()[:255], where=draft.where.strip()[:255], opens_on=draft.opens_on,
        closes_on=draft.closes_on, working_days=told.days, basis=(told.cites or draft.basis.strip())[:255],
        by=turn.actor.name, at=turn.now,
    )  # fmt: skip
    row.dossiers.set(rows)
    return turn.apply(row.pk, to=held, name=row.name, count=len(rows), until=f"{row.closes_on:%d/%m/%Y}")


@action("nominations.extend_publicity", event="publicity.extended")
def extend_publicity(turn: Turn, *, publicity: int, closes_on: date, because: str) -> Outcome[int]:
    """Keep a list public for longer, with the reason; it is never cut short."""
    held = turn.hold(publicity_for_update, publicity)

    if closes_on <= held.row.closes_on:
        return refuse("publicity.never_shorter", on=held.row.closes_on)
    if not because.strip():
        return refuse("reason.missing")

    held.row.closes_on = closes_on
    held.row.save(update_fields=["closes_on"])
    return turn.apply(publicity, to=held, until=f"{closes_on:%d/%m/%Y}", because=because.strip())


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says of a list, or of one dossier in it."""

    name: str
    contact: str
    stance: str
    text: str
    dossier: DossierId | None = None


@action("nominations.comment", event="publicity.commented")
def comment(turn: Turn, *, publicity: int, said: Said) -> Outcome[int]:
    """Say something of a list while it is public; the body answers."""
    held = turn.hold(publicity_for_update, publicity)

    row = held.row
    if not row.opens_on <= turn.today <= row.closes_on:
        return refuse("publicity.not_open")
    if not said.text.strip() or not said.name.strip() or not said.contact.strip():
        return refuse("publicity.comment_incomplete")
    if len(said.text) > LONGEST or said.stance not in STANCES:
        return refuse("publicity.comment_too_long", most=LONGEST)
    if said.dossier is not None and not row.dossiers.filter(pk=said.dossier).exists():
        return refuse("absent.not_found")
    if row.comments.filter(at__gt=turn.now - WITHIN).count() >= CROWD:
        return refuse("publicity.crowded")

    made = Comment.objects.create(
        publicity=row, dossier_id=said.dossier, name=said.name.strip()[:200], contact=said.contact.strip()[:200],
        stance=said.stance, text=said.text.strip(), at=turn.now,
    )  # fmt: skip
    return turn.apply(made.pk, to=held)


@action("nominations.answer_comment", event="publicity.answered")
def answer_comment(turn: Turn, *, comment: int, answer: str, is_shown: bool) -> Outcome[int]:
    """Answer what somebody said of a list; both are shown to the public only where the body says so."""
    held = turn.hold(comment_for_update, comment)

    row = Comment.objects.get(pk=comment)
    if not answer.strip():
        return refuse("publicity.answer_missing")
    if row.answer:
        return refuse("publicity.answered_already")

    row.answer, row.is_shown, row.answered_by, row.answered_at = answer.strip(), is_shown, turn.actor.name, turn.now
    row.save(update_fields=["answer", "is_shown", "answered_by", "answered_at"])
    return turn.apply(held.row.pk, to=held)
