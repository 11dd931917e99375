"""The cells of a row of a table, as readers write it: set apart by tabs or by bars."""

import re
from dataclasses import dataclass

from thidua.core.plans.text.row import Row, folded

_APART = re.compile(r"\t|\|")
_RULE = re.compile(r"[\s:|=_+-]*")
_LEAST, _MOST = 2, 40


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of the raw line, `start` to `end`, blanks at its edges left out; `folded` is for finding."""

    text: str
    start: int
    end: int

    @property
    def folded(self) -> str:
        """The words without marks, in small letters."""
        return folded(self.text)


def cells(row: Row) -> tuple[Cell, ...]:
    """The cells of a row; empty where it is no row of a table, or only drawn lines."""
    if not _APART.search(row.raw) or _RULE.fullmatch(row.raw):
        return ()
    borders = [match.span() for match in _APART.finditer(row.raw)][:_MOST]
    starts = [0, *(end for _, end in borders)]
    ends = [*(start for start, _ in borders), len(row.raw)]
    found = [_cell(row.raw, start, end) for start, end in zip(starts, ends, strict=True)]
    # A bar at either edge of the row opens and closes it.
    begin = 1 if row.raw.lstrip().startswith("|") else 0
    end = len(found) - 1 if row.raw.rstrip().endswith("|") and len(found) > 1 else len(found)
    return tuple(found[begin:end]) if end - begin >= _LEAST else ()


def _cell(raw: str, start: int, end: int) -> Cell:
    piece = raw[start:end]
    kept = piece.strip(" *\u00a0")
    begin = start + (len(piece) - len(piece.lstrip(" *\u00a0"))) if kept else start
    return Cell(kept, begin, begin + len(kept))
