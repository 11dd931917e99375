"""The rows of the list of recipients, those of one recipient together."""

import re
from collections.abc import Iterator, Sequence

from thidua.core.plans.text.ending import NOI_NHAN
from thidua.core.plans.text.marks import is_capital
from thidua.core.plans.text.row import Row

DASH = re.compile(r"\s*(?:[-–—•]\s)?[-–—•“\"+_~]\s?_?\s*(?=[^\W_]|\()")
# A dash that its line break left alone above the recipient.
_LONE = re.compile(r"\s*[-–—•+]\s*")
_LEAST = 4
NAME = re.compile(r"^(?:[A-ZĐÀ-Ỹ][^\s\d]{0,9}\s){1,4}[A-ZĐÀ-Ỹ][^\s]{0,9}$")


def joined(tail: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows of one recipient: a row that has no dash goes on where the row before is not closed.

    A list without any dash has a recipient to a row.
    """
    rows = _listed(tail)
    is_named = any(NOI_NHAN.match(row.folded) for row in tail)
    has_dashes = not is_named or any(DASH.match(row.folded) for row in rows)
    held: list[Row] = []
    for above, row in zip([None, *rows], rows, strict=False):
        if _LONE.fullmatch(row.folded):
            continue
        is_begun = _is_marked(above, row) or (not has_dashes and _begins(held, row))
        if is_begun or not (held and _goes_on(held[-1], row)):
            if held:
                yield held
            held = [row] if is_begun else []
        else:
            held.append(row)
    if held:
        yield held


def _is_marked(above: Row | None, row: Row) -> bool:
    """Whether a dash or the label begins the row, or a dash stands alone above it."""
    is_below_dash = above is not None and _LONE.fullmatch(above.folded) is not None
    return is_below_dash or bool(DASH.match(row.folded) or NOI_NHAN.match(row.folded))


def _begins(held: Sequence[Row], row: Row) -> bool:
    """Whether a row without a dash is a recipient: it is closed, and so is what stands above it."""
    text = row.text.strip()
    is_below_closed = not held or held[-1].text.rstrip().endswith((";", ","))
    is_set_large = is_capital(text) and not text.startswith("Lưu")
    return is_below_closed and text.endswith((";", ",", ".")) and not is_set_large and len(text) > _LEAST


def _goes_on(last: Row, row: Row) -> bool:
    text = row.text.strip()
    is_open = not last.text.rstrip().endswith((";", "."))
    return is_open and bool(text) and not is_capital(text) and not NAME.match(text) and last.number + 1 == row.number


def _listed(tail: Sequence[Row]) -> Sequence[Row]:
    """The rows after "Nơi nhận", with that row if a recipient stands on it; all of the tail where it is unreadable."""
    at = next((at for at, row in enumerate(tail) if NOI_NHAN.match(row.folded)), None)
    if at is None:
        return tail
    label = NOI_NHAN.match(tail[at].folded)
    is_shared = label is not None and DASH.match(tail[at].folded, label.end())
    return tail[at if is_shared else at + 1 :]
