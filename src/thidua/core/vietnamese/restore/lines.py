"""A restored line: its text, and for every piece what stood there before and how sure the change is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from thidua.core.vietnamese.restore.casing import cased
from thidua.core.vietnamese.restore.confidence import percent
from thidua.core.vietnamese.restore.slots import Slot
from thidua.core.vietnamese.restore.tokens import Kind, Piece, pieces

_SURE = 100
# Words that only join others are small within a line, whatever was read.
_JOINING = frozenset({"và", "của"})


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a raw line, from `start` to before `end`, and what it was restored to; `at` is where in the result.

    `confidence`, 0 to 100: of the words shown as 90, nine in ten are right. 100 for what was not to be restored.
    """

    raw: str
    start: int
    end: int
    restored: str
    at: int
    changed: bool
    confidence: int


@dataclass(frozen=True, slots=True)
class RestoredLine:
    """A line (NFC) before and after. `text` is `raw` with its tokens replaced, word and number parted ("thang9")."""

    raw: str
    text: str
    tokens: tuple[Token, ...]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Where in `raw` the piece of `text` from `start` to before `end` stands, widened to whole changed words."""
        return self._raw_place(start, is_end=False), self._raw_place(end, is_end=True)

    def _raw_place(self, place: int, *, is_end: bool) -> int:
        shift = 0
        for token in self.tokens:
            stop = token.at + len(token.restored)
            if place <= token.at:
                return min(place + shift, token.start) if place < token.at or is_end else token.start
            if place < stop and token.changed:
                return token.end if is_end else token.start
            shift = token.end - stop if place >= stop else token.start - token.at
        return place + shift


@dataclass(frozen=True, slots=True)
class Decision:
    """A place with the choice made for it; `shares` are the chances of all its choices."""

    slot: Slot
    place: int
    shares: Sequence[float]

    @property
    def text(self) -> str:
        """What was chosen, in small letters unless it is the raw piece itself."""
        return self.slot.texts[self.place]

    @property
    def confidence(self) -> int:
        """How sure the choice is, 0 to 99; as sure for all spellings of the same word together."""
        same = (share for text, share in zip(self.slot.texts, self.shares, strict=True) if text == self.text)
        return percent(sum(same))


def rebuilt(line: str, decisions: Mapping[int, Decision]) -> RestoredLine:
    """The line with each decided piece, known by where it starts, replaced."""
    tokens: list[Token] = []
    text, done = "", 0
    all_pieces = tuple(pieces(line))
    capitals = _in_capitals(all_pieces)
    for piece in all_pieces:
        text += line[done : piece.start]
        if tokens and tokens[-1].changed and piece.start == done and piece.kind is Kind.NUMBER:
            text += " "
        tokens.append(_token(piece, decisions.get(piece.start), len(text), in_capitals=capitals))
        text += tokens[-1].restored
        done = piece.end
    return RestoredLine(line, text + line[done:], tuple(tokens))


def _token(piece: Piece, decision: Decision | None, at: int, *, in_capitals: bool) -> Token:
    if decision is None:
        return Token(piece.raw, piece.start, piece.end, piece.raw, at, changed=False, confidence=_SURE)
    chosen = decision.text
    restored = chosen if chosen == piece.raw else cased(chosen, piece.raw, in_capitals=in_capitals)
    restored = restored.lower() if restored.lower() in _JOINING and at and not in_capitals else restored
    return Token(
        piece.raw, piece.start, piece.end, restored, at, changed=restored != piece.raw, confidence=decision.confidence
    )


def _in_capitals(all_pieces: Sequence[Piece]) -> bool:
    letters = [char for piece in all_pieces if piece.kind is Kind.WORD for char in piece.raw if char.isalpha()]
    return sum(char.isupper() for char in letters) * 2 > len(letters)
