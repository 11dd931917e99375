"""A proposal as a signed package: a manifest names every file with its digest, and the signature is over the manifest.

So one signature holds all: no file can be changed, left out or slipped in (docs/algorithms/package.md).
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from thidua.core.kernel.outcome import Ok, Outcome, refuse

FORMAT = "thidua-de-nghi/1"
MANIFEST, SIGNATURE, CONTENT = "manifest.json", "manifest.sig", "de-nghi.json"
SHORTEST = 12
"""So many hexadecimal digits a key's name has at least."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a package says of itself. `key` and `public` (hexadecimal) are those of the signer."""

    body: str
    name: str
    key: str
    public: str
    files: Mapping[str, str]


def digest(content: bytes) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(content).hexdigest()


def manifest_of(files: Mapping[str, bytes], *, body: str, name: str, key: str, public: bytes) -> bytes:
    """The manifest of these files, in one canonical text."""
    plain = {
        "format": FORMAT, "body": body, "name": name, "key": key, "public": public.hex(),
        "files": {path: digest(content) for path, content in files.items()},
    }  # fmt: skip
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, indent=1).encode()


def read_manifest(files: Mapping[str, bytes]) -> Outcome[Manifest]:
    """The manifest of a package, each file held against it: refused with what was changed, lacks or is too many."""
    if not {MANIFEST, SIGNATURE, CONTENT} <= files.keys():
        return refuse("package.not_one_of_ours")
    try:
        plain = json.loads(files[MANIFEST])
        told = Manifest(plain["body"], plain["name"], plain["key"], plain["public"], dict(plain["files"]))
    except (ValueError, KeyError, TypeError):
        return refuse("package.not_one_of_ours")
    if plain.get("format") != FORMAT:
        return refuse("package.other_format", format=str(plain.get("format")))
    there = files.keys() - {MANIFEST, SIGNATURE}
    odd = sorted(there ^ told.files.keys())
    if odd:
        return refuse("package.files_differ", files=odd)
    changed = sorted(path for path in there if digest(files[path]) != told.files[path])
    return refuse("package.file_changed", files=changed) if changed else Ok(told)


def is_name_of(key: str, public: bytes) -> bool:
    """Whether a key's name is the beginning of its public half's digest: a name read aloud then stands for the key."""
    return len(key) >= SHORTEST and digest(public).startswith(key)
