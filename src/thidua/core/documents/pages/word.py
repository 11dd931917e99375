"""Words where they stand on a page, and the pieces of a row they make: words no farther apart than words are."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Widest space between two words of one piece, in hundredths of the height of its letters. Spaces have some 30, the
# spaces of a stretched line up to 120, the columns of a letterhead or a table 150 and more.
WIDEST_SPACE = 180
_MARK = re.compile(
    r"[-–—•+*]|(?:[0-9]{1,2}|[IVXivx]{1,5}|[a-zđA-ZĐ])[.)/]|\([0-9]{1,2}\)|[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}\.?"
)
_RULES = re.compile(r"[|¦]+")
# What readers put for Đ: the Icelandic and the African letter look the same.
_LOOK_ALIKES = str.maketrans({"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", **dict.fromkeys("\u02c6\u00ad\ufffe\ufeff\u200b", "")})


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box, in any unit (pixels, points), from the upper left corner of the upright page."""

    text: str
    left: int
    top: int
    right: int
    bottom: int
    confidence: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one row that belong together. Never empty; its words stand in order from left to right."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with a space between."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> int:
        """Where the first word begins."""
        return self.words[0].left

    @property
    def right(self) -> int:
        """Where the farthest word ends."""
        return max(word.right for word in self.words)

    @property
    def top(self) -> int:
        """The upper edge of most of its words: a stray mark does not count."""
        return _middle([word.top for word in self.words])

    @property
    def bottom(self) -> int:
        """The lower edge of most of its words."""
        return _middle([word.bottom for word in self.words])

    @property
    def height(self) -> int:
        """How high its letters are, at least 1."""
        return max(_middle([word.bottom - word.top for word in self.words]), 1)


def tidied(text: str) -> str:
    """A word in NFC, without the marks that are not seen and with the letter Đ for those that only look like it."""
    return unicodedata.normalize("NFC", text.translate(_LOOK_ALIKES)).strip()


def pieces(run: Sequence[Word]) -> Iterator[Piece]:
    """One engine's line, from left to right, cut at wide gaps and at the drawn lines of a table."""
    height = Piece(tuple(run)).height if run else 1
    current: list[Word] = []
    is_first = True
    for word in run:
        is_rule = bool(_RULES.fullmatch(word.text))
        if current and (is_rule or _is_apart(current, word, height=height, is_first=is_first)):
            yield Piece(tuple(current))
            current, is_first = [], False
        if not is_rule:
            current.append(word)
    if current:
        yield Piece(tuple(current))


def _is_apart(current: Sequence[Word], word: Word, *, height: int, is_first: bool) -> bool:
    """Whether a wide gap lies before the word; the tabulator between the mark that a line begins with and its text is
    none.
    """
    is_wide = (word.left - current[-1].right) * 100 > height * WIDEST_SPACE
    return is_wide and not (is_first and len(current) == 1 and _MARK.fullmatch(current[0].text))


def _middle(values: list[int]) -> int:
    return sorted(values)[len(values) // 2]
