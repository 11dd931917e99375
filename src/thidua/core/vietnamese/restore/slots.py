"""The places of a text for the lattice: for each piece of each line, what may stand there."""

import math
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from thidua.core.vietnamese.restore.choices import Choices
from thidua.core.vietnamese.restore.counted import MARK, NUMBER
from thidua.core.vietnamese.restore.model import Model, Read, spoilt
from thidua.core.vietnamese.restore.tokens import Kind, Piece, pieces
from thidua.core.vietnamese.restore.words import words_of
from thidua.core.vietnamese.syllable import is_syllable

# The chance that a word is none of the lexicon's and stays as it is: rare, less rare in capitals, likely if known.
_KEPT = 1e-7
_KEPT_SYLLABLE = 1e-9
_KEPT_CAPITALS = 1e-3
_KEPT_KNOWN = 0.5
_MENDED = 0.9
# The chance that a number is just this one of two digits.
_THIS_NUMBER = 0.02
# Short words that are read as digits whole, with the share of their readings that are (là: 2 in 20 as 13, 1 as 12).
_AS_DIGITS = {"12": (("là", 0.05),), "13": (("là", 0.1),), "18": (("lệ", 0.1), ("lễ", 0.05)), "15": (("lễ", 0.1),)}
_REMEMBERED = 20_000
_BLANK_LINE = Piece("", 0, 0, Kind.MARK)
_APOSTROPHES = "'’‘"
_BEFORE_NAME = re.compile(r"\s[A-ZĐ][^\W\d_A-Z]+\s[^\W\d_A-Z]{2}")
# "… trong nước (DDI)": from there on the letters are an abbreviation, whatever word they may look like.
_DECLARED = re.compile(r"\(([A-ZĐ]{3,8})\)")
_VOWEL_LIKE = re.compile(r"[^BCDFGHJKLMNPRSTVWXZĐ]")


class Slot(NamedTuple):
    """One place: the piece it came from, and the text of each choice where there are any; `line` counts from 0."""

    line: int
    piece: Piece
    choices: Choices
    texts: tuple[str, ...] = ()


def slots(model: Model, lines: Sequence[str]) -> Iterator[Slot]:
    """All places of a text in order."""
    declared = frozenset(match for line in lines for match in _DECLARED.findall(line))
    mark = _only(model, MARK)
    for number, line in enumerate(lines):
        if not line.strip():
            yield Slot(number, _BLANK_LINE, mark)
        for piece in pieces(line):
            if piece.kind is Kind.MARK:
                yield Slot(number, piece, mark)
            elif piece.kind is Kind.LOOKALIKE:
                yield Slot(number, piece, *_lookalike(model, piece.raw))
            elif piece.kind is Kind.WORD:
                yield Slot(number, piece, *_of_word(model, line, piece, declared))
            else:
                yield from (Slot(number, piece, _only(model, word)) for word in words_of(piece.raw))


def _only(model: Model, word: str, chance: float = 1.0) -> Choices:
    return Choices((model.language.number(word),), (chance,))


def _of_word(model: Model, line: str, piece: Piece, declared: frozenset[str]) -> Read:
    raw = piece.raw
    if raw.isupper() and len(raw) > 1 and not _is_misread(model, line, piece):
        return _abbreviation(model, raw, declared) or _word(model, raw)
    return _word(model, raw)


def _is_misread(model: Model, line: str, piece: Piece) -> bool:
    """Two capitals without a vowel, unknown and right before a name: "BS Chinh tri" is Bộ, "BU, CB, BTN" are bodies."""
    is_before_name = len(piece.raw) == len("BS") and bool(_BEFORE_NAME.match(line, piece.end))
    return is_before_name and not _VOWEL_LIKE.search(piece.raw) and not model.language.knows(piece.raw.lower())


def _word(model: Model, raw: str) -> Read:
    """What a word may have been, or itself; remembered, for the same words come again and again."""
    known = model.read.get(raw)
    if known is None:
        if len(model.read) >= _REMEMBERED:
            model.read.clear()
        known = model.read[raw] = _worked_out(model, raw)
    return known


def _worked_out(model: Model, raw: str) -> Read:
    lowered = raw.lower()
    readings = model.channel.readings(lowered.strip(_APOSTROPHES).replace(" ", ""))
    kept = 0 if is_syllable(lowered) else model.language.number(lowered)
    numbers = (*(model.language.number(reading.word) for reading in readings), kept)
    chances = (*(math.exp(-reading.cost) for reading in readings), _kept(model, raw))
    return Choices(numbers, chances), (*(reading.word for reading in readings), raw)


def _kept(model: Model, raw: str) -> float:
    lowered = raw.lower()
    if is_syllable(lowered):
        return _KEPT_SYLLABLE
    if not raw.isupper() or len(raw) == 1:
        return _KEPT
    return _KEPT_KNOWN if model.language.knows(lowered) else _KEPT_CAPITALS


def _abbreviation(model: Model, raw: str, declared: frozenset[str]) -> Read | None:
    """Capitals that spell no word, or that the text declares in brackets; mended where only the Đ was lost."""
    if not raw.isalpha():
        return None
    known = model.language.knows(raw.lower()) and not is_syllable(raw)
    mended = model.abbreviations.get(spoilt(raw))
    if mended and mended != raw and not known:
        return Choices((model.language.number(mended.lower()), 0), (_MENDED, 1 - _MENDED)), (mended, raw)
    if known or (_VOWEL_LIKE.search(raw) and raw not in declared):
        return None
    return _only(model, raw.lower()), (raw,)


def _lookalike(model: Model, raw: str) -> Read:
    readings = model.channel.readings(raw)
    whole = _AS_DIGITS.get(raw, ())
    words = (*(reading.word for reading in readings), *(word for word, _ in whole))
    chances = (*(math.exp(-reading.cost) for reading in readings), *(chance for _, chance in whole))
    numbers = tuple(model.language.number(word) for word in (*words, NUMBER))
    return Choices(numbers, (*chances, _THIS_NUMBER)), (*words, raw)
