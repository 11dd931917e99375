"""What happens to a certificate later: correction by a new one, revocation with its grounds, restoration."""

from dataclasses import dataclass
from datetime import date

from thidua.core.certificates.line import Line, checked
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.foundation.act import Held, Turn, action
from thidua.modules.certificates import queries
from thidua.modules.certificates.actions.issuing import signed
from thidua.modules.certificates.models import Certificate


@dataclass(frozen=True, slots=True)
class Grounds:
    """Why a standing changes, and by which decision."""

    because: str
    decision: str
    decided_on: date


def _wanting(turn: Turn, grounds: Grounds) -> Refused | None:
    if not grounds.because.strip():
        return refuse("reason.missing")
    if not grounds.decision.strip():
        return refuse("certificates.no_decision")
    if grounds.decided_on > turn.today:
        return refuse("certificates.decided_later", on=grounds.decided_on)
    return None


def _keep(row: Certificate, grounds: Grounds) -> None:
    row.because, row.by_decision, row.by_decision_on = grounds.because.strip(), grounds.decision, grounds.decided_on
    row.save(update_fields=["because", "by_decision", "by_decision_on"])


@action("certificates.correct_certificate", event="certificate.corrected")
def correct_certificate(turn: Turn, *, certificate: int, line: Line, grounds: Grounds) -> Outcome[int]:
    """Correct a certificate: a new one takes its place, and the old one says so wherever it is checked."""
    held: Held[Certificate] = turn.hold(queries.certificate_for_update, certificate)
    row, batch = held.row, held.row.batch

    wanting = _wanting(turn, grounds) or checked([line])
    if isinstance(wanting, Refused):
        return wanting
    if (line.recipient, line.about, line.award, line.achievement) == (
        row.recipient, row.about, row.award, row.achievement,
    ):  # fmt: skip
        return refuse("certificates.same")

    last = batch.certificates.order_by("-place").values_list("place", flat=True)[0]
    (new,) = signed(turn, batch, batch.unit.name, [line], after=last)
    new.save()
    row.replaced_by = new
    row.save(update_fields=["replaced_by"])
    _keep(row, grounds)
    return turn.apply(new.pk, to=held, step="correct", by=new.serial, because=grounds.because.strip())


@action("certificates.revoke_certificate", event="certificate.revoked")
def revoke_certificate(turn: Turn, *, certificate: int, grounds: Grounds) -> Outcome[int]:
    """Mark a certificate as revoked by a decision; who checks it is told."""
    held = turn.hold(queries.certificate_for_update, certificate)

    wanting = _wanting(turn, grounds)
    if wanting:
        return wanting

    _keep(held.row, grounds)
    return turn.apply(
        certificate, to=held, step="revoke", decision=grounds.decision, because=grounds.because.strip()
    )  # fmt: skip


@action("certificates.restore_certificate", event="certificate.restored")
def restore_certificate(turn: Turn, *, certificate: int, grounds: Grounds) -> Outcome[int]:
    """Restore a revoked certificate by a decision."""
    held = turn.hold(queries.certificate_for_update, certificate)

    wanting = _wanting(turn, grounds)
    if wanting:
        return wanting

    _keep(held.row, grounds)
    return turn.apply(
        certificate, to=held, step="restore", decision=grounds.decision, because=grounds.because.strip()
    )  # fmt: skip
