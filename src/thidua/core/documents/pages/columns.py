"""The two parts of an official paper that stand in two columns: its letterhead, and its recipients with the signature.

Each column is read to its end before the next: a body's name goes on below the motto (Nghị định 30/2020/NĐ-CP, Phụ
lục I). Everything else is read row by row, so that the cells of a table stay together.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thidua.core.documents.pages.row import Row
from thidua.core.documents.pages.word import Piece, Word, pieces
from thidua.core.vietnamese.fold import fold

_NATION = re.compile(r"c[o0]ng h[o0]a\b|d[aă]ng c[o0]ng san viet")
_NATION_END = re.compile(r"nghia viet|viet nam")
_MOTTO = re.compile(r"[dđ][o0eé]c ?[l1i]ap\b.*\bd[o0]\b|\bd[o0]\b.*hanh ph")
_ADDRESSED = re.compile(r"\W{0,3}k[ií]nh g[uưử][iỉ]")
_RECIPIENTS = re.compile(r"\W{0,3}n[oô0][il1] nh.n\b")
# A row with nothing but the kind of the document begins its title, wherever it stands.
_KINDS = (
    "ke hoach|quyet dinh|chi thi|to trinh|bao cao|huong dan|thong bao|thong tri|loi keu goi|phat dong|phuong an|de an"
)
_KIND = re.compile(rf"\W*(?:{_KINDS})\W*")
_HEAD_ROWS_ABOVE, _HEAD_ROWS = 3, 12
# The right column of the end begins beyond this share of the page's width, in percent.
_RIGHT_HALF = 42
_TITLE_OFF_CENTRE = 8


@dataclass(frozen=True, slots=True)
class _Nation:
    """The row of the state's name (or of its motto), where the column with it begins and where its middle is."""

    at: int
    edge: int
    centre: int


def in_reading_order(found: Sequence[Row], *, width: int) -> list[Row]:
    """The rows of a page `width` wide, with the columns of its letterhead and of its end one after the other."""
    start, stop, edge = _letterhead(found, width=width)
    if start < stop:
        parts = [_parted(row.words, edge) for row in found[start:stop]]
        head = [_row(words) for column in zip(*parts, strict=True) for words in column if words]
        found = [*found[:start], *head, *found[stop:]]
    first = next((at for at, row in enumerate(found) if _RECIPIENTS.match(fold(row.text))), None)
    if first is None:
        return list(found)
    half = width * _RIGHT_HALF // 100
    while first and found[first - 1].left >= half:
        first -= 1
    sides = (lambda piece: piece.left < half), (lambda piece: piece.left >= half)
    columns = [[tuple(filter(side, row.pieces)) for row in found[first:]] for side in sides]
    return [*found[:first], *(Row(kept) for column in columns for kept in column if kept)]


def _letterhead(found: Sequence[Row], *, width: int) -> tuple[int, int, int]:
    """From the first row of the letterhead to the row after its last, and where its right column begins."""
    nation = _nation(found)
    if nation is None:
        return 0, 0, 0
    start = nation.at
    while start > max(nation.at - _HEAD_ROWS_ABOVE, 0) and not _crosses(found[start - 1], nation.edge):
        start -= 1
    stop = nation.at
    while stop < min(nation.at + _HEAD_ROWS, len(found)) and _belongs(found[stop], nation, width=width):
        stop += 1
    return start, stop, nation.edge


def _nation(found: Sequence[Row]) -> _Nation | None:
    """The first row with the state's name; where a page was read so badly that none has it, the one with the motto."""
    for phrase in (_NATION, _MOTTO):
        for at, row in enumerate(found):
            start = _begin(row, phrase)
            if start is None or (phrase is _NATION and not _NATION_END.search(fold(row.text))):
                continue
            edges = [row.words[start].left]
            if at + 1 < len(found) and (motto := _begin(found[at + 1], _MOTTO)) is not None:
                edges.append(found[at + 1].words[motto].left)
            return _Nation(at, min(edges), (edges[0] + row.right) // 2)
    return None


def _begin(row: Row, phrase: re.Pattern[str]) -> int | None:
    """Which word of the row the phrase begins with."""
    text = fold(" ".join(word.text for word in row.words))
    match = phrase.search(text)
    return None if match is None else text[: match.start()].count(" ")


def _belongs(row: Row, nation: _Nation, *, width: int) -> bool:
    """Whether the row keeps to the two columns; a title, centred on the page, does not, nor do the addressees."""
    text = fold(row.text)
    if _crosses(row, nation.edge) or _ADDRESSED.match(text) or _KIND.fullmatch(text):
        return False
    is_off = (row.left + row.right) // 2 < nation.centre - width * _TITLE_OFF_CENTRE // 100
    return not (row.left >= nation.edge and is_off)


def _crosses(row: Row, edge: int) -> bool:
    """Whether a word, or words close together, stand on both sides of the edge."""
    words = [word for word in row.words if any(map(str.isalnum, word.text))]
    height = max(piece.height for piece in row.pieces)
    left, right = _parted(words, edge)
    if any(word.right > edge + height for word in left):
        return True
    return bool(left and right) and right[0].left - left[-1].right < height * 6 // 10


def _parted(words: Sequence[Word], edge: int) -> tuple[list[Word], list[Word]]:
    slack = max(piece.height for piece in pieces(words)) // 2 if words else 0
    left = [word for word in words if word.left < edge - slack]
    return left, [word for word in words if word.left >= edge - slack]


def _row(words: Sequence[Word]) -> Row:
    return Row(tuple(pieces(words)) or (Piece(tuple(words)),))
