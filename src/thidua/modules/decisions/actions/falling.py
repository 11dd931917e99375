"""What a correction, a revocation and a restoration do to register, certificates, money and later awards."""

from thidua.core.kernel.ids import DossierId, EntryId, GivingBackId, PaymentId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.foundation.act import Turn
from thidua.law.procedure.deadlines import due
from thidua.law.resting import bases_of
from thidua.modules.certificates.public import (
    Grounds,
    certificates_about,
    correct_certificate,
    restore_certificate,
    revoke_certificate,
)
from thidua.modules.certificates.public import Line as CertificateLine
from thidua.modules.decisions import queries
from thidua.modules.decisions.actions.funds import came_back, let_go, stop_payment
from thidua.modules.decisions.models import Decision, Doubt, GivingBack, Line
from thidua.modules.nominations.public import award_fell, award_restored
from thidua.modules.registry.public import (
    EntryDraft,
    EntryView,
    correct_entry,
    entries_of,
    entry_view,
    restore_entry,
    revoke_entry,
)

ARTEFACT, MONEY = "artefact", "money"


def _grounds(row: Decision) -> Grounds:
    assert row.on is not None
    return Grounds(row.because, queries.written_number(row), row.on)


def _target(line: Line) -> tuple[Line, EntryId]:
    assert line.target is not None
    assert line.target.entry_id is not None
    return line.target, EntryId(line.target.entry_id)


def corrected(turn: Turn, row: Decision) -> None:
    """The register gets a new line, the certificate a successor."""
    for line in row.lines.select_related("target"):
        target, entry = _target(line)
        now = entry_view(entry)
        if now is None:
            refuse("absent.not_found").or_raise()
        said = {name: value for name, value in line.instead.items() if value}
        draft = EntryDraft(
            award=now.award, year=now.year, decision=now.decision, decided=now.decided, kind_of_award=now.kind,
            issuer=now.issuer, since=now.since, until=now.until, achievement=said.get("achievement", now.achievement),
            source=f"Quyết định số {queries.written_number(row)}", name=said.get("name", now.name),
            position=said.get("about", now.position)[:200],
        )  # fmt: skip
        correct_entry(turn, entry=entry, draft=draft, because=row.because).or_raise()
        for each in certificates_about(queries.certificate_key(target)):
            if each.standing.state == "valid":
                changed = CertificateLine(
                    said.get("name", each.recipient), said.get("about", each.about), each.award,
                    said.get("achievement", each.achievement), queries.certificate_key(target),
                )  # fmt: skip
                same = changed == CertificateLine(
                    each.recipient, each.about, each.award, each.achievement, changed.subject
                )
                if not same:
                    correct_certificate(turn, certificate=each.id, line=changed, grounds=_grounds(row)).or_raise()


def revoked(turn: Turn, row: Decision) -> None:
    """The register and the certificates say so; what was given has to come back; later awards are to be looked at."""
    assert row.on is not None
    for line in row.lines.select_related("target__decision__unit", "target__bearer"):
        target, entry = _target(line)
        revoke_entry(
            turn, entry=entry, because=row.because, decision=queries.written_number(row), decided=row.on
        ).or_raise()
        for each in certificates_about(queries.certificate_key(target)):
            if each.standing.state == "valid":
                revoke_certificate(turn, certificate=each.id, grounds=_grounds(row)).or_raise()
        _money_back(turn, row, line, target)
        _ask(turn, row, line, ARTEFACT, 0)
        _doubt(row, line, entry)
        if target.item:
            because = f"Quyết định số {queries.written_number(row)} hủy khen thưởng: {row.because}"
            award_fell(turn, DossierId(int(target.item)), because=because)


def _money_back(turn: Turn, row: Decision, line: Line, target: Line) -> None:
    """A prize that was paid is asked back; one that was not is stopped and stays in the fund."""
    payment = queries.payment_row(target)
    if payment is None:
        return
    if payment.state == "paid":
        _ask(turn, row, line, MONEY, payment.amount)
    elif payment.state == "due":
        amount = stop_payment(turn, payment=PaymentId(payment.pk)).or_raise()
        why = f"Không chi tiền thưởng của {target.name}, Quyết định số {queries.written_number(row)}"
        came_back(turn, row, amount, because=why).or_raise()


def _ask(turn: Turn, row: Decision, line: Line, what: str, amount: int) -> None:
    days = queries.days_to_return(row, on=row.on or turn.today)
    on = by_weekends = None
    if days is not None and row.on is not None:
        ends = due(row.on, days)
        on, by_weekends = ends.on, ends.by_weekends
    GivingBack.objects.create(line=line, what=what, amount=amount, due_on=on, due_by_weekends=by_weekends)


def _doubt(row: Decision, line: Line, entry: EntryId) -> None:
    """Every later award of the bearer whose rule counts the revoked one, or comes after it, is flagged."""
    revoked_view = entry_view(entry)
    if revoked_view is None:
        return
    for each in entries_of([line.bearer_id]):
        if each.id != entry and not each.is_revoked and _is_later(each, revoked_view):
            rule = revoked_view.award if revoked_view.award in bases_of(each.award) else ""
            if rule:
                Doubt.objects.get_or_create(
                    revoked=line, entry_id=each.id, defaults={"unit_id": row.unit_id, "rule": rule}
                )


def _is_later(each: EntryView, earlier: EntryView) -> bool:
    return (each.decided, each.id) > (earlier.decided, earlier.id)


def restored(turn: Turn, row: Decision, line: Line) -> Outcome[int]:
    """One award stands again; returns what is to be paid anew."""
    assert row.on is not None
    target, entry = _target(line)
    if queries.reviewed_since([target]):
        return refuse("decision.item_reviewed_again", name=target.name)
    restore_entry(
        turn, entry=entry, because=row.because, decision=queries.written_number(row), decided=row.on
    ).or_raise()
    for each in certificates_about(queries.certificate_key(target)):
        if each.standing.state == "revoked":
            restore_certificate(turn, certificate=each.id, grounds=_grounds(row)).or_raise()
    if target.item:
        why = f"Quyết định số {queries.written_number(row)} phục hồi khen thưởng"
        award_restored(turn, DossierId(int(target.item)), because=why)
    for open_one in GivingBack.objects.filter(line__target=target, state="asked"):
        because = f"Khen thưởng được phục hồi theo Quyết định số {queries.written_number(row)}"
        let_go(turn, giving_back=GivingBackId(open_one.pk), because=because).or_raise()
    return Ok(_owed(target))


def _owed(target: Line) -> int:
    payment = queries.payment_row(target)
    if payment is not None and payment.state == "stopped":
        return payment.amount
    back = GivingBack.objects.filter(line__target=target, what=MONEY, state="back").first()
    return back.amount if back else 0
