"""Who receives the document, each with the purpose in brackets; what of the right column is glued on is left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from thidua.core.plans.fact import Fact
from thidua.core.plans.tail.listed import DASH, NAME, joined
from thidua.core.plans.tail.recipient import ARCHIVE, EDGES, Item, recipient
from thidua.core.plans.text.ending import NOI_NHAN
from thidua.core.plans.text.marks import is_capital
from thidua.core.plans.text.passage import Passage, passage
from thidua.core.plans.text.row import Row

# "; VP." goes on with the archive line: a body in capitals up to the end of the row.
_ARCHIVE_END = re.compile(r"\.(?=\s|$)|;(?!\s?[A-ZĐ]{2,5}\W*$)")
# "VPCP: BTCN, các PCN; Trợ lý TTg": who is meant of one body, and not several recipients.
_GAP = re.compile(r"\s{4,}")
_NAMED = re.compile(r"\s?[^;:()]{2,24}:\s?[^\W_]")
_LEAST_LETTERS, _LEAST_WORD = 2, 4


def recipients(tail: Sequence[Row]) -> list[Fact]:
    """Every recipient in order; the archive line is kept with the purpose "archive"."""
    facts: list[Fact] = []
    for item in map(_without_right_column, _items(tail)):
        name = item.where.text[item.start : item.end]
        if sum(char.isalpha() for char in name) < _LEAST_LETTERS:
            continue
        facts.append(recipient(item, name))
        if facts[-1].value["purpose"] == "archive":
            break
    return facts


def _items(tail: Sequence[Row]) -> Iterator[Item]:
    for rows in joined(tail):
        where = passage(rows)
        label = NOI_NHAN.match(where.folded)
        lead = label.end() if label else 0
        begin = match.end() if (match := DASH.match(where.folded, lead)) else lead
        end = _archive_end(where, begin) if ARCHIVE.match(where.folded, begin) else None
        if end is not None:
            yield Item(where, begin, end, is_closed=True)
        else:
            yield from _pieces(where, begin)


def _archive_end(where: Passage, begin: int) -> int:
    stop = _ARCHIVE_END.search(where.text, begin)
    return stop.start() if stop else len(where.text)


def _pieces(where: Passage, begin: int) -> Iterator[Item]:
    """The parts between semicolons; the last one, not closed, is of the right column unless it is the only one."""
    if _NAMED.match(where.text, begin):
        closed = where.text.rfind(";")
        is_glued = closed > 0 and _is_right_column(where.text[closed + 1 :])
        yield Item(where, begin, closed if is_glued else len(where.text), is_closed=closed > 0)
        return
    start, is_first = begin, True
    for match in re.finditer(r"[;]|$", where.text[begin:]):
        end = begin + match.start()
        dash = DASH.match(where.folded, start, end)
        start = dash.end() if dash else start
        if not is_first and ARCHIVE.match(where.folded, start, end):
            yield Item(where, start, _archive_end(where, start), is_closed=True)
            return
        is_closed = bool(match.group())
        if is_first or is_closed or not _is_right_column(where.text[start:end]):
            yield Item(where, start, end, is_closed=is_closed)
        start, is_first = begin + match.end(), False


def _without_right_column(item: Item) -> Item:
    """The item up to a wide gap behind which an office or a name stands."""
    text = item.where.text[item.start : item.end]
    gap = _GAP.search(text)
    if gap is None or not _is_right_column(text[gap.end() :]):
        return item
    return replace(item, end=item.start + gap.start())


def _is_right_column(text: str) -> bool:
    """What stands after the last semicolon: a position in capitals, a name, a mark of the seal."""
    words = text.strip(EDGES)
    return (
        is_capital(words)
        or bool(NAME.match(words))
        or sum(char.isalpha() for char in words) < _LEAST_WORD
        or not words[0].islower()
    )
