"""The proof on a certificate: what it says, signed, small enough for a QR code (docs/algorithms/certificate_proof.md).

The signed bytes are the fields as JSON with sorted keys and no blanks, in composed letters. The text in the QR code is
an address of the public page whose fragment holds these bytes, the signature and the key's name: whoever is on line is
shown the certificate's standing of today; whoever is not can check the signature with the published key.
"""

import base64
import binascii
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date

from thidua.core.kernel.outcome import Ok, Outcome, refuse

VERSION = 1
PAGE = "/kiem-tra/"
_SHORT = {
    "serial": "n", "recipient": "t", "award": "a", "decision": "d", "decided_on": "o", "body": "b",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Proof:
    """What a certificate proves. `decision` is the number of the decision, `decided_on` its day in ISO form."""

    serial: str
    recipient: str
    award: str
    decision: str
    decided_on: str
    body: str

    def signed_bytes(self) -> bytes:
        """What is signed; the same certificate always gives the same bytes."""
        named = {_SHORT[name]: unicodedata.normalize("NFC", value) for name, value in asdict(self).items()}
        return json.dumps({"v": VERSION, **named}, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


@dataclass(frozen=True, slots=True)
class SignedProof:
    """A proof as it is carried: its bytes, the signature over them, and the name of the key."""

    content: bytes
    signature: bytes
    key: str

    def address(self, site: str) -> str:
        """The text of the QR code, for a site such as `https://tdkt.example.vn`."""
        return f"{site}{PAGE}#{self.text()}"

    def text(self) -> str:
        """The part after `#`: three pieces with dots."""
        return ".".join((_coded(self.content), _coded(self.signature), self.key))


def read_signed(text: str) -> Outcome[SignedProof]:
    """The proof in what was scanned or typed: the whole address, or only the part after `#`."""
    pieces = text.strip().rpartition("#")[2].split(".")
    if len(pieces) != len(("content", "signature", "key")) or not all(pieces):
        return refuse("proof.unreadable")
    try:
        return Ok(SignedProof(_decoded(pieces[0]), _decoded(pieces[1]), pieces[2]))
    except (ValueError, binascii.Error):
        return refuse("proof.unreadable")


def read_proof(content: bytes) -> Outcome[Proof]:
    """What the signed bytes say."""
    try:
        said = json.loads(content.decode())
    except ValueError:
        return refuse("proof.unreadable")
    if not isinstance(said, Mapping) or said.get("v") != VERSION:
        return refuse("proof.other_version")
    named = {name: said.get(short) for name, short in _SHORT.items()}
    if not all(isinstance(value, str) for value in named.values()) or not _is_day(str(named["decided_on"])):
        return refuse("proof.unreadable")
    return Ok(Proof(**{name: str(value) for name, value in named.items()}))


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _coded(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def _decoded(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
