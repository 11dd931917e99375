"""The places of a text for the lattice: for each piece of each line, what may stand there."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thidua.core.vietnamese.restore.language import MARK, NUMBER
from thidua.core.vietnamese.restore.lattice import Choice
from thidua.core.vietnamese.restore.model import Model, spoilt
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
_BLANK_LINE = Piece("", 0, 0, Kind.MARK)
_APOSTROPHES = "'’‘"
_BEFORE_NAME = re.compile(r"\s[A-ZĐ][^\W\d_A-Z]+\s[^\W\d_A-Z]{2}")
# "… trong nước (DDI)": from there on the letters are an abbreviation, whatever word they may look like.
_DECLARED = re.compile(r"\(([A-ZĐ]{3,8})\)")
_VOWEL_LIKE = re.compile(r"[^BCDFGHJKLMNPRSTVWXZĐ]")


@dataclass(frozen=True, slots=True)
class Slot:
    """One place: the piece it came from, and the text of each choice where there are any; `line` counts from 0."""

    line: int
    piece: Piece
    choices: tuple[Choice, ...]
    texts: tuple[str, ...] = ()


def slots(model: Model, lines: Sequence[str]) -> Iterator[Slot]:
    """All places of a text in order."""
    declared = frozenset(match for line in lines for match in _DECLARED.findall(line))
    for number, line in enumerate(lines):
        if not line.strip():
            yield Slot(number, _BLANK_LINE, (Choice(model.language.number(MARK), 1.0),))
        for piece in pieces(line):
            if _is_misread(model, line, piece):
                yield _word(model, number, piece)
            else:
                yield from _of_piece(model, number, piece, declared)


def _is_misread(model: Model, line: str, piece: Piece) -> bool:
    """Two capitals without a vowel, unknown and right before a name: "BS Chinh tri" is Bộ, "BU, CB, BTN" are bodies."""
    is_short = piece.kind is Kind.WORD and len(piece.raw) == len("BS") and piece.raw.isupper()
    is_before_name = is_short and bool(_BEFORE_NAME.match(line, piece.end))
    return is_before_name and not _VOWEL_LIKE.search(piece.raw) and not model.language.knows(piece.raw.lower())


def fixed(model: Model, line: int, piece: Piece) -> Iterator[Slot]:
    """A piece that stays as it is: the words the language model sees in it, one place each."""
    for word in words_of(piece.raw):
        yield Slot(line, piece, (Choice(model.language.number(word), 1.0),))


def _of_piece(model: Model, line: int, piece: Piece, declared: frozenset[str]) -> Iterator[Slot]:
    if piece.kind is Kind.WORD:
        yield _abbreviation(model, line, piece, declared) or _word(model, line, piece)
    elif piece.kind is Kind.LOOKALIKE:
        yield _lookalike(model, line, piece)
    elif piece.kind is Kind.MARK:
        yield Slot(line, piece, (Choice(model.language.number(MARK), 1.0),))
    else:
        yield from fixed(model, line, piece)


def _word(model: Model, line: int, piece: Piece) -> Slot:
    lowered = piece.raw.lower()
    readings = model.channel.readings(lowered.strip(_APOSTROPHES))
    choices = [Choice(model.language.number(reading.word), math.exp(-reading.cost)) for reading in readings]
    kept = Choice(0 if is_syllable(lowered) else model.language.number(lowered), _kept(model, piece.raw))
    return Slot(line, piece, (*choices, kept), (*(reading.word for reading in readings), piece.raw))


def _kept(model: Model, raw: str) -> float:
    lowered = raw.lower()
    if is_syllable(lowered):
        return _KEPT_SYLLABLE
    if not raw.isupper() or len(raw) == 1:
        return _KEPT
    return _KEPT_KNOWN if model.language.knows(lowered) else _KEPT_CAPITALS


def _abbreviation(model: Model, line: int, piece: Piece, declared: frozenset[str]) -> Slot | None:
    """Capitals that spell no word, or that the text declares in brackets; mended where only the Đ was lost."""
    raw = piece.raw
    if not (raw.isupper() and len(raw) > 1 and raw.isalpha()):
        return None
    known = model.language.knows(raw.lower()) and not is_syllable(raw)
    mended = model.abbreviations.get(spoilt(raw))
    if mended and mended != raw and not known:
        return Slot(
            line, piece, (Choice(model.language.number(mended.lower()), _MENDED), Choice(0, 1 - _MENDED)), (mended, raw)
        )
    if known or (_VOWEL_LIKE.search(raw) and raw not in declared):
        return None
    return Slot(line, piece, (Choice(model.language.number(raw.lower()), 1.0),), (raw,))


def _lookalike(model: Model, line: int, piece: Piece) -> Slot:
    readings = model.channel.readings(piece.raw)
    choices = [Choice(model.language.number(reading.word), math.exp(-reading.cost)) for reading in readings]
    whole = _AS_DIGITS.get(piece.raw, ())
    choices += [Choice(model.language.number(word), chance) for word, chance in whole]
    number = Choice(model.language.number(NUMBER), _THIS_NUMBER)
    words = (*(reading.word for reading in readings), *(word for word, _ in whole), piece.raw)
    return Slot(line, piece, (*choices, number), words)
