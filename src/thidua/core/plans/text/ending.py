"""Where the end of a document lies: the recipients and the signature."""

import re
from collections.abc import Sequence

from thidua.core.plans.text.annex import annex_from
from thidua.core.plans.text.marks import is_capital, mark_of
from thidua.core.plans.text.noise import is_speech
from thidua.core.plans.text.row import Row
from thidua.core.plans.wording.families import bears_family
from thidua.core.plans.wording.tolerant import tolerant

NOI_NHAN = re.compile(rf"\s*[“\"*_]?\s{{0,4}}(?:{tolerant('nơi nhận')}|noi\sgui(?=\W))\s{{0,4}}[:;.]?")
_END_MARK = re.compile(r"\./")
_MODE = re.compile(r"(?<![a-z])(?:(?:tm|kt|tl|tuq|q)\s?\.|[tk]/[tml]\.?)\s{0,2}[a-z]{2}")
_LISTED = re.compile(rf"\W*[-–—•+~]\s?\S|\W*{tolerant('lưu')}\s?[:;]|\W*{tolerant('như trên')}")
_CELL = re.compile(r"\t|\S\s?\|\s?\S")
_SEAL = re.compile(r"\W*(?:da\sky|ky\sten|dong\sdau)(?:[\s,]+(?:va\s)?(?:da\sky|ky\sten|dong\sdau))*\W*")
_LONGEST, _MOST_SIGNING, _NEAR, _FEW = 70, 16, 6, 4


def tail_span(rows: Sequence[Row], after: int) -> tuple[int, int]:
    """The rows from the end mark "./.", or from "Nơi nhận", to an annex or the last row; empty where there are none."""
    addressed = _addressed(rows, after)
    marked = _marked(rows, after, addressed if addressed is not None else len(rows))
    start = _start(rows, after, addressed=addressed, marked=marked)
    if start is None:
        return len(rows), len(rows)
    return start, annex_from(rows, start + 3)


def is_byline(rows: Sequence[Row]) -> bool:
    """Whether nothing follows the end mark but, at most, the name of who wrote the text: a news item has no more."""
    written = [row for row in rows if not row.is_blank]
    return len(written) <= 1 and not any(NOI_NHAN.match(row.folded) for row in written) and not _has_mode(written)


def _addressed(rows: Sequence[Row], after: int) -> int | None:
    """The row "Nơi nhận" of the paper itself: the first below which a list stands; its annexes may have their own."""
    found = [at for at in range(after, len(rows)) if NOI_NHAN.match(rows[at].folded)]
    listed = (at for at in found if any(_LISTED.match(row.folded) for row in rows[at + 1 : at + _NEAR]))
    return next(listed, found[-1] if found else None)


def _marked(rows: Sequence[Row], after: int, before: int) -> int | None:
    """The row after the last end mark."""
    return next((at + 1 for at in range(before - 1, after - 1, -1) if _END_MARK.search(rows[at].folded)), None)


def _start(rows: Sequence[Row], after: int, *, addressed: int | None, marked: int | None) -> int | None:
    if marked is not None and _is_ending(rows[marked : addressed if addressed is not None else len(rows)]):
        return marked if addressed is None or _is_signed(rows[marked:addressed]) else addressed
    if addressed is not None and not _has_mode(rows[addressed:]):
        return _from_signature(rows, addressed, after)
    return addressed


def _from_signature(rows: Sequence[Row], addressed: int, after: int) -> int:
    """Where the end begins if those who signed stand above the recipients: rows in capitals, names, marks of seals."""
    start = addressed
    for at in range(addressed - 1, max(after, addressed - _MOST_SIGNING) - 1, -1):
        if rows[at].is_blank:
            continue
        if not _is_signing(rows[at]):
            break
        start = at
    return start if any(is_capital(row.text) for row in rows[start:addressed]) else addressed


def _is_signing(row: Row) -> bool:
    """A row in capitals or of names, or one that says nothing; no item of a list and no row of a table."""
    if _CELL.search(row.raw) or mark_of(row.raw, row.folded) is not None:
        return False
    if _SEAL.fullmatch(row.folded):
        return True
    words = [word for word in row.text.split() if word[:1].isalpha()]
    large = sum(word[0].isupper() for word in words)
    return is_capital(row.text) or large * 10 >= len(words) * 7 or not is_speech(row.text)


def _is_ending(rows: Sequence[Row]) -> bool:
    """Whether short rows with a signing mode or a list follow the end mark."""
    written = [row for row in rows if not row.is_blank]
    return all(len(row.text) < _LONGEST for row in written) and (not written or _is_signed(written))


def _is_signed(rows: Sequence[Row]) -> bool:
    """Whether rows have a signing mode, or are few and end with the name of a person."""
    written = [row for row in rows if not row.is_blank]
    return _has_mode(written) or (0 < len(written) <= _FEW and bears_family(written[-1].text))


def _has_mode(rows: Sequence[Row]) -> bool:
    return any(_MODE.search(row.folded) for row in rows)


def is_signed_or_sent(tail: Sequence[Row]) -> bool:
    """Whether the end is that of a paper, with a signing mode or recipients, and not the by-line of a news item."""
    return _has_mode(tail) or any(NOI_NHAN.match(row.folded) or is_capital(row.text) for row in tail)
