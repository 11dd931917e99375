"""One text for one content, so that a digest says whether two records are the same."""

import hashlib
import json
import unicodedata
from collections.abc import Mapping

Record = Mapping[str, object]

# What reading a record that somebody may have altered can raise; each reader turns these into a refusal.
BROKEN_RECORD = (KeyError, ValueError, TypeError, AttributeError, ArithmeticError, RecursionError)


def canonical(record: object) -> str:
    """Keys sorted, no spaces, NFC. Amounts are texts in a record, so no binary float can slip in."""
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return unicodedata.normalize("NFC", text)


def digest(text: str) -> str:
    """SHA-256 of the text in UTF-8, 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()
