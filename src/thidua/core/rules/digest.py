"""A fingerprint of the law: the same rules, values and texts give the same SHA-256, in any order of loading."""

import hashlib
import json
from collections.abc import Iterable, Mapping


def digest(parts: Mapping[str, Iterable[object]]) -> str:
    """SHA-256 over the canonical text of the parts: each sorted, and written by its values' own `repr`."""
    told = {name: sorted(repr(value) for value in values) for name, values in parts.items()}
    return hashlib.sha256(json.dumps(told, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
