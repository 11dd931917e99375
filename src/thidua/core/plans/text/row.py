"""One line as it is read: cleaned of table marks, restored where a restorer is given, still tied to the raw line."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from thidua.core.documents.received import Line
from thidua.core.plans.wording.tolerant import SOFT
from thidua.core.vietnamese.fold import fold
from thidua.core.vietnamese.legacy_words import with_unicode_words

_BLANKED = str.maketrans(dict.fromkeys("*#\t\u00a0\u200b\ufeff\r\f", " "))
_SURE = 100
# The tags that tables are written with in web pages.
_TAG = r"</?(?:t[dhr]|table|tbody|thead|br)\b[^<>]{0,80}>"
_TAGS = re.compile(_TAG, re.IGNORECASE)
_CELL = re.compile(rf"\|(?!\s?\.)|{_TAG}", re.IGNORECASE)


class RestoredWord(Protocol):
    """A piece of the raw line from `start` to before `end`, and how it must be spelled."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def restored(self) -> str: ...
    @property
    def changed(self) -> bool: ...
    @property
    def confidence(self) -> int: ...


class RestoredLine(Protocol):
    """The words of a line in order and without overlap; what lies between them stays as it was read."""

    @property
    def tokens(self) -> Sequence[RestoredWord]: ...


class Restorer(Protocol):
    """Gives ruined lines their accents back, all lines of a text at once."""

    def restore_lines(self, lines: Sequence[str], /) -> Sequence[RestoredLine]: ...


_Span: TypeAlias = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """A line for reading. `text` and `folded` are of one length; `seams` tie pieces of `text` to pieces of `raw`."""

    number: int
    raw: str
    text: str
    folded: str
    blank: str = " "
    seams: tuple[tuple[int, int, int], ...] = ()
    """(start in text, start in raw, length in raw) of each restored piece or gap; empty where text lies on raw."""
    doubts: tuple[tuple[int, int, int], ...] = ()
    """(start in text, end in text, confidence in percent) of each word whose restoring is less than sure."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands on the line."""
        return not self.text.strip()

    def lowest(self, start: int, end: int) -> int:
        """The confidence, in percent, of the least sure word of `text[start:end]`; 100 where all stand as read."""
        return min((sure for begin, stop, sure in self.doubts if begin < end and start < stop), default=_SURE)

    def raw_start(self, place: int) -> int:
        """Where in the raw line the character at `place` of the text comes from."""
        return self._raw(place, is_end=False)

    def raw_end(self, place: int) -> int:
        """The end in the raw line of what ends at `place` of the text."""
        return self._raw(place - 1, is_end=True) if place > 0 else 0

    def _raw(self, place: int, *, is_end: bool) -> int:
        if not self.seams:
            return place + is_end
        at = max(bisect_right(self.seams, (place, len(self.raw), 0)) - 1, 0)
        start, raw, length = self.seams[at]
        if length < 0:  # a gap, copied letter by letter
            return raw + (place - start) + is_end
        return raw + length if is_end else raw


def rows_of(lines: Sequence[Line], restorer: Restorer | None, *, is_damaged: bool) -> tuple[Row, ...]:
    """The lines ready for reading. Their lengths are kept unless a restorer changes words."""
    blank = SOFT if is_damaged else " "
    clean = [with_unicode_words(text) for text in cleaned(lines)]
    if restorer is None:
        return tuple(_row(line, text, (), blank=blank) for line, text in zip(lines, clean, strict=True))
    restored = restorer.restore_lines(clean)
    return tuple(
        _row(line, *_respelled(text, words), blank=blank)
        for line, text, words in zip(lines, clean, restored, strict=True)
    )


def cleaned(lines: Sequence[Line]) -> list[str]:
    """The texts of the lines with blanks for table marks, letter for letter of the same length."""
    return [_CELL.sub(_blanks, line.text.translate(_BLANKED)) for line in lines]


def without_tags(text: str) -> str:
    """The text with a blank for each tag of a web page's table: tags are no words."""
    return _TAGS.sub(" ", text)


def _blanks(mark: re.Match[str]) -> str:
    return " " * len(mark.group())


def _row(line: Line, text: str, seams: tuple[_Span, ...], doubts: tuple[_Span, ...] = (), *, blank: str) -> Row:
    return Row(line.number, line.text, text, folded(text).replace(" ", blank), blank, seams, doubts)


def _respelled(clean: str, line: RestoredLine) -> tuple[str, tuple[_Span, ...], tuple[_Span, ...]]:
    """The line with its changed words, the seams between them and what was kept, and the words in doubt."""
    pieces: list[str] = []
    seams: list[_Span] = []
    doubts: list[_Span] = []
    length = done = 0
    for word in line.tokens:
        at = length + word.start - done
        if word.confidence < _SURE:
            doubts.append((at, at + len(word.restored), word.confidence))
        if word.changed:
            seams += [(length, done, -1), (at, word.start, word.end - word.start)]
            pieces += [clean[done : word.start], word.restored]
            length, done = at + len(word.restored), word.end
    seams += [(length, done, -1)] if seams else []
    return "".join([*pieces, clean[done:]]), tuple(seams), tuple(doubts)


def folded(text: str) -> str:
    """`fold`, held to the length of `text` whatever letters stand in it."""
    bare = fold(text)
    return bare if len(bare) == len(text) else "".join(fold(char)[:1] or char for char in text)
