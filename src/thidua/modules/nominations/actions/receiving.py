"""Taking a nomination in with a receipt, returning it or one dossier with the reason, handing it to another officer."""

from datetime import date

from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import DossierId, NominationId, PersonId, UnitId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.workflow.nomination import NOMINATION
from thidua.foundation import locks
from thidua.foundation.act import Turn, action
from thidua.modules.directory.public import holders_at
from thidua.modules.nominations.models import Nomination, ReceiptBook
from thidua.modules.nominations.queries.gathering import dossier_for_update, nomination_for_update
from thidua.modules.statutes.public import award_words


def _next_receipt(row: Nomination, year: int) -> int:
    """The next number of the body in the year: none twice, none left out, for the book is held until the end."""
    ReceiptBook.objects.get_or_create(unit_id=row.to_id, year=year)
    book = locks.locked(ReceiptBook.objects.filter(unit=row.to_id, year=year)).get()
    book.last += 1
    book.save(update_fields=["last"])
    return book.last


@action("nominations.receive_dossier", event="dossier.received")
def receive_dossier(turn: Turn, *, dossier: DossierId) -> Outcome[DossierId]:
    """Take a dossier in: with its nomination, or again after it was returned and mended."""
    held = turn.hold(dossier_for_update, dossier)

    if held.row.nomination.received_on is None:
        return refuse("nomination.not_received")

    return turn.apply(dossier, to=held, step="receive", award=award_words(held.row.award))


@action("nominations.receive_nomination", event="nomination.received")
def receive_nomination(
    turn: Turn, *, nomination: NominationId, on: date | None = None, proof: str = ""
) -> Outcome[NominationId]:
    """Take a nomination in with the next receipt number; a day before today needs the proof of that day."""
    held = turn.hold(nomination_for_update, nomination)

    row, day = held.row, on or turn.today
    if day > turn.today:
        return refuse("nomination.received_ahead", on=day)
    if day < turn.today and not proof.strip():
        return refuse("nomination.receipt_proof_missing", on=day)
    onward = NOMINATION.next_state(current=row.state, step="receive")
    if isinstance(onward, Refused):
        return onward

    row.received_on, row.received_proof, row.received_by = day, proof.strip()[:255], turn.actor.name
    row.receipt, row.receipt_year = _next_receipt(row, turn.today.year), turn.today.year
    row.officer_id = turn.actor.person
    row.save()
    for key in row.dossiers.filter(state="submitted").values_list("pk", flat=True):
        receive_dossier(turn, dossier=DossierId(key)).or_raise()
    return turn.apply(
        nomination, to=held, step="receive", receipt=f"{row.receipt}/{row.receipt_year}", on=f"{day:%d/%m/%Y}"
    )  # fmt: skip


@action("nominations.return_dossier", event="dossier.returned")
def return_dossier(turn: Turn, *, dossier: DossierId, because: str) -> Outcome[DossierId]:
    """Return a dossier to be completed, with the reason."""
    held = turn.hold(dossier_for_update, dossier)

    if not because.strip():
        return refuse("reason.missing")

    held.row.because = because.strip()
    held.row.save(update_fields=["because"])
    return turn.apply(dossier, to=held, step="send_back", award=award_words(held.row.award), because=because.strip())


@action("nominations.return_nomination", event="nomination.returned")
def return_nomination(turn: Turn, *, nomination: NominationId, because: str) -> Outcome[NominationId]:
    """Return a nomination that was not received, with all its dossiers and the reason."""
    held = turn.hold(nomination_for_update, nomination)

    if not because.strip():
        return refuse("reason.missing")

    for key in held.row.dossiers.filter(state="submitted").values_list("pk", flat=True):
        return_dossier(turn, dossier=DossierId(key), because=because).or_raise()
    held.row.because = because.strip()
    held.row.save(update_fields=["because"])
    return turn.apply(nomination, to=held, step="send_back", because=because.strip())


@action("nominations.hand_over", event="nomination.handed_over")
def hand_over(turn: Turn, *, nomination: NominationId, officer: PersonId, because: str = "") -> Outcome[NominationId]:
    """Give a received nomination to another officer of the body that reviews it."""
    held = turn.hold(nomination_for_update, nomination)

    if held.row.state != "received":
        return refuse("nomination.not_received")
    officers = holders_at(unit=UnitId(held.row.to_id), duty=Duty.STANDING_OFFICE, on=turn.today)
    there = {each.id: each for each in officers}
    if officer not in there or officer == held.row.officer_id:
        return refuse("nomination.officer_not_here")

    held.row.officer_id = officer
    held.row.save(update_fields=["officer"])
    return turn.apply(nomination, to=held, officer=there[officer].name, because=because.strip() or "–")
