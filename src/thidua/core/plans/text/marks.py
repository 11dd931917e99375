"""The mark a paragraph begins with: I., 1., 2.1., a), (1), -, +, *, Điều 1. — also where the page was read badly."""

import re
from dataclasses import dataclass
from enum import IntEnum


class Depth(IntEnum):
    """How deep a mark stands in the outline; a plain paragraph is deepest."""

    PART = -1
    SECTION = 0
    ARTICLE = 1
    NUMBER = 2
    SUBNUMBER = 3
    LETTER = 4
    STAR = 4
    BRACKET = 5
    DASH = 6
    PLUS = 7
    PLAIN = 9


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as it was read, its depth and where the text after it begins in the row."""

    label: str
    depth: Depth
    end: int


_PATTERNS: tuple[tuple[Depth, re.Pattern[str]], ...] = (
    (Depth.ARTICLE, re.compile(r"\s*((?:di[a-z0-9é&]{1,3}u|muc)\s\d{1,2})\s?[.:]")),
    (Depth.SUBNUMBER, re.compile(r"\s*(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\s?[.)]?\s")),
    (Depth.NUMBER, re.compile(r"\s*(\d{1,2})(?:\s?(?:[.)]|/(?=\s))|[-–](?=\s[^\W\d]))(?=\s{0,6}[^\W\d])")),
    (Depth.NUMBER, re.compile(r"\s*([a-h]\d{1,2})\.(?=\s{1,2}[^\W\d])")),
    (Depth.LETTER, re.compile(r"\s*([a-eghiklmnopq¢€])\s?[)](?=\s?\S)")),
    (Depth.BRACKET, re.compile(r"\s*\((\d{1,2})\)(?=\s?\S)")),
    (Depth.DASH, re.compile(r"\s*([-–—•_~])\s?_?(?=\s{0,3}(?:[^\W_]|[“\"«]\w))")),
    (Depth.PLUS, re.compile(r"\s*(\+)(?=\s?\S)")),
)
STAR = re.compile(r"\s*\*(?!\*)\s(?=\s{0,3}[^\W\d_])")
# "Chương IV", with its heading in the next row.
_CHAPTER = re.compile(
    r"\s*((?:chuong|phan(?:\sthu)?)\s(?:[ivx1l]{1,5}|\d{1,2}|nhat|hai|ba|tu|nam))(?:\s?[.:])?(?=\s*$|\s{0,3}[^\W\d])"
)
# "B. PHƯƠNG HƯỚNG", over the sections with roman numerals.
_PART = re.compile(r"[\s*]*([A-GĐ])\s?[.)]\s{1,3}(?=\S)")
_ROMAN = re.compile(r"\s*([ivx1l|!t]{1,5}|[ih1l]{2,4})(?:\s?[.,](?!\d)|[-–](?=\s)|(?<=[ivx]l)(?=\s))(?=\s{0,2}\S)")
# "II. Kết quả đạt được": a heading in small letters, on a short row of its own that no sentence ends.
_SMALL = re.compile(r"[\s*]*(I{1,3}|IV|VI{0,3}|IX|XI{0,3})\s?\.\s{1,3}(?=[^\W\d_]{2,}\s)[^.;]{4,90}$")
# "II MỤC TIÊU": a scan that lost the full stop; "XIV CỦA ĐẢNG", "II NHIỆM KỲ" go on with the row above.
_BARE = re.compile(r"\s*(I{2,3}|IV|VI{1,3}|IX)\s{1,2}(?!(?:CỦA|NHIỆM|NĂM|VÀ|ĐẾN)\s)(?=[^\W\d_]{2,}\s{1,2}[^\W\d_]{2,})")
# "1, Ngân hàng …": a full stop read as a comma; a number within a sentence is not followed by a name at a line's start.
_COMMA = re.compile(r"\s*(\d{1,2}),\s{1,2}(?=([^\W\d_])[^\W\d_]*[^\W\d_A-ZĐ])")
_HEADING_LETTERS = 4
_CAPITAL_SHARE_OF_10 = 7


def mark_of(raw: str, folded: str) -> Mark | None:
    """The mark of a row, if it begins with one. `raw` decides on stars and capitals, `folded` on the rest."""
    if star := STAR.match(raw):
        return Mark("*", Depth.STAR, star.end())
    if section := _section(raw, folded):
        return section
    for depth, pattern in _PATTERNS:
        if match := pattern.match(folded):
            return Mark(match.group(1), depth, match.end())
    comma = _COMMA.match(raw)
    return Mark(comma.group(1), Depth.NUMBER, comma.end()) if comma and comma.group(2).isupper() else None


def _section(raw: str, folded: str) -> Mark | None:
    """The mark of a part or a section."""
    if (roman := _ROMAN.match(folded)) and is_capital(raw[roman.end() :].split("(", maxsplit=1)[0]):
        return Mark(roman.group(1), Depth.SECTION, roman.end())
    if (bare := _BARE.match(raw)) and is_capital(raw[bare.end() :]):
        return Mark(bare.group(1), Depth.SECTION, bare.end())
    if (small := _SMALL.match(raw)) and raw[small.end(1) :].lstrip(" .")[:1].isupper():
        return Mark(small.group(1), Depth.SECTION, small.end(1) + 1)
    if (chapter := _CHAPTER.match(folded)) and _is_heading(raw[chapter.end() :]):
        return Mark(chapter.group(1), Depth.SECTION, chapter.end())
    part = _PART.match(raw)
    return Mark(part.group(1), Depth.PART, part.end()) if part and is_capital(raw[part.end() :]) else None


def _is_heading(text: str) -> bool:
    """Whether what follows the number of a chapter is set in capitals, or stands in the next row."""
    return is_capital(text) or not any(char.isalpha() for char in text)


def is_capital(text: str) -> bool:
    """Whether a row is set in capitals: at least four letters, seven in ten of them large."""
    letters = [char for char in text if char.isalpha()]
    large = sum(char.isupper() for char in letters)
    return len(letters) >= _HEADING_LETTERS and large * 10 >= len(letters) * _CAPITAL_SHARE_OF_10
