"""Text that runs over several rows as if it stood on one line; every piece of it still knows where it was read."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from thidua.core.plans.text.row import Row

_EDGES = " \t"


@dataclass(frozen=True, slots=True)
class Place:
    """The lines a piece stands on, and the exact text of its part on the first of them."""

    line: int
    line_to: int
    src: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Rows joined by single blanks. `text` and `folded` have one length; `starts` are the offsets of the rows."""

    rows: tuple[Row, ...]
    begins: tuple[int, ...]
    starts: tuple[int, ...]
    text: str
    folded: str

    def place(self, start: int, end: int) -> Place:
        """Where `text[start:end]` was read. Blanks at its edges do not count."""
        start, end = self._trimmed(start, end)
        first, last = self._row_at(start), self._row_at(max(start, end - 1))
        row = self.rows[first]
        limit = self.starts[first + 1] - 1 if first + 1 < len(self.rows) else len(self.text)
        begin = self.begins[first] - self.starts[first]
        src = row.raw[row.raw_start(start + begin) : row.raw_end(min(end, limit) + begin)]
        return Place(row.number, self.rows[last].number, src)

    def lowest(self, start: int, end: int) -> int:
        """The confidence, in percent, of the least sure restored word of `text[start:end]`."""
        start, end = self._trimmed(start, end)
        first, last = self._row_at(start), self._row_at(max(start, end - 1))
        found = 100
        for at in range(first, last + 1):
            begin = self.begins[at] - self.starts[at]
            found = min(found, self.rows[at].lowest(max(start, self.starts[at]) + begin, end + begin))
        return found

    def line_at(self, place: int) -> int:
        """The line that the letter at `place` stands on."""
        return self.rows[self._row_at(place)].number

    def _row_at(self, place: int) -> int:
        return max(bisect_right(self.starts, place) - 1, 0)

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        piece = self.text[start:end]
        kept = piece.strip(_EDGES)
        if not kept:
            return start, max(end, start + 1)
        start += len(piece) - len(piece.lstrip(_EDGES))
        return start, start + len(kept)


def passage(rows: Sequence[Row]) -> Passage:
    """The rows as one running text; blanks at the edges of a row are left out."""
    begins, starts, texts, foldeds = [], [], [], []
    length = 0
    for row in rows:
        text = row.text.rstrip()
        begin = len(text) - len(text.lstrip())
        begins.append(begin)
        starts.append(length)
        texts.append(text[begin:])
        foldeds.append(row.folded[begin : len(text)])
        length += len(text) - begin + 1
    blank = rows[0].blank if rows else " "
    return Passage(tuple(rows), tuple(begins), tuple(starts), " ".join(texts), blank.join(foldeds))
