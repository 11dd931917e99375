"""The chain of a register: each entry's digest tied to the one before, so that nothing can be slipped in or out."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

START = "0" * 64


def digest_of(content: Mapping[str, object]) -> str:
    """SHA-256 of an entry's content in one canonical line; days and numbers are given as text or whole numbers."""
    return hashlib.sha256(json.dumps(content, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def linked(previous: str, *, place: int, digest: str) -> str:
    """The link of an entry at its place."""
    return hashlib.sha256(f"{previous}:{place}:{digest}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Link:
    """An entry as the chain sees it."""

    place: int
    digest: str
    content: str
    chain: str


def first_fault(links: Iterable[Link]) -> int | None:
    """The first place at which the chain does not hold (an entry gone, altered or out of order), or None."""
    previous = START
    for expected, link in enumerate(links, 1):
        whole = link.place == expected and link.content == link.digest
        if not whole or linked(previous, place=link.place, digest=link.digest) != link.chain:
            return expected
        previous = link.chain
    return None
