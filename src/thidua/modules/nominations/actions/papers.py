"""Papers of a dossier, or of the whole nomination: put in, taken out; and the number of the submission letter."""

from datetime import date

from thidua.core.kernel.ids import DossierId, NominationId, UnitId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.core.reporting.attachment import as_named
from thidua.foundation.act import Turn, action
from thidua.modules.documents.public import store_file
from thidua.modules.nominations.actions.drafting import OPEN
from thidua.modules.nominations.models import Dossier, Nomination, Paper
from thidua.modules.nominations.queries.gathering import dossier_for_update, nomination_for_update
from thidua.modules.nominations.queries.papers import LIST


@action("nominations.attach_paper", event="dossier.paper_attached")
def attach_paper(turn: Turn, *, dossier: DossierId, code: str, name: str, content: bytes) -> Outcome[int]:
    """Put a file into a dossier under the law's name of the paper; it must be what its name says."""
    found = Dossier.objects.filter(pk=dossier).select_related("nomination").first()
    if found is None:
        return refuse("absent.not_found")
    kind = as_named(name, content).or_raise()
    unit = UnitId(found.nomination.unit_id)
    file = store_file(turn, unit=unit, name=name, content=content, purpose="nomination").or_raise()
    held = turn.hold(dossier_for_update, dossier)

    if held.row.state not in OPEN:
        return refuse("nomination.handed_in")

    row = Paper.objects.create(
        nomination=held.row.nomination, dossier=held.row, code=code[:60], file_id=file, kind=kind, by=turn.actor.name,
        at=turn.now,
    )  # fmt: skip
    return turn.apply(row.pk, to=held, name=name)


@action("nominations.attach_to_all", event="nomination.paper_attached")
def attach_to_all(turn: Turn, *, nomination: NominationId, code: str, name: str, content: bytes) -> Outcome[int]:
    """Put a file that serves every dossier into the nomination, such as the minutes."""
    found = Nomination.objects.filter(pk=nomination).first()
    if found is None:
        return refuse("absent.not_found")
    kind = as_named(name, content).or_raise()
    unit = UnitId(found.unit_id)
    file = store_file(turn, unit=unit, name=name, content=content, purpose="nomination").or_raise()
    held = turn.hold(nomination_for_update, nomination)

    if held.row.state not in OPEN:
        return refuse("nomination.handed_in")

    row = Paper.objects.create(
        nomination=held.row, code=code[:60], file_id=file, kind=kind, by=turn.actor.name, at=turn.now
    )
    return turn.apply(row.pk, to=held, name=name)


@action("nominations.take_paper_out", event="dossier.paper_taken_out")
def take_paper_out(turn: Turn, *, paper: int) -> Outcome[DossierId]:
    """Take a file out of a dossier; it stays on record."""
    row = Paper.objects.filter(pk=paper, taken_out_by="").exclude(dossier=None).select_related("file").first()
    if row is None:
        return refuse("absent.not_found")
    held = turn.hold(dossier_for_update, DossierId(row.dossier_id or 0))

    if held.row.state not in OPEN:
        return refuse("nomination.handed_in")

    row.taken_out_by = turn.actor.name
    row.save(update_fields=["taken_out_by"])
    return turn.apply(DossierId(held.row.pk), to=held, name=row.file.name)


@action("nominations.take_shared_paper_out", event="nomination.paper_taken_out")
def take_shared_paper_out(turn: Turn, *, paper: int) -> Outcome[NominationId]:
    """Take a file that serves every dossier out of the nomination; it stays on record."""
    row = (
        Paper.objects.filter(pk=paper, taken_out_by="", dossier=None).exclude(code=LIST).select_related("file").first()
    )
    if row is None:
        return refuse("absent.not_found")
    held = turn.hold(nomination_for_update, NominationId(row.nomination_id))

    if held.row.state not in OPEN:
        return refuse("nomination.handed_in")

    row.taken_out_by = turn.actor.name
    row.save(update_fields=["taken_out_by"])
    return turn.apply(NominationId(held.row.pk), to=held, name=row.file.name)


@action("nominations.number_letter", event="nomination.letter_numbered")
def number_letter(turn: Turn, *, nomination: NominationId, number: str, on: date) -> Outcome[NominationId]:
    """Write the number and day of the signed submission letter."""
    held = turn.hold(nomination_for_update, nomination)

    if held.row.state not in OPEN:
        return refuse("nomination.handed_in")
    if not number.strip() or on > turn.today:
        return refuse("nomination.letter_incomplete")

    held.row.letter_number, held.row.letter_on = number.strip()[:80], on
    held.row.save(update_fields=["letter_number", "letter_on"])
    return turn.apply(nomination, to=held, number=number.strip(), on=f"{on:%d/%m/%Y}")
