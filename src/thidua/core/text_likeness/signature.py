"""MinHash: a short signature of a set of shingles from which likeness is estimated, and bands to find what is alike."""

from fractions import Fraction
from hashlib import blake2b

HASHES = 128
ROWS = 4
"""Rows in a band: 32 bands of 4 bring together what is alike by 1/2 with a chance of 87 %, by 1/5 with 5 %."""
_PRIME = 2**61 - 1
_LOW = 2**32 - 1
_HEX = 8


def _coefficients(place: int) -> tuple[int, int]:
    drawn = blake2b(f"thidua likeness {place}".encode(), digest_size=16).digest()
    return int.from_bytes(drawn[:8], "big") % (_PRIME - 1) + 1, int.from_bytes(drawn[8:], "big") % _PRIME


_HASHES = tuple(_coefficients(place) for place in range(HASHES))


def signature(shingles: frozenset[int]) -> tuple[int, ...]:
    """The least of each hash over the set; empty for the empty set. Of a union it is the place-wise least."""
    if not shingles:
        return ()
    return tuple(min((a * each + b) % _PRIME for each in shingles) & _LOW for a, b in _HASHES)


def estimated(one: tuple[int, ...], other: tuple[int, ...]) -> Fraction:
    """The likeness of the two sets as their signatures tell it: the share of places that agree."""
    if not one or not other:
        return Fraction(0)
    return Fraction(sum(a == b for a, b in zip(one, other, strict=True)), HASHES)


def bands(found: tuple[int, ...]) -> tuple[str, ...]:
    """The keys under which a text is filed. Two texts that share a key are candidates; the rest need no comparison."""
    parts = (found[first : first + ROWS] for first in range(0, len(found), ROWS))
    return tuple(f"{place}:{to_text(part)}" for place, part in enumerate(parts))


def to_text(found: tuple[int, ...]) -> str:
    """The signature for a column of a table."""
    return "".join(f"{each:0{_HEX}x}" for each in found)


def from_text(kept: str) -> tuple[int, ...]:
    """The signature as it was kept."""
    return tuple(int(kept[first : first + _HEX], 16) for first in range(0, len(kept), _HEX))
