"""How much a piece of a row looks like what a column of a list of awarded holds."""

import re
from collections.abc import Callable, Mapping

from thidua.core.plans.rows.grid.cell import Cell
from thidua.core.plans.rows.grid.cues import BODY, FORM, OFFICE, person
from thidua.core.plans.rows.grid.title_words import Column, Columns

BORN = re.compile(r"\W*(?:\d{1,2}[./-]){0,2}(?:19|20)\d\d\W*")
MONEY = re.compile(r"\d{1,3}(?:\.\d{3})+")
_AMOUNT = re.compile(r"\W*\d[\d.,]*\s?(?:d|dong|vnd)?\W*")

EMPTY: dict[Column, float] = {"name": -6, "who": -6, "post": -1, "position": -1.2, "unit": -1.2, "form": -1}


def looks(column: Column, text: str, folded: str) -> float:
    """How much a piece looks like what a column holds; of columns with any words, only that it is not empty."""
    test = _LOOKS.get(column)
    return -0.5 if test is None else test(text, folded)


def looks_whole(column: Column, text: str, folded: str) -> float:
    """How much more it looks so where the whole of it is known: a form, an office and nothing else."""
    test = _WHOLE.get(column)
    return 0.5 if test is not None and test.fullmatch(folded) else -0.2 * text[:1].islower()


def _name(text: str, folded: str) -> float:
    return max(person(text), 3.0 if _is_body(text, folded) else _plain(text))


def _position(text: str, folded: str) -> float:
    if OFFICE.match(folded):
        return 3.0 if OFFICE.fullmatch(folded) or not _hangs(text, folded) else 1.0
    return -1.5 if BODY.match(folded) else _plain(text)


def _post(text: str, folded: str) -> float:
    if OFFICE.match(folded):
        return 3.0
    return 2.0 if _is_body(text, folded) else _plain(text)


def _unit(text: str, folded: str) -> float:
    if _is_body(text, folded):
        return 3.0
    return -0.5 if OFFICE.match(folded) else _plain(text)


def _form(_text: str, folded: str) -> float:
    return 4.0 if FORM.match(folded) else -2.0


def _born(_text: str, folded: str) -> float:
    return 3.0 if BORN.fullmatch(folded) else -4.0


def _amount(_text: str, folded: str) -> float:
    return 3.0 if _AMOUNT.fullmatch(folded) else -4.0


def _hangs(text: str, folded: str) -> bool:
    """Whether the last word would begin a body's name."""
    at = max(text.rfind(" "), 0) + 1
    return text[at : at + 1].isupper() and BODY.fullmatch(folded, at) is not None


def _is_body(text: str, folded: str) -> bool:
    """A body's name begins with a capital, and has more than the word for its kind."""
    return text[:1].isupper() and " " in text and BODY.match(folded) is not None


def _plain(text: str) -> float:
    return 0.3 if text[:1].isupper() else -2.0


_LOOKS: dict[Column, Callable[[str, str], float]] = {
    "name": _name, "who": _name, "position": _position, "post": _post, "unit": _unit, "form": _form, "born": _born,
    "amount": _amount,
}  # fmt: skip
_WHOLE: dict[Column, re.Pattern[str]] = {"form": FORM, "position": OFFICE}


def worth(cells: Mapping[Column, Cell], columns: Columns) -> float:
    """How much the cells of a row look like what their columns hold, taken together."""
    known = [column for column in columns if column not in ("order", None)]
    return sum(
        looks(column, one.text, one.folded) + looks_whole(column, one.text, one.folded)
        if (one := cells.get(column)) is not None
        else EMPTY.get(column, 0.0)
        for column in known
    )
