"""Writes of pacts: drawn up by the bloc's head, signed by the head of each member, changed with a reason."""

from thidua.core.kernel.ids import BlocId, PactId, UnitId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.registrations.pact import PactText, digest, faults, from_record, record
from thidua.foundation.act import Held, Turn, action
from thidua.modules.campaigns.public import bloc_for_update, bloc_view
from thidua.modules.directory.public import unit_for_update
from thidua.modules.registrations.models import Pact, PactSignature
from thidua.modules.registrations.queries import pacts as queries


@action("registrations.draw_up_pact", event="pact.drawn_up")
def draw_up_pact(turn: Turn, *, bloc: BlocId, text: PactText) -> Outcome[PactId]:
    """Draw up the pact of a bloc for a year."""
    turn.hold(bloc_for_update, bloc)

    if Pact.objects.filter(bloc=bloc, year=text.year).exists():
        return refuse("pact.there_already", year=text.year)

    row = Pact.objects.create(
        bloc_id=bloc, year=text.year, content=record(text), digest=digest(text), drawn_at=turn.now
    )
    held = Held(row, queries.pact_subject(row, bloc_view(bloc)))
    return turn.apply(PactId(row.pk), to=held, digest=row.digest)


@action("registrations.edit_pact", event="pact.edited")
def edit_pact(turn: Turn, *, pact: PactId, text: PactText) -> Outcome[PactId]:
    """Edit the text of a pact that is not open for signing."""
    held = turn.hold(queries.pact_for_update, pact)

    if held.row.state != "drafting":
        return refuse("pact.open_for_signing")

    held.row.content, held.row.digest = record(text), digest(text)
    held.row.save(update_fields=["content", "digest"])
    return turn.apply(pact, to=held, digest=held.row.digest)


@action("registrations.open_signing", event="pact.opened")
def open_signing(turn: Turn, *, pact: PactId) -> Outcome[PactId]:
    """Open a pact for signing: from then on its text stands."""
    held = turn.hold(queries.pact_for_update, pact)

    wrong = faults(from_record(held.row.content))
    if wrong:
        return Refused(wrong)

    held.row.opened_at = turn.now
    held.row.save(update_fields=["opened_at"])
    return turn.apply(pact, to=held, step="open", digest=held.row.digest)


@action("registrations.sign_pact", event="pact.signed", also=("pact.concluded",))
def sign_pact(turn: Turn, *, pact: PactId, unit: UnitId, seen: str) -> Outcome[PactId]:
    """Sign a pact for a member unit, by its head; `seen` is the digest of the text that was read."""
    signer = turn.hold(unit_for_update, unit)
    held = turn.hold(queries.pact_for_update, pact)
    bloc = bloc_view(BlocId(held.row.bloc_id))
    waiting = queries.still_to_sign(held.row, bloc)

    if held.row.state != "signing":
        return refuse("pact.not_open")
    if seen != held.row.digest:
        return refuse("pact.text_changed")
    if unit not in waiting:
        return refuse("pact.signed_already", unit=signer.row.name)

    PactSignature.objects.create(
        pact=held.row, unit_id=unit, digest=held.row.digest, version=held.row.version, by=turn.actor.name,
        person=turn.actor.person, at=turn.now,
    )  # fmt: skip
    if len(waiting) > 1:
        return turn.apply(pact, to=held, unit=signer.row.name, digest=held.row.digest)
    held.row.concluded_at = turn.now
    held.row.save(update_fields=["concluded_at"])
    return turn.apply(
        pact, to=held, step="conclude", event="pact.concluded", unit=signer.row.name, digest=held.row.digest
    )


@action("registrations.change_pact", event="pact.changed")
def change_pact(turn: Turn, *, pact: PactId, because: str) -> Outcome[PactId]:
    """Take a pact back for a change of its text, with the reason: all signatures under it are void."""
    held = turn.hold(queries.pact_for_update, pact)

    if not because.strip():
        return refuse("reason.missing")

    row = held.row
    voided = PactSignature.objects.filter(pact=row, version=row.version).count()
    # A new round has its own number: who signed the old text signs again, even if the words come back.
    row.version, row.concluded_at = row.version + 1, None
    row.save(update_fields=["version", "concluded_at"])
    return turn.apply(pact, to=held, step="change", because=because.strip(), voided=voided)
