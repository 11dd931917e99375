"""Where the end of a document lies: the recipients and the signature."""

import re
from collections.abc import Sequence

from thidua.core.plans.text.row import Row
from thidua.core.plans.wording.tolerant import tolerant

NOI_NHAN = re.compile(rf"\s*[“\"*_]?\s{{0,4}}{tolerant('nơi nhận')}\s{{0,4}}[:;.]?")
_END_MARK = re.compile(r"\./")
_MODE = re.compile(r"(?<![a-z])(?:tm|kt|tl|tuq|q)\s?\.\s{0,2}[a-z]{2}")
_ANNEX = re.compile(rf"\s*{tolerant('phụ lục')}|\s*{tolerant('danh sách')}")
_LONGEST = 70


def tail_span(rows: Sequence[Row], after: int) -> tuple[int, int]:
    """The rows from the end mark "./.", or from "Nơi nhận", to an annex or the last row; empty where there are none."""
    addressed = next((at for at in range(len(rows) - 1, after - 1, -1) if NOI_NHAN.match(rows[at].folded)), None)
    marked = _marked(rows, after, addressed if addressed is not None else len(rows))
    start = _start(rows, addressed=addressed, marked=marked)
    if start is None:
        return len(rows), len(rows)
    end = next((at for at in range(start + 3, len(rows)) if _ANNEX.match(rows[at].folded)), len(rows))
    return start, end


def _marked(rows: Sequence[Row], after: int, before: int) -> int | None:
    """The row after the last end mark."""
    return next((at + 1 for at in range(before - 1, after - 1, -1) if _END_MARK.search(rows[at].folded)), None)


def _start(rows: Sequence[Row], *, addressed: int | None, marked: int | None) -> int | None:
    if marked is not None and _is_ending(rows[marked : addressed if addressed is not None else len(rows)]):
        return marked if addressed is None or _has_mode(rows[marked:addressed]) else addressed
    return addressed


def _is_ending(rows: Sequence[Row]) -> bool:
    """Whether short rows with a signing mode or a list follow the end mark."""
    written = [row for row in rows if not row.is_blank]
    return all(len(row.text) < _LONGEST for row in written) and (not written or _has_mode(written))


def _has_mode(rows: Sequence[Row]) -> bool:
    return any(_MODE.search(row.folded) for row in rows)
