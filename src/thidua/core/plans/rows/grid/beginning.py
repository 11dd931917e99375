"""Where an entry of a table begins: at the label that must come next, at a heading, at a sum."""

import re
from collections.abc import Sequence

from thidua.core.plans.rows.grid.cell import Cell
from thidua.core.plans.rows.grid.heads import Head
from thidua.core.plans.rows.grid.labels import Counting, Label, label_of, label_on
from thidua.core.plans.rows.grid.pieces import cells, is_drawn
from thidua.core.plans.rows.grid.strip import LONGEST_HEADING, SUM, Strip, says_side
from thidua.core.plans.rows.grid.title_words import Column
from thidua.core.plans.text.marks import is_capital
from thidua.core.plans.text.noise import is_noise
from thidua.core.plans.text.row import Row, folded

_POINTS = re.compile(r"[|\s*_(]*[+-]?\s?\d{1,4}(?:,\d{1,2})?(?:\s?(?:diem|d))?[|\s*_)]*")
_MAIN: tuple[Column, ...] = ("text", "name", "who")
_WORDS_OF_HEADING = 3
_EDGES = " .*_|"


class Beginning:
    """Tells of row after row whether an entry begins there, and which."""

    def __init__(self, rows: Sequence[Row], head: Head) -> None:
        self._rows, self._head = rows, head
        self._counting = Counting()
        self._is_scored = "points" in head.columns

    def at(self, at: int, held: Sequence[Strip]) -> Strip | None:
        """The entry that begins with a row, after those held."""
        row = self._rows[at]
        if len(cells(row)) == len(self._head.columns):
            return self._of_cells(row, held)
        label = label_on(row)
        if label is None or not self._is_next(at, label, held):
            return self._unlabelled(at, held)
        rest = row.text[label.end :].strip(_EDGES)
        is_section = label.sort == "section" or self._is_heading(rest, label) or self._is_side(rest)
        self._counting.take(label, is_section=is_section)
        return Strip(label, [row], label.end, is_section=is_section)

    def _is_heading(self, words: str, label: Label | None) -> bool:
        """Words in capitals; behind a number they may be the name of who is awarded."""
        is_name = label is not None and label.sort == "number" and not self._is_scored
        return is_capital(words) and len(words) <= LONGEST_HEADING and (not is_name or says_side(folded(words)))

    def _is_side(self, words: str) -> bool:
        return not self._is_scored and words[:1].isupper() and says_side(folded(words))

    def _is_next(self, at: int, label: Label, held: Sequence[Strip]) -> bool:
        rest = self._rows[at].text[label.end :].strip()
        if (label.sort == "dash" and not self._is_scored) or not self._counting.follows(label, rest):
            return False
        is_figure = self._is_scored and ("order" not in self._head.columns or self._is_amount(at, held))
        return bool(rest) or not is_figure

    def _is_amount(self, at: int, held: Sequence[Strip]) -> bool:
        """Whether a bare figure is the points of the entry held, and not the number of the next."""
        last = held[-1] if held else None
        if last is None or last.is_label_only or any(_POINTS.fullmatch(row.folded) for row in last.rows[1:]):
            return False
        following = next((row for row in self._rows[at + 1 :] if not row.is_blank and not is_drawn(row)), None)
        return following is None or label_of(following.text) is not None or bool(SUM.match(following.folded))

    def _unlabelled(self, at: int, held: Sequence[Strip]) -> Strip | None:
        """A sum, or a heading without a label; not the words of a heading that is wrapped."""
        row = self._rows[at]
        words = row.text.strip(_EDGES)
        if SUM.match(row.folded):
            return Strip(None, [row], 0, is_sum=True)
        if (held and held[-1].is_section and held[-1].label is not None) or self._is_above_label(at):
            return None
        is_free = not (held and held[-1].is_label_only) and not is_noise(row.folded) and not cells(row)
        is_said = self._is_scored or says_side(row.folded) or len(words.split()) >= _WORDS_OF_HEADING
        is_section = is_free and ((is_said and self._is_heading(words, None)) or self._is_side(words))
        return Strip(None, [row], 0, is_section=True) if is_section else None

    def _is_above_label(self, at: int) -> bool:
        """Whether the next row is a label and figures: its words stand above and below it."""
        following = self._rows[at + 1] if at + 1 < len(self._rows) else None
        label = label_on(following) if following is not None else None
        return following is not None and label is not None and not any(map(str.isalpha, following.text[label.end :]))

    def _of_cells(self, row: Row, held: Sequence[Strip]) -> Strip | None:
        """A row with all its cells begins an entry, unless the cells of its order and of its name are empty."""
        found = cells(row)
        order, main = (self._cell(found, *columns) for columns in (("order",), _MAIN))
        label = label_of(order.text) if order is not None and order.spans else None
        said = [cell for cell in found if cell.spans and cell is not order]
        named = main.text if main is not None else ""
        if said and SUM.match(said[0].folded):
            return Strip(label, [row], 0, is_sum=True)
        if label is None:
            is_wrapped = order is not None and not named[:1].isupper() and any(one.label is not None for one in held)
            return None if is_wrapped else Strip(None, [row], 0, is_section=self._heads(label, said, named))
        is_section = self._heads(label, said, named)
        self._counting.take(label, is_section=is_section)
        first = label_of(row.text)
        return Strip(label, [row], first.end if first else 0, is_section=is_section)

    def _heads(self, label: Label | None, said: Sequence[Cell], named: str) -> bool:
        is_alone = len(said) == 1
        if label is not None and label.sort == "section":
            return True
        return ((is_alone or self._is_scored) and self._is_heading(named, label)) or (
            is_alone and self._is_side(said[0].text)
        )

    def _cell(self, found: Sequence[Cell], *columns: Column) -> Cell | None:
        place = next((place for column in columns if (place := self._head.at(column)) is not None), None)
        return None if place is None else found[place]
