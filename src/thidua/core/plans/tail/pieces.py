"""What of the end's rows may be of the signature, cut where mode, position and name were written on one row."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from thidua.core.plans.tail.office import second_office
from thidua.core.plans.tail.piece import MODE, Piece
from thidua.core.plans.text.row import Row
from thidua.core.plans.wording.bank import BODIES, OFFICES
from thidua.core.vietnamese.fold import fold

_SEAL = re.compile(r"\W*(?:da\sky|ky\sten)(?:[\s,]+(?:va\s)?dong\sdau)?(?![^\W_])\W*")
_ABBREVIATION = re.compile(r"^\W*(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\s?\.?\s?(?=\S|$)")
_KNOWN = frozenset(fold(name) for name in (*BODIES, *OFFICES))
# What stands far to the right of a recipient is of the other column.
_GAP = re.compile(r"\S\s{4,}(?=\S)")
_WORD = re.compile(r"[^\W\d_]+")


def pieces(tail: Sequence[Row]) -> list[Piece]:
    """The parts in order, those of one mode or office together that a narrow column broke: "KT. CHỦ" above "TỊCH"."""
    joined: list[Piece] = []
    for piece in _apart(tail):
        if joined and (whole := _whole(joined[-1], piece)) is not None:
            joined[-1] = whole
        else:
            joined.append(piece)
    return joined


def _whole(above: Piece, below: Piece) -> Piece | None:
    if not (above.text.isupper() and below.text.isupper()) or above.row.number + 1 != below.row.number:
        return None
    text = f"{above.text} {below.text}"
    is_whole = _bare(text) in _KNOWN and _bare(above.text) not in _KNOWN
    return Piece(above.row, above.start, text, f"{above.folded}{above.row.blank}{below.folded}") if is_whole else None


def _bare(text: str) -> str:
    """What a mode names, or the words themselves, folded."""
    return " ".join(fold(_ABBREVIATION.sub("", text)).split())


def _apart(tail: Sequence[Row]) -> Iterator[Piece]:
    """What stands alone on its row, or after the last semicolon or colon of a recipients' row."""
    for row in tail:
        is_listed = row.text.lstrip()[:1] in "-–—•“+" or ":" in row.text[:14]
        cut = max(row.text.rfind(";"), row.text[:14].rfind(":")) + 1 if is_listed else 0
        if is_listed and not cut:
            gaps = list(_GAP.finditer(row.text))
            if not gaps:
                continue
            cut = gaps[-1].end()
        whole = Piece(row, 0, row.text, row.folded).part(cut, len(row.text))
        seal = _SEAL.match(whole.folded)
        yield from (one for one in _cut(whole.part(seal.end() if seal else 0, len(whole.text))) if _is_written(one))


def _is_written(piece: Piece) -> bool:
    return any(char.isalpha() for char in piece.text)


def _cut(piece: Piece) -> Iterator[Piece]:
    """The piece, cut before a second mode, before the office under a mode, and before a name after capitals."""
    modes = [match for match in MODE.finditer(piece.folded) if piece.text[slice(*match.span("mode"))].isupper()]
    if not modes:
        yield piece
        return
    at = _cuts(piece, modes[0])
    for start, end in zip([0, *at], [*at, len(piece.text)], strict=True):
        yield piece.part(start, end)


def _cuts(piece: Piece, mode: re.Match[str]) -> list[int]:
    found: list[int] = []
    whom = mode.start("whom")
    if (again := MODE.search(piece.folded, whom + 1)) and piece.text[again.start() : again.start() + 1].isupper():
        found.append(again.start())
        whom = again.start("whom")
    if (office := second_office(piece.folded, whom)) is not None:
        found.append(office)
    if (name := _name_from(piece.text, found[-1] if found else whom)) is not None:
        found.append(name)
    return found


def _name_from(text: str, after: int) -> int | None:
    """Where a name begins below capitals: "PHÓ CHỦ TỊCH Trần Thị Bình"."""
    words = list(_WORD.finditer(text, after))
    for at, (before, word) in enumerate(pairwise(words), start=1):
        if before.group().isupper() and all(_is_name(one) for one in words[at:]):
            return word.start()
    return None


def _is_name(word: re.Match[str]) -> bool:
    return word.group()[:1].isupper() and word.group()[1:].islower()
