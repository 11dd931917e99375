"""What all pictures share: their width, their colours, and how many letters fit."""

WIDTH = 1600
"""The text width of an upright A4 page with the margins of an official paper."""
INK, SOFT, RULE, PALE = "#1d2731", "#5b6875", "#c3cad2", "#e9edf1"
TONES = {
    "good": "#2e8b57", "now": "#2f6fb3", "wait": "#d9a441", "late": "#b3261e", "plain": "#aeb7c0",
    "exceeded": "#1f6f43", "achieved": "#2e8b57", "on_course": "#2f6fb3", "at_risk": "#d9a441", "missed": "#b3261e",
    "unknown": "#aeb7c0",
}  # fmt: skip
"""The colour of a tone; every part of a picture says its meaning in words as well."""
DARK = frozenset({"good", "now", "late", "exceeded", "achieved", "on_course", "missed"})
"""Tones on which white letters are read."""
_LETTER = 16
"""The width of a letter of nine points, in tenths of a millimetre, on the wide side."""


def fitting(text: str, width: int, *, points: int = 9) -> str:
    """As much of the text as fits the width, with a mark where it was cut; nothing where not even a letter does."""
    most = width * 9 // (_LETTER * points)
    if len(text) <= most:
        return text
    return text[: most - 1].rstrip(" ,;.") + "…" if most > 2 else ""  # noqa: PLR2004 - two letters tell nothing
