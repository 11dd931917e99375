"""Signatures by Ed25519, through cryptography.

Secret keys are kept sealed with a key derived from the installation's own secret: a copy of the database alone signs
nothing, and all machines of one installation can sign.
"""

import base64
import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from thidua.ports.signing import KeyPair

NAME_LENGTH = 12


class Ed25519Signing:
    """`ports.signing.Signing`, with the installation's secret."""

    def __init__(self, secret: str) -> None:
        self._secret = secret

    def new_key(self) -> KeyPair:
        """A fresh key. Its name is the beginning of its public half's digest."""
        private = Ed25519PrivateKey.generate()
        public = private.public_key().public_bytes_raw()
        sealed = self._box().encrypt(private.private_bytes_raw())
        return KeyPair(hashlib.sha256(public).hexdigest()[:NAME_LENGTH], public, sealed)

    def sign(self, content: bytes, key: KeyPair) -> bytes:
        """The signature, 64 bytes. Raises ValueError where the secret was sealed by another installation."""
        try:
            opened = self._box().decrypt(key.secret)
        except InvalidToken as other:
            raise ValueError(f"the secret of key {key.name} was sealed with another THIDUA_SECRET_KEY") from other
        return Ed25519PrivateKey.from_private_bytes(opened).sign(content)

    def holds(self, content: bytes, signature: bytes, public: bytes) -> bool:
        """Whether the signature is that key's over exactly these bytes."""
        try:
            Ed25519PublicKey.from_public_bytes(public).verify(signature, content)
        except (InvalidSignature, ValueError):
            return False
        return True

    def _box(self) -> Fernet:
        derived = HKDF(hashes.SHA256(), length=32, salt=None, info=b"thidua certificate keys").derive(
            self._secret.encode()
        )  # fmt: skip
        return Fernet(base64.urlsafe_b64encode(derived))
