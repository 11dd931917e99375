"""A text as the set of its shingles (runs of a few words), and two exact measures of likeness on such sets."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from hashlib import blake2b

from thidua.core.text_likeness.words import Word, words

SIZE = 5
"""Words in a shingle: long enough that a formula of office language ("trên địa bàn thành phố") does not fill one."""
_BYTES = 8


def number(keys: Sequence[str]) -> int:
    """The number of one shingle, the same on every machine and in every year."""
    return int.from_bytes(blake2b(" ".join(keys).encode(), digest_size=_BYTES).digest(), "big")


def numbered(found: Sequence[Word], *, size: int = SIZE) -> Iterator[tuple[int, int]]:
    """Every shingle in order: on which word it begins, and its number. A shorter text is one shingle."""
    keys = [word.key for word in found]
    for place in range(max(len(keys) - size, 0) + 1 if keys else 0):
        yield place, number(keys[place : place + size])


def shingles(text: str, *, size: int = SIZE) -> frozenset[int]:
    """The set of the text's shingles; empty where it has no word."""
    return frozenset(found for _place, found in numbered(words(text), size=size))


def likeness(one: frozenset[int], other: frozenset[int]) -> Fraction:
    """Shared over all (Jaccard): 1 where both sets are the same, 0 where nothing is shared or both are empty."""
    together = len(one | other)
    return Fraction(len(one & other), together) if together else Fraction(0)


def contained(one: frozenset[int], other: frozenset[int]) -> Fraction:
    """How much of `one` stands in `other`: finds a short text that was taken from a long one."""
    return Fraction(len(one & other), len(one)) if one else Fraction(0)
