"""The words and marks of a printed formula. Vietnamese and English names mean the same."""

import re
import unicodedata
from dataclasses import dataclass

from thidua.core.kernel.outcome import Ok, Outcome, refuse

LONGEST = 300

NAMES: dict[str, tuple[str, ...]] = {
    "self": ("self", "điểm tự chấm", "tự chấm"),
    "cross": ("cross", "điểm chấm chéo", "chấm chéo"),
    "verified": ("verified", "điểm thẩm định", "thẩm định"),
    "specialist": ("specialist", "điểm chuyên môn", "chuyên môn"),
    "sum": ("sum", "tổng"),
    "mean": ("mean", "trung bình cộng", "trung bình"),
    "median": ("median", "trung vị"),
    "trimmed_mean": ("trimmed_mean", "trung bình cắt"),
    "len": ("len", "số phiếu"),
}
SOURCES = ("self", "cross", "verified", "specialist")
FUNCTIONS = ("sum", "mean", "median", "trimmed_mean")

_BY_PHRASE = {phrase: name for name, phrases in NAMES.items() for phrase in phrases}
_PHRASES = "|".join(re.escape(phrase) for phrase in sorted(_BY_PHRASE, key=len, reverse=True))
_TOKEN = re.compile(
    rf"\s*(?:(?P<number>[0-9]+(?:[.,][0-9]+)?%?)|(?P<name>(?:{_PHRASES})(?!\w))|(?P<mark>[-+*/()\[\]×:])|(?P<other>\S\w*))"
)
_MARKS = {"[": "(", "]": ")", "×": "*", ":": "/"}


@dataclass(frozen=True, slots=True)
class Token:
    """A number, a name or a mark, with the place it stands at (1 for the first letter)."""

    kind: str
    text: str
    place: int


def tokens(expression: str) -> Outcome[tuple[Token, ...]]:
    """The tokens of an expression; refused at the first word that no formula of this system knows."""
    text = unicodedata.normalize("NFC", expression).casefold()
    if len(text) > LONGEST:
        return refuse("formula.too_long", most=LONGEST)
    found: list[Token] = []
    for match in _TOKEN.finditer(text.rstrip()):
        kind = match.lastgroup or ""
        token = Token(kind, _meant(kind, match[kind]), match.start(kind) + 1)
        if kind == "other":
            return refuse("formula.unknown_name", name=match[kind], place=token.place)
        found.append(token)
    return Ok(tuple(found)) if found else refuse("formula.empty")


def _meant(kind: str, text: str) -> str:
    if kind == "name":
        return _BY_PHRASE[text]
    return _MARKS.get(text, text).replace(",", ".")
