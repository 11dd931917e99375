"""Seals by HMAC-SHA256, with a key derived from the installation's own secret."""

import hashlib
import hmac

PURPOSE = b"thidua: workbooks that come back"
GROUPS, GROUP = 5, 5
"""25 hexadecimal digits, 100 bits: enough that nobody finds one by trying, short enough for a cell."""


class HmacSealing:
    """`ports.sealing.Sealing`, with the installation's secret."""

    def __init__(self, secret: str) -> None:
        # A key of its own: what is sealed here is worth nothing where the secret is used for something else.
        self._key = hmac.digest(secret.encode(), PURPOSE, "sha256")

    def seal(self, text: str) -> str:
        """The code of the text, as it is printed in a file."""
        digits = hmac.new(self._key, text.encode(), hashlib.sha256).hexdigest().upper()
        return "-".join(digits[at : at + GROUP] for at in range(0, GROUPS * GROUP, GROUP))

    def holds(self, text: str, code: str) -> bool:
        """Whether the code was made here over exactly this text."""
        return hmac.compare_digest(self.seal(text).encode(), code.strip().upper().encode())
