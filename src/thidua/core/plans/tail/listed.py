"""The rows of the list of recipients, those of one recipient together."""

import re
from collections.abc import Iterator, Sequence

from thidua.core.plans.text.ending import NOI_NHAN
from thidua.core.plans.text.marks import is_capital
from thidua.core.plans.text.row import Row

DASH = re.compile(r"\s*(?:[-–—•]\s)?[-–—•“\"+_~]\s?_?\s*(?=[^\W_]|\()")
NAME = re.compile(r"^(?:[A-ZĐÀ-Ỹ][^\s\d]{0,9}\s){1,4}[A-ZĐÀ-Ỹ][^\s]{0,9}$")


def joined(tail: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows of one recipient: a row that has no dash goes on where the row before is not closed."""
    held: list[Row] = []
    for row in _listed(tail):
        if DASH.match(row.folded):
            if held:
                yield held
            held = [row]
        elif held and _goes_on(held[-1], row):
            held.append(row)
        elif held:
            yield held
            held = []
    if held:
        yield held


def _goes_on(last: Row, row: Row) -> bool:
    text = row.text.strip()
    is_open = not last.text.rstrip().endswith((";", "."))
    return is_open and bool(text) and not is_capital(text) and not NAME.match(text) and last.number + 1 == row.number


def _listed(tail: Sequence[Row]) -> Sequence[Row]:
    """The rows after "Nơi nhận"; all of the tail where that is unreadable."""
    at = next((at for at, row in enumerate(tail) if NOI_NHAN.match(row.folded)), -1)
    return tail[at + 1 :]
