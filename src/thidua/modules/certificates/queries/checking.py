"""What anybody may learn of a certificate they hold: by its number, or by what its QR code says.

A number is one of 2 to the 60th, so that none is found by trying; what is shown is what the sheet in hand says anyway,
and how it stands today.
"""

from dataclasses import dataclass
from datetime import date

from thidua.core.certificates.proof import Proof, read_proof, read_signed
from thidua.core.kernel.code import read_code
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.foundation.sockets import plugged
from thidua.modules.certificates.models import Certificate, SigningKey
from thidua.modules.certificates.queries.batches import Standing, standing_of
from thidua.ports.signing import Signing


@dataclass(frozen=True, slots=True)
class Checked:
    """A certificate as the public check shows it. `is_signed`: the QR code was given, and its signature is good."""

    proof: Proof
    decided_on: date
    standing: Standing
    is_signed: bool


def checked_serial(typed: str) -> Outcome[Checked]:
    """The certificate with that number."""
    row = Certificate.objects.filter(serial=read_code(typed)).select_related("replaced_by").first()
    if row is None:
        return refuse("proof.unknown_serial")
    return _checked(row, read_proof(bytes(row.content)), is_signed=False)


def checked_proof(text: str) -> Outcome[Checked]:
    """The certificate whose QR code says this; refused where the signature is not one of this installation's."""
    signed = read_signed(text)
    if isinstance(signed, Refused):
        return signed
    key = SigningKey.objects.filter(name=signed.value.key).first()
    if key is None:
        return refuse("proof.unknown_key")
    if not plugged(Signing).holds(signed.value.content, signed.value.signature, bytes(key.public)):
        return refuse("proof.forged")
    proof = read_proof(signed.value.content)
    if isinstance(proof, Refused):
        return proof
    row = Certificate.objects.filter(serial=proof.value.serial).select_related("replaced_by").first()
    return _checked(row, proof, is_signed=True) if row else refuse("proof.unknown_serial")


def _checked(row: Certificate, proof: Outcome[Proof], *, is_signed: bool) -> Outcome[Checked]:
    if isinstance(proof, Refused):
        return proof
    return Ok(Checked(proof.value, date.fromisoformat(proof.value.decided_on), standing_of(row), is_signed))


def public_keys() -> tuple[tuple[str, str], ...]:
    """Every public key by name, in hexadecimal: what checks signatures without a connection."""
    return tuple((key.name, bytes(key.public).hex()) for key in SigningKey.objects.all())
