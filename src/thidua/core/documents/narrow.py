"""A short name over a narrow column: a word wider than that is broken where its parts meet, else where it must be."""

import re

_INSET = 0.9
"""mm that a ruled cell keeps free at each side, on paper as in a text processor."""
_MM_A_POINT = 0.3528
_WIDE = {"M": 0.95, "W": 1.0, "&": 0.84, "m": 0.84, "w": 0.73}
_UPPER, _LOWER, _DIGIT, _OTHER = 0.74, 0.56, 0.5, 0.4
_PARTS = re.compile(r"[^&/.\-–+]*[&/.\-–+]|[^&/.\-–+]+")


def _advance(char: str) -> float:
    """How wide a letter of the bold print face is at most, in its own size."""
    if char in _WIDE:
        return _WIDE[char]
    if char.isdigit():
        return _DIGIT
    return _UPPER if char.isupper() else _LOWER if char.isalpha() else _OTHER


def broken(text: str, *, width: int, points: int) -> str:
    """The text with line ends inside the words that a column of `width` mm does not hold; other words stay whole."""
    room = (width - 2 * _INSET) / (points * _MM_A_POINT)
    return "\n".join(" ".join(_held(word, room) for word in line.split(" ")) for line in text.split("\n"))


def _held(word: str, room: float) -> str:
    if _wide(word) <= room:
        return word
    lines = [""]
    for part in (piece for found in _PARTS.findall(word) for piece in _pieces(found, room)):
        if lines[-1] and _wide(lines[-1] + part) > room:
            lines.append("")
        lines[-1] += part
    return "\n".join(lines)


def _pieces(part: str, room: float) -> list[str]:
    """A part as it is, or cut into as few pieces of one length as fit."""
    for count in range(1, len(part)):
        size = -(-len(part) // count)
        pieces = [part[at : at + size] for at in range(0, len(part), size)]
        if all(_wide(piece) <= room for piece in pieces):
            return pieces
    return list(part)


def _wide(text: str) -> float:
    return sum(map(_advance, text))
