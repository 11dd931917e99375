"""The words of a raw line, each told apart: a word to restore, a number, a code, an abbreviation, or noise."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from typing import NamedTuple


class Kind(Enum):
    """What a piece of a line is. Only a WORD may be restored; a LOOKALIKE only where its neighbours force it."""

    WORD = "word"
    LOOKALIKE = "lookalike"
    NUMBER = "number"
    CODE = "code"
    MARK = "mark"


class Piece(NamedTuple):
    """`raw` stands from `start` to before `end` of its line."""

    raw: str
    start: int
    end: int
    kind: Kind


# "6 on" is ổn, its vowel read twice, first as a figure: nothing that is counted begins so.
_VOWEL_TWICE = "6 on"
_CHUNK = re.compile(rf"(?<!\S){_VOWEL_TWICE}(?!\w)\S*|\S+")
_OPENING = "\"“”‘’'`«<([{-–—*+=.,;:!?_~•|"
_CLOSING = "\"“”‘’'`»>)]}-–—*+=.,;:!?_~•™…/"
_NUMBER = re.compile(r"\(?\d+(?:[.,/\-–:]\d+)*[%)]*")
_ROMAN = re.compile(r"[IVXLC1]*[IVXLC][IVXLC1]*")
_LOOKALIKE = re.compile(r"1[0-9]|4[01]|[06]")
_CODE = re.compile(r"(?=.*[/\-–])(?=.*(?:\d.*[A-ZĐ]{2}|[A-ZĐ].*\d|^[A-ZĐ\-–/]{4,}$))[\w/.\-–&]+")
_LED = re.compile(r"(th.{1,3}ng|ng.{1,2}y|n.{1,3}m|qu.{1,2}|s[^\W\d]?.?(?=:))(:?)(\d\S*)", re.IGNORECASE)
_JOINT = re.compile(r"(?<=[^\W\d_]{2})[-–—/,;:.…]+(?=[^\W\d_]{2})|(?<=[^\W\d_])[-–—/,;:.…]+(?=[^\W\d_]{3})")
# The numeral of a section, however it was read: Il. and I11. and ITI.
_NUMERAL = re.compile(r"[IVXTl1|]{2,4}")
_LETTER = re.compile(r"[^\W\d_]")
_LIST_MARK = re.compile(r"[^\W_¢&](?=[).])|¢(?=\))")
_SIGNS = frozenset("%‰°#^\\")
_NOISE_FROM = 4
# No run of letters without a blank is longer in any text; addresses and noise are.
_LONGEST = 60


def pieces(line: str) -> Iterator[Piece]:
    """All pieces of a line in order. Blanks are left out; every other character is in some piece."""
    for place, chunk in enumerate(_CHUNK.finditer(line)):
        at, end = chunk.span()
        if end - at > _LONGEST:
            yield Piece(chunk.group(), at, end, Kind.CODE)
            continue
        for piece in _cut(chunk.group(), is_first=place == 0):
            yield Piece(piece.raw, at + piece.start, at + piece.end, piece.kind)


@lru_cache(maxsize=8192)
def _cut(chunk: str, *, is_first: bool) -> tuple[Piece, ...]:
    """The pieces of what stands between two blanks, with their places in it: the same ones come again and again."""
    return tuple(_chunk_pieces(chunk, is_first=is_first))


def _chunk_pieces(chunk: str, *, is_first: bool) -> Iterator[Piece]:
    start = len(chunk) - len(chunk.lstrip(_OPENING))
    end = len(chunk.rstrip(_CLOSING))
    if end <= start:
        yield Piece(chunk, 0, len(chunk), Kind.MARK)
        return
    if start:
        yield Piece(chunk[:start], 0, start, Kind.MARK)
    core = chunk[start:end]
    if is_first and _is_mark(chunk, start, end):
        yield Piece(core, start, end, Kind.CODE)
    else:
        yield from _core_pieces(core, start)
    if end < len(chunk):
        yield Piece(chunk[end:], end, len(chunk), Kind.MARK)


def _is_mark(chunk: str, start: int, end: int) -> bool:
    """Whether the first piece of a line is the mark of a list or the numeral of a section."""
    if chunk[end:] == "." and _NUMERAL.fullmatch(chunk, start, end):
        return True
    return bool(_LIST_MARK.match(chunk, start)) and end == start + 1 and end < len(chunk)


def _core_pieces(core: str, at: int) -> Iterator[Piece]:
    led = _LED.fullmatch(core)
    if led:
        number = _whole_kind(led.group(3)) or Kind.CODE
        for group, kind in ((1, Kind.WORD), (2, Kind.MARK), (3, number)):
            if led.group(group):
                yield Piece(led.group(group), at + led.start(group), at + led.end(group), kind)
        return
    whole = _whole_kind(core)
    if whole is not None:
        yield Piece(core, at, at + len(core), whole)
        return
    begin = 0
    for joint in _JOINT.finditer(core):
        yield from _core_pieces(core[begin : joint.start()], at + begin)
        yield Piece(joint.group(), at + joint.start(), at + joint.end(), Kind.MARK)
        begin = joint.end()
    yield Piece(core[begin:], at + begin, at + len(core), Kind.WORD)


def _whole_kind(core: str) -> Kind | None:
    """The kind of a piece that must not be cut or restored; None for words."""
    if _LOOKALIKE.fullmatch(core):
        return Kind.LOOKALIKE
    if _NUMBER.fullmatch(core) or _ROMAN.fullmatch(core) or core in _SIGNS:
        return Kind.NUMBER
    if _CODE.fullmatch(core):
        return Kind.CODE
    letters = len(_LETTER.findall(core))
    return Kind.CODE if len(core) >= _NOISE_FROM and letters * 2 < len(core) else None
