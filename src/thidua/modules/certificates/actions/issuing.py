"""Issuing: each certificate of a decision gets its number and its signed proof, and the batch goes to the printer."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from thidua.core.certificates.layout import to_record
from thidua.core.certificates.line import Line, checked
from thidua.core.certificates.proof import Proof
from thidua.core.kernel.code import CODES, code_of
from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.vietnamese.fold import search_key
from thidua.foundation.act import Held, Turn, action
from thidua.foundation.sockets import plugged
from thidua.modules.certificates import queries
from thidua.modules.certificates.models import Batch, Certificate, LayoutRow, SigningKey
from thidua.modules.directory.public import unit_for_update
from thidua.ports.signing import KeyPair, Signing


@dataclass(frozen=True, slots=True)
class Draft:
    """What all certificates of a batch share, and the lines. `layout` is a name of `layouts_of`."""

    authority: str
    decision: str
    decided_on: date
    place: str
    signer_office: str
    signer: str
    layout: str
    lines: tuple[Line, ...]


@action("certificates.issue_certificates", event="certificates.issued")
def issue_certificates(turn: Turn, *, unit: UnitId, draft: Draft) -> Outcome[int]:
    """Issue the certificates of a decision and have them printed."""
    held = turn.hold(unit_for_update, unit)
    layout = queries.layout_for(unit, draft.layout)

    good = checked(draft.lines)
    if isinstance(good, Refused):
        return good
    if layout is None:
        return refuse("layout.unknown", name=draft.layout)
    if draft.decided_on > turn.today:
        return refuse("certificates.decided_later", on=draft.decided_on)

    row = LayoutRow.objects.filter(unit=unit, name=layout.name, version=layout.version).first()
    batch = Batch.objects.create(
        unit=held.row, layout=row or _adopted(turn, held.row.pk, layout), authority=draft.authority,
        decision=draft.decision, decided_on=draft.decided_on, place=draft.place, signer_office=draft.signer_office,
        signer=draft.signer, count=len(good.value), by=turn.actor.name, at=turn.now,
    )  # fmt: skip
    Certificate.objects.bulk_create(signed(turn, batch, held.row.name, good.value), batch_size=500)
    turn.afterwards(queries.PRINT, batch=batch.pk)
    return turn.apply(
        batch.pk, to=Held(batch, queries.batch_subject(batch)), count=batch.count, decision=draft.decision
    )  # fmt: skip


def _adopted(turn: Turn, unit: int, layout: queries.LayoutView) -> LayoutRow:
    """A layout that came with the system, kept as the unit's first version: what was printed stays known."""
    return LayoutRow.objects.create(
        unit_id=unit, name=layout.name, version=1, content=to_record(layout.layout), by=turn.actor.name, at=turn.now
    )


def signed(turn: Turn, batch: Batch, body: str, lines: Sequence[Line], *, after: int = 0) -> list[Certificate]:
    """The certificates of the lines with their proofs, not yet saved; their places follow `after`."""
    signing, key = plugged(Signing), _key(turn)
    pair = KeyPair(key.name, bytes(key.public), bytes(key.secret))
    made = []
    for place, line in enumerate(lines, after + 1):
        serial = code_of(secrets.randbelow(CODES))
        proof = Proof(serial, line.recipient, line.award, batch.decision, batch.decided_on.isoformat(), body)
        content = proof.signed_bytes()
        made.append(
            Certificate(
                batch=batch,
                place=place,
                serial=serial,
                recipient=line.recipient,
                search=search_key(line.recipient),
                about=line.about,
                award=line.award,
                achievement=line.achievement,
                subject=line.subject,
                content=content,
                signature=signing.sign(content, pair),
                key=key,
            )
        )
    return made


def _key(turn: Turn) -> SigningKey:
    """The installation's newest key; the first certificate of all makes it."""
    found = SigningKey.objects.first()
    if found is not None:
        return found
    pair = plugged(Signing).new_key()
    return SigningKey.objects.create(name=pair.name, public=pair.public, secret=pair.secret, made_at=turn.now)
