"""What the columns of a table are titled, and which columns a head of titles announces."""

import re

from thidua.core.plans.rows.grid.title_words import ORDER, TITLES, Column
from thidua.core.plans.wording.tolerant import one_of

_END = r"(?![a-z0-9])(?!\s{0,2}:)"
_FILLED = r"(?:\s{0,3}\([^()]{0,60}\))?"
_PATTERNS: tuple[tuple[Column, re.Pattern[str]], ...] = (
    ("order", re.compile(rf"(?:{ORDER}){_END}")),
    *((column, re.compile(rf"{one_of(*words)}{_END}{_FILLED}")) for column, words in TITLES),
)
_APART = re.compile(r"[\s|*_.;-]*")
# "Chức vụ, đơn vị", "Tập thể/cá nhân": titles of one column.
_AND = re.compile(r"\s{0,3}[,/&–-]\s{0,3}|\s{1,3}(?:va|hoac)\s{1,3}")
_TOGETHER: dict[frozenset[Column], Column] = {
    frozenset({"position", "unit"}): "post",
    frozenset({"post", "unit"}): "post",
    frozenset({"name", "unit"}): "name",
    frozenset({"name", "position"}): "who",
    frozenset({"name", "post"}): "who",
    frozenset({"who", "unit"}): "who",
}


def title_at(folded: str, at: int) -> tuple[Column, int] | None:
    """The column whose title begins at a place, and where it ends; "chức vụ, đơn vị" is one title."""
    found = _one(folded, at)
    while found is not None and (joint := _AND.match(folded, found[1])) is not None:
        other = _one(folded, joint.end())
        if other is None:
            break
        column = found[0] if found[0] == other[0] else _TOGETHER.get(frozenset({found[0], other[0]}), found[0])
        found = (column, other[1])
    return found


def _one(folded: str, at: int) -> tuple[Column, int] | None:
    found = [(match.end(), column) for column, pattern in _PATTERNS if (match := pattern.match(folded, at))]
    end = max((end for end, _ in found), default=0)
    return next(((column, end) for stop, column in found if stop == end), None)


def titles(folded: str, at: int = 0) -> list[tuple[Column, int]]:
    """The titles that stand one after the other from a place on, each with its end."""
    found: list[tuple[Column, int]] = []
    while (title := title_at(folded, at)) is not None:
        found.append(title)
        at = apart(folded, title[1])
    return found


def apart(folded: str, at: int) -> int:
    """Where the next word begins, behind blanks and marks between titles."""
    match = _APART.match(folded, at)
    return match.end() if match else at


def settled(columns: tuple[Column | None, ...]) -> tuple[Column | None, ...] | None:
    """The columns of a table that is read: of awarded, or of criteria. None: neither, or numbers not first.

    Where nothing is titled a name, the unit is who is awarded.
    """
    has = set(columns)
    if "order" in columns[1:]:
        return None
    if {"text", "points"} <= has:
        return columns
    if not has & {"name", "who"} and "unit" in has and has & {"form", "order"}:
        first = columns.index("unit")
        columns = (*columns[:first], "name", *columns[first + 1 :])
        has = set(columns)
    is_list = has & {"name", "who"} and len(has - {None}) > 1
    return columns if is_list and "text" not in has else None
