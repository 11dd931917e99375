"""A text cut where it stands in another one too, for showing two texts side by side."""

import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from thidua.core.kernel.quantity import rounded
from thidua.core.text_likeness import Passage, contained, likeness, shared_passages, shingles

LOOKED_AT = Decimal(20)
"""From this likeness in percent on a pair is shown."""
TO_BE_RULED = Decimal(40)
"""From this likeness on an officer rules on the pair before the initiative is recognised."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text. `is_shared`: the other text holds it as well."""

    text: str
    is_shared: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts beside each other: how like they are, how much of the first stands in the second, and both marked."""

    percent: Decimal
    contained: Decimal
    first: tuple[Piece, ...]
    second: tuple[Piece, ...]


def percent_like(one: str, other: str) -> Decimal:
    """How like two texts are, or how much of the first stands in the second, whichever is more; in percent."""
    first, second = shingles(one), shingles(other)
    return rounded(100 * max(likeness(first, second), contained(first, second)))


def pieces(text: str, passages: tuple[Passage[str], ...]) -> tuple[Piece, ...]:
    """The text in pieces, shared ones marked."""
    composed = unicodedata.normalize("NFC", text)
    found: list[Piece] = []
    at = 0
    for passage in passages:
        found.append(Piece(composed[at : passage.start], is_shared=False))
        found.append(Piece(composed[passage.start : passage.end], is_shared=True))
        at = passage.end
    found.append(Piece(composed[at:], is_shared=False))
    return tuple(piece for piece in found if piece.text)


def beside(one: str, other: str) -> Pair:
    """The two texts beside each other."""
    shared = shared_passages({"one": one, "other": other})
    first, second = shingles(one), shingles(other)
    return Pair(
        rounded(100 * likeness(first, second)), rounded(100 * contained(first, second)),
        pieces(one, shared["one"]), pieces(other, shared["other"]),
    )  # fmt: skip
