"""What signs proofs and checks them."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A key. `secret` is sealed with the installation's own secret; `public` may be given to anybody."""

    name: str
    public: bytes
    secret: bytes


class Signing(Protocol):
    """Signatures by Ed25519 (RFC 8032)."""

    def new_key(self) -> KeyPair:
        """A fresh key, its secret sealed."""
        ...

    def sign(self, content: bytes, key: KeyPair) -> bytes:
        """The signature, 64 bytes. Raises ValueError where the secret was sealed by another installation."""
        ...

    def holds(self, content: bytes, signature: bytes, public: bytes) -> bool:
        """Whether the signature is that key's over exactly these bytes."""
        ...
